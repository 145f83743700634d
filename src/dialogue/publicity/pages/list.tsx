// `/publicity`: campaigns to come and past, and whom those of this year reached.
import { z } from 'zod';
import { organIn, titleIn } from '#kernel/cases/view/announced.tsx';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Campaign, PUBLICITY } from '../contract.ts';
import { listPublic, sumYear, type YearReach } from '../store.ts';
import { words } from '../words.ts';
import { Reach, StateTag, sayDays, sortIn } from './parts.tsx';

const PAGE_SIZE = 20;

interface Campaigns {
  readonly rows: readonly Campaign[];
  readonly year: number;
  readonly sum: YearReach;
  readonly next: string | null;
}

export const publicityPage = resource({
  name: 'publicity',
  path: PUBLICITY,
  access: anyone,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { query: { after } }): Promise<Campaigns> => {
    const today = localDate(now);
    const year = Number(today.slice(0, 4));
    const [found, sum] = await Promise.all([listPublic(db, after, PAGE_SIZE + 1), sumYear(db, year, today)]);
    const rows = found.slice(0, PAGE_SIZE);
    return { rows, year, sum, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
  },
  view: showCampaigns,
});

function showCampaigns({ rows, year, sum, next }: Campaigns, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {sum.campaigns > 0 && (
          <section class="stack tight">
            <Head title={w.ofYear({ year, held: sum.campaigns })} />
            <Reach reach={sum.reach} page={page} />
            <p class="sm dim">{w.reachNote}</p>
          </section>
        )}
        {rows.length === 0 ? (
          <Empty title={w.none}>
            <p>{w.noneLead}</p>
          </Empty>
        ) : (
          <section class="stack">
            <Head title={w.listed} />
            <List
              items={rows.map((one) => ({
                href: `${PUBLICITY}/${one.id}`,
                text: titleIn(page, one),
                note: `${sayDays(one)} · ${organIn(page, one)} · ${sortIn(page, one)}`,
                tag: <StateTag campaign={one} page={page} />,
              }))}
            />
          </section>
        )}
        <Pager {...linkPages(PUBLICITY, page.query, next)} />
      </div>
    ),
  };
}
