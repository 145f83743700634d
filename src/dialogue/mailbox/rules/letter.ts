// What all kinds of letter have: the facts an officer reads, the receipt, what an answer leaves, whole days.
import type { CaseFile, Env, Fact } from '#kernel/cases/contract.ts';
import { dataOf, type LetterData } from '../contract.ts';

export function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { text, matter, leader, place, again } = dataOf({ file });
  return [
    { zh: '来信内容', en: 'Letter', value: { zh: text, en: text } },
    ...(again ? [{ zh: '不满意的理由', en: 'Why it is not settled', value: { zh: again, en: again } }] : []),
    ...(leader ? [{ zh: '写给', en: 'To', value: { zh: leader.title, en: leader.titleEn ?? leader.title } }] : []),
    ...(place ? [{ zh: '地点', en: 'Place', value: { zh: place, en: place } }] : []),
    ...(matter ? [{ zh: '事项', en: 'About', value: { zh: matter.name, en: matter.nameEn ?? matter.name } }] : []),
  ];
}

/** The letter itself: what is erased with the act by which it came in. */
export function ownWords(_subject: unknown, file: CaseFile): string[] {
  const { text, place } = dataOf({ file });
  return [text, ...(place ? [place] : [])];
}

/** Why its writer was not content is in the file alone. */
export function keptWords(file: CaseFile): Record<string, string[]> {
  const { again } = dataOf({ file });
  return again ? { reopen: [again] } : {};
}

/** What an answer leaves in the file: for whoever checks it. */
export const noteAnswer = (answer: string, { actor, now }: Env): Partial<LetterData> => ({
  answer,
  answeredAt: now.toISOString(),
  answeredBy: actor.id,
});

export const home = { zh: '互动', en: 'Dialogue', href: '/dialogue' } as const;
export const receipt = {
  zh: '来信回执',
  en: 'Receipt of a letter',
  mark: '信',
  paragraphs: () => [
    '您的来信已收到。咨询、求助、建议在规定期限内答复，投诉在规定期限内告知是否受理，到期日可以凭受理号和查询码查询。',
  ],
};
export const answered = { zh: '已答复', en: 'Answered', phase: 'closed' } as const;
export const wholeDays = { method: 'end-of-day', basis: 'local' } as const;
