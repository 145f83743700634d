// What was asked at the desk as a declared kind of case: it is over as it is written down, answered or sent on.

import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { plain } from '#kernel/cases/label.ts';
import { type ConsultData, KIND, MEANS, permissions, RESULTS } from './contract.ts';

export const consultOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as ConsultData;

const [ANSWERED, SENT_ON] = RESULTS.map(({ zh, en }) => ({ zh, en })) as [
  { zh: string; en: string },
  { zh: string; en: string },
];

export const consultKind: CaseKind = {
  name: KIND,
  zh: '咨询窗口登记',
  en: 'Question at the desk',
  home: { zh: '政民互动', en: 'Dialogue', href: '/dialogue' },
  initial: 'answered',
  begins: ['sent-on'],
  opening: { zh: '登记', en: 'Written down' },
  party: { zh: '咨询人', en: 'Asked by' },
  readPermission: permissions.read,
  uncounted: true,
  firstAsked: true,
  states: {
    answered: { ...ANSWERED, phase: 'closed' },
    'sent-on': { ...SENT_ON, phase: 'closed' },
  },
  limits: {},
  acts: {},
  papers: {},
  outcomes: { answered: ANSWERED, 'sent-on': SENT_ON },
  unrated: () => true,
  facts: (_subject, file): Fact[] => {
    const { means, question, answer, sentOn } = consultOf({ file });
    return [
      { zh: '方式', en: 'How', value: MEANS.find(({ value }) => value === means) ?? MEANS[0] },
      { zh: '问题', en: 'Question', value: plain(question) },
      ...(answer ? [{ zh: '答复', en: 'Answer', value: plain(answer) }] : []),
      ...(sentOn ? [{ zh: '转办', en: 'Sent on', value: plain(`${sentOn.organ} ${sentOn.number}`) }] : []),
    ];
  },
  ownWords: (_subject, file) => {
    const { question, answer } = consultOf({ file });
    return [question, answer ?? ''].filter(Boolean);
  },
};
