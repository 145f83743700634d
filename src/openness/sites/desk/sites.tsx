// `/desk/sites`: the sites one keeps.
import { z } from 'zod';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { permissions } from '../contract.ts';
import { inWordsOf } from '../service/frame.ts';
import { countSites, listSites, type SiteRecord } from '../store/read.ts';
import { deskWords } from '../words/desk.ts';
import { pageWords } from '../words/pages.ts';

export const DESK = '/desk/sites';
const ON_A_PAGE = 50;

interface Sites {
  readonly sites: readonly SiteRecord[];
  readonly count: number;
  readonly mayFile: boolean;
  readonly next: string | null;
}

export const deskSites = resource({
  name: 'desk-sites',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ q: z.string().trim().max(60).optional(), after: z.string().max(40).optional() }),
  load: async ({ db, actor }, { query: { q, after } }): Promise<Sites> => {
    const scopes = actor.scopes(permissions.see);
    const found = await listSites(db, { scopes, text: q, after, limit: ON_A_PAGE + 1 });
    const sites = found.slice(0, ON_A_PAGE);
    const counts = await countSites(db, { scopes, text: q });
    return {
      sites,
      count: [...counts.values()].reduce((sum, count) => sum + count, 0),
      mayFile: actor.scopes(permissions.manage).length > 0,
      next: found.length > sites.length ? (sites.at(-1)?.code ?? null) : null,
    };
  },
  view: showSites,
});

function showSites({ sites, count, mayFile, next }: Sites, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { findSite, findSiteHint, search } = pageWords.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim">{w.count({ count })}</span>}>
          <Form method="get" action={DESK} rhythm="row" label={findSite}>
            <TextField id="q" label={findSite} quiet placeholder={findSiteHint} value={page.query.q ?? ''} />
            <Button>{search}</Button>
          </Form>
          {mayFile && <LinkButton href={`${DESK}/new`}>{w.newSite}</LinkButton>}
        </BenchHead>
        <Card flush>
          <Table rows={[...sites]} rowKey={({ id }) => id} columns={columnsFor(page)} empty={w.none} />
        </Card>
        <Pager {...linkPages(DESK, page.query, next)} />
      </>
    ),
  };
}

function columnsFor(page: Page): Column<SiteRecord>[] {
  const w = deskWords.in(page.lang);
  return [
    {
      head: w.name,
      rowHead: true,
      cell: (site) => <a href={`${DESK}/${site.code}`}>{inWordsOf(page.lang, site.name, site.nameEn)}</a>,
    },
    { head: w.kind, cell: (site) => pageWords.in(page.lang).kinds[site.kind] },
    { head: w.code, cell: (site) => site.code, opt: true },
    { head: w.host, cell: (site) => site.host ?? '—', opt: true },
    { head: w.state, cell: (site) => <SiteState site={site} page={page} /> },
  ];
}

export function SiteState({ site, page }: { site: SiteRecord; page: Page }) {
  const w = deskWords.in(page.lang);
  if (site.state === 'closed') return <Tag>{w.closed}</Tag>;
  if (site.closingOn) return <Tag state="near">{w.closing({ on: site.closingOn })}</Tag>;
  return <Tag state="ok">{w.open}</Tag>;
}
