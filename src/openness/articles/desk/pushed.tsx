// `/desk/articles/pushed`: what units offered to sites above, decided here, and counted by unit and period.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { PUSH_STATES, type PushState, permissions } from '../contract.ts';
import { answerPush, reachOf } from '../service/push.ts';
import { countPushes, listPushes, type PushCount } from '../store/pushes.ts';
import { pushWords } from '../words/pushes.ts';
import { Period, period, type Span, spanOf } from './period.tsx';
import { pushColumns } from './pushed-parts.tsx';
import { type OnePush, placePushes } from './pushes.ts';

export const PUSHED = '/desk/articles/pushed';
const PAGE_SIZE = 30;

const query = z.object({
  state: z.enum(PUSH_STATES).optional().catch(undefined),
  ...period,
  after: z.uuid().optional().catch(undefined),
  trail: z.string().max(3000).optional(),
});

interface Pushed {
  readonly state: PushState | null;
  readonly span: Span;
  readonly counts: readonly PushCount[];
  readonly pushes: readonly OnePush[];
  readonly next: string | null;
}

export const pushedPage = resource({
  name: 'pushed',
  path: PUSHED,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: loadPushed,
  view: showPushed,
  acts: {
    adopt: act({
      access: holds(permissions.see),
      body: z.object({ push: z.uuid() }),
      do: async (ctx, { body: { push } }) => {
        await answerPush(ctx, { id: push, reason: null });
        return { to: PUSHED, say: pushWords.in(ctx.lang).adopted };
      },
    }),
    decline: act({
      access: holds(permissions.see),
      body: z.object({ push: z.uuid(), reason: z.string().trim().min(2).max(300) }),
      do: async (ctx, { body: { push, reason } }) => {
        await answerPush(ctx, { id: push, reason });
        return { to: PUSHED, say: pushWords.in(ctx.lang).declined };
      },
    }),
  },
});

async function loadPushed(ctx: Context, { query: asked }: { query: z.output<typeof query> }): Promise<Pushed> {
  const { db, actor, now } = ctx;
  const span = spanOf(asked, now);
  const reach = await reachOf(ctx);
  const [counts, found] = await Promise.all([
    countPushes(db, reach, span),
    listPushes(db, reach, { state: asked.state, after: asked.after, limit: PAGE_SIZE + 1 }),
  ]);
  const shown = found.slice(0, PAGE_SIZE);
  const mine = new Set(reach.columnIds);
  return {
    state: asked.state ?? null,
    span,
    counts,
    pushes: (await placePushes(db, shown)).map((push) => ({
      ...push,
      mine: mine.has(push.columnId) && push.askedBy !== actor.id,
    })),
    next: found.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function showPushed(data: Pushed, page: Page): PageView {
  const w = pushWords.in(page.lang);
  const tab = (text: string, state: PushState | null) => ({
    href: state ? `${PUSHED}?${new URLSearchParams({ state })}` : PUSHED,
    text,
    current: data.state === state,
  });
  return {
    title: w.title,
    current: '/desk/articles',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/articles', text: w.back }} />
        <p class="dim sm">{w.lead}</p>
        {page.refused && (
          <Note state="over" live="alert">
            {page.refused.message}
          </Note>
        )}
        <Tabs label={w.state} items={[tab(w.all, null), ...PUSH_STATES.map((state) => tab(w.states[state], state))]} />
        <Card flush>
          <Table rowKey={(one) => one.id} rows={[...data.pushes]} columns={pushColumns(page)} empty={w.none} />
        </Card>
        <Pager {...linkPages(PUSHED, page.query, data.next)} />
        <Card title={w.figures}>
          <Period span={data.span} action={PUSHED} page={page} />
          <Table
            rowKey={(one) => one.organ}
            rows={[...data.counts]}
            empty={w.noFigures}
            frame={w.figures}
            columns={[
              {
                head: w.unit,
                rowHead: true,
                cell: (one) => nameIn(page.lang, { name: one.organ, nameEn: one.organEn }),
              },
              { head: w.counts.pushed, num: true, cell: (one) => one.pushed },
              { head: w.counts.adopted, num: true, cell: (one) => one.adopted },
              { head: w.counts.declined, num: true, cell: (one) => one.declined },
              { head: w.counts.waiting, num: true, cell: (one) => one.pushed - one.adopted - one.declined },
            ]}
          />
        </Card>
      </div>
    ),
  };
}
