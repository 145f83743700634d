// What a page of the editor holds.
import type { Section } from '../rules/form-model.ts';
import type { Theme } from '../store/write.ts';

/** One section of one item, as far as it is written. */
export interface Editing {
  readonly id: string;
  readonly code: string;
  readonly section: Section;
  readonly revision: number;
  readonly locked: boolean;
  readonly content: Readonly<Record<string, unknown>>;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  readonly themes: readonly (Theme & { readonly code: string })[];
}

/** What the controls need to know beside the value. */
export type EditingFacts = Pick<Editing, 'id' | 'faults' | 'themes' | 'locked'>;
