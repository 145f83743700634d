// How an act ends its case: in the state that is also its outcome. The engine ends every clock of a closed case. Pure.
import type { ActRule, Env, Label } from '../contract.ts';
import { shortText } from '../fields.ts';
import { PUBLIC } from './by-organ.ts';

/** Part of a decision. */
export const endAs = (state: string, { now }: Pick<Env, 'now'>) => ({ to: state, outcome: state, decidedAt: now });

/** Calls off what was announced, with a reason everybody reads. `thing` in Chinese; `who` says by whom and from which states. */
export const cancelling = (
  thing: string,
  who: Pick<ActRule, 'by' | 'permission' | 'from' | 'to' | 'offered'>,
): ActRule<{ reason: string }> => ({
  zh: `取消${thing}`,
  en: 'Cancel it',
  irreversible: true,
  ...(who as Pick<ActRule<{ reason: string }>, 'by' | 'permission' | 'from' | 'to' | 'offered'>),
  fields: { reason: shortText('原因', 'Why', { hint: PUBLIC }) },
  tell: ({ reason }): Label => ({ zh: `${thing}取消：${reason}`, en: `Cancelled: ${reason}` }),
  decide: (_snapshot, { reason }, env) => ({ ...endAs('cancelled', env), data: { reason }, record: { reason } }),
});
