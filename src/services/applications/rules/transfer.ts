// Up the levels 村→乡→县→市 and back: to whoever is competent above, on a clock of its own, and down the way it came.
import { type Limit, parseLimit } from '#kernel/calendar/contract.ts';
import type { ActRule, CaseHold, Decision, LimitChange, OrganRef, Snapshot, StepRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText, organPicker } from '#kernel/cases/fields.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { levelBasis } from './basis.ts';
import { isDecidedAbove, levelHolding, listHigher, stepOf, UNDER_REVIEW } from './levels.ts';
import { findStep, holdsCase, isDeciding, leadOf, refOf, requireHolder } from './steps.ts';
import { type Level, type Procedure, procedureOf, receivingPost } from './subject.ts';

/** A level takes up what came back within this long: a setting of the city. */
const RETURN_LIMIT: Limit = { amount: 1, unit: 'wd' };
/** What a higher level misses is supplied within this long: a setting of the city. */
const COMPLETION_LIMIT: Limit = { amount: 3, unit: 'wd' };

/** What was laid before the head of one level is not the next one's to answer. */
const LAPSED: LimitChange = { do: 'end', kinds: ['approval'], as: 'void' };

/** Where a case was before it was passed up, so that it can come back there. */
interface Rung {
  readonly organ: OrganRef;
  readonly post: string;
  readonly step: StepRef | null;
}

/** The organs that passed the case up and wait for it, the lowest first. */
function listRungs({ file }: Pick<Snapshot, 'file'>): readonly Rung[] {
  return Array.isArray(file.data.rungs) ? (file.data.rungs as Rung[]) : [];
}

function mayForward(snapshot: Snapshot, { subject, actor }: { subject: unknown; actor: Actor }): boolean {
  const lead = leadOf(snapshot);
  const procedure = procedureOf({ subject });
  return listHigher(procedure, lead).length > 0 && holdsCase(actor, lead) && isExamined(snapshot, procedure);
}

/** The opinion comes after every step of the level, where the decision is not its own. */
function isExamined(snapshot: Snapshot, procedure: Procedure): boolean {
  return snapshot.file.state === 'forwarded' || !isDecidedAbove(procedure) || isDeciding(snapshot, procedure);
}

/**
 * 行政许可法第三十五条：“……下级行政机关应当在法定期限内将初步审查意见和全部申请材料直接报送上级行政机关。上级行政机关
 * 不得要求申请人重复提供申请材料。” The whole file goes up; nothing is asked of the applicant again.
 */
const forward: ActRule<{ organ?: string; opinion: string }> = {
  zh: '转报上级',
  en: 'Pass to the higher level',
  by: 'officer',
  permission: permissions.handle,
  from: UNDER_REVIEW,
  to: ['forwarded'],
  fields: {
    opinion: longText('初审意见', 'Preliminary opinion'),
    organ: organPicker('上级机关', 'Higher organ', {
      optional: true,
      hint: { zh: '不填就报给上一级有权办理的机关。', en: 'Left empty, it goes to the next level that is competent.' },
    }),
  },
  offered: mayForward,
  tell: (record) => ({
    zh: `初审完毕，转报${record.organName}`,
    en: `Examined and passed to ${record.organName}`,
  }),
  decide: (snapshot, body, env) => {
    requireHolder(snapshot, env);
    const procedure = procedureOf(env);
    if (!isExamined(snapshot, procedure)) {
      throw actRefused({
        zh: '本级的环节还没有办完，办完再转报。',
        en: 'The steps of this level come first; then pass it on.',
      });
    }
    const lead = leadOf(snapshot) as CaseHold;
    const next = chooseLevel(listHigher(procedure, lead), env.organs.get('organ'));
    const { step, step_name: zh, step_name_en: en } = snapshot.file;
    const here = step ? { code: step, zh: zh ?? step, en: en ?? step } : null;
    const from = { id: lead.organ_id, path: lead.organ_path, name: nameOf(snapshot, procedure, lead) };
    return {
      ...enterLevel(next, procedure),
      to: 'forwarded',
      data: { rungs: [...listRungs(snapshot), { organ: from, post: lead.post, step: here }] },
      record: { organ: next.organ.id, organName: next.organ.name, level: next.level, opinion: body.opinion },
      notices: [{ template: 'application.forwarded', values: { to: next.organ.name } }],
    };
  },
};

function nameOf({ file }: Snapshot, procedure: Procedure, lead: CaseHold): string {
  return levelHolding(procedure, lead)?.organ.name ?? file.organ_name;
}

function chooseLevel(higher: readonly Level[], named: OrganRef | undefined): Level {
  const [next] = higher;
  if (!next) {
    throw actRefused({
      zh: '上面没有有权办理这个事项的机关。',
      en: 'No organ above is competent for this item.',
    });
  }
  const chosen = named ? higher.find((level) => level.organ.id === named.id) : next;
  if (chosen) return chosen;
  const names = higher.map((level) => level.organ.name);
  throw actRefused({
    zh: `只能转报给上级有权办理这个事项的机关：${names.join('、')}`,
    en: `It can only go up, to an organ competent for the item: ${names.join(', ')}`,
  });
}

function enterLevel(level: Level, procedure: Procedure): Pick<Decision, 'step' | 'hold' | 'limits'> {
  const { organ, post } = level;
  return {
    step: stepOf(level),
    hold: { post, organ },
    limits: [
      { do: 'end', kinds: ['step', 'level'] },
      LAPSED,
      {
        do: 'start',
        kind: 'level',
        limit: parseLimit(level.limit),
        organId: organ.id,
        basis: levelBasis(procedure),
      },
    ],
  };
}

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
    return { ...decision, record: { opinion: body.opinion, organName: back.name, fromName: from } };
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

export const transferActs = { forward, 'ask-below': askBelow, 'return-down': returnDown };
