// 批示: what a leader orders on a report that lies before them, to one organ or to several; typed in by them, or for them.
import type { ActRule, Env, Snapshot } from '#kernel/cases/contract.ts';
import { type ActField, longText, organPicker, organsPicker, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { listNamed } from '#kernel/cases/rules/named.ts';
import { type Actor, worksIn } from '#platform/http/context.ts';
import { type Instructed, type IssueSubject, permissions } from '../contract.ts';
import { notIssuer, notLaidBefore, outsideTerritory } from '../errors.ts';
import { subjectOf } from './issue.ts';

/** The one of those before whom it lies that somebody works for. */
function findLaid({ holds }: Snapshot, actor: Actor) {
  return holds.find((hold) => actor.desks.some((desk) => desk.unitId === hold.organ_id && desk.post === hold.post));
}

export const offeredToLeaders: ActRule['offered'] = (snapshot, { actor }) => findLaid(snapshot, actor) !== undefined;

export function requireLaid(snapshot: Snapshot, { actor }: Pick<Env, 'actor'>) {
  const hold = findLaid(snapshot, actor);
  if (!hold) throw notLaidBefore();
  return hold;
}

interface Typed {
  readonly text: string;
  readonly days: number;
}

const FIELDS: Readonly<Record<string, ActField>> = {
  text: longText('批示内容', 'Instruction', {
    hint: { zh: '做什么、做到什么程度；批示后即转为督办单', en: 'What is to be done, how far; it becomes an order' },
  }),
  organ: organPicker('责任单位', 'Organ that is to act', {
    hint: {
      zh: '单位全称或者简称；几个单位的填主办单位',
      en: 'Its full or short name; of several, the one that leads',
    },
  }),
  others: organsPicker('协办单位', 'Organs beside it', {
    hint: { zh: '用顿号分开；各单位分别反馈、核查', en: 'With commas between; each reports for itself' },
  }),
  days: wholeNumber('反馈时限', 'Report within', 1, 90, { hint: { zh: '工作日', en: 'Working days' } }),
};

/** What becomes of it: an order to the organ that leads and those beside it, all of them in the territory reported on. */
function instructed({ text, days }: Typed, env: Env): Omit<Instructed, 'leader'> {
  const { territory } = subjectOf(env);
  const organ = env.organs.get('organ');
  const others = listNamed(env, 'others').filter(({ id }) => id !== organ?.id);
  if (!organ || [organ, ...others].some(({ path }) => !path.startsWith(territory))) throw outsideTerritory();
  return { text, days, organ: organ.id, others: others.map(({ id }) => id) };
}

/** By the leader: becomes a supervision order with a clock, by the journey that listens. */
const instruct: ActRule<Typed> = {
  zh: '批示',
  en: 'Write an instruction',
  by: 'officer',
  permission: permissions.instruct,
  from: ['sent'],
  to: [],
  fields: FIELDS,
  offered: offeredToLeaders,
  tell: () => ({ zh: '领导已批示', en: 'A leader gave an instruction' }),
  decide: (snapshot, typed, env) => {
    requireLaid(snapshot, env);
    return { record: { ...instructed(typed, env), leader: env.actor.name } };
  },
};

/** 代录批示: written on paper, and typed in by those who issued the report; the order waits for whoever approves it. */
const transcribe: ActRule<Typed & { leader: string; paper: string }> = {
  zh: '代录批示',
  en: 'Enter an instruction for a leader',
  by: 'officer',
  permission: permissions.draft,
  from: ['sent'],
  to: [],
  fields: {
    leader: shortText('批示领导', 'Leader', { hint: { zh: '姓名和职务', en: 'Name and office' } }),
    paper: shortText('批示所在文件', 'Paper it was written on', {
      hint: { zh: '文号，或者名称和日期', en: 'Its number, or its name and date' },
    }),
    ...FIELDS,
  },
  offered: (_snapshot, { actor, subject }) => worksIn(actor, (subject as IssueSubject).issuer.path),
  tell: () => ({ zh: '已代录领导批示', en: 'A leader’s instruction was entered' }),
  decide: (_snapshot, typed, env) => {
    if (!worksIn(env.actor, subjectOf(env).issuer.path)) throw notIssuer();
    return { record: { ...instructed(typed, env), leader: typed.leader, paper: typed.paper } };
  },
};

export const instructActs = { instruct, transcribe };
