// 退单: an organ that is not the right one says so once, with the line of its duty list; who decides, and who decides last.
import type { ActRule, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { longText, organPicker, shortText } from '#kernel/cases/fields.ts';
import { end } from '#kernel/cases/rules/changes.ts';
import { headsOrgan } from '#kernel/people/contract.ts';
import { type OrderData, permissions } from '../contract.ts';
import { hours } from './presets.ts';
import { arbiterOf, byCentre, byOrgan, orderOf, requireCentre, requireOrgan, toCentre } from './process.ts';
import { sendTo } from './taking.ts';

const HOUR_MS = 3_600_000;

/** Why an order cannot be returned now; null when it can. */
export function whyKept(data: OrderData, asked: number, now: Date): { zh: string; en: string } | null {
  if (data.designated)
    return { zh: '已经裁定由本单位办理，不得再退。', en: 'It was decided that this organ handles it: no return.' };
  if (asked > 0) return { zh: '一张工单只能申请退单一次。', en: 'A return is asked for once.' };
  if (data.redone) return { zh: '再次办理的工单不能退单。', en: 'An order done again is not returned.' };
  const { returnHours } = data.terms;
  const since = data.dispatchedAt ? Date.parse(data.dispatchedAt) : now.getTime();
  if (now.getTime() - since > returnHours * HOUR_MS)
    return {
      zh: `派单已超过 ${returnHours} 小时，不能退单（本地设定）。`,
      en: `More than ${returnHours} hours since it was dispatched: no return (a local setting).`,
    };
  return null;
}

const asking = byOrgan(['dispatched'], ['returning']);

const requestReturn: ActRule<{ duty: string; reason: string; proposed?: string }> = {
  zh: '申请退单',
  en: 'Ask to return it',
  ...asking,
  fields: {
    duty: shortText('依据：权责清单或者“三定”规定的条目', 'Evidence: the line of the duty list', {
      hint: { zh: '写明文件和条目，例如“权责清单 行政检查 第 12 项”', en: 'Name the document and its line' },
    }),
    reason: longText('理由', 'Why'),
    proposed: organPicker('建议由谁办理', 'Who should handle it', { optional: true }),
  },
  offered: (snapshot, asked) =>
    !snapshot.done['request-return'] && !orderOf(snapshot).designated && asking.offered(snapshot, asked),
  decide: (snapshot, { duty, reason }, env) => {
    requireOrgan(snapshot, env);
    const data = orderOf(snapshot);
    const why = whyKept(data, snapshot.done['request-return'] ?? 0, env.now);
    if (why) throw (snapshot.done['request-return'] ? onceOnly : actRefused)(why);
    return {
      to: 'returning',
      hold: toCentre(snapshot),
      limits: [end('hotline-receive'), hours('hotline-decide', data.terms.decideHours)],
      record: { duty, reason, proposed: env.organs.get('proposed')?.name ?? '' },
    };
  },
};

const agreeReturn: ActRule<{ organ: string; reason: string }> = {
  zh: '同意退单，改派',
  en: 'Agree, and dispatch anew',
  ...byCentre(['returning'], ['dispatched']),
  fields: { organ: organPicker('改派单位', 'New organ'), reason: longText('说明', 'Why') },
  tell: ({ organName }) => ({ zh: `已改派${organName}办理`, en: `Now with ${organName}` }),
  decide: (snapshot, { reason }, env) => {
    requireCentre(snapshot, env);
    const organ = env.organs.get('organ') as OrganRef;
    if (organ.id === snapshot.file.organ_id)
      throw actRefused({ zh: '同意退单的，要改派其他单位。', en: 'Whoever agrees names another organ.' });
    return { ...redispatch(snapshot, organ, env.now), record: { organ: organ.id, organName: organ.name, reason } };
  },
};

/** An order is returned once in its life: whoever gets it now keeps it. */
const redispatch = (snapshot: Snapshot, organ: OrganRef, now: Date) => ({
  ...sendTo(organ, now),
  limits: [
    end('hotline-decide', 'hotline-arbitrate'),
    // Who leads from now on is not asked to assist itself.
    { do: 'end', kinds: ['opinion'], organId: organ.id } as const,
    hours('hotline-receive', orderOf(snapshot).terms.receiveHours),
  ],
});

const refuseReturn: ActRule<{ reason: string }> = {
  zh: '不同意退单，报请裁定',
  en: 'Refuse, and lay it before the arbiter',
  ...byCentre(['returning'], ['arbitrating']),
  fields: { reason: longText('不同意的理由', 'Why not') },
  decide: (snapshot, { reason }, env) => {
    requireCentre(snapshot, env);
    const arbiter = arbiterOf(env);
    const { centre, terms } = orderOf(snapshot);
    return {
      to: 'arbitrating',
      hold: { post: 'organ-head', organ: centre, officerId: arbiter?.id ?? null },
      limits: [end('hotline-decide'), hours('hotline-arbitrate', terms.arbiterHours)],
      record: { reason, arbiter: arbiter?.name ?? '' },
    };
  },
};

/** 潍坊 第二十二条: what was designated is not returned again. */
const designate: ActRule<{ organ: string; reason: string }> = {
  zh: '裁定主办单位',
  en: 'Decide whose it is',
  by: 'officer',
  permission: permissions.arbitrate,
  from: ['arbitrating'],
  to: ['dispatched'],
  fields: { organ: organPicker('主办单位', 'Organ'), reason: longText('裁定理由', 'Why') },
  offered: (snapshot, { actor }) => headsOrgan(actor, orderOf(snapshot).centre.path),
  tell: ({ organName }) => ({ zh: `已裁定由${organName}办理`, en: `Decided: ${organName} handles it` }),
  decide: (snapshot, { reason }, env) => {
    if (!headsOrgan(env.actor, orderOf(snapshot).centre.path))
      throw actRefused({ zh: '由话务中心负责人裁定。', en: 'The head of the centre decides.' });
    const organ = env.organs.get('organ') as OrganRef;
    const sent = redispatch(snapshot, organ, env.now);
    return {
      ...sent,
      data: { ...sent.data, designated: true },
      record: { organ: organ.id, organName: organ.name, reason },
    };
  },
};

export const returningActs = {
  'request-return': requestReturn,
  'agree-return': agreeReturn,
  'refuse-return': refuseReturn,
  designate,
};
