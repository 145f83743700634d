// A report as the parts of its desk page are given it.
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { Frozen, ReportContent } from '../contract.ts';
import type { Entry } from '../store.ts';

export interface DeskReport {
  readonly document: DocumentOverview;
  readonly content: ReportContent;
  readonly frozen: Frozen;
  readonly faults: readonly FieldFault[];
  readonly entries: readonly Entry[];
  readonly mayWrite: boolean;
}
