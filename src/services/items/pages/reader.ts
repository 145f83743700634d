// What a page says to this reader: the English text where there is one, else the Chinese.
import type { Page } from '#platform/http/resource.ts';

/** The text for this reader: the English one where there is one, else the Chinese. */
export function inReadersWords(page: Pick<Page, 'lang'>, zh: string, en: string | null | undefined): string {
  return page.lang === 'en' ? (en ?? zh) : zh;
}

/** Marks what is there in Chinese only, for screen readers, on a page in English. */
export function chineseOnly(page: Page): { lang?: 'zh-CN' } {
  return page.lang === 'en' ? { lang: 'zh-CN' } : {};
}
