// Beside a petition on the desk: what may be the same matter, what was merged into it, who it is from, who opened it.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { isRevealed, listLooks } from '#kernel/cases/service/reveal.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { likeness } from '#platform/search/alike.ts';
import { maskName } from '#platform/text/mask.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { KIND, WAYS } from '../contract.ts';
import { petitionKind } from '../rules/kind.ts';
import { dataOf, offeredToHolder } from '../rules/process.ts';
import { type Beside, listJoined, listPossible, listViews, noteView, type PetitionView } from '../store/beside.ts';
import { words } from '../words.ts';

/** Of the same person anything is shown; of others what reads alike. Settings of the house. */
const ALIKE = 0.5;
const MOST_SHOWN = 5;
const SORTING = ['received', 'classified'];

interface Possible extends Omit<Beside, 'text'> {
  readonly percent: number;
}
interface Alike {
  readonly id: string;
  readonly rows: readonly Possible[];
  readonly mayMerge: boolean;
}

/** Offered while it is sorted: an officer decides, and merges. */
export const alikePanel: CasePanel = {
  name: 'petition-alike',
  order: 8,
  load: async ({ db, actor }, file: CaseFile): Promise<Alike | null> => {
    if (file.kind !== KIND || !SORTING.includes(file.state)) return null;
    const { text } = dataOf({ file });
    const rows = (await listPossible(db, file.id, actor))
      .map(({ text: other, ...one }) => ({ ...one, score: likeness(text, other) }))
      .filter(({ same, score }) => same || score >= ALIKE)
      .sort((a, b) => Number(b.same) + b.score - Number(a.same) - a.score)
      .slice(0, MOST_SHOWN)
      .map(({ score, ...one }) => ({ ...one, percent: Math.round(score * 100) }));
    if (rows.length === 0) return null;
    const snapshot = { file, holds: [], limits: [], materials: [], opinions: [], done: {} };
    return { id: file.id, rows, mayMerge: offeredToHolder?.(snapshot, { subject: null, actor }) ?? false };
  },
  view: ({ id, rows, mayMerge }: Alike, { lang }) => {
    const w = words.in(lang).desk.alike;
    return (
      <Card tight title={w.title}>
        <p class="sm dim">{w.lead}</p>
        {rows.map((row) => (
          <div class="stack">
            <p>
              <a href={`/desk/cases/${row.id}`}>{formatCaseNumber(row.number)}</a>
              <br />
              <span class="sm dim">
                {[
                  ...(row.same ? [w.same] : []),
                  ...(row.percent > 0 ? [w.text(row.percent)] : []),
                  say(lang, nameOf(WAYS, row.way)),
                  say(lang, petitionKind.states[row.state]),
                ].join(' · ')}
              </span>
            </p>
            {row.state === 'ended' && <Note state="over">{w.ended}</Note>}
            {row.phase === 'closed' && row.state !== 'ended' && <p class="sm dim">{w.closed}</p>}
            {mayMerge && row.phase !== 'closed' && (
              <Form
                action={`/desk/cases/${id}/acts/merge`}
                rhythm="row"
                label={`${w.merge} ${formatCaseNumber(row.number)}`}
                hidden={{ into: row.number, clientId: newId() }}
              >
                <Button>{w.merge}</Button>
              </Form>
            )}
          </div>
        ))}
      </Card>
    );
  },
};

const MOST_JOINED = 20;

export const joinedPanel: CasePanel = {
  name: 'petition-joined',
  order: 13,
  load: async ({ db, actor }, file: CaseFile): Promise<readonly Beside[] | null> => {
    if (file.kind !== KIND) return null;
    const rows = await listJoined(db, file.id, actor, MOST_JOINED);
    return rows.length > 0 ? rows : null;
  },
  view: (rows: readonly Beside[], { lang }) => {
    const w = words.in(lang).desk.joined;
    return (
      <Card tight title={w.title}>
        <p class="sm dim">{w.lead}</p>
        <List
          small
          items={rows.map(({ id, number, text, way, receivedAt }) => ({
            href: `/desk/cases/${id}`,
            text: formatCaseNumber(number),
            note: `${say(lang, nameOf(WAYS, way))} · ${text.slice(0, 60)}`,
            end: shortMoment(lang, receivedAt),
          }))}
        />
      </Card>
    );
  },
};

/** Where the name is kept it stands masked until somebody asks for it with a reason, as telephones do. */
export const whoPanel: CasePanel = {
  name: 'petitioner',
  order: 14,
  load: async (ctx, file: CaseFile) => {
    if (file.kind !== KIND) return null;
    const { sealed } = dataOf({ file });
    if (!sealed) return null;
    const name = ctx.runtime.vault.open(sealed);
    const whole = isRevealed(await listLooks(ctx.db, file.id), ctx.actor, ctx.now);
    return { name: whole ? name : maskName(name), whole };
  },
  view: ({ name, whole }: { name: string; whole: boolean }, { lang }) => {
    const w = words.in(lang).desk.who;
    return (
      <Card tight title={w.title}>
        <p>
          {name} <span class="dim">{w.kept}</span>
        </p>
        {!whole && <p class="sm dim">{w.masked}</p>}
      </Card>
    );
  },
};

const MOST_VIEWS = 20;

/** Opening an accusation is itself put down. */
export const viewsPanel: CasePanel = {
  name: 'petition-views',
  order: 90,
  load: async ({ runtime, db, actor, now }, file: CaseFile): Promise<readonly PetitionView[] | null> => {
    if (file.kind !== KIND || dataOf({ file }).category !== 'accusation' || actor.id === null) return null;
    const views = await listViews(db, file.id, MOST_VIEWS);
    await noteView(runtime.db, file.id, { id: actor.id, name: actor.name }, now);
    return views;
  },
  view: (views: readonly PetitionView[], { lang }) => {
    const w = words.in(lang).desk.views;
    return (
      <Card title={w.title}>
        <p class="sm dim">{w.note}</p>
        {views.length === 0 ? (
          <p class="dim">{w.none}</p>
        ) : (
          <List small items={views.map(({ at, name }) => ({ text: name, note: shortMoment(lang, at) }))} />
        )}
      </Card>
    );
  },
};
