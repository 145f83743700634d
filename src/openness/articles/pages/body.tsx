// The text of an article in its page: the one place where its HTML is trusted, right after it was cleaned.
import { cleanHtml } from '#platform/text/html.ts';
import { Prose } from '#ui/parts/prose.tsx';
import { trustHtml } from '#ui/parts/trusted.tsx';

/**
 * Cleaned once more than at its entry: whatever brought it into the database, nothing in it runs. `lang` is its own
 * where the page speaks another.
 */
export function Body({ html, lang }: { html: string; lang?: string | undefined }) {
  const text = <Prose html={trustHtml(cleanHtml(html).html)} />;
  return lang ? <div lang={lang}>{text}</div> : text;
}
