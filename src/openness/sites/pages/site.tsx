// The front page of a site, made of the blocks it was given.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Head, Tiles } from '#ui/parts/card.tsx';
import { frameOf, inWordsOf, metaOf } from '../service/frame.ts';
import { type Front, type FrontBlock, type FrontList, loadFront } from '../service/front.ts';
import { pageWords } from '../words/pages.ts';
import { EntryList, SiteNote, SiteSearch } from './column.tsx';

export const sitePage = resource({
  name: 'site',
  path: '/sites/:site',
  access: anyone,
  params: z.object({ site: z.string().max(40) }),
  cacheTags: ({ site }) => [`site:${site}`, `frame:${site}`, 'articles'],
  load: ({ db, now }, { params }) => loadFront(db, params.site, now),
  view: viewSite,
});

function viewSite(front: Front, page: Page): PageView {
  const { site, columns } = front;
  const frame = frameOf(site, columns, page.lang);
  const title = inWordsOf(page.lang, site.name, site.nameEn);
  return {
    title,
    ...(frame
      ? { frame: { ...frame, nav: frame.nav.map((link) => ({ ...link, current: link.href === site.home })) } }
      : {}),
    meta: metaOf(site),
    feed: `/sites/${site.code}/feed`,
    alternates: site.variants.map((one) => ({ lang: one.lang, href: `/sites/${one.code}` })),
    full: true,
    body: <FrontPage front={front} title={title} page={page} />,
  };
}

function FrontPage({ front, title, page }: { front: Front; title: string; page: Page }) {
  return (
    <>
      <section class="band">
        <div class="wrap stack">
          <h1 class="title">{title}</h1>
          <SiteNote site={front.site} page={page} />
          <SiteSearch site={front.site} page={page} />
          <p class="sm">
            <a href={`/sites/${front.site.code}/work/${localDate(page.now).slice(0, 4)}`}>
              {pageWords.in(page.lang).work}
            </a>{' '}
            {front.site.state === 'open' && (
              <a href={`/account/follows?add=${front.site.id}`} rel="nofollow">
                {pageWords.in(page.lang).followSite}
              </a>
            )}
          </p>
        </div>
      </section>
      {front.blocks.map((block) => (
        <section class="band">
          <div class="wrap">
            <Block block={block} front={front} page={page} />
          </div>
        </section>
      ))}
    </>
  );
}

function Block({ block, front, page }: { block: FrontBlock; front: Front; page: Page }) {
  const w = pageWords.in(page.lang);
  if (block.block === 'tiles') {
    const shown = block.lists.length > 0 ? block.lists.map((list) => list.column) : front.columns;
    const tiles = shown
      .filter((column) => !column.closed && (block.lists.length > 0 || column.depth === 1))
      .slice(0, block.count)
      .map((column) => ({ href: column.href, text: inWordsOf(page.lang, column.name, column.nameEn) }));
    return (
      <div class="stack">
        <Head title={w.columns} />
        <Tiles items={tiles} />
      </div>
    );
  }
  return (
    <div class={block.block === 'pair' ? 'cols' : 'stack'}>
      {block.lists.map((list) => (
        <ColumnList list={list} page={page} />
      ))}
    </div>
  );
}

/** A column with its newest and the way to all of it. */
export function ColumnList({ list: { column, entries }, page }: { list: FrontList; page: Page }) {
  const w = pageWords.in(page.lang);
  return (
    <div class="stack">
      <Head title={inWordsOf(page.lang, column.name, column.nameEn)} more={{ href: column.href, text: w.more }} />
      {entries.length === 0 ? <p class="dim">{w.empty}</p> : <EntryList entries={entries} page={page} />}
    </div>
  );
}
