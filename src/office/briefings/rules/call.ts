// A call for briefings (约稿) as a declared kind: organs are asked until a day, each answers by a briefing it signed.
import type { ActRule, CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { organsPicker, shortText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { CALL, CALLS, type CallData, permissions } from '../contract.ts';

const dataOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }) => file.data as unknown as CallData;

/** Done once, as it is taken in. */
export const ASK = 'ask';
/** The machine's, when an organ signed what it was asked for. */
export const ANSWERED = 'answered';

const ask: ActRule = {
  zh: '发出约稿',
  en: 'Ask the organs',
  by: 'system',
  from: ['open'],
  to: [],
  fields: { organs: organsPicker('约稿单位', 'Organs asked') },
  tell: ({ names }) => ({ zh: `约稿：${names}`, en: `Asked: ${names}` }),
  decide: (snapshot, _body, env) => {
    const organs = listNamed(env, 'organs');
    return {
      ask: organs,
      askLimit: { amount: dataOf(snapshot).days, unit: 'wd' },
      record: { names: organs.map(({ name }) => name).join('、') },
    };
  },
};

const answered: ActRule<{ organId: string; title: string }> = {
  zh: '收到报送',
  en: 'An organ answered',
  by: 'system',
  from: ['open'],
  to: [],
  fields: { organId: shortText('单位', 'Organ'), title: shortText('信息', 'Briefing') },
  tell: ({ organName, title }) => ({ zh: `${organName}报送：${title}`, en: `${organName} reported: ${title}` }),
  decide: ({ opinions }, { organId, title }) => ({
    answer: { organId, answer: 'agree', text: title },
    record: { organName: opinions.find((one) => one.organ_id === organId)?.organ_name ?? '', title },
  }),
};

const close: ActRule = {
  zh: '结束约稿',
  en: 'Close the call',
  by: 'officer',
  permission: permissions.edit,
  from: ['open'],
  to: ['closed'],
  fields: {},
  decide: (_snapshot, _body, env) => endAs('closed', env),
};

/** Nobody has to close it: it is over when its time is. */
const lapse: ActRule = {
  zh: '约稿期满',
  en: 'The time of the call is over',
  by: 'system',
  from: ['open'],
  to: ['closed'],
  fields: {},
  decide: (_snapshot, _body, env) => endAs('closed', env),
};

export const callKind: CaseKind = {
  name: CALL,
  zh: '信息约稿',
  en: 'Call for briefings',
  initial: 'open',
  opening: { zh: '发起约稿', en: 'Called' },
  party: { zh: '约稿单位', en: 'Called by' },
  readPermission: permissions.read,
  unrated: () => true,
  states: {
    open: { zh: '等待报送', en: 'Waiting for briefings', phase: 'open', limits: ['call-open'] },
    closed: { zh: '已结束', en: 'Over', phase: 'closed' },
  },
  limits: {
    // Nobody of the office is late when it runs out; whoever was asked and did not answer is, by the limit of the answer.
    'call-open': {
      zh: '约稿期限',
      en: 'Time of the call',
      method: 'end-of-day',
      basis: 'local',
      scope: 'step',
      silent: true,
    },
    opinion: { zh: '约稿报送', en: 'Answer to a call', method: 'end-of-day', basis: 'local', scope: 'assist' },
  },
  acts: { [ASK]: ask, [ANSWERED]: answered, close, lapse },
  outcomes: { closed: { zh: '已结束', en: 'Over' } },
  papers: {},
  home: { zh: '信息报送', en: 'Briefings', href: CALLS },
  facts: readFacts,
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { text, days } = dataOf({ file });
  return [
    { zh: '约稿要求', en: 'What is asked for', value: plain(text) },
    { zh: '报送期限', en: 'Time to answer', value: { zh: `${days} 个工作日`, en: `${days} working days` } },
  ];
}
