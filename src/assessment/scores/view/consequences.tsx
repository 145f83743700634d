// What a published result brings, as it stands on the sheet.
import type { Lang } from '#platform/i18n/words.ts';
import { Note } from '#ui/parts/note.tsx';
import type { Consequence } from '../contract.ts';
import { words } from '../words/scores.ts';
import { sayIn } from './telling.ts';

/** Where circulars and talks are begun; only for who may. */
const DESK = '/desk/reports';

export function Consequences({ due, lang, opening }: { due: readonly Consequence[]; lang: Lang; opening?: boolean }) {
  const w = words.in(lang);
  if (due.length === 0) return null;
  return (
    <Note state="near">
      <b>{w.consequences}</b>
      <ul>
        {due.map((one) => (
          <li key={one.code}>
            {sayIn(lang, one)} {opening && one.opens && <a href={DESK}>{w.opens[one.opens]}</a>}
          </li>
        ))}
      </ul>
    </Note>
  );
}
