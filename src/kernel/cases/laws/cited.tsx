// A citation on a page, marked as Chinese where no English is known.
import type { Lang } from '#platform/i18n/words.ts';
import { cite } from './cite.ts';

export function Cited({ law, lang }: { law: string; lang: Lang }) {
  const said = cite(lang, law);
  return <span lang={lang === 'en' && said === law ? 'zh-CN' : undefined}>{said}</span>;
}
