// `/desk/knowledge`: entries of one's organs: public ones by what is to be done about them, and those on their way.
import { z } from 'zod';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { countByState, listOverviews } from '#kernel/documents/store/overviews.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { beginInput, DESK, KIND, passManyInput, permissions } from '../contract.ts';
import { beginEntry, passEntries } from '../service.ts';
import { type Counts, countKept, type EntryRow, listKept } from '../store/entries.ts';
import { words } from '../words.ts';
import { BeginForm, Filter } from './forms.tsx';
import { Drafts, Live, ToCheck } from './rows.tsx';

const PAGE_SIZE = 50;
const SHOWS = ['live', 'due', 'poor', 'unhelpful', 'review', 'draft'] as const;
type Show = (typeof SHOWS)[number];
const isOnItsWay = (show: Show) => show === 'review' || show === 'draft';

const text = (max: number) => z.string().trim().max(max).optional().catch(undefined);
const query = z.object({
  show: z.enum(SHOWS).default('live').catch('live'),
  q: text(100),
  organ: text(100),
  class: text(10),
  after: text(80),
  trail: trailText,
});
type Asked = z.output<typeof query>;

interface Entries {
  readonly asked: Asked;
  readonly live: readonly EntryRow[];
  readonly drafts: readonly DocumentOverview[];
  readonly counts: Readonly<Record<Show, number>>;
  readonly subjects: readonly Subject[];
  readonly mayEdit: boolean;
  readonly mayCheck: boolean;
  readonly next: string | null;
}

export const deskEntries = resource({
  name: 'desk-knowledge',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: (ctx, { query: asked }) => loadEntries(ctx, asked),
  view: showEntries,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: beginInput,
      do: async (ctx, { body }) => {
        const id = await beginEntry(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).begun, data: { id } };
      },
    }),
    'pass-many': act({
      access: holds(permissions.check),
      body: passManyInput,
      do: async (ctx, { body }) => {
        const counts = await passEntries(ctx, body.entry);
        return { to: `${DESK}?show=review`, say: words.in(ctx.lang).passedMany(counts), data: counts };
      },
    }),
  },
});

async function loadEntries(ctx: Context, asked: Asked): Promise<Entries> {
  const { db, actor, now } = ctx;
  const scopes = actor.scopes(permissions.see);
  const today = localDate(now);
  const [live, drafts, kept, states, subjects] = await Promise.all([
    isOnItsWay(asked.show) ? [] : listLive(ctx, asked, today),
    isOnItsWay(asked.show) ? listDrafts(ctx, asked) : [],
    countKept(db, scopes, today),
    countByState(db, KIND, scopes, now),
    listSubjects(ctx.runtime.db, db),
  ]);
  const rows = { live: live.slice(0, PAGE_SIZE), drafts: drafts.slice(0, PAGE_SIZE) };
  const last = rows.live.at(-1)?.publicationId ?? rows.drafts.at(-1)?.code ?? null;
  return {
    asked,
    ...rows,
    counts: countShows(kept, states),
    subjects,
    mayEdit: actor.scopes(permissions.edit).length > 0,
    mayCheck: actor.scopes(permissions.check).length > 0,
    next: Math.max(live.length, drafts.length) > PAGE_SIZE ? last : null,
  };
}

const countShows = (kept: Counts, states: Awaited<ReturnType<typeof countByState>>) => ({
  ...kept,
  review: states.review ?? 0,
  draft: states.draft ?? 0,
});

function listLive({ db, actor }: Context, { show, q, organ, class: code, after }: Asked, today: string) {
  const filter = {
    scopes: actor.scopes(permissions.see),
    ...{ text: q, organ, class: code },
    dueBy: show === 'due' ? today : undefined,
    poor: show === 'poor',
    unhelpful: show === 'unhelpful',
  };
  return listKept(db, filter, { after: z.uuid().safeParse(after).data, limit: PAGE_SIZE + 1 });
}

function listDrafts({ db, actor, now }: Context, { show, q, after }: Asked) {
  const scopes = actor.scopes(permissions.see);
  const state = show === 'review' ? 'review' : 'draft';
  const asked = { kind: KIND, scopes, state, limit: PAGE_SIZE + 1, newestFirst: true } as const;
  return listOverviews(db, { ...asked, ...(q ? { text: q } : {}), ...(after ? { after } : {}) }, now);
}

function showEntries(data: Entries, page: Page): PageView {
  const w = words.in(page.lang);
  const { asked, mayEdit, mayCheck, counts, next } = data;
  return {
    title: w.desk,
    current: DESK,
    islands: ['x-pick', 'x-rows'],
    body: (
      <>
        <BenchHead title={w.desk} />
        <Tabs
          label={w.state}
          items={SHOWS.map((show) => ({
            href: `${DESK}?show=${show}`,
            text: `${w.shows[show]} ${counts[show]}`,
            current: show === asked.show,
          }))}
        />
        <div class="duo">
          <Card flush>
            {asked.show === 'review' && mayCheck ? (
              <ToCheck {...data} page={page} />
            ) : isOnItsWay(asked.show) ? (
              <Drafts {...data} page={page} />
            ) : (
              <Live {...data} page={page} />
            )}
            <div class="bar">
              <Pager {...linkPages(DESK, page.query, next)} />
            </div>
          </Card>
          <div class="stack">
            <Filter asked={asked} subjects={data.subjects} page={page} />
            {mayEdit && <BeginForm page={page} />}
          </div>
        </div>
      </>
    ),
  };
}
