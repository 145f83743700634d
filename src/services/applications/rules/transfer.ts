// Up the levels 村→乡→县→市: to whoever is competent above, on a clock of its own.
import { parseLimit } from '#kernel/calendar/contract.ts';
import type { ActRule, CaseHold, Decision, LimitChange, OrganRef, Snapshot, StepRef } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { longText, organPicker } from '#kernel/cases/fields.ts';
import type { Actor } from '#platform/http/context.ts';
import { permissions } from '../contract.ts';
import { levelBasis } from './basis.ts';
import { isDecidedAbove, levelHolding, listHigher, stepOf, UNDER_REVIEW } from './levels.ts';
import { holdsCase, isDeciding, leadOf, requireHolder } from './steps.ts';
import { isLicence, type Level, type Procedure, procedureOf } from './subject.ts';

/** What was laid before the head of one level is not the next one's to answer. */
export const LAPSED: LimitChange = { do: 'end', kinds: ['approval'], as: 'void' };

/** Where a case was before it was passed up, so that it can come back there. */
export interface Rung {
  readonly organ: OrganRef;
  readonly post: string;
  readonly step: StepRef | null;
}

/** The organs that passed the case up and wait for it, the lowest first. */
export function listRungs({ file }: Pick<Snapshot, 'file'>): readonly Rung[] {
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
      papers: [
        {
          template: 'forward',
          body: { organName: next.organ.name, licence: isLicence(procedure) },
          organId: lead.organ_id,
        },
      ],
      notices: [{ template: 'application.forwarded', values: { to: next.organ.name } }],
    };
  },
};

export function nameOf({ file }: Snapshot, procedure: Procedure, lead: CaseHold): string {
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

export const transferActs = { forward };
