// What the workbench knows of one item.
import type { DocumentOverview, VersionHistory } from '#kernel/documents/contract.ts';
import type { Difference } from '#kernel/documents/rules.ts';
import type { Completeness } from '../rules/completeness.ts';
import type { ElementNames } from '../rules/elements.ts';
import type { ImportedRow } from '../store/imports.ts';

/** An item as the workbench knows it, also given to programs. */
export interface DeskItem extends DocumentOverview {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly completeness: Completeness;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  readonly versions: readonly (Omit<VersionHistory, 'content'> & {
    readonly differences: readonly Difference[] | null;
  })[];
  /** What the elements of its versions are called. */
  readonly names: ElementNames;
  /** What this actor may do with it. */
  readonly may: { readonly edit: boolean; readonly review: boolean; readonly legal: boolean };
  readonly actorId: string | null;
  /** The row of another system it was made from, with what was wrong there. */
  readonly origin: ImportedRow | null;
}
