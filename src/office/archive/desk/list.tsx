// `/desk/archive`: the catalogue of one's organ, the newest first.
import { z } from 'zod';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { RETENTIONS } from '#kernel/documents/official.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { addressOf, DESK, DIRECTIONS, permissions } from '../contract.ts';
import { type Entry, listEntries } from '../store/records.ts';
import { words } from '../words.ts';

const query = z.object({
  q: z.string().trim().max(60).optional(),
  retention: z.enum(valuesOf(RETENTIONS)).optional().catch(undefined),
  direction: z.enum(valuesOf(DIRECTIONS)).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  trail: z.string().max(3000).optional(),
});

interface Catalogue {
  readonly rows: readonly Entry[];
  readonly next: string | null;
  readonly asked: Pick<z.output<typeof query>, 'q' | 'retention' | 'direction'>;
}

export const archiveDesk = resource({
  name: 'desk-archive',
  path: DESK,
  face: 'bench',
  access: holds(permissions.catalogue),
  query,
  load: async ({ db, actor }, { query: { trail: _, ...asked } }): Promise<Catalogue> => ({
    ...(await listEntries(db, actor.scopes(permissions.catalogue), asked)),
    asked: { q: asked.q, retention: asked.retention, direction: asked.direction },
  }),
  view: ({ rows, next, asked }: Catalogue, page): PageView => {
    const w = words.in(page.lang);
    return {
      title: w.title,
      current: DESK,
      islands: ['x-rows'],
      body: (
        <>
          <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>} />
          <Card flush>
            <Search asked={asked} page={page} />
            <Rows>
              <Table rowKey={({ id }) => id} rows={[...rows]} empty={w.none} columns={columnsOf(page)} />
              <RowsFoot>
                <Pager {...linkPages(DESK, page.query, next)} />
              </RowsFoot>
            </Rows>
          </Card>
        </>
      ),
    };
  },
});

function Search({ asked, page: { lang } }: { asked: Catalogue['asked']; page: Page }) {
  const w = words.in(lang);
  const retentions = RETENTIONS.map((one) => ({ value: one.value, text: say(lang, one) }));
  const directions = DIRECTIONS.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Form method="get" action={DESK} rhythm="row" label={w.search}>
      <div class="row bar">
        <TextField id="q" quiet label={w.searchHint} placeholder={w.searchHint} value={asked.q} maxlength={60} />
        <Select
          id="retention"
          quiet
          label={w.columns.retention}
          empty={w.any.retention}
          value={asked.retention}
          options={retentions}
        />
        <Select
          id="direction"
          quiet
          label={w.columns.direction}
          empty={w.any.direction}
          value={asked.direction}
          options={directions}
        />
        <Button>{w.search}</Button>
      </div>
    </Form>
  );
}

function columnsOf({ lang }: Page): Column<Entry>[] {
  const { columns: w } = words.in(lang);
  return [
    { head: w.title, rowHead: true, cell: ({ id, title }) => <a href={addressOf(id)}>{written(title)}</a> },
    { head: w.code, cell: ({ code }) => <span class="n">{code}</span> },
    { head: w.author, cell: ({ author }) => <small>{written(author)}</small> },
    { head: w.number, cell: ({ number }) => <span class="n">{written(number)}</span> },
    { head: w.retention, cell: ({ retention }) => <small>{say(lang, nameOf(RETENTIONS, retention))}</small> },
    { head: w.direction, opt: true, cell: (one) => <small>{say(lang, nameOf(DIRECTIONS, one.direction))}</small> },
    { head: w.dated, opt: true, cell: ({ dated }) => <span class="n dim">{dated}</span> },
    { head: w.filedAt, opt: true, cell: ({ filedAt }) => <span class="n dim">{localDate(filedAt)}</span> },
  ];
}
