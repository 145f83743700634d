// `/desk/motions/figures`: the replies of a year by organ, in time or not, by class, and what was said of them.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CLASSES, DESK, FIGURES, permissions } from '../contract.ts';
import { countReplies, type OrganFigures } from '../store/figures.ts';
import { words } from '../words.ts';

interface Counted {
  readonly year: number;
  readonly rows: readonly OrganFigures[];
}

export const figuresDesk = resource({
  name: 'desk-motion-figures',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ year: yearQuery }),
  load: async ({ db, actor, now }, { query }): Promise<Counted> => {
    const year = query.year ?? Number(localDate(now).slice(0, 4));
    return { year, rows: await countReplies(db, year, actor.scopes(permissions.read)) };
  },
  view: showFigures,
});

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`);

function showFigures({ year, rows }: Counted, page: Page): PageView {
  const w = words.in(page.lang);
  const { columns } = w;
  return {
    title: w.figures,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.figures} back={{ href: DESK, text: w.title }} />
        <Form action={FIGURES} method="get" rhythm="row" label={w.show}>
          <NumberField id="year" label={w.year} value={String(year)} />
          <Button>{w.show}</Button>
        </Form>
        <Card flush>
          <Table
            frame={w.figures}
            rowKey={({ code }: OrganFigures) => code}
            rows={[...rows]}
            empty={w.publicNone}
            columns={[
              { head: columns.organ, cell: (row) => nameIn(page.lang, row), rowHead: true },
              { head: columns.all, cell: (row) => row.all, num: true },
              { head: columns.inTime, cell: (row) => share(row.inTime, row.all), num: true },
              ...CLASSES.map(({ value }) => ({ head: value, cell: (row: OrganFigures) => row[value], num: true })),
              { head: columns.content, cell: (row) => share(row.content, row.judged), num: true },
              { head: columns.published, cell: (row) => row.published, num: true },
            ]}
          />
        </Card>
        <p class="sm dim">{w.figuresLead(year)}</p>
      </>
    ),
  };
}
