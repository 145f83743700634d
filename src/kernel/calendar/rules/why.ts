// Why one day of a limit counts or does not, and what says so: an article, a notice, a pause, an extension.
import { localDate } from '#platform/time.ts';
import type { Certificate, CertificateDay } from './certificate.ts';
import { type Texts, tellAmount, tellDate, tellHoliday } from './phrases.ts';

/** An extension of a limit, in its own unit; without moment and organ when nobody wrote down who granted it. */
export interface Granted {
  readonly by: number;
  readonly at: Date | null;
  /** In the tongue of the reader. */
  readonly organ: string | null;
}

export interface DayWhy {
  readonly why: string;
  /** The article or the notice; null for what the file itself says. */
  readonly source: string | null;
}

type Told = Pick<Certificate, 'limit' | 'method' | 'due' | 'from'>;
type Reason = readonly [why: string, source: string | null];

/** Whatever is to be said of the day, the chief thing first. */
export function tellWhy(texts: Texts, day: CertificateDay, told: Told, extensions: readonly Granted[]): DayWhy {
  const extension = findExtension(day, told, extensions);
  const reasons: Reason[] = [tellKind(texts, day, told)];
  if (extension) reasons.push([texts.why.extended({ what: tellExtension(texts, extension, told) }), null]);
  if (day.isDue) reasons.push(tellLast(texts, told));
  const sources = [...new Set(reasons.flatMap(([, source]) => source ?? []))];
  return {
    why: reasons.map(([why]) => why).join(texts.clause),
    source: sources.length > 0 ? sources.join(texts.comma) : null,
  };
}

/** `5 个工作日（10 月 9 日由某某局批准）`. */
export function tellExtension(texts: Texts, { by, at, organ }: Granted, { limit, from }: Told): string {
  const amount = tellAmount(texts, by, limit.unit);
  if (at === null || organ === null) return amount;
  const year = Number(localDate(from).slice(0, 4));
  return texts.granted({ amount, organ, date: tellDate(texts, localDate(at), year) });
}

function tellKind(texts: Texts, day: CertificateDay, told: Told): Reason {
  const { why } = texts;
  switch (day.kind) {
    case 'outside':
      return [why.outside, null];
    case 'start':
      return tellStart(texts, told);
    case 'suspended':
      return [why.suspended({ reason: day.reason ?? texts.cell.suspended }), null];
    case 'off':
      return tellOff(texts, day);
    default:
      return tellCounted(texts, day, told);
  }
}

function tellStart({ why, law }: Texts, { limit, method }: Told): Reason {
  if (limit.unit === 'h' || limit.unit === 'min') return [why.startHour, law.start];
  if (limit.unit === 'wd' && method === 'elapsed-24h') return [why.startHour, law.local];
  return limit.amount === 0 ? [why.sameDay, null] : [why.start, law.start];
}

const nameNotice = (texts: Texts, { notice }: CertificateDay) =>
  notice === undefined ? null : texts.notice({ notice });

function tellOff(texts: Texts, day: CertificateDay): Reason {
  const { why, law } = texts;
  if (day.name === undefined) return [why.weekend, law.week];
  return [
    why[day.isProvisional ? 'assumed' : 'holiday']({ name: tellHoliday(texts, day.name) }),
    nameNotice(texts, day),
  ];
}

function tellCounted(texts: Texts, day: CertificateDay, { limit, method }: Told): Reason {
  const { why, law } = texts;
  if (limit.unit === 'd' || limit.unit === 'mo') return [why.running, law.running];
  if (limit.unit !== 'wd' && method !== 'office-hours') return [why.running, law.start];
  if (!day.isMakeUp) return [why.workday, law.week];
  return [why.makeUp({ name: tellHoliday(texts, day.name ?? '') }), nameNotice(texts, day)];
}

function tellLast({ why, law }: Texts, { limit, method, due }: Told): Reason {
  const byTime = limit.unit === 'h' || limit.unit === 'min' || (limit.unit === 'wd' && method === 'elapsed-24h');
  if (byTime) return [why.last, null];
  if (!due.paused && due.nominal !== due.date) return [why.rolled, law.end];
  return [method === 'office-hours' ? why.closing : why.midnight, law.end];
}

/** The extension a counted day is owed to; days of a month have no fixed number, so there it is told of the whole. */
function findExtension({ ordinal }: CertificateDay, { limit }: Told, extensions: readonly Granted[]) {
  if (ordinal === undefined || limit.unit === 'mo') return undefined;
  let through = limit.amount - extensions.reduce((sum, one) => sum + one.by, 0);
  if (ordinal <= through) return undefined;
  return extensions.find((one) => {
    through += one.by;
    return ordinal <= through;
  });
}
