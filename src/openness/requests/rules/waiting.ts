// Whom a request waits for while others are asked, and that the time to answer goes on when nobody is any more. Pure.
import type { Decision, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import type { Third } from '../contract.ts';
import { dataOf, goOn } from './process.ts';

export const thirdsOf = (snapshot: Snapshot): readonly Third[] => dataOf(snapshot).thirds ?? [];
export const isWaited = ({ answer }: Third) => answer === null;

/** Whether any organ but this one still owes an opinion. */
export const owesOpinion = ({ opinions }: Snapshot, but?: string) =>
  opinions.some(({ answered_at: answered, organ_id: id }) => answered === null && id !== but);

/** When nothing is asked of anybody any more, the time to answer goes on. */
export function settle(pending: boolean, changes: readonly LimitChange[], at?: Date): Pick<Decision, 'to' | 'limits'> {
  return pending ? { limits: changes } : { to: 'handling', limits: [...changes, goOn(at)] };
}

/** Where others may be asked. */
export const FREE = ['handling', 'consulting'];
/** Whom 第三十三条第三款 lets the time stand still for. */
export const LAWFUL = ['third-party', 'other-organ'];

export const ANSWERS = [
  { value: 'agree', zh: '同意公开', en: 'Agrees' },
  { value: 'object', zh: '不同意公开', en: 'Objects' },
] as const;
