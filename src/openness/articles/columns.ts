// What articles know of the columns and sites they stand on: a port that the room of sites answers.
import type { Db, Tx } from '#platform/database/db.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Frame } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { TreeNode } from '#ui/parts/navigation.tsx';

export interface Site {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly parentId: string | null;
  readonly organId: string;
  readonly organPath: string;
  readonly lang: Lang;
  readonly host: string | null;
  readonly home: string;
  readonly siteCode: string | null;
  readonly state: 'open' | 'closed';
  readonly reviews: 1 | 2;
}

export interface Column {
  readonly id: string;
  readonly siteId: string;
  readonly siteCode: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: string;
  readonly trail: readonly {
    readonly slug: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly href: string;
  }[];
  /** Ids of the columns above it, from the top. */
  readonly above: readonly string[];
  readonly organId: string | null;
  readonly closed: boolean;
  readonly href: string;
  readonly site: Site;
}

/** What stands around an article of a column: the frame of its site, none on the portal, and the columns beside its own. */
export interface Surroundings {
  readonly frame: Frame | undefined;
  readonly tree: readonly TreeNode[];
}

export type Duty = 'write' | 'first' | 'final' | 'publish';

export interface ColumnSource {
  /** Those of some ids that exist, in the order given. */
  readonly find: (db: Db, ids: readonly string[]) => Promise<Column[]>;
  /** By the code of their site and their slug, for lists from elsewhere. */
  readonly findBySlugs: (
    db: Db,
    slugs: readonly { readonly site: string; readonly slug: string }[],
  ) => Promise<Column[]>;
  readonly listWritable: (
    db: Db,
    actor: Actor,
    asked: { readonly site?: string; readonly duty: Duty; readonly text?: string; readonly limit: number },
  ) => Promise<Column[]>;
  readonly mayOn: (db: Db, actor: Actor, columnIds: readonly string[], duty: Duty) => Promise<ReadonlySet<string>>;
  /** Open columns of a site, level by level. */
  readonly listOf: (db: Db, siteId: string) => Promise<Column[]>;
  /** Something was published in these columns. */
  readonly notePublished: (tx: Tx, columnIds: readonly string[], at: Date) => Promise<void>;
  readonly surround: (db: Db, column: Column, lang: Lang) => Promise<Surroundings>;
}

let source: ColumnSource | undefined;

export function useColumnSource(columns: ColumnSource): void {
  source = columns;
}

/** @throws when the house was not joined */
export function columns(): ColumnSource {
  if (!source) throw new Error('nobody knows the columns of sites');
  return source;
}
