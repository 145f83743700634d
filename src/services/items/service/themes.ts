// Themes and life events, under which people look for items.
import type { Tx } from '#platform/database/db.ts';
import * as store from '../store/write.ts';

/** A line of `themes.csv`. */
export interface PackTheme {
  readonly code: string;
  readonly name: string;
  readonly name_en?: string | undefined;
  readonly for: 'natural' | 'legal' | 'both';
  readonly kind: 'theme' | 'life-event';
}

/** Saves themes in the given order; one that is there takes its new names. */
export async function saveThemes(tx: Tx, themes: readonly PackTheme[]): Promise<void> {
  if (themes.length === 0) return;
  await store.saveThemes(
    tx,
    themes.map((theme) => ({
      code: theme.code,
      name: theme.name,
      nameEn: theme.name_en ?? null,
      audience: theme.for,
      kind: theme.kind,
    })),
  );
}
