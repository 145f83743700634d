// Beside cases: the complaint on its status page, the complainant's name on the desk, and the way to complain.
import { type CaseFile, INNER } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { isRevealed, listLooks } from '#kernel/cases/service/reveal.ts';
import { listCaseRows } from '#kernel/cases/store.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { maskName } from '#platform/text/mask.ts';
import { Card } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { KIND } from '../contract.ts';
import { dataOf } from '../rules/process.ts';
import { words } from '../words.ts';
import { ADDRESS } from './form.tsx';

interface ShownComplaint {
  readonly organ: string;
  readonly organEn: string | null;
  readonly text: string;
  /** Names of what the complainant handed in. */
  readonly evidence: readonly string[];
  readonly anonymous: boolean;
}

/** On the public status page, which only the complainant and those who handle it can open. */
export const complaintPanel: CasePanel = {
  name: 'conduct',
  face: 'portal',
  order: 11,
  load: async (ctx, file: CaseFile) => {
    if (file.kind !== KIND) return null;
    const { accused, text, anonymous } = dataOf({ file });
    const { materials } = await listCaseRows(ctx.db, file.id);
    const evidence = materials.filter(({ source }) => source !== INNER).map(({ name }) => name);
    return { organ: accused.name, organEn: accused.nameEn, text, evidence, anonymous };
  },
  view: (complaint: ShownComplaint, page) => {
    const w = words.in(page.lang);
    const { organ: name, organEn: nameEn, text, evidence, anonymous } = complaint;
    return (
      <Card title={w.yours}>
        {anonymous && page.query.code && <Note state="near">{w.keepCode(page.query.code)}</Note>}
        <p class="dim">{w.accused(nameIn(page.lang, { name, nameEn }))}</p>
        <p>{text}</p>
        {evidence.length > 0 && (
          <>
            <p class="dim">{w.handedIn}</p>
            <ul>
              {evidence.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </>
        )}
      </Card>
    );
  },
};

/** On the desk the name stands masked until somebody asks for it with a reason, as telephones do. */
export const complainantPanel: CasePanel = {
  name: 'complainant',
  order: 11,
  load: async (ctx, file: CaseFile) => {
    if (file.kind !== KIND) return null;
    const { sealed, anonymous } = dataOf({ file });
    if (!sealed) return { name: null, whole: true, anonymous };
    const name = ctx.runtime.vault.open(sealed);
    const whole = isRevealed(await listLooks(ctx.db, file.id), ctx.actor, ctx.now);
    return { name: whole ? name : maskName(name), whole, anonymous };
  },
  view: ({ name, whole, anonymous }: { name: string | null; whole: boolean; anonymous: boolean }, page) => {
    const w = words.in(page.lang).desk;
    return (
      <Card tight title={w.who}>
        <p>{name ?? (anonymous ? w.anonymous : w.nameless)}</p>
        {!whole && <p class="sm dim">{w.masked}</p>}
        <Note state="near">{w.never}</Note>
      </Card>
    );
  },
};

/** The way to complain of those who have a case, from the status page of whatever is work for somebody. */
export const entryPanel: CasePanel = {
  name: 'conduct-entry',
  face: 'portal',
  order: 90,
  load: async (_ctx, { kind, organ_id: organ, number: about }: CaseFile) =>
    kind === KIND || getKind(kind).uncounted ? null : { organ, about },
  view: (known: { organ: string; about: string }, page) => {
    const w = words.in(page.lang);
    return (
      <p class="no-print sm">
        {w.entry} <a href={`${ADDRESS}?${new URLSearchParams(known)}`}>{w.title}</a>
      </p>
    );
  },
};
