// A scan that refuses one line of many: told with the line, without any of its words.

import { AppError } from '#platform/errors.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { markedSecret } from './contract.ts';

const { code } = markedSecret({ where: '' });

/** What the scan says to a line marked secret; undefined when it lets the line in. */
export async function scanFaultOf(scan: () => Promise<unknown>, lang: Lang): Promise<string | undefined> {
  try {
    await scan();
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === code) return error.textIn(lang);
    throw error;
  }
}
