// `/decisions`: the catalogue of matters of decision, year by year.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DECISIONS, SORTS } from '../contract.ts';
import { decisionKind } from '../rules/kind.ts';
import { dataOf } from '../rules/process.ts';
import { type DecisionRow, listCatalogue, listYears } from '../store.ts';
import { words } from '../words.ts';

interface Catalogue {
  readonly year: number;
  readonly years: readonly number[];
  readonly matters: readonly Matter[];
}

/** What is public of a matter. */
interface Matter extends Omit<DecisionRow, 'data'> {
  readonly sort: string;
  readonly undertaker: { readonly name: string; readonly nameEn: string | null };
}

const makePublic = ({ data, ...row }: DecisionRow): Matter => {
  const { sort, undertaker } = dataOf({ file: { data } });
  return { ...row, sort, undertaker: { name: undertaker.name, nameEn: undertaker.nameEn ?? null } };
};

export const cataloguePage = resource({
  name: 'decisions',
  path: DECISIONS,
  access: anyone,
  query: z.object({ year: z.coerce.number().int().min(2019).max(2099).optional().catch(undefined) }),
  load: async ({ db, now }, { query }): Promise<Catalogue> => {
    const years = await listYears(db);
    const year = query.year ?? years[0] ?? Number(localDate(now).slice(0, 4));
    return { year, years, matters: (await listCatalogue(db, year)).map(makePublic) };
  },
  view: showCatalogue,
});

function showCatalogue({ year, years, matters }: Catalogue, { lang }: Page): PageView {
  const w = words.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {years.length > 1 && (
          <Tabs
            label={w.years}
            items={years.map((one) => ({ href: `${DECISIONS}?year=${one}`, text: w.year(one), current: one === year }))}
          />
        )}
        <section class="stack">
          <Head title={w.catalogue(year)} />
          {matters.length === 0 ? <Empty title={w.none} /> : <Matters matters={matters} lang={lang} />}
        </section>
        <p class="sm dim">{w.law}</p>
      </div>
    ),
  };
}

function Matters({ matters, lang }: { matters: readonly Matter[]; lang: Page['lang'] }) {
  const w = words.in(lang);
  return (
    <Table<Matter>
      rows={[...matters]}
      rowKey={({ number }) => number}
      columns={[
        {
          head: w.matter,
          rowHead: true,
          cell: (row) => <a href={`${DECISIONS}/${row.number}`}>{sayTitle(lang, row)}</a>,
        },
        {
          head: w.sort,
          opt: true,
          cell: ({ sort }) =>
            say(
              lang,
              SORTS.find(({ value }) => value === sort),
            ),
        },
        { head: w.undertaker, opt: true, cell: ({ undertaker }) => nameIn(lang, undertaker) },
        { head: w.state, cell: ({ state }) => say(lang, decisionKind.states[state]) },
      ]}
    />
  );
}
