// The port through which applications learn of service items; the composition root joins it to the items module.
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { FormContent } from './rules/answers.ts';
import type { Procedure } from './rules/subject.ts';

/** A page of the form as it is shown. */
export interface OfferedPage {
  readonly code: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly lead?: string;
  readonly leadEn?: string;
  readonly fields: readonly OfferedField[];
}

export type OfferedField = FormContent['form'][number]['fields'][number] & {
  readonly hint?: string;
  readonly hintEn?: string;
  readonly unit?: string;
  readonly prefill?: string;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly labelEn?: string;
    readonly note?: string;
  }[];
};

/** A material as it is asked for. */
export type OfferedMaterial = FormContent['materials'][number] & {
  readonly nameEn?: string;
  readonly note: string;
  readonly need: 'required' | 'later' | 'optional';
};

/** A published item, as much of it as applying needs. */
export interface OfferedItem {
  readonly code: string;
  readonly versionId: string;
  readonly organ: OrganRef;
  readonly region: string;
  readonly content: Procedure & {
    readonly nameEn?: string;
    readonly form: readonly OfferedPage[];
    readonly materials: readonly OfferedMaterial[];
    readonly delivery: readonly string[];
    readonly clients: readonly string[];
  };
}

export interface ItemSource {
  /** The item as published now. */
  findOffered(db: Db, code: string): Promise<OfferedItem | undefined>;
  /** The content of the version a case was begun under. */
  getVersion(db: Db, file: CaseFile): Promise<Procedure>;
}

let source: ItemSource | null = null;

/** Called once by the composition root. */
export function useItemSource(items: ItemSource): void {
  source = items;
}

export function itemSource(): ItemSource {
  if (!source) throw new Error('applications were not joined to a source of items');
  return source;
}
