// The words of the slow clock: what is counted, how, and over which days.

/** Working day, calendar day, month, hour, minute. */
export type Unit = 'wd' | 'd' | 'mo' | 'h' | 'min';
export type Method = 'end-of-day' | 'elapsed-24h' | 'office-hours';

/** Days that differ from “Monday to Friday are worked”, by date. */
export type Listed = ReadonlyMap<string, 'off' | 'work'>;

/** A time during which a clock stands; `to` is null while it lasts. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** A clock as somebody counts it. */
export interface Counted {
  readonly start: Date;
  readonly amount: number;
  readonly unit: Unit;
  readonly method: Method;
  readonly pauses: readonly Pause[];
  readonly listed: Listed;
}
