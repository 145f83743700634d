// Letters as declared kinds of case: 咨询 answered or shown the right way, 投诉 taken up or not, then handled and answered.
import type {
  ActRule,
  CaseFile,
  CaseKind,
  Fact,
  Label,
  LimitChange,
  OrganRef,
} from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, longText, officerPicker, organPicker } from '#kernel/cases/fields.ts';
import { type LetterData, type LetterKind, permissions } from './contract.ts';

/** 临沧市政务信息网上查询: a question is answered within five working days. A complaint is taken up or refused in as many. */
const REPLY = { amount: 5, unit: 'wd' } as const;
/** A complaint that was taken up is answered within this long: a setting of the city. */
const HANDLING = { amount: 15, unit: 'wd' } as const;

export const STARTING_LIMITS: Readonly<Record<LetterKind, readonly LimitChange[]>> = {
  enquiry: [{ do: 'start', kind: 'consultation', limit: REPLY }],
  complaint: [{ do: 'start', kind: 'complaint', limit: REPLY }],
};

/** Whose desk letters come to, the first choice first. A complaint never lies with those who handle cases. */
const POSTS: Readonly<Record<LetterKind, readonly [string, ...string[]]>> = {
  enquiry: ['window', 'reviewer', 'section-head', 'organ-head'],
  complaint: ['section-head', 'organ-head'],
};

/** The post that takes a letter in an organ with these posts filled; undefined when nobody there can. */
export function choosePost(kind: LetterKind, filled: readonly string[]): string | undefined {
  return POSTS[kind].find((post) => filled.includes(post));
}

/** Where somebody is sent whom this organ cannot answer: 投诉、信访引导到渠道. */
const WAYS = [
  { value: 'other-organ', zh: '主管这件事的单位', en: 'the organ responsible for it' },
  { value: 'hotline', zh: '12345 政务服务便民热线', en: 'the 12345 hotline' },
  { value: 'complaint', zh: '本站“互动”栏目提交投诉', en: 'a complaint under “Write to us” on this site' },
  { value: 'petition', zh: '信访', en: 'letters and visits (petition)' },
  { value: 'remedy', zh: '行政复议或者行政诉讼', en: 'administrative review or litigation' },
] as const;

export function sayWay(value: unknown): Label {
  return WAYS.find((way) => way.value === value) ?? { zh: '', en: '' };
}

const LASTING = {
  zh: '会告知来信人并永久保存，请不要写个人信息',
  en: 'Told to the writer and kept for ever; leave personal data out',
};
const told = (zh: string, en: string) => longText(zh, en, { hint: LASTING });

/** Refusing and showing the way is one act: nobody is turned away without a reason and somewhere to go. */
function decline(
  kind: LetterKind,
  label: Label,
  permission: string,
): ActRule<{ reason: string; way: string }> {
  return {
    ...label,
    by: 'officer',
    permission,
    from: ['received'],
    to: ['declined'],
    fields: { reason: told('理由', 'Reasons'), way: choice('请来信人找', 'The right way', WAYS) },
    tell: ({ reason, way }) => ({
      zh: `${label.zh}：${reason}　请走：${sayWay(way).zh}`,
      en: `${label.en}: ${reason} The right way: ${sayWay(way).en}`,
    }),
    decide: (_snapshot, record, env) => ({
      to: 'declined',
      outcome: 'declined',
      decidedAt: env.now,
      record,
      notices: [{ template: `${kind}.declined`, values: record }],
    }),
  };
}

/** The clock runs on, and 不得二次转接: it is passed on once at most. */
function pass(kind: LetterKind, permission: string): ActRule<{ organ: string; reason: string }> {
  return {
    zh: '转主管单位',
    en: 'Pass to the organ responsible',
    by: 'officer',
    permission,
    from: ['received'],
    to: [],
    fields: { organ: organPicker('主管单位', 'Organ responsible'), reason: told('理由', 'Reasons') },
    offered: ({ done }) => !done.pass,
    tell: ({ organName }) => ({ zh: `已转${organName}办理`, en: `Passed to ${organName}` }),
    decide: ({ file, done }, { reason }, env) => {
      if (done.pass)
        throw onceOnly({ zh: '来信只能转一次，不得再转。', en: 'A letter is passed on once at most.' });
      const organ = env.organs.get('organ') as OrganRef;
      if (organ.id === file.organ_id)
        throw actRefused({ zh: '来信已经在这个单位。', en: 'The letter is with this organ already.' });
      const record = { organ: organ.id, organName: organ.name, reason };
      return { organ, hold: { post: POSTS[kind][0], organ }, record };
    },
  };
}

function reassign(from: readonly string[], permission: string): ActRule<{ officer: string }> {
  return {
    zh: '转办',
    en: 'Hand over',
    by: 'officer',
    permission,
    from,
    to: [],
    fields: { officer: officerPicker('转给', 'To') },
    decide: ({ holds }, { officer }) => ({
      hold: { post: holds.find((hold) => hold.role === 'lead')?.post ?? 'section-head', officerId: officer },
      record: { officer },
    }),
  };
}

const answer: ActRule<{ answer: string }> = {
  zh: '答复',
  en: 'Answer',
  by: 'officer',
  permission: permissions.answerEnquiries,
  from: ['received'],
  to: ['answered'],
  fields: { answer: told('答复内容', 'Answer') },
  tell: (record) => ({ zh: `答复：${record.answer}`, en: `Answer: ${record.answer}` }),
  decide: (_snapshot, record, env) => ({
    to: 'answered',
    outcome: 'answered',
    decidedAt: env.now,
    record,
    notices: [{ template: 'enquiry.answered', values: record }],
  }),
};

const accept: ActRule = {
  zh: '受理投诉',
  en: 'Take the complaint up',
  by: 'officer',
  permission: permissions.handleComplaints,
  from: ['received'],
  to: ['handling'],
  fields: {},
  tell: () => ({ zh: '已受理，正在调查处理', en: 'Taken up; being looked into' }),
  decide: (_snapshot, _body, env) => ({
    to: 'handling',
    acceptedAt: env.now,
    limits: [
      { do: 'end', kinds: ['complaint'] },
      { do: 'start', kind: 'handling', limit: HANDLING },
    ],
    notices: [{ template: 'complaint.accepted', values: {} }],
  }),
};

const FINDINGS = [
  { value: 'upheld', zh: '投诉属实', en: 'Upheld' },
  { value: 'partly', zh: '部分属实', en: 'Upheld in part' },
  { value: 'unfounded', zh: '不属实', en: 'Not upheld' },
] as const;

const conclude: ActRule<{ finding: string; answer: string }> = {
  zh: '答复处理结果',
  en: 'Answer the complaint',
  by: 'officer',
  permission: permissions.handleComplaints,
  from: ['handling'],
  to: ['answered'],
  fields: {
    finding: choice('查实情况', 'Finding', FINDINGS),
    answer: told('查明的情况和处理结果', 'What was found and done'),
  },
  tell: (record) => ({ zh: `处理结果：${record.answer}`, en: `Result: ${record.answer}` }),
  decide: (_snapshot, record, env) => ({
    to: 'answered',
    outcome: record.finding,
    decidedAt: env.now,
    record,
    notices: [{ template: 'complaint.answered', values: { answer: record.answer } }],
  }),
};

/** 首问责任制: the first officer to do anything with a letter is written down and stays, whoever goes on with it. */
// biome-ignore lint/suspicious/noExplicitAny: each act has its own body
function noteFirstAsked(acts: Readonly<Record<string, ActRule<any>>>): CaseKind['acts'] {
  const noting = Object.entries(acts).map(([name, act]): [string, CaseKind['acts'][string]] => {
    const decide: typeof act.decide = (snapshot, body, env) => {
      const decision = act.decide(snapshot, body, env);
      if (snapshot.file.data.firstAsked) return decision;
      const { id, name: officer, unit } = env.actor;
      const firstAsked = { officer: id, name: officer, organ: unit?.name ?? snapshot.file.organ_name };
      return { ...decision, data: { ...decision.data, firstAsked } };
    };
    return [name, { ...act, decide }];
  });
  return Object.fromEntries(noting);
}

function readFacts(_subject: unknown, file: CaseFile): Fact[] {
  const { text, matter, firstAsked } = file.data as unknown as LetterData;
  const owner = firstAsked && `${firstAsked.name}（${firstAsked.organ}）`;
  return [
    { zh: '来信内容', en: 'Letter', value: { zh: text, en: text } },
    ...(matter
      ? [{ zh: '事项', en: 'About', value: { zh: matter.name, en: matter.nameEn ?? matter.name } }]
      : []),
    ...(owner ? [{ zh: '首问责任人', en: 'First asked', value: { zh: owner, en: owner } }] : []),
  ];
}

const receipt = {
  zh: '来信回执',
  en: 'Receipt of a letter',
  mark: '信',
  paragraphs: () => ['您的来信已收到。咨询在五个工作日内答复；投诉在五个工作日内告知是否受理。'],
};
const answered = { zh: '已答复', en: 'Answered', phase: 'closed' } as const;
const wholeDays = { method: 'end-of-day', basis: 'local' } as const;
const ENQUIRY_DECLINED = { zh: '不予解答', en: 'Not answered' };
const COMPLAINT_DECLINED = { zh: '不予受理', en: 'Not taken up' };

export const enquiryKind: CaseKind = {
  name: 'enquiry',
  zh: '咨询',
  en: 'Enquiry',
  initial: 'received',
  readPermission: permissions.readEnquiries,
  states: {
    received: { zh: '待答复', en: 'To be answered', phase: 'open', limits: ['consultation'] },
    answered,
    declined: { ...ENQUIRY_DECLINED, phase: 'closed' },
  },
  limits: { consultation: { zh: '咨询答复', en: 'Answer', scope: 'total', ...wholeDays } },
  acts: noteFirstAsked({
    answer,
    decline: decline('enquiry', ENQUIRY_DECLINED, permissions.answerEnquiries),
    pass: pass('enquiry', permissions.answerEnquiries),
    reassign: reassign(['received'], permissions.answerEnquiries),
  }),
  outcomes: { answered, declined: ENQUIRY_DECLINED },
  papers: { receipt },
  facts: readFacts,
};

export const complaintKind: CaseKind = {
  name: 'complaint',
  zh: '投诉',
  en: 'Complaint',
  initial: 'received',
  readPermission: permissions.readComplaints,
  states: {
    received: { zh: '待受理', en: 'To be taken up', phase: 'open', limits: ['complaint'] },
    handling: { zh: '调查处理中', en: 'Being looked into', phase: 'open', limits: ['handling'] },
    answered,
    declined: { ...COMPLAINT_DECLINED, phase: 'closed' },
  },
  limits: {
    complaint: { zh: '投诉受理', en: 'Decision to take it up', scope: 'step', ...wholeDays },
    handling: { zh: '投诉办理', en: 'Handling', scope: 'total', ...wholeDays },
  },
  acts: noteFirstAsked({
    accept,
    decline: decline('complaint', COMPLAINT_DECLINED, permissions.handleComplaints),
    conclude,
    pass: pass('complaint', permissions.handleComplaints),
    reassign: reassign(['received', 'handling'], permissions.handleComplaints),
  }),
  outcomes: {
    declined: COMPLAINT_DECLINED,
    ...Object.fromEntries(FINDINGS.map(({ value, zh, en }) => [value, { zh, en }])),
  },
  papers: { receipt },
  facts: readFacts,
};
