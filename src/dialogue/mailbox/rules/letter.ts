// What both kinds of letter have: the facts an officer reads, the receipt, the state of an answer, whole days.
import type { CaseFile, Fact } from '#kernel/cases/contract.ts';
import type { LetterData } from '../contract.ts';

export function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { text, matter } = file.data as unknown as LetterData;
  return [
    { zh: '来信内容', en: 'Letter', value: { zh: text, en: text } },
    ...(matter ? [{ zh: '事项', en: 'About', value: { zh: matter.name, en: matter.nameEn ?? matter.name } }] : []),
  ];
}

/** The letter itself: what is erased with the act by which it came in. */
export function ownWords(_subject: unknown, file: CaseFile): string[] {
  return [(file.data as unknown as LetterData).text];
}

export const home = { zh: '互动', en: 'Dialogue', href: '/dialogue' } as const;
export const receipt = {
  zh: '来信回执',
  en: 'Receipt of a letter',
  mark: '信',
  paragraphs: () => ['您的来信已收到。咨询在五个工作日内答复；投诉在五个工作日内告知是否受理。'],
};
export const answered = { zh: '已答复', en: 'Answered', phase: 'closed' } as const;
export const wholeDays = { method: 'end-of-day', basis: 'local' } as const;
