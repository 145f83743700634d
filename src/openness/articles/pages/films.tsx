// Films of a video play in place, from wherever the reader likes, in the size that the line carries once that is made.
import type { Page } from '#platform/http/resource.ts';
import { filmWords } from '../words/films.ts';
import type { ArticlePage } from './data.ts';
import { fileHref, filmHref } from './file.ts';

/** 4:20, 1:04:20. */
export function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/**
 * Nothing of a film is fetched before somebody plays it: that spares their line, and tells plays from visits.
 * Captions are part of the film, and its words stand in the text beneath.
 */
export function Films({ data, page }: { data: ArticlePage; page: Page }) {
  const { article, content, films } = data;
  const w = filmWords.in(page.lang);
  return (
    <>
      {films.map(({ id, name, alt, ready, seconds }) => {
        const before = ready
          ? filmHref(article.code, id, 'poster.jpg')
          : content.image && fileHref(article.code, content.image.id);
        const spoken = content.lang === 'zh' ? 'zh-CN' : content.lang;
        return (
          <figure>
            <x-film {...(ready ? { 'data-list': filmHref(article.code, id, 'index.m3u8') } : {})}>
              <video
                controls
                playsInline
                preload="none"
                width="100%"
                src={fileHref(article.code, id)}
                lang={spoken}
                aria-label={alt ?? name}
                {...(before ? { poster: before } : {})}
              />
            </x-film>
            <figcaption class="sm dim">
              <span lang={spoken}>{alt}</span> {seconds !== null && w.length(lengthOf(seconds))}
            </figcaption>
          </figure>
        );
      })}
    </>
  );
}
