// `/sites`: every site of the city, by kind.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Search } from '#ui/parts/search.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { SITE_KINDS, type SiteKind } from '../contract.ts';
import { inWordsOf } from '../service/frame.ts';
import { countSites, listSites, type SiteRecord } from '../store/read.ts';
import { pageWords } from '../words/pages.ts';

const ON_A_PAGE = 60;

const query = z.object({
  kind: z.enum(SITE_KINDS).optional().catch(undefined),
  q: z.string().trim().max(60).optional(),
  after: z.string().max(40).optional(),
  trail: trailText,
});

interface Directory {
  readonly sites: readonly SiteRecord[];
  readonly kind: SiteKind | null;
  readonly counts: Readonly<Partial<Record<SiteKind, number>>>;
  readonly next: string | null;
}

export const directoryPage = resource({
  name: 'sites',
  path: '/sites',
  access: anyone,
  query,
  cacheTags: () => ['sites'],
  load: async ({ db }, { query: { kind, q, after } }): Promise<Directory> => {
    const found = await listSites(db, { kind, text: q, after, limit: ON_A_PAGE + 1 });
    const sites = found.slice(0, ON_A_PAGE);
    const counts = Object.fromEntries(await countSites(db, { text: q }));
    const next = found.length > sites.length ? (sites.at(-1)?.code ?? null) : null;
    return { sites, kind: kind ?? null, counts, next };
  },
  view: (data, page) => ({
    title: pageWords.in(page.lang).sites,
    crumbs: [],
    body: <DirectoryPage data={data} page={page} />,
  }),
});

function DirectoryPage({ data, page }: { data: Directory; page: Page }) {
  const w = pageWords.in(page.lang);
  const { q } = page.query;
  const counted = SITE_KINDS.flatMap((kind) => (data.counts[kind] ? [{ kind, count: data.counts[kind] }] : []));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const tabOf = (kind: SiteKind | null, count: number) => ({
    href: `/sites?${new URLSearchParams({ ...(kind ? { kind } : {}), ...(q ? { q } : {}) })}`,
    text: `${kind ? w.kinds[kind] : w.all} ${count}`,
    current: data.kind === kind,
  });
  return (
    <section class="stack">
      <PageHead title={w.sites} lead={w.sitesLead} />
      <Search action="/sites" label={w.findSite} placeholder={w.findSiteHint} value={q} />
      <Tabs label={w.kind} items={[tabOf(null, all), ...counted.map(({ kind, count }) => tabOf(kind, count))]} />
      {data.sites.length === 0 ? (
        <Empty title={w.noSite} />
      ) : (
        <List
          items={data.sites.map((site) => ({
            href: site.home,
            text: inWordsOf(page.lang, site.name, site.nameEn),
            ...(site.state === 'closed' ? { tag: <Tag>{w.closed}</Tag> } : {}),
            end: <span class="sm dim">{w.kinds[site.kind]}</span>,
          }))}
        />
      )}
      <Pager {...linkPages(page.path, page.query, data.next)} />
    </section>
  );
}
