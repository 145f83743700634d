// `/desk/annual-reports`: the reports of one's organs, and the form by which one is begun.
import { z } from 'zod';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { listOverviews } from '#kernel/documents/store/overviews.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { beginInput, DESK, KIND, permissions } from '../contract.ts';
import { beginReport, contentOf } from '../service/write.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 50;

interface Reports {
  readonly rows: readonly DocumentOverview[];
  readonly mayWrite: boolean;
  readonly next: string | null;
}

export const deskReports = resource({
  name: 'desk-annual-reports',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { query: { after } }): Promise<Reports> => {
    const scopes = actor.scopes(permissions.see);
    const filter = { kind: KIND, scopes, limit: PAGE_SIZE + 1, ...(after ? { after } : {}) };
    const found = await listOverviews(db, filter, now);
    const rows = found.slice(0, PAGE_SIZE);
    return {
      rows,
      mayWrite: actor.scopes(permissions.write).length > 0,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.code ?? null) : null,
    };
  },
  view: showReports,
  acts: {
    '': act({
      access: holds(permissions.write),
      body: beginInput,
      do: async (ctx, { body }) => {
        const id = await beginReport(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).begun, data: { id } };
      },
    }),
  },
});

function showReports({ rows, mayWrite, next }: Reports, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.desk,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.desk} />
        <div class="duo">
          <Card flush>
            <Table
              rows={[...rows]}
              rowKey={({ id }) => id}
              empty={w.deskNone}
              columns={[
                {
                  head: w.organ,
                  rowHead: true,
                  cell: (row) => {
                    const { name, nameEn } = contentOf(row).organ;
                    return <a href={`${DESK}/${row.id}`}>{page.lang === 'en' ? (nameEn ?? name) : name}</a>;
                  },
                },
                { head: w.year, cell: (row) => contentOf(row).year, num: true },
                { head: w.state, cell: (row) => <Tag>{w.states[row.state]}</Tag> },
                { head: w.at, cell: (row) => localDate(row.changedAt), num: true, opt: true },
              ]}
            />
            <div class="bar">
              <Pager {...linkPages(DESK, page.query, next)} />
            </div>
          </Card>
          {mayWrite && <BeginForm page={page} />}
        </div>
      </>
    ),
  };
}

function BeginForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { organ: w.organ, year: w.year });
  const lastYear = Number(localDate(page.now).slice(0, 4)) - 1;
  return (
    <Card title={w.begin}>
      <Form action={DESK} rhythm="tight" label={w.begin}>
        <ErrorSummary errors={form.summary} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <NumberField {...form.field('year', String(lastYear))} />
        <div class="row">
          <Button kind="go">{w.beginButton}</Button>
        </div>
      </Form>
    </Card>
  );
}
