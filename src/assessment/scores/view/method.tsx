// How a score is made, in words, beside every ranking.
import type { Lang } from '#platform/i18n/words.ts';
import type { KnownScheme } from '../contract.ts';
import { methodWords } from '../words/method.ts';

export function Method({ known: { scheme, version }, lang }: { known: KnownScheme; lang: Lang }) {
  const w = methodWords.in(lang);
  const notes = [
    w.methodSample(scheme.leastSample),
    w.methodInterval,
    w.methodMean,
    ...(scheme.by === 'organ' ? [w.methodPeers] : []),
    w.methodGuards,
    w.methodFrozen,
    `${lang === 'en' ? scheme.basisEn : scheme.basis}${lang === 'en' ? '. ' : '。'}${w.methodLocal}`,
  ];
  return (
    <aside class="note stack tight">
      <h2>{w.method}</h2>
      {notes.map((note) => (
        <p key={note} class="sm">
          {note}
        </p>
      ))}
      <p class="sm dim">{w.schemeOf({ code: scheme.code, version })}</p>
    </aside>
  );
}
