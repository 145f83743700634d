// A limit on its way: everything its end, its use and its thresholds are computed from.
import type { Limit, Method, OfficeHours, Suspension } from '../contract.ts';
import type { Calendar } from './calendar.ts';

export interface Run {
  /** The moment of the event that starts the limit. */
  readonly from: Date;
  readonly limit: Limit;
  readonly method: Method;
  readonly suspensions: readonly Suspension[];
  readonly calendar: Calendar;
  /** For `office-hours`; the default hours when absent. */
  readonly officeHours?: OfficeHours;
}
