// `/foi/reports`: the annual reports that are public, the latest year first.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { REPORTS } from '../contract.ts';
import { listReports, listYears, type ReportRow } from '../store.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 50;
const CURSOR = /^(\d{4})-(.+)$/;

interface Reports {
  readonly year: number | null;
  readonly years: readonly number[];
  readonly rows: readonly ReportRow[];
  readonly next: string | null;
}

export const reportsPage = resource({
  name: 'annual-reports',
  path: REPORTS,
  access: anyone,
  query: z.object({
    year: z.coerce.number<unknown>().int().min(2008).max(2100).optional().catch(undefined),
    after: z.string().max(80).regex(CURSOR).optional().catch(undefined),
    trail: trailText,
  }),
  cacheTags: () => [REPORTS],
  load: async ({ db, now }, { query: { year, after } }): Promise<Reports> => {
    const [, last, code] = CURSOR.exec(after ?? '') ?? [];
    const key = last && code ? { year: Number(last), code } : undefined;
    const [found, years] = await Promise.all([
      listReports(db, { year, after: key, limit: PAGE_SIZE + 1, now }),
      listYears(db, now),
    ]);
    const rows = found.slice(0, PAGE_SIZE);
    const end = rows.at(-1);
    return {
      year: year ?? null,
      years,
      rows,
      next: found.length > PAGE_SIZE && end ? `${end.year}-${end.code}` : null,
    };
  },
  view: showReports,
});

function showReports({ year, years, rows, next }: Reports, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    islands: ['x-filter'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {years.length > 1 && (
          <Filter>
            <Form action={REPORTS} method="get" rhythm="row" label={w.year}>
              <Select
                id="year"
                label={w.year}
                empty={w.anyYear}
                value={year ? String(year) : ''}
                options={years.map((one) => ({ value: String(one), text: String(one) }))}
              />
              <Button kind="bare" plain>
                {w.show}
              </Button>
            </Form>
          </Filter>
        )}
        {rows.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <List
            items={rows.map((row) => ({
              href: `${REPORTS}/${row.code}`,
              text: w.titleOf({ organ: nameIn(page.lang, { name: row.organ, nameEn: row.organEn }), year: row.year }),
              end: <time>{localDate(row.since)}</time>,
            }))}
          />
        )}
        <Pager {...linkPages(REPORTS, page.query, next)} />
      </div>
    ),
  };
}
