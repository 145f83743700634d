// What may come with a letter: pictures and papers, told by their bytes.
import type { FileLimits } from '#kernel/cases/fields.ts';

/** The size is a setting of the house. */
export const FILES: FileLimits = {
  types: ['image/jpeg', 'image/png', 'application/pdf'],
  maxBytes: 10 * 1024 * 1024,
};

/** The source of what the writer sent along. */
export const WRITER = 'writer';
