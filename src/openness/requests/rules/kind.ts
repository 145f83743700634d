// A request for disclosure (依申请公开) as a declared kind of case.

import type { CaseFile, CaseKind, Fact } from '#kernel/cases/contract.ts';
import { plain } from '#kernel/cases/label.ts';
import { CATEGORIES, FORMS, KIND, permissions, type RequestData, topic, WAYS } from '../contract.ts';
import { activeActs } from './active.ts';
import { besideActs } from './beside.ts';
import { chargingActs } from './charging.ts';
import { fileActs } from './files.ts';
import { organActs } from './organs.ts';
import { OUTCOMES } from './outcomes.ts';
import { papers } from './papers.ts';
import { receivingActs } from './receiving.ts';
import { replyingActs } from './replying.ts';
import { thirdPartyActs } from './third-parties.ts';
import { timingActs } from './timing.ts';

const step = (zh: string, en: string, basis: string) =>
  ({ zh, en, method: 'end-of-day', scope: 'step', basis }) as const;
/** The other side’s time: the machine acts when it is over, and no officer is late. */
const silent = (zh: string, en: string, basis: string) => ({ ...step(zh, en, basis), silent: true }) as const;
const total = (zh: string, en: string, basis: string) =>
  ({ zh, en, method: 'end-of-day', scope: 'total', basis }) as const;

const dataOf = (file: CaseFile) => file.data as unknown as RequestData;
const label = <T extends { value: string; zh: string; en: string }>(list: readonly T[], value: string) => {
  const { zh, en } = list.find((one) => one.value === value)!;
  return { zh, en };
};

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const data = dataOf(file);
  const { supplement, reasons, fee, advice, draft, files = [] } = data;
  return [
    { zh: '申请的信息', en: 'Information asked for', value: plain(data.description) },
    ...(supplement ? [{ zh: '补正', en: 'Supplement', value: plain(supplement) }] : []),
    { zh: '怎样提供', en: 'How to give it', value: label(FORMS, data.form) },
    { zh: '申请人类别', en: 'Applicant', value: label(CATEGORIES, data.category) },
    { zh: '怎样收到', en: 'How it came', value: label(WAYS, data.way) },
    ...(data.receivedOn ? [{ zh: '收到之日', en: 'Counts as received', value: plain(data.receivedOn) }] : []),
    ...(data.thirds ?? []).map(({ n, name, address, reasons: why }) => ({
      zh: `第 ${n} 号第三方`,
      en: `Third party ${n}`,
      value: plain([name, address, why].filter(Boolean).join('；')),
    })),
    ...(reasons ? [{ zh: '申请的理由', en: 'Reasons given', value: plain(reasons) }] : []),
    ...(fee ? [{ zh: '计费', en: 'Charged for', value: plain(String(fee.count)) }] : []),
    ...(advice ? [{ zh: '法律顾问意见', en: 'Legal advice', value: plain(`${advice.adviser}：${advice.text}`) }] : []),
    ...(draft
      ? [
          { zh: '拟答复类型', en: 'Kind of answer drafted', value: label(OUTCOMES, draft.outcome) },
          { zh: '拟答复', en: 'Drafted answer', value: plain(draft.text) },
        ]
      : []),
    ...(files.length > 0
      ? [{ zh: '答复的附件', en: 'Files of the answer', value: plain(files.map(({ name }) => name).join('；')) }]
      : []),
  ];
}

/** What was written with later acts and stays out of the ledger. */
function keptWords(file: CaseFile): Readonly<Record<string, readonly string[]>> {
  const { supplement = '', thirds = [], reasons = '', split = '', draft, advice, files = [] } = dataOf(file);
  const drafted = draft ? [draft.text, draft.elsewhere ?? ''] : [];
  return {
    supplement: [supplement],
    'record-supplement': [supplement],
    'ask-third': thirds.flatMap(({ name, address }) => [name, address]),
    'third-answered': thirds.flatMap((third) => third.reasons ?? []),
    'give-reasons': [reasons],
    'record-reasons': [reasons],
    split: [split],
    'draft-reply': drafted,
    'on-the-spot': drafted,
    'attach-reply': files.flatMap(({ name, fileName }) => [name, fileName]),
    advise: advice ? [advice.adviser, advice.text] : [],
  };
}

export const requestKind: CaseKind = {
  name: KIND,
  zh: '政府信息公开申请',
  en: 'Request for information',
  home: { zh: '公开', en: 'Openness', href: '/foi' },
  initial: 'confirming',
  begins: ['handling'],
  opening: { zh: '提交申请', en: 'Request sent' },
  firstAsked: true,
  topic,
  readPermission: permissions.read,
  restricted: permissions.restricted,
  states: {
    confirming: { zh: '待确认收到', en: 'To be confirmed', phase: 'open', limits: ['confirm'] },
    handling: { zh: '办理中', en: 'Being handled', phase: 'open', limits: ['reply', 'delayed', 'supplement-notice'] },
    clarifying: { zh: '待补正', en: 'To be supplemented', phase: 'waiting', limits: ['clarify'] },
    consulting: {
      zh: '征求意见中',
      en: 'Others are being asked',
      phase: 'open',
      limits: ['reply', 'delayed', 'serve', 'third-party', 'opinion'],
    },
    reasoning: { zh: '待说明理由', en: 'Reasons asked for', phase: 'open', limits: ['reply', 'reasons'] },
    paying: { zh: '待缴费', en: 'Fee to be paid', phase: 'waiting', limits: ['payment', 'reply', 'delayed'] },
    reviewing: { zh: '审查签发中', en: 'Being reviewed and signed', phase: 'open', limits: ['reply', 'delayed'] },
    replied: { zh: '已答复', en: 'Answered', phase: 'closed' },
    abandoned: { zh: '逾期不补正', en: 'Given up', phase: 'closed' },
    unpaid: { zh: '逾期未缴费', en: 'Not paid', phase: 'closed' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn', phase: 'closed' },
  },
  limits: {
    confirm: step('确认收到', 'Confirm receipt', 'local'),
    reply: total('答复', 'Answer', '政府信息公开条例第三十三条'),
    delayed: total('延迟答复', 'Delayed answer', '政府信息公开条例第三十五条'),
    'supplement-notice': silent('一次性告知补正', 'Ask for a supplement', '政府信息公开条例第三十条'),
    clarify: silent('补正', 'Supplement', '政府信息公开条例第三十条'),
    serve: step('送达征求意见书', 'Serve the letter', 'local'),
    'third-party': silent('第三方提出意见', 'Third party’s answer', '政府信息公开条例第三十二条'),
    opinion: {
      zh: '相关机关提出意见',
      en: 'Opinion of another organ',
      method: 'end-of-day',
      scope: 'assist',
      basis: '政府信息公开条例第三十四条',
    },
    reasons: silent('说明理由', 'Give reasons', 'local'),
    payment: silent('缴纳信息处理费', 'Pay the fee', 'local'),
  },
  acts: {
    ...receivingActs,
    ...replyingActs,
    ...fileActs,
    ...thirdPartyActs,
    ...organActs,
    ...timingActs,
    ...chargingActs,
    ...besideActs,
    ...activeActs,
  },
  outcomes: Object.fromEntries(OUTCOMES.map(({ value, zh, en }) => [value, { zh, en }])),
  papers,
  facts: readFacts,
  ownWords: (_subject, file) => [dataOf(file).description],
  keptWords,
};
