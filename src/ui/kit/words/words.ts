// Words of the kit page, so that every part can be seen in both languages.
import type { Lang } from '../../words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Sample words in both languages. */
export const words = { zh, en };

/** The sample words for one language. */
export function kitWords(lang: Lang): typeof zh {
  return lang === 'en' ? en : zh;
}
