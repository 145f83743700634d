// Long text: article bodies, and titles that break by meaning.
import type { ComponentChildren } from 'preact';
import { type Trusted, TrustedHtml } from './trusted.tsx';

/** Article text: sanitised HTML, or children written by us. Usage: `<Prose html={article.body} />` */
export function Prose(props: { html: Trusted } | { children: ComponentChildren }) {
  return 'html' in props ? <TrustedHtml class="prose" html={props.html} /> : <div class="prose">{props.children}</div>;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that end a place name: after them a run of single characters may break. */
const placeEnd = /[省市州盟县区旗乡镇村]$/;

/** Opening marks: a line may break before them, never after. */
const openers = /[（《“‘〔([]$/;

/**
 * Cuts a title where a line may break: between words, never inside. Runs of single characters, which the dictionary
 * does not know (place names, new words), stay together up to four or to the end of the place name.
 */
export function breakTitle(title: string): string[] {
  const pieces: string[] = [];
  let run = 0;
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const last = pieces.at(-1) ?? '';
    const single = isWordLike === true && segment.length === 1;
    const ending = single && (segment === '的' || placeEnd.test(segment) || /\d ?$/.test(last));
    const sticks = ending || openers.test(last) || (!isWordLike && !openers.test(segment));
    const inRun = single && run > 0 && run < 4 && !placeEnd.test(last);
    if (pieces.length > 0 && (sticks || inRun)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    run = single ? (inRun ? run + 1 : 1) : 0;
  }
  return pieces;
}

/** A title with break opportunities; 《…》 keeps together where it fits. Usage: `<PageHead title={<Title text={article.title} />} />` */
export function Title({ text }: { text: string }) {
  return (
    <span class="keep">
      {text
        .split(/(《[^》]*》)/)
        .filter(Boolean)
        .map((part, index) => (
          <>
            {index > 0 && <wbr />}
            {part.startsWith('《') ? (
              <span>
                <Breaks pieces={breakTitle(part)} />
              </span>
            ) : (
              <Breaks pieces={breakTitle(part)} />
            )}
          </>
        ))}
    </span>
  );
}

function Breaks({ pieces }: { pieces: string[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <>
          {index > 0 && <wbr />}
          {piece}
        </>
      ))}
    </>
  );
}
