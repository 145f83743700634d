// Taking a complaint up, refusing it with the right way, or passing it on to the body whose matter it is.
import type { ActRule, Decision, Label, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { choice, organPicker } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { endAs } from '#kernel/cases/rules/endings.ts';
import { LIMITS, PETITION } from '../contract.ts';
import { bySupervisors, dataOf, requireOther, start, tellComplainant, told } from './process.ts';

const accept: ActRule = {
  zh: '受理',
  en: 'Take it up',
  ...bySupervisors(['received'], ['handling']),
  fields: {},
  tell: () => ({ zh: '已受理，正在调查', en: 'Taken up; being looked into' }),
  decide: (snapshot, _body, env) => {
    requireOther(snapshot, env);
    return {
      to: 'handling',
      acceptedAt: env.now,
      limits: [end('complaint'), start('handle')],
      notices: [{ template: 'conduct-complaint.accepted', values: {} }],
    };
  },
};

/** Where somebody is sent whose complaint is not about conduct. */
export const WAYS = [
  { value: 'enquiry', zh: '“互动”栏目提交咨询', en: 'an enquiry under “Write to us”' },
  { value: 'complaint', zh: '“互动”栏目向办理单位投诉', en: 'a complaint to the organ under “Write to us”' },
  { value: 'hotline', zh: '12345 政务服务便民热线', en: 'the 12345 hotline' },
  { value: 'petition', zh: '信访', en: 'letters and visits (petition)' },
  { value: 'remedy', zh: '行政复议或者行政诉讼', en: 'administrative review or litigation' },
  { value: 'discipline', zh: '纪检监察机关举报（12388）', en: 'a report to the discipline organs (12388)' },
] as const;

export function sayWay(way: unknown): Label {
  return WAYS.find(({ value }) => value === way) ?? { zh: '', en: '' };
}

/** Nobody is turned away without a reason and somewhere to go. */
const refuse: ActRule<{ reason: string; way: string }> = {
  zh: '不予受理',
  en: 'Do not take it up',
  ...bySupervisors(['received'], ['refused']),
  fields: { reason: told('理由', 'Reasons'), way: choice('请投诉人走', 'The right way', WAYS) },
  tell: ({ reason, way }) => ({
    zh: `不予受理：${reason}　请走：${sayWay(way).zh}`,
    en: `Not taken up: ${reason} The right way: ${sayWay(way).en}`,
  }),
  decide: (snapshot, { reason, way }, env) => {
    requireOther(snapshot, env);
    return {
      ...endAs('refused', env),
      papers: [{ template: 'refusal', body: { reason, way: sayWay(way).zh } }],
      notices: [{ template: 'conduct-complaint.refused', values: { reason, way } }],
      record: { reason, way },
    };
  },
};

/** To whom a complaint may be passed on: whom it concerns, and who has it there. */
export const BODIES = [
  { value: 'discipline', zh: '纪检监察机关', en: 'Discipline and supervision', post: 'supervisor' },
  { value: 'organ', zh: '主管单位', en: 'The organ in charge', post: 'section-head' },
  { value: 'petition', zh: '信访工作机构', en: 'Petitions', post: 'section-head' },
  { value: 'mailbox', zh: '咨询答复单位（按咨询办理）', en: 'An organ that answers it as an enquiry', post: null },
] as const;
type Body = (typeof BODIES)[number]['value'];

/**
 * 信访工作条例第三十条: “不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。”
 * Neither the accused organ nor anything beneath it receives a complaint about it.
 */
function requireFit(snapshot: Snapshot, organ: OrganRef): void {
  if (organ.path.startsWith(dataOf(snapshot).accused.path))
    throw actRefused({ zh: '不得转给被投诉的单位。', en: 'It may not go to the organ complained of.' });
  if (organ.id === snapshot.file.organ_id)
    throw actRefused({ zh: '投诉已经在这个单位。', en: 'The complaint is with this organ already.' });
}

/** An enquiry is answered to somebody. */
function requireAsker(snapshot: Snapshot): void {
  const { anonymous, ownMotion } = dataOf(snapshot);
  if (anonymous || ownMotion)
    throw actRefused({
      zh: '匿名的、已经撤回的投诉没有答复对象，不能按咨询办理。',
      en: 'Anonymous or withdrawn, it has nobody to be answered as an enquiry.',
    });
}

/** Its clock runs on; as a petition it has that of the law. An enquiry goes its own way, and this case is over. */
function passOn({ file }: Snapshot, body: Body, organ: OrganRef, now: Date): Decision {
  const { post } = BODIES.find(({ value }) => value === body)!;
  if (post === null) return { to: 'moved', outcome: 'moved', decidedAt: now };
  const running = body === 'petition' ? PETITION : { limit: LIMITS.handle };
  const restart = file.state === 'received' || body === 'petition';
  const from = file.accepted_at ?? now;
  return {
    to: 'handling',
    acceptedAt: from,
    organ,
    hold: { post, organ },
    limits: restart
      ? [end('complaint', 'conduct-handle'), { do: 'start', kind: 'conduct-handle', ...running, from }]
      : [],
  };
}

const split: ActRule<{ body: Body; organ: string; reason: string }> = {
  zh: '分办',
  en: 'Pass on',
  ...bySupervisors(['received', 'handling'], ['handling', 'moved']),
  fields: {
    body: choice('按什么办理', 'As a matter of', BODIES),
    organ: organPicker('接收单位', 'Receiving organ'),
    reason: told('理由', 'Reasons'),
  },
  offered: (snapshot, asked) => !snapshot.done.split && (accept.offered?.(snapshot, asked) ?? true),
  tell: ({ organName }) => ({ zh: `已转${organName}办理`, en: `Passed on to ${organName}` }),
  decide: (snapshot, { body, reason }, env) => {
    requireOther(snapshot, env);
    if (snapshot.done.split) throw onceOnly({ zh: '投诉只能分办一次。', en: 'A complaint is passed on once at most.' });
    const organ = env.organs.get('organ') as OrganRef;
    requireFit(snapshot, organ);
    if (body === 'mailbox') requireAsker(snapshot);
    return {
      ...passOn(snapshot, body, organ, env.now),
      notices: tellComplainant(snapshot, 'passed', { to: organ.name }),
      record: { body, organ: organ.id, organName: organ.name, reason },
    };
  },
  means: { transfer: () => ({}) },
};

export const takingActs = { accept, refuse };
export const passingActs = { split };
