// What only the organ in charge of a person's post and pay can decide: it is proposed to it, and its head answers.
import type { ActRule, Env, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { choice, dateField, longText, organPicker, shortText } from '#kernel/cases/fields.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import type { Actor } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { PROPOSALS, type Proposed, permissions } from '../contract.ts';
import { addressedToThemselves, addressedToYourself, notAddressed } from '../errors.ts';
import { byDecider, dataOf, decidedOn, FOREVER, heard, KEPT, requireOther, start, toDecider } from './process.ts';

/**
 * 监察法（2024年修正）第五十二条第一款第三项: “……或者向有权作出问责决定的机关提出问责建议”. Suspension, removal from a post and
 * pay are for whoever has charge of them by 管理权限.
 */
const propose: ActRule<{ measure: Proposed; addressee: string; basis: string; text?: string }> = {
  zh: '提出处理建议',
  en: 'Propose a measure',
  ...byDecider(['stated'], ['proposed']),
  fields: {
    measure: choice('建议', 'Measure proposed', PROPOSALS),
    addressee: organPicker('向哪个机关提出', 'Proposed to', {
      hint: { zh: '按管理权限：任免机关、单位或者组织人事部门', en: 'Whoever has charge of the person’s post and pay' },
    }),
    basis: shortText('依据', 'Grounds'),
    text: longText('补充说明', 'More', { optional: true, ...KEPT }),
  },
  tell: ({ measure, organ, organEn }) => ({
    zh: `已向${organ}建议：${nameOf(PROPOSALS, measure).zh}，待其决定`,
    en: `Proposed to ${organEn}: ${nameOf(PROPOSALS, measure).en}; that organ decides`,
  }),
  decide: (snapshot, { measure, basis, text = '' }, env) => {
    requireOther(snapshot, env, true);
    const organ = env.organs.get('addressee')!;
    const { person } = dataOf(snapshot);
    if (person.heads && person.organ.id === organ.id) throw addressedToThemselves();
    if (headsOrgan(env.actor, organ.path)) throw addressedToYourself();
    return {
      to: 'proposed',
      hold: { post: 'organ-head', organ },
      limits: [end('accountability-decide'), start('answer', 'wd')],
      notices: [{ template: 'accountability.proposed', values: {} }],
      data: { asked: { measure, organ, on: localDate(env.now), by: env.actor.id } },
      papers: [{ template: measure, body: { ...heard(snapshot), addressee: organ.name, basis, text } }],
      record: { measure, basis, ...named(organ) },
    };
  },
};

const named = ({ name, nameEn }: OrganRef) => ({ organ: name, organEn: nameEn ?? name });

/** Who heads the organ that was asked, and is not who asked. */
function isAsked(snapshot: Snapshot, actor: Actor): boolean {
  const { asked } = dataOf(snapshot);
  if (!asked) return false;
  return actor.kind === 'system' || (actor.id !== asked.by && headsOrgan(actor, asked.organ.path));
}

const byAddressee = {
  by: 'officer',
  permission: permissions.answer,
  from: ['proposed'],
  offered: (snapshot: Snapshot, { actor }: { actor: Actor }) => isAsked(snapshot, actor),
} as const;

function requireAddressed(snapshot: Snapshot, env: Env): void {
  requireOther(snapshot, env);
  if (!isAsked(snapshot, env.actor)) throw notAddressed();
}

/** Its decision, with the reference number it goes under there: what can be done against it stands in it. */
const adopt: ActRule<{ reference: string; on: string }> = {
  zh: '采纳，登记所作决定',
  en: 'Adopt: write down what was decided',
  ...byAddressee,
  to: ['final'],
  fields: { reference: shortText('决定文号', 'Reference number'), on: dateField('决定日期', 'Date of the decision') },
  tell: ({ measure, reference, organ, organEn }) => ({
    zh: `${organ}决定：${nameOf(PROPOSALS, measure).zh}（${reference}）。不服的，按该决定载明的途径和期限提出`,
    en: `Decided by ${organEn}: ${nameOf(PROPOSALS, measure).en} (${reference}). The decision itself says how to object`,
  }),
  decide: (snapshot, { reference, on }, env) => {
    requireAddressed(snapshot, env);
    const { measure, organ, on: asked } = dataOf(snapshot).asked!;
    return {
      to: 'final',
      outcome: measure,
      decidedAt: decidedOn(on, asked, env),
      limits: [end('accountability-answer')],
      notices: [{ template: 'accountability.recorded', values: {} }],
      data: { measure, reference, asked: null },
      record: { measure, reference, on, ...named(organ) },
    };
  },
};

const decline: ActRule<{ reason: string }> = {
  zh: '不采纳，说明理由',
  en: 'Decline, with reasons',
  ...byAddressee,
  to: ['stated'],
  fields: { reason: longText('理由', 'Why', FOREVER) },
  tell: ({ reason }) => ({ zh: `建议未被采纳：${reason}`, en: `The proposal was declined: ${reason}` }),
  decide: (snapshot, { reason }, env) => {
    requireAddressed(snapshot, env);
    return { ...toDecider(snapshot), data: { asked: null }, record: { reason } };
  },
};

export const proposingActs = { propose, adopt, decline };
