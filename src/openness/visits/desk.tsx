// `/desk/visits`: how often sites, their columns and articles are visited.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type PlaceKind, permissions } from './contract.ts';
import { type Named, visitPlaces } from './places.ts';
import { listDays, listVisited, type VisitedDay, type VisitedPlace } from './store.ts';
import { words } from './words.ts';

export const VISITS = '/desk/visits';
const SPANS = ['7', '30', '365'] as const;
const MOST_LISTED = 20;

const query = z.object({ site: z.string().max(40).default(''), days: z.enum(SPANS).default('30').catch('30') });
type Query = z.output<typeof query>;

interface Line extends VisitedPlace {
  readonly named: Named | null;
}

interface Board {
  readonly query: Query;
  readonly sites: readonly (Named & { readonly code: string })[];
  readonly days: readonly VisitedDay[];
  readonly visited: Readonly<Record<PlaceKind, readonly Line[]>>;
}

export const visitsPage = resource({
  name: 'desk-visits',
  path: VISITS,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: (ctx, input) => loadBoard(ctx, input.query),
  view: showBoard,
});

/** A site beyond the reader's reach is none that could be chosen. */
async function loadBoard({ db, actor, now }: Context, asked: Query): Promise<Board> {
  const known = await visitPlaces().listSites(db, actor.scopes(permissions.see));
  const chosen = known.has(asked.site) ? asked.site : '';
  const sites = chosen ? [chosen] : [...known.keys()];
  const to = localDate(now);
  const from = localDate(new Date(startOfDate(to).getTime() - (Number(asked.days) - 1) * DAY_MS));
  const list = (kind: PlaceKind) => listVisited(db, { kind, sites, from, to, limit: MOST_LISTED });
  const [days, ofSites, ofColumns, ofArticles, ofFilms, columns] = await Promise.all([
    listDays(db, { sites, from, to }),
    list('site'),
    chosen ? list('column') : [],
    list('article'),
    list('film'),
    chosen ? visitPlaces().nameColumns(db, chosen) : new Map<string, Named>(),
  ]);
  const articles = await visitPlaces().nameArticles(
    db,
    [...ofArticles, ...ofFilms].map((one) => one.ref),
  );
  const name = (lines: readonly VisitedPlace[], names: ReadonlyMap<string, Named>) =>
    lines.map((line) => ({ ...line, named: names.get(line.ref) ?? null }));
  return {
    query: { ...asked, site: chosen },
    sites: [...known].map(([code, named]) => ({ ...named, code })),
    days,
    visited: {
      ...{ site: name(ofSites, known), column: name(ofColumns, columns) },
      ...{ article: name(ofArticles, articles), film: name(ofFilms, articles) },
    },
  };
}

const inLang = (page: Page, { name, nameEn }: Named) => (page.lang === 'en' ? (nameEn ?? name) : name);

function showBoard(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const { query: asked, days, visited } = board;
  return {
    title: w.title,
    current: VISITS,
    islands: ['x-filter'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
        <div class="stack">
          <Filter>
            <Form action={VISITS} method="get" rhythm="row" label={w.title}>
              <Select
                id="site"
                label={w.site}
                empty={w.every}
                value={asked.site}
                options={board.sites.map((site) => ({ value: site.code, text: inLang(page, site) }))}
              />
              <Select
                id="days"
                label={w.days}
                empty={false}
                value={asked.days}
                options={SPANS.map((span) => ({ value: span, text: w.span[span] }))}
              />
              <Button kind="bare" plain>
                {w.show}
              </Button>
            </Form>
          </Filter>
          {days.length > 1 && (
            <Card title={w.byDay}>
              <BarChart
                label={w.chart(days.reduce((sum, { total }) => sum + total, 0))}
                labels={days.map(({ day }) => day.slice(5))}
                series={[
                  { name: w.total, values: days.map(({ total }) => total) },
                  { name: w.visitors, values: days.map(({ visitors }) => visitors) },
                ]}
              />
            </Card>
          )}
          {asked.site === '' && <Visited title={w.sites} lines={visited.site} page={page} />}
          {asked.site !== '' && <Visited title={w.columns} lines={visited.column} page={page} />}
          <Visited title={w.articles} lines={visited.article} page={page} />
          {visited.film.length > 0 && <Visited title={w.films} lines={visited.film} heads={w.played} page={page} />}
        </div>
      </>
    ),
  };
}

interface VisitedProps {
  title: string;
  lines: readonly Line[];
  /** What is counted, where it is no visits. */
  heads?: { readonly total: string; readonly visitors: string };
  page: Page;
}

function Visited({ title, lines, heads, page }: VisitedProps) {
  const w = words.in(page.lang);
  const figure = (value: number) => value.toLocaleString('en-US');
  return (
    <Card title={title}>
      <Table
        rowKey={(line) => line.ref}
        rows={[...lines]}
        empty={w.none}
        columns={[
          {
            head: w.name,
            rowHead: true,
            cell: ({ named, ref }) => (named ? <a href={named.href}>{inLang(page, named)}</a> : `${ref} (${w.gone})`),
          },
          { head: heads?.total ?? w.total, num: true, cell: ({ total }) => figure(total) },
          { head: heads?.visitors ?? w.visitors, num: true, cell: ({ visitors }) => figure(visitors) },
        ]}
      />
    </Card>
  );
}
