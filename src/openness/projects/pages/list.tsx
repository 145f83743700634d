// `/projects`: public works and investments, by name, organ and status.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { PROJECT_KINDS, PROJECTS, type ProjectKind, STATUSES, toWan } from '../contract.ts';
import { listProjects, type ProjectRow } from '../store.ts';
import { words } from '../words.ts';
import { StatusTag } from './parts.tsx';

const PAGE_SIZE = 30;

const text = z.string().trim().max(100).optional();
const query = z.object({
  kind: z.enum(PROJECT_KINDS).default('works').catch('works'),
  q: text,
  organ: text,
  status: z.enum(STATUSES).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  trail: trailText,
});
type Asked = z.output<typeof query>;

interface Projects {
  readonly asked: Asked;
  readonly rows: readonly ProjectRow[];
  readonly next: string | null;
}

export const projectsPage = resource({
  name: 'projects',
  path: PROJECTS,
  access: anyone,
  query,
  cacheTags: () => [PROJECTS],
  load: async ({ db, now }: Context, { query: asked }): Promise<Projects> => {
    const { kind, q, organ, status, after } = asked;
    const found = await listProjects(db, { kind, text: q, organ, status }, { after, limit: PAGE_SIZE + 1, now });
    const rows = found.slice(0, PAGE_SIZE);
    return { asked, rows, next: found.length > PAGE_SIZE ? (rows.at(-1)?.publicationId ?? null) : null };
  },
  view: showProjects,
});

const listOf = (kind: ProjectKind) => (kind === 'works' ? PROJECTS : `${PROJECTS}?kind=${kind}`);

function showProjects({ asked, rows, next }: Projects, page: Page): PageView {
  const w = words.in(page.lang);
  const { kind } = asked;
  return {
    title: w.titles[kind],
    description: w.leads[kind],
    islands: ['x-pick'],
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.titles[kind]} lead={w.leads[kind]} />
        <Tabs
          label={w.desk}
          items={PROJECT_KINDS.map((one) => ({ href: listOf(one), text: w.kinds[one], current: one === kind }))}
        />
        <Finding asked={asked} page={page} />
        {rows.length === 0 ? (
          <Empty title={w.none}>
            <p>
              {w.noneHint} <a href={listOf(kind)}>{w.all}</a>
            </p>
          </Empty>
        ) : (
          <Card flush>
            <Table rowKey={({ code }) => code} rows={[...rows]} columns={columnsFor(kind, page)} />
          </Card>
        )}
        <Pager {...linkPages(PROJECTS, page.query, next)} />
      </div>
    ),
  };
}

function Finding({ asked, page }: { asked: Asked; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Form action={PROJECTS} method="get" hidden={{ kind: asked.kind }} rhythm="normal" card label={w.find}>
      <TextField id="q" label={w.text} value={asked.q} optional />
      <div class="cols tri">
        <PickField id="organ" label={w.labels.organ} src="/pick/organs" writes="text" value={asked.organ} optional />
        {asked.kind === 'investment' && (
          <Select
            id="status"
            label={w.status}
            empty={w.any}
            value={asked.status}
            options={STATUSES.map((value) => ({ value, text: w.statuses[value] }))}
            optional
          />
        )}
      </div>
      <div>
        <Button kind="go">{w.find}</Button>
      </div>
    </Form>
  );
}

function columnsFor(kind: ProjectKind, page: Page): Column<ProjectRow>[] {
  const { lang } = page;
  const { labels, ...w } = words.in(lang);
  return [
    {
      head: labels.title,
      rowHead: true,
      cell: (row) => <a href={`${PROJECTS}/${row.code}`}>{sayTitle(lang, row)}</a>,
    },
    { head: labels.trade, opt: true, cell: ({ trade }) => <span lang="zh-CN">{trade}</span> },
    { head: labels.place, opt: true, cell: ({ place }) => <span lang="zh-CN">{place}</span> },
    { head: labels.organ, opt: true, cell: (row) => nameIn(lang, { name: row.organ, nameEn: row.organEn }) },
    { head: labels.amount, num: true, cell: ({ amount }) => w.wan(toWan(amount)) },
    ...(kind === 'investment'
      ? [{ head: w.status, cell: ({ status }: ProjectRow) => <StatusTag status={status} page={page} /> }]
      : []),
  ];
}
