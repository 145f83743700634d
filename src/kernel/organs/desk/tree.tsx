// The workbench's way into the tree: the tops of what the officer may see, or what a search finds there.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { type Page, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { nameIn, type Organ, permissions } from '../contract.ts';
import { listTops, searchOrgans } from '../service/read.ts';
import { words } from '../words.ts';

export const treePage = resource({
  name: 'desk-organs',
  path: '/desk/organs',
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ q: z.string().max(50).optional() }),
  load: async (ctx, { query }) => {
    const scopes = ctx.actor.scopes(permissions.see);
    const typed = query.q ?? '';
    const found = typed !== '' && (await searchOrgans(ctx.db, { typed, scopes, at: ctx.now, limit: 100 }));
    return { typed, organs: found || (await listTops(ctx.db, scopes, ctx.now)) };
  },
  view: (data, page) => {
    const w = words.in(page.lang);
    return {
      title: w.benchTitle,
      body: (
        <>
          <BenchHead title={w.benchTitle} />
          <Form method="get" action="/desk/organs" rhythm="row" label={w.find}>
            <TextField id="q" label={w.search} value={data.typed} placeholder={w.search} quiet />
            <Button>{w.find}</Button>
          </Form>
          <Card flush>
            <OrganTable organs={data.organs} page={page} />
          </Card>
        </>
      ),
    };
  },
});

/** Organs, each a link to its page on the workbench; `brief` where there is not the whole width for them. */
export function OrganTable({ organs, page, brief }: { organs: readonly Organ[]; page: Page; brief?: true }) {
  const w = words.in(page.lang);
  const more: Column<Organ>[] = [
    { head: w.level, cell: (organ) => w.levels[`l${organ.level}` as 'l3'], opt: true },
    { head: w.phone, cell: (organ) => organ.phone ?? '', opt: true },
  ];
  const columns: Column<Organ>[] = [
    {
      head: w.name,
      cell: (organ) => <a href={`/desk/organs/${organ.code}`}>{nameIn(page.lang, organ)}</a>,
      rowHead: true,
    },
    { head: w.code, cell: (organ) => organ.code },
    { head: w.kind, cell: (organ) => w.kinds[organ.kind], opt: true },
    ...(brief ? [] : more),
  ];
  return <Table rowKey={(organ) => organ.id} rows={[...organs]} columns={columns} empty={w.none} />;
}
