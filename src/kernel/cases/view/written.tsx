// Text and titles as somebody wrote them, in Chinese whatever language the page is read in, each line on one of its own.
import type { Lang } from '#platform/i18n/words.ts';
import { sayTitle } from './telling.ts';

export const written = (text: string) => (
  <span lang="zh-CN">
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </span>
);

/** The title of a case in the reader's language, marked as Chinese where it has no other. */
export const showTitle = (lang: Lang, row: { readonly title: string; readonly titleEn: string | null }) =>
  lang === 'en' && row.titleEn === null ? written(row.title) : sayTitle(lang, row);
