// Down the levels 市→县→乡→村, the way a case came up: with an opinion, or to be completed.
import type { Limit } from '#kernel/calendar/contract.ts';
import type { ActRule, CaseHold, Decision, OrganRef, Snapshot, StepRef } from '#kernel/cases/contract.ts';
import { longText } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { findStep, holdsCase, leadOf, refOf, requireHolder } from './steps.ts';
import { isLicence, type Procedure, procedureOf, receivingPost } from './subject.ts';
import { LAPSED, listRungs, nameOf, type Rung } from './transfer.ts';

/** A level takes up what came back within this long: a setting of the city. */
const RETURN_LIMIT: Limit = { amount: 1, unit: 'wd' };
/** What a higher level misses is supplied within this long: a setting of the city. */
const COMPLETION_LIMIT: Limit = { amount: 3, unit: 'wd' };

/** Down to the organ that passed it up, within so long. */
function goDown(
  snapshot: Snapshot,
  procedure: Procedure,
  limit: Limit,
): { back: OrganRef; from: string; decision: Decision } {
  const { file } = snapshot;
  const rungs = listRungs(snapshot);
  const own = { id: file.organ_id, path: file.organ_path, name: file.organ_name };
  const back = rungs.at(-1) ?? { organ: own, post: receivingPost(procedure), step: null };
  const { organ } = back;
  return {
    back: organ,
    from: nameOf(snapshot, procedure, leadOf(snapshot) as CaseHold),
    decision: {
      to: organ.id === file.organ_id ? 'reviewing' : 'forwarded',
      step: stepBack(back, procedure),
      hold: { post: back.post, organ },
      limits: [
        { do: 'end', kinds: ['level'] },
        LAPSED,
        { do: 'start', kind: 'level', limit, organId: organ.id, basis: 'local' },
      ],
      data: { rungs: rungs.slice(0, -1) },
    },
  };
}

const returnDown: ActRule<{ opinion: string }> = {
  zh: '退回下级',
  en: 'Return to the lower level',
  by: 'officer',
  permission: permissions.handle,
  from: ['forwarded'],
  to: ['forwarded', 'reviewing'],
  fields: { opinion: longText('审查意见', 'Opinion') },
  offered: (snapshot, { actor }) => holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `${record.fromName}审查完毕，退回${record.organName}`,
    en: `Examined by ${record.fromName} and returned to ${record.organName}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const { back, from, decision } = goDown(snapshot, procedureOf(env), RETURN_LIMIT);
    return {
      ...decision,
      record: { opinion: body.opinion, organName: back.name, fromName: from },
      papers: [
        {
          template: 'return',
          body: { organName: back.name, licence: isLicence(procedureOf(env)) },
          organId: leadOf(snapshot)?.organ_id,
        },
      ],
      notices: [{ template: 'application.returned', values: { from, to: back.name } }],
    };
  },
};

/**
 * What a higher level misses it asks of the organ that passed the case up, never of the applicant (第三十五条：“上级行政机关
 * 不得要求申请人重复提供申请材料”). The applicant's clocks run on; with the answer the case is passed up again.
 */
const askBelow: ActRule<{ wanted: string }> = {
  zh: '请下级补充',
  en: 'Ask the lower level to complete it',
  by: 'officer',
  permission: permissions.handle,
  from: ['forwarded'],
  to: ['forwarded', 'reviewing'],
  fields: {
    wanted: longText('需要下级核实、补充什么', 'What the lower level is to check or add', {
      hint: {
        zh: '向下级机关要，不能再向申请人要材料。下级 3 个工作日内补充后再转报（本地设定）。',
        en: 'Asked of the organ below, never again of the applicant. It completes and passes it up within 3 working days (local setting).',
      },
    }),
  },
  offered: (snapshot, { actor }) => holdsCase(actor, leadOf(snapshot)),
  tell: (record) => ({
    zh: `${record.fromName}请${record.organName}补充，您不用再交材料`,
    en: `${record.fromName} asked ${record.organName} to complete the file; nothing is asked of you`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const { back, from, decision } = goDown(snapshot, procedureOf(env), COMPLETION_LIMIT);
    return { ...decision, record: { wanted: body.wanted, organName: back.name, fromName: from } };
  },
};

/** The step it was in there; a step that is no longer the procedure's is entered by the name it had. */
function stepBack(back: Rung, procedure: Procedure): StepRef | null {
  const step = findStep(procedure, back.step?.code ?? null);
  return step ? refOf(step) : back.step;
}

export const wayDownActs = { 'ask-below': askBelow, 'return-down': returnDown };
