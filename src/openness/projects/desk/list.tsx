// `/desk/projects`: records of projects of one's organs, and the registering of another.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { listOverviews } from '#kernel/documents/store/overviews.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { beginInput, DESK, KIND, permissions } from '../contract.ts';
import { projectOf, registerProject } from '../service.ts';
import { words } from '../words.ts';
import { BeginForm } from './forms.tsx';

const PAGE_SIZE = 50;

interface Projects {
  readonly rows: readonly DocumentOverview[];
  readonly mayEdit: boolean;
  readonly next: string | null;
}

export const deskProjects = resource({
  name: 'desk-projects',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { query: { after } }): Promise<Projects> => {
    const scopes = actor.scopes(permissions.see);
    const asked = { kind: KIND, scopes, limit: PAGE_SIZE + 1, ...(after ? { after } : {}) };
    const found = await listOverviews(db, asked, now);
    const rows = found.slice(0, PAGE_SIZE);
    const mayEdit = actor.scopes(permissions.edit).length > 0;
    return { rows, mayEdit, next: found.length > PAGE_SIZE ? (rows.at(-1)?.code ?? null) : null };
  },
  view: showProjects,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: beginInput,
      do: async (ctx, { body }) => {
        const id = await registerProject(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).begun, data: { id } };
      },
    }),
  },
});

function showProjects({ rows, mayEdit, next }: Projects, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
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
                  head: w.labels.title,
                  rowHead: true,
                  cell: (row) => <a href={`${DESK}/${row.id}`}>{sayTitle(lang, projectOf(row))}</a>,
                },
                { head: w.kind, cell: (row) => w.kinds[projectOf(row).kind] },
                { head: w.labels.organ, opt: true, cell: (row) => <small>{nameIn(lang, projectOf(row).organ)}</small> },
                { head: w.state, cell: (row) => <Tag>{w.states[row.state]}</Tag> },
              ]}
            />
            <div class="bar">
              <Pager {...linkPages(DESK, page.query, next)} />
            </div>
          </Card>
          {mayEdit && <BeginForm page={page} />}
        </div>
      </>
    ),
  };
}
