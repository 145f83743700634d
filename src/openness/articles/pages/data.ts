// What the page of an article shows, also given to programs.
import type { Frame } from '#platform/http/resource.ts';
import type { Column, Surroundings } from '../columns.ts';
import type { ArticleContent, FileRef } from '../contract.ts';
import type { ToldProject } from '../projects.ts';
import type { LiveArticle } from '../store/live.ts';
import type { Related } from '../store/related.ts';

/** What is the editors' own business is left out. */
type PublicContent = Omit<ArticleContent, 'joint' | 'dueItem' | 'channels' | 'opennessReason' | 'columns'>;

export interface ArticlePage {
  readonly article: LiveArticle;
  readonly content: PublicContent;
  readonly column: Column | null;
  readonly related: readonly Related[];
  /** In the order of its attachments. */
  readonly films: readonly (FileRef & { readonly ready: boolean; readonly seconds: number | null })[];
  /** What it tells about, where that is public. */
  readonly project: ToldProject | null;
  readonly frame: Frame | null;
  /** The columns beside its own. */
  readonly tree: Surroundings['tree'];
}
