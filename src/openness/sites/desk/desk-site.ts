// What the desk page of a site shows.
import type { ColumnRef } from '../contract.ts';
import type { DutyRow } from '../store/manage.ts';
import type { SiteRecord } from '../store/read.ts';

/** The column to be changed, as its form begins. */
export interface Chosen extends Pick<ColumnRef, 'slug' | 'name' | 'nameEn' | 'type' | 'description' | 'keywords'> {
  readonly organ: string | null;
  readonly days: string | null;
}

export interface DeskSite {
  readonly site: SiteRecord;
  readonly columns: readonly ColumnRef[];
  readonly duties: readonly (DutyRow & { readonly name: string })[];
  readonly mayManage: boolean;
  readonly chosen: Chosen | null;
}
