// `/desk/work-tables`: the sites of one's organs, and whether the tables of the last years are published.
import { z } from 'zod';
import { inWordsOf } from '#openness/sites/service/frame.ts';
import { listSites, type SiteRecord } from '#openness/sites/store/read.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { lastYears } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, deskPath, permissions } from './contract.ts';
import { mapYears } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;
const YEARS = 3;

interface Line {
  readonly site: SiteRecord;
  readonly published: readonly number[];
}

interface Lines {
  readonly lines: readonly Line[];
  /** This year and those before it. */
  readonly years: readonly number[];
  readonly next: string | null;
}

export const deskWorkTables = resource({
  name: 'desk-work-tables',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(40).optional().catch(undefined), trail: trailText }),
  load: async ({ db, actor, now }, { query: { after } }): Promise<Lines> => {
    const years = lastYears(now, YEARS);
    const found = await listSites(db, {
      scopes: actor.scopes(permissions.see),
      state: 'open',
      after,
      limit: PAGE_SIZE + 1,
    });
    const sites = found.slice(0, PAGE_SIZE);
    const published = await mapYears(
      db,
      sites.map(({ id }) => id),
      years.at(-1) ?? 0,
    );
    return {
      lines: sites.map((site) => ({ site, published: published.get(site.id) ?? [] })),
      years,
      next: found.length > PAGE_SIZE ? (sites.at(-1)?.code ?? null) : null,
    };
  },
  view: showTables,
});

function showTables({ lines, years, next }: Lines, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const ofYear = (year: number): Column<Line> => ({
    head: w.year(year),
    cell: ({ site, published }) => (
      <a href={deskPath(site.code, year)}>
        {published.includes(year) ? (
          <Tag state="ok">{w.states.published}</Tag>
        ) : year === years[0] ? (
          w.states.running
        ) : (
          w.states.open
        )}
      </a>
    ),
  });
  return {
    title: w.desk,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.desk} />
        <Card flush>
          <p class="bar sm dim">{w.deskLead}</p>
          <Table<Line>
            rows={[...lines]}
            rowKey={({ site }) => site.code}
            empty={w.none}
            columns={[
              { head: w.site, rowHead: true, cell: ({ site }) => inWordsOf(lang, site.name, site.nameEn) },
              ...years.map(ofYear),
            ]}
          />
          <div class="bar">
            <Pager {...linkPages(DESK, page.query, next)} />
          </div>
        </Card>
      </>
    ),
  };
}
