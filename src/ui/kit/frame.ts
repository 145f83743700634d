// What every kit page takes, and the links that lead nowhere.
import type { Lang, Size } from '../words.ts';
import type { kitWords } from './words/words.ts';

/** Props of the kit pages; `asset` comes from `buildAssets()`. */
export type KitProps = { lang: Lang; size: Size; asset: (name: string) => string };

/** Props of a section of the kit. */
export type SectionProps = { words: ReturnType<typeof kitWords> };

/** Address of a sample link. */
export const nowhere = '#main';
