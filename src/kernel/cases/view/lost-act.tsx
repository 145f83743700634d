// An act that was refused and can no longer be carried out, because the case has moved on: why, and what was typed.
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import type { ActRule } from '../contract.ts';

/** Nothing while the act is still offered: its form then tells, with the text in its fields. */
export function LostAct({
  acts,
  offered,
  page,
}: {
  acts: Readonly<Record<string, ActRule>>;
  offered: readonly string[];
  page: Page;
}) {
  const { refused } = page;
  const rule = refused ? acts[refused.act] : undefined;
  if (!refused || !rule || offered.includes(refused.act)) return null;
  const typed = Object.entries(rule.fields).flatMap(([name, field]): [string, string][] => {
    const value = refused.values[name];
    return typeof value === 'string' && value !== '' ? [[say(page.lang, field), value]] : [];
  });
  return (
    <Note state="over" live="alert">
      <p>{refused.message}</p>
      {typed.length > 0 && <Facts items={typed} />}
    </Note>
  );
}
