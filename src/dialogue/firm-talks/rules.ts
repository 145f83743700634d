// A talk of a firm with a department as a declared kind of case: asked, answered in time, an appointment agreed and kept, over.
import type {
  ActRule,
  CaseFile,
  CaseKind,
  Decision,
  Env,
  Fact,
  LimitChange,
  Snapshot,
} from '#kernel/cases/contract.ts';
import { LOCAL_STEP, longText, momentField, shortText } from '#kernel/cases/fields.ts';
import { plain } from '#kernel/cases/label.ts';
import { actsOfOrgan } from '#kernel/cases/rules/by-organ.ts';
import { end, within } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import {
  KIND,
  type Line,
  MOST_LINES,
  permissions,
  QUIET_DAYS,
  REPLY_DAYS,
  SORTS,
  TALKS,
  type TalkData,
  tooLong,
  topic,
} from './contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const talkOf = ({ file }: File) => file.data as unknown as TalkData;

const DONE = { zh: '已结束', en: 'Over' };
const byOrgan = actsOfOrgan(permissions.answer);
const answering = (): LimitChange => within('talk-reply', REPLY_DAYS);
const listening = (): LimitChange => ({
  do: 'start',
  kind: 'talk-quiet',
  limit: { amount: QUIET_DAYS, unit: 'd' },
  onExpiry: 'talk-quiet',
});

/** What is said stays in the file, from which it can be taken; the ledger keeps that something was said. */
function withLine(snapshot: Snapshot, by: Line['by'], text: string, env: Env): Pick<Decision, 'data' | 'record'> {
  const { lines } = talkOf(snapshot);
  if (lines.length >= MOST_LINES) throw tooLong();
  const line: Line = { by, text, at: env.now.toISOString() };
  return { data: { lines: [...lines, line] }, record: { by, line: lines.length + 1 } };
}

const told = (text: string) => ({ template: `${KIND}.answered`, values: { text } });

const reply: ActRule<{ text: string }> = {
  zh: '答复',
  en: 'Answer',
  ...byOrgan(['asked'], ['answered']),
  fields: { text: longText('答复', 'Answer') },
  tell: () => ({ zh: '部门已答复', en: 'The department answered' }),
  decide: (snapshot, { text }, env) => ({
    to: 'answered',
    acceptedAt: snapshot.file.accepted_at ?? env.now,
    limits: [end('talk-reply'), listening()],
    ...withLine(snapshot, 'organ', text, env),
    notices: [told(text)],
  }),
};

const agree: ActRule<{ moment: string; place: string; text?: string }> = {
  zh: '约定时间',
  en: 'Agree on a time',
  ...byOrgan(['asked'], ['agreed']),
  offered: (snapshot, asked) => talkOf(snapshot).sort === 'appointment' && byOrgan([], []).offered(snapshot, asked),
  fields: {
    moment: momentField('时间', 'When'),
    place: shortText('地点、联系人', 'Where, and who'),
    text: longText('说明', 'Remark', { optional: true }),
  },
  tell: ({ moment }) => ({
    zh: `约定 ${String(moment).replace('T', ' ')}`,
    en: `Agreed: ${String(moment).replace('T', ' ')}`,
  }),
  decide: (snapshot, { moment, place, text }, env) => {
    const said = [moment.replace('T', ' '), place, text ?? ''].filter(Boolean).join('\n');
    const line = withLine(snapshot, 'organ', said, env);
    const due: LimitChange = {
      do: 'start',
      kind: 'talk-meet',
      limit: { amount: 1, unit: 'wd' },
      from: new Date(`${moment}:00+08:00`),
    };
    return {
      to: 'agreed',
      acceptedAt: snapshot.file.accepted_at ?? env.now,
      limits: [end('talk-reply'), due],
      data: { ...line.data, meeting: { at: moment, place } },
      record: { ...line.record, moment },
      notices: [told(said)],
    };
  },
};

/** Written down the day after at the latest, also that nobody came. */
const met: ActRule<{ text: string }> = {
  zh: '记录面谈情况',
  en: 'Record the meeting',
  ...byOrgan(['agreed'], ['answered']),
  fields: { text: longText('面谈情况和结果', 'What came of it') },
  tell: () => ({ zh: '面谈情况已记录', en: 'The meeting is recorded' }),
  decide: (snapshot, { text }, env) => ({
    to: 'answered',
    limits: [end('talk-meet'), listening()],
    ...withLine(snapshot, 'organ', text, env),
    notices: [told(text)],
  }),
};

const write: ActRule<{ text: string }> = {
  zh: '继续说',
  en: 'Go on',
  by: 'party',
  from: ['answered'],
  to: ['asked'],
  fields: { text: longText('内容', 'What you would say') },
  tell: () => ({ zh: '企业继续提问', en: 'The firm went on' }),
  decide: (snapshot, { text }, env) => ({
    to: 'asked',
    limits: [{ do: 'end', kinds: ['talk-quiet'], as: 'void' }, answering()],
    ...withLine(snapshot, 'firm', text, env),
  }),
};

const over = (env: Env): Decision => endAs('over', env);

const finish: ActRule = {
  zh: '结束沟通',
  en: 'End the talk',
  by: 'party',
  irreversible: true,
  from: ['asked', 'answered', 'agreed'],
  to: ['over'],
  fields: {},
  tell: () => DONE,
  decide: (_snapshot, _body, env) => over(env),
};

const quiet: ActRule = {
  zh: '没有新的问题，结束',
  en: 'Nothing more was asked',
  by: 'system',
  from: ['answered'],
  to: ['over'],
  fields: {},
  tell: () => DONE,
  decide: (_snapshot, _body, env) => over(env),
};

const wordsBy = (file: CaseFile, by: Line['by']) =>
  talkOf({ file }).lines.flatMap((line) => (line.by === by ? [line.text] : []));

export const talkKind: CaseKind = {
  name: KIND,
  zh: '企业沟通',
  en: 'Talk with a firm',
  home: { zh: '企业沟通', en: 'Talks with firms', href: TALKS },
  initial: 'asked',
  opening: { zh: '提出', en: 'Sent' },
  party: { zh: '企业', en: 'Firm' },
  topic,
  readPermission: permissions.read,
  states: {
    asked: { zh: '待答复', en: 'To be answered', phase: 'open', limits: ['talk-reply'] },
    agreed: { zh: '已约定', en: 'Appointment agreed', phase: 'open', limits: ['talk-meet'] },
    answered: { zh: '已答复', en: 'Answered', phase: 'waiting', limits: ['talk-quiet'] },
    over: { ...DONE, phase: 'closed' },
  },
  limits: {
    'talk-reply': { zh: '答复企业', en: 'Answer to a firm', ...LOCAL_STEP },
    'talk-meet': { zh: '记录面谈', en: 'Record of the meeting', ...LOCAL_STEP },
    'talk-quiet': { zh: '等企业继续', en: 'The firm may go on', ...LOCAL_STEP, silent: true },
  },
  acts: {
    'talk-reply': reply,
    'talk-agree': agree,
    'talk-met': met,
    'talk-write': write,
    'talk-finish': finish,
    'talk-quiet': quiet,
  },
  papers: {
    receipt: {
      zh: '沟通回执',
      en: 'Receipt of a talk',
      mark: '企',
      paragraphs: () => ['您的来信已收到，部门将在规定时间内答复。'],
    },
  },
  outcomes: { over: DONE },
  facts: (_subject, file): Fact[] => {
    const { sort, subject, wanted } = talkOf({ file });
    return [
      { zh: '类别', en: 'Sort', value: SORTS.find(({ value }) => value === sort) ?? SORTS[0] },
      { zh: '主题', en: 'Subject', value: plain(subject) },
      ...(wanted ? [{ zh: '希望的时间', en: 'When it would suit', value: plain(wanted) }] : []),
    ];
  },
  ownWords: (_subject, file) => {
    const { subject, wanted } = talkOf({ file });
    return [subject, wanted ?? '', wordsBy(file, 'firm')[0] ?? ''].filter(Boolean);
  },
  keptWords: (file) => {
    const organ = wordsBy(file, 'organ');
    return {
      'talk-write': wordsBy(file, 'firm').slice(1),
      'talk-reply': organ,
      'talk-agree': organ,
      'talk-met': organ,
    };
  },
};
