// `/interviews`: what is announced, what was held, and how many in each year.
import { z } from 'zod';
import { organIn, titleIn } from '#kernel/cases/view/announced.tsx';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localSpan } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { INTERVIEWS, type Interview, type InterviewState, stateOf } from '../contract.ts';
import { countByYear, listComing, listPast } from '../store.ts';
import { words } from '../words.ts';

const MOST_COMING = 20;
const PAGE_SIZE = 20;

interface Interviews {
  readonly coming: readonly Interview[];
  readonly past: readonly Interview[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
  readonly next: string | null;
}

export const interviewsPage = resource({
  name: 'interviews',
  path: INTERVIEWS,
  access: anyone,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { query: { after } }): Promise<Interviews> => {
    const [coming, past, years] = await Promise.all([
      after ? [] : listComing(db, now, MOST_COMING),
      listPast(db, now, after, PAGE_SIZE + 1),
      countByYear(db, now),
    ]);
    const rows = past.slice(0, PAGE_SIZE);
    return { coming, past: rows, years, next: past.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
  },
  view: showInterviews,
});

const LOOKS: Readonly<Record<InterviewState, TagState | undefined>> = {
  announced: 'ok',
  live: 'on',
  over: undefined,
  cancelled: 'over',
};

export function StateTag({ interview, page }: { interview: Interview; page: Page }) {
  const state = stateOf(interview, page.now);
  return <Tag state={LOOKS[state]}>{words.in(page.lang).states[state]}</Tag>;
}

function showInterviews({ coming, past, years, next }: Interviews, page: Page): PageView {
  const w = words.in(page.lang);
  const item = (one: Interview) => ({
    href: `${INTERVIEWS}/${one.id}`,
    text: titleIn(page, one),
    note: `${localSpan(one)} · ${organIn(page, one)}`,
  });
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {coming.length === 0 && past.length === 0 ? (
          <Empty title={w.none}>
            <p>{w.noneLead}</p>
          </Empty>
        ) : null}
        {coming.length > 0 && (
          <section class="stack">
            <Head title={w.coming} />
            <List items={coming.map((one) => ({ ...item(one), tag: <StateTag interview={one} page={page} /> }))} />
          </section>
        )}
        {past.length > 0 && (
          <section class="stack">
            <Head title={w.past} />
            <List items={past.map((one) => ({ ...item(one), end: one.replay ? <Tag>{w.replay}</Tag> : undefined }))} />
          </section>
        )}
        <Pager {...linkPages(INTERVIEWS, page.query, next)} />
        {years.length > 0 && (
          <section class="stack tight">
            <Head title={w.years} />
            <Facts items={years.map(({ year, count }) => [year, w.sessions(count)])} small />
          </section>
        )}
      </div>
    ),
  };
}
