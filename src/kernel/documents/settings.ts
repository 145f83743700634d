// How long things may take in openness where the law leaves it to the city: read through a port.
import type { Db } from '#platform/database/db.ts';

/** Working days, unless said otherwise. Local settings, never law. */
export interface OpennessSettings {
  /** 保密审查 of one version. */
  readonly secrecyDays: number;
  /** 初审 and 终审, each. */
  readonly firstDays: number;
  /** From a policy to its interpretation. */
  readonly interpretationDays: number;
  /** Calendar days to pay a fee for disclosure. */
  readonly paymentDays: number;
  /** To confirm a request that came over the internet. */
  readonly confirmDays: number;
  /** For an applicant to give reasons. */
  readonly reasonDays: number;
  /** To mend a dead link. */
  readonly deadLinkDays: number;
  /** To answer who reports an error on a site. */
  readonly errorReportDays: number;
  /** 阳光政府四项制度, in calendar days but for the last two. */
  readonly fourSystems: {
    /** From the notice of a hearing to its day. */
    readonly hearingNotice: number;
    /** So long before it its delegates are named, and its papers given to them. */
    readonly hearingDelegates: number;
    readonly hearingPapers: number;
    /** A matter is shown for so long at least. */
    readonly publicity: number;
    /** Of the first month after a quarter: by then its circular is published. */
    readonly circularDay: number;
    /** Working days after the hearing for its report, and for an answer to an objection. */
    readonly report: number;
    readonly objection: number;
  };
  /** Where the public takes part: calendar days for the first, working days for the others. */
  readonly participation: {
    /** The public is asked for so long at least, where no law says more. */
    readonly consultation: number;
    /** A comment is looked at before it is shown. */
    readonly moderation: number;
    /** From the last day to the result of a consultation, and of a survey or an evaluation. */
    readonly feedback: number;
    readonly survey: number;
  };
}

type ReadSettings = (db: Db) => Promise<OpennessSettings>;

let read: ReadSettings | undefined;

export function useOpennessSettings(source: ReadSettings): void {
  read = source;
}

export function readOpennessSettings(db: Db): Promise<OpennessSettings> {
  if (!read) throw new Error('nobody knows the settings of openness');
  return read(db);
}
