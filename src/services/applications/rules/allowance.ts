// How far a limit may be lengthened: by what law, by how many days, which limits, and until when. Pure.
import type { CaseLimit, Snapshot } from '#kernel/cases/contract.ts';
import { actRefused, onceOnly } from '#kernel/cases/errors.ts';
import { isLive } from '#kernel/cases/rules/limits.ts';
import { isLicence, type Procedure } from './subject.ts';

/** By how many days of the limit's own unit, and on what. */
interface Allowance {
  readonly days: number;
  readonly basis: string;
}

/**
 * 行政许可法第四十二条第一款：“……二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知
 * 申请人。但是，法律、法规另有规定的，依照其规定。” 第二款：“……行政许可采取统一办理或者联合办理、集中办理的，办理的时间不得
 * 超过四十五日；四十五日内不能办结的，经本级人民政府负责人批准，可以延长十五日，并应当将延长期限的理由告知申请人。”
 * What is no licence is extended only where its own law says so.
 */
export function findAllowance(procedure: Procedure): Allowance | undefined {
  const { course } = procedure;
  if (course?.extension) return course.extension;
  if (!isLicence(procedure)) return undefined;
  return course?.joint
    ? { days: 15, basis: '行政许可法第四十二条第二款' }
    : { days: 10, basis: '行政许可法第四十二条第一款' };
}

const DAYS = { wd: { zh: '个工作日', en: 'working days' }, d: { zh: '日', en: 'calendar days' } } as const;
type DayUnit = keyof typeof DAYS;
type DayLimit = CaseLimit & { readonly unit: DayUnit };

/**
 * Limits that an extension lengthens, each in its own unit; minutes and months are promised otherwise. It makes nothing
 * good that was late before.
 */
function listExtendable({ limits }: Snapshot, now: Date): DayLimit[] {
  const live = limits.filter((limit): limit is DayLimit => limit.unit in DAYS && isLive(limit) && !isPast(limit, now));
  return ['promise', 'statutory', 'step', 'level'].flatMap((kind) => live.filter((limit) => limit.kind === kind));
}

/** How much longer it takes, in the units of the limits the applicant knows of. */
export function sayExtent(limits: readonly DayLimit[], days: number): { zh: string; en: string } {
  const units = [...new Set(limits.filter(({ kind }) => kind !== 'step' && kind !== 'level').map(({ unit }) => unit))];
  if (units.length < 2) {
    const { zh, en } = DAYS[units[0] ?? 'wd'];
    return { zh: `${days} ${zh}`, en: `${days} ${en}` };
  }
  const [promise, statutory] = ['promise', 'statutory'].map((kind) => limits.find((one) => one.kind === kind));
  const [mine, law] = [DAYS[promise?.unit ?? 'wd'], DAYS[statutory?.unit ?? 'd']];
  return {
    zh: `${days} ${mine.zh}（承诺时限）、${days} ${law.zh}（法定时限）`,
    en: `${days} ${mine.en} (promised limit) and ${days} ${law.en} (statutory limit)`,
  };
}

export function isExtended({ done }: Snapshot): boolean {
  return Boolean(done.extend);
}

export function requireExtendable(snapshot: Snapshot, now: Date): DayLimit[] {
  const limits = listExtendable(snapshot, now);
  if (limits.length > 0) return limits;
  throw actRefused({ zh: '没有可以按日延长的时限。', en: 'No limit of this case can be extended by days.' });
}

export function requireAllowance(snapshot: Snapshot, days: number, procedure: Procedure): Allowance {
  if (isExtended(snapshot)) {
    throw onceOnly({
      zh: '期限只能延长一次，这件事已经延长过。',
      en: 'A limit may be extended only once, and was.',
    });
  }
  const allowance = findAllowance(procedure);
  if (!allowance) {
    throw actRefused({
      zh: '这个事项没有可以延长期限的法律规定。',
      en: 'No law allows the limit of this item to be extended.',
    });
  }
  if (days > allowance.days) {
    throw actRefused({
      zh: `最多延长 ${allowance.days} 日（${allowance.basis}）。`,
      en: `It may be extended by at most ${allowance.days} days (${allowance.basis}).`,
    });
  }
  return allowance;
}

function isPast({ due_at: due }: CaseLimit, now: Date): boolean {
  return due !== null && due < now;
}

export function requireRunning(snapshot: Snapshot, now: Date): void {
  const live = snapshot.limits.filter(isLive);
  const bound = ['statutory', 'promise'].flatMap((kind) => live.find((limit) => limit.kind === kind) ?? [])[0];
  if (!bound || !isPast(bound, now)) return;
  throw actRefused({
    zh: '办理时限已过，不能再延长。',
    en: 'The limit has passed; it can no longer be extended.',
  });
}
