// `/desk/knowledge/:id`: one entry: its text, what is found wanting with it, its check, its reviews and versions.
import { z } from 'zod';
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { listVersions } from '#kernel/documents/store/versions.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  confirmInput,
  DESK,
  KIND,
  KNOWLEDGE,
  passInput,
  permissions,
  returnInput,
  saveInput,
  submitInput,
  withdrawInput,
} from '../contract.ts';
import { findWants, isSame } from '../rules.ts';
import { confirmEntry, entryOf, passEntry, returnEntry, saveEntry, submitEntry, withdrawEntry } from '../service.ts';
import { findKept } from '../store/entries.ts';
import { listReviews } from '../store/reviews.ts';
import { suggestEntries } from '../suggest.ts';
import { words } from '../words.ts';
import { CheckForms } from './forms.tsx';
import { type DeskEntry, Quality, Read, Versions } from './parts.tsx';
import { RecordForm } from './record.tsx';

const params = z.object({ id: z.uuid() });

/** An act on the entry of the address. */
function change<B extends z.ZodType>(
  permission: string,
  body: B,
  said: 'saved' | 'submitted' | 'passed' | 'returned' | 'withdrawn' | 'confirmed',
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<unknown>,
) {
  return act({
    access: over(KIND, permission),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.id, input.body);
      return { to: `${DESK}/${input.params.id}`, say: words.in(ctx.lang)[said] };
    },
  });
}

const { edit, check } = permissions;

export const deskEntry = resource({
  name: 'desk-knowledge-entry',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params,
  load: (ctx, input) => loadEntry(ctx, input.params.id),
  view: showEntry,
  acts: {
    save: change(edit, saveInput, 'saved', saveEntry),
    submit: change(edit, submitInput, 'submitted', (ctx, id, { note }) => submitEntry(ctx, id, note)),
    pass: change(check, passInput, 'passed', (ctx, id) => passEntry(ctx, id)),
    return: change(check, returnInput, 'returned', (ctx, id, { ground }) => returnEntry(ctx, id, ground)),
    confirm: change(edit, confirmInput, 'confirmed', (ctx, id, { note }) => confirmEntry(ctx, id, note)),
    withdraw: change(check, withdrawInput, 'withdrawn', (ctx, id, { reason }) => withdrawEntry(ctx, id, reason)),
  },
});

const MOST_ALIKE = 4;

async function loadEntry(ctx: Context, id: string): Promise<DeskEntry> {
  const { db, actor, now } = ctx;
  const document = await findOverview(db, id, now);
  if (!document) throw notFound();
  const entry = entryOf(document);
  const [kept, near, reviews, versions, subjects] = await Promise.all([
    findKept(db, id),
    suggestEntries(db, entry.title, now, MOST_ALIKE + 1),
    listReviews(db, id),
    listVersions(db, id),
    listSubjects(ctx.runtime.db, db),
  ]);
  const alike = near.filter(({ documentId }) => documentId !== id).slice(0, MOST_ALIKE);
  const same = alike.filter(({ title, organ }) => organ === entry.organ.name && isSame(title, entry.title));
  return {
    document,
    kept: kept ?? null,
    wants: findWants(
      entry,
      same.map(({ title }) => title),
    ),
    ...{ alike, reviews, versions, subjects },
    mayEdit: mayReach(actor, edit, document.organPath),
    mayCheck: mayReach(actor, check, document.organPath),
  };
}

const OPEN: readonly string[] = ['draft', 'returned', 'published', 'withdrawn'];

function showEntry(data: DeskEntry, page: Page): PageView {
  const w = words.in(page.lang);
  const { document, kept, mayEdit, mayCheck, subjects, versions, reviews } = data;
  const { id, code, state, ground, live, revision } = document;
  const entry = entryOf(document);
  const title = sayTitle(page.lang, entry);
  const form = { address: `${DESK}/${id}`, page };
  const edits = mayEdit && OPEN.includes(state);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.desk }} beside={<Tag>{w.states[state]}</Tag>} />
        {ground && state !== 'draft' && <Note state="near">{ground}</Note>}
        {entry.from && state !== 'published' && <Note>{w.fromCase(entry.from)}</Note>}
        {live && (
          <p>
            <a href={`${KNOWLEDGE}/${code}`}>{w.see}</a>
          </p>
        )}
        <div class="duo">
          <div class="stack">
            {edits ? <RecordForm {...{ entry, subjects, revision }} {...form} /> : <Read {...data} page={page} />}
            <Versions versions={versions} page={page} />
          </div>
          <div class="stack">
            <Quality {...data} page={page} />
            {mayCheck && state === 'review' && <CheckForms {...form} />}
            {mayEdit && state === 'draft' && (
              <LineCard
                {...form}
                act="submit"
                title={w.submit}
                lead={w.submitLead}
                labels={{ note: w.note, ...w.labels }}
                optional
              />
            )}
            {mayEdit && kept && (
              <LineCard
                {...form}
                act="confirm"
                title={w.confirm}
                lead={w.confirmLead}
                labels={{ note: w.note }}
                optional
              />
            )}
            {reviews.length > 0 && (
              <Card title={w.reviews}>
                <Facts
                  items={reviews.map((one) => [<time>{localDate(one.at)}</time>, `${one.byName}　${one.note}`])}
                  small
                />
              </Card>
            )}
            {mayCheck && live && (
              <LineCard
                {...form}
                act="withdraw"
                title={w.withdraw}
                lead={w.withdrawLead}
                labels={{ reason: w.reason }}
                kind="stop"
              />
            )}
          </div>
        </div>
      </>
    ),
  };
}
