// The port through which applications learn of service items; the composition root joins it to the items module.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { Db } from '#platform/database/db.ts';
import type { FormField, FormMaterial } from './rules/answers.ts';
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

export type OfferedField = Omit<FormField, 'options'> & {
  readonly hint?: string;
  readonly hintEn?: string;
  readonly unit?: string;
  readonly prefill?: string;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly labelEn?: string;
    readonly note?: string;
    readonly noteEn?: string;
  }[];
};

/** A material as it is asked for. */
export type OfferedMaterial = FormMaterial & {
  readonly nameEn?: string;
  readonly note: string;
  readonly noteEn?: string;
  readonly need: 'required' | 'later' | 'optional';
  /** 空表: a blank form, by the id of its file. */
  readonly template?: OfferedPaper;
  /** 样表: a filled example. */
  readonly sample?: OfferedPaper;
};

export interface OfferedPaper {
  readonly id: string;
  readonly name: string;
}

/** A published item, as much of it as applying needs. */
export interface OfferedItem {
  readonly code: string;
  readonly versionId: string;
  readonly organ: OrganRef;
  readonly region: string;
  readonly content: Omit<Procedure, 'materials'> & {
    readonly nameEn?: string;
    readonly form: readonly OfferedPage[];
    readonly materials: readonly OfferedMaterial[];
    readonly clients: readonly string[];
    readonly onlineDepth: number;
    readonly consultPhone: string;
  };
}

/** A line of a picker of items. */
export interface OfferedLine {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organName: string;
  readonly organNameEn: string | null;
}

/** `near` is the path of the organ whose items come first. */
export interface OfferSearch {
  readonly typed: string;
  readonly near: string;
  readonly now: Date;
  readonly limit: number;
}

export interface ItemSource {
  /** The item as published at `now`. */
  findOffered(db: Db, code: string, now: Date): Promise<OfferedItem | undefined>;
  /** The same for the hot path: what it was at most a second ago. `root` is the database that `db` is a part of. */
  recallOffered(root: Db, db: Db, code: string, now: Date): Promise<OfferedItem | undefined>;
  /** The content of a version, whatever became of it since. Throws when there is none. */
  getVersion(db: Db, versionId: string): Promise<OfferedItem['content']>;
  searchOffered(db: Db, search: OfferSearch): Promise<readonly OfferedLine[]>;
  /** Ids of the organs that implement a base item, at any level. */
  listFamilyOrgans(db: Db, family: string, now: Date): Promise<readonly string[]>;
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
