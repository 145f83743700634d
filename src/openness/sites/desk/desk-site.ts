// What the desk page of a site shows.
import type { ColumnRef } from '../contract.ts';
import type { DutyRow } from '../store/manage.ts';
import type { SiteRecord } from '../store/read.ts';

export interface DeskSite {
  readonly site: SiteRecord;
  readonly columns: readonly ColumnRef[];
  readonly duties: readonly (DutyRow & { readonly name: string })[];
  readonly mayManage: boolean;
}
