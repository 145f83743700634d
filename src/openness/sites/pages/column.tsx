// The page of a column: what was published in it, newest first, beside the columns around it.
import { z } from 'zod';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tree } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Search } from '#ui/parts/search.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { ColumnRef } from '../contract.ts';
import { type Entry, entries } from '../entries.ts';
import { readCursor, writeCursor } from '../rules/cursor.ts';
import { PORTAL } from '../rules/tree.ts';
import { frameOf, inWordsOf, metaOf, treeOf } from '../service/frame.ts';
import { findSite, listColumns, type SiteRecord } from '../store/read.ts';
import { pageWords } from '../words/pages.ts';

const ON_A_PAGE = 20;

const query = z.object({ after: z.string().max(80).optional(), trail: trailText });

interface ColumnPage {
  readonly site: SiteRecord;
  readonly column: ColumnRef;
  readonly columns: readonly ColumnRef[];
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

/** A column of any site but the portal. */
export const siteColumnPage = resource({
  name: 'site-column',
  path: '/sites/:site/columns/:column',
  access: anyone,
  params: z.object({ site: z.string().max(40), column: z.string().max(40) }),
  query,
  cacheTags: ({ site, column }) => tagsOf(site, column),
  load: (ctx, { params, query: { after } }) => loadColumn(ctx, params.site, params.column, after),
  view: viewColumn,
});

/** A column of the portal. */
export const columnPage = resource({
  name: 'column',
  path: '/columns/:column',
  access: anyone,
  params: z.object({ column: z.string().max(40) }),
  query,
  cacheTags: ({ column }) => tagsOf(PORTAL, column),
  load: (ctx, { params, query: { after } }) => loadColumn(ctx, PORTAL, params.column, after),
  view: viewColumn,
});

const tagsOf = (site = '', column = '') => [`col:${site}/${column}`, `frame:${site}`, 'articles'];

/** @throws notFound when there is no such site or column */
async function loadColumn(
  { db, now, lang }: Context,
  siteCode: string,
  slug: string,
  after: string | undefined,
): Promise<ColumnPage> {
  const site = await findSite(db, siteCode);
  if (!site) throw notFound();
  const columns = await listColumns(db, site);
  const column = columns.find((one) => one.slug === slug);
  if (!column) throw notFound();
  const before = readCursor(after);
  const found = await entries().list(db, { columnId: column.id, before, limit: ON_A_PAGE + 1, now });
  const shown = found.slice(0, ON_A_PAGE + found.filter((entry) => entry.pinned).length);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  const read = lang === 'en' ? await translateEntries(db, shown, now) : shown;
  return { site, column, columns, entries: read, next: last ? writeCursor(last) : null };
}

/** Each with its English translation in its place where there is one; the others lead to the Chinese text. */
async function translateEntries(db: Db, shown: readonly Entry[], now: Date): Promise<Entry[]> {
  const chinese = shown.filter((entry) => entry.lang !== 'en').map(({ code }) => code);
  const translations = chinese.length > 0 ? await entries().translationsOf(db, chinese, 'en', now) : undefined;
  return shown.map((entry) => ({ ...entry, ...pickText(translations?.get(entry.code)) }));
}

const pickText = (translation: Entry | undefined): Partial<Entry> =>
  translation ? { title: translation.title, titleEn: translation.titleEn, href: translation.href, lang: 'en' } : {};

function viewColumn(data: ColumnPage, page: Page): PageView {
  const { site, column, columns } = data;
  const frame = frameOf(site, columns, page.lang);
  const title = inWordsOf(page.lang, column.name, column.nameEn);
  return {
    title,
    ...(frame ? { frame } : {}),
    meta: metaOf(site, column),
    description: column.description,
    feed: `/sites/${site.code}/feed?column=${column.slug}`,
    crumbs: column.trail.map((step) => ({ href: step.href, text: inWordsOf(page.lang, step.name, step.nameEn) })),
    body: <Column data={data} title={title} page={page} />,
  };
}

function Column({ data, title, page }: { data: ColumnPage; title: string; page: Page }) {
  const w = pageWords.in(page.lang);
  const { column, columns } = data;
  return (
    <div class="split start">
      <aside class="stack">
        <Tree label={w.columns} nodes={treeOf(column, columns, page.lang)} />
        <SiteSearch site={data.site} page={page} />
      </aside>
      <section class="stack">
        <PageHead title={title} />
        <SiteNote site={data.site} page={page} />
        {column.closed && <Note>{w.closedColumn}</Note>}
        <Entries data={data} page={page} />
        <Pager {...linkPages(page.path, page.query, data.next)} />
        <p class="sm">
          <a href={`/sites/${data.site.code}/feed?column=${column.slug}`}>{w.feed}</a>{' '}
          {!column.closed && (
            <a href={`/account/follows?add=${column.id}`} rel="nofollow">
              {w.follow}
            </a>
          )}
        </p>
      </section>
    </div>
  );
}

/** Finds what stands on this site alone; on the portal, whatever the city has. */
export function SiteSearch({ site, page }: { site: SiteRecord; page: Page }) {
  const w = pageWords.in(page.lang);
  const isAll = site.code === PORTAL;
  return (
    <Search
      action="/search"
      label={isAll ? w.search : w.searchSite}
      placeholder={isAll ? w.searchHint : w.searchSite}
      hidden={isAll ? {} : { site: site.code }}
    />
  );
}

/** That a site is closed or will be, and where to go instead. */
export function SiteNote({ site, page }: { site: SiteRecord; page: Page }) {
  const w = pageWords.in(page.lang);
  if (site.closedAt) {
    return (
      <Note>
        {w.closedSite({ on: localDate(site.closedAt) })}
        {site.movedTo && (
          <>
            {' '}
            {w.movedTo} <a href={site.movedTo}>{site.movedTo}</a>
          </>
        )}
      </Note>
    );
  }
  return site.closingOn ? <Note>{w.closingSite({ on: site.closingOn })}</Note> : null;
}

function Entries({ data, page }: { data: ColumnPage; page: Page }) {
  const w = pageWords.in(page.lang);
  if (data.entries.length === 0) {
    return (
      <Empty title={w.empty}>
        <p>
          {w.emptyHint} <a href="/search">{w.search}</a>
        </p>
      </Empty>
    );
  }
  const foreign = page.lang === 'en' && data.entries.some((entry) => isChineseOnly(entry));
  return (
    <>
      {foreign && <p class="sm dim">{w.untranslated}</p>}
      <EntryList entries={data.entries} page={page} />
    </>
  );
}

/** A title in English alone is no translation. */
const isChineseOnly = (entry: Entry) => entry.lang !== 'en';

/** Marked as Chinese where it stands in an English page as it is. */
function titleOf({ title, titleEn, lang }: Entry, page: Page) {
  if (page.lang !== 'en' || titleEn || lang === 'en') return inWordsOf(page.lang, title, titleEn);
  return <span lang="zh-CN">{title}</span>;
}

/** Titles with their days. */
export function EntryList({ entries: shown, page }: { entries: readonly Entry[]; page: Page }) {
  const w = pageWords.in(page.lang);
  return (
    <List
      items={shown.map((entry) => ({
        href: entry.href,
        text: titleOf(entry, page),
        ...(entry.pinned ? { tag: <Tag>{w.pinned}</Tag> } : {}),
        ...(page.lang === 'en' && isChineseOnly(entry) ? { tag: <Tag>{w.chineseOnly}</Tag> } : {}),
        end: <time dateTime={entry.at.toISOString()}>{localDate(entry.at)}</time>,
      }))}
    />
  );
}
