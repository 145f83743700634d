// The list of services: by words, theme, life event, office, level and audience.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Search } from '#ui/parts/search.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { LEVELS } from '../contract.ts';
import { type Cursor, countFacets, type ListedItem, listLiveItems, MOST_COUNTED } from '../store/list.ts';
import { codes } from '../words/codes.ts';
import { sayLimit } from '../words/limits.ts';
import { listWords } from '../words/list.ts';
import { Headings, hrefWith, type List, type ListProps, Narrow } from './list-ways.tsx';
import { inReadersWords } from './reader.ts';

const PAGE_SIZE = 20;
const slug = z.string().max(60);

/** `after` is `<rank>~<code>` of the last item of the page before. */
const cursorText = z
  .string()
  .regex(/^[01]~[\w-]{3,80}$/)
  .transform((text): Cursor => ({ rank: Number(text[0]), code: text.slice(2) }));

const listQuery = z.object({
  q: z.string().trim().max(60).optional(),
  theme: slug.optional(),
  event: slug.optional(),
  organ: slug.optional(),
  level: z.enum(LEVELS).optional(),
  audience: z.enum(['natural', 'legal']).optional(),
  after: cursorText.optional(),
  trail: trailText,
});

export const listPage = resource({
  name: 'items',
  path: '/services',
  access: anyone,
  query: listQuery,
  cacheTags: () => ['items'],
  load: async (ctx, { query: { after, trail: _, ...filter } }): Promise<List> => {
    const [found, facets] = await Promise.all([
      listLiveItems(ctx.db, filter, { after, limit: PAGE_SIZE + 1 }, ctx.now),
      countFacets(ctx.db, filter, ctx.now),
    ]);
    const items = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? items.at(-1) : undefined;
    return { filter, items, facets, next: last ? `${last.rank}~${last.code}` : null };
  },
  view: showList,
});

function showList(list: List, page: Page): PageView {
  const w = listWords.in(page.lang);
  const browsing = Object.values(list.filter).every((value) => value === undefined) && !page.query.after;
  return {
    title: w.title,
    current: '/services',
    islands: ['x-filter'],
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Search action="/services" label={w.searchLabel} placeholder={w.searchHint} value={list.filter.q} />
        <Audiences list={list} page={page} />
        {browsing && <Headings list={list} page={page} />}
        <div class="split">
          <Results list={list} page={page} />
          <Narrow list={list} page={page} />
        </div>
      </div>
    ),
  };
}

function Audiences({ list, page }: ListProps) {
  const w = listWords.in(page.lang);
  const choices = [
    [undefined, w.everyone],
    ['natural', w.natural],
    ['legal', w.legal],
  ] as const;
  return (
    <Tabs
      label={w.audience}
      items={choices.map(([audience, text]) => ({
        href: hrefWith(list.filter, { audience }),
        text,
        current: list.filter.audience === audience,
      }))}
    />
  );
}

function Results({ list, page }: ListProps) {
  const w = listWords.in(page.lang);
  const total = list.facets.total >= MOST_COUNTED ? w.more : list.facets.total.toLocaleString('en-US');
  return (
    <section class="stack" id="results">
      <Head title={w.found(total)} />
      {list.items.length === 0 ? (
        <Empty title={w.none}>
          <p>{w.noneHint}</p>
        </Empty>
      ) : (
        <ol class="stack loose">
          {list.items.map((item) => (
            <Result item={item} page={page} />
          ))}
        </ol>
      )}
      <Pager {...linkPages('/services', page.query, list.next)} />
    </section>
  );
}

function Result({ item, page }: { item: ListedItem; page: Page }) {
  const w = listWords.in(page.lang);
  const c = codes.in(page.lang);
  const facts = [
    inReadersWords(page, item.organName, item.organNameEn),
    item.caseType === '1' ? w.onTheSpot : w.within(sayLimit(item.promise, page.lang)),
    item.charged ? w.charged : w.free,
    item.visits > 0 ? w.visits(item.visits) : w.noVisit,
  ];
  return (
    <li class="stack tight">
      <h3>
        <a href={`/services/${item.code}`}>{inReadersWords(page, item.name, item.nameEn)}</a>
      </h3>
      <p>{inReadersWords(page, item.summary, item.summaryEn)}</p>
      <p class="sm dim row">
        <span>
          <Tag>{c.types[item.type]}</Tag> <Tag>{c.levels[item.level]}</Tag>{' '}
          {item.onlineDepth === 4 && <Tag state="ok">{w.online}</Tag>}
        </span>
        {facts.join(' · ')}
      </p>
    </li>
  );
}
