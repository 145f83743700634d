// One search over everything the modules have registered as findable.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { type Page, resource } from '#platform/http/resource.ts';
import type { Count } from '#platform/search/count.ts';
import { type Passage, type SearchHit, type SearchResult, searchEntries } from '#platform/search/search.ts';
import type { SearchSource } from '#platform/search/source.ts';
import { localDate } from '#platform/time.ts';
import { Empty } from '#ui/parts/empty.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Search } from '#ui/parts/search.tsx';
import { words } from '../words.ts';
import { facetsOf, listChoices, type Narrowed, Narrowing, narrowing } from './narrowing.tsx';
import { searchWords } from './words.ts';

const PAGE = 20;
const SUGGESTED = 8;

const query = narrowing.extend({
  q: z.string().trim().max(100).default(''),
  in: z.string().max(40).optional(),
  after: z.string().max(200).optional(),
});
type Query = z.output<typeof query>;

interface Found extends SearchResult, Narrowed {
  readonly query: Query;
  readonly sources: readonly { name: string; zh: string; en: string }[];
}

/** `sources` are those of all modules; the tabs name only such as have hits. */
export function searchPage(sources: readonly SearchSource[]) {
  return resource({
    name: 'search',
    path: '/search',
    access: anyone,
    query,
    load: async (ctx, { query: asked }): Promise<Found> => {
      const result = await searchEntries(ctx.db, {
        q: asked.q,
        ...(asked.in ? { sources: [asked.in] } : {}),
        facets: facetsOf(asked),
        ...(asked.after ? { after: asked.after } : {}),
        limit: PAGE,
        lang: ctx.lang,
      });
      return {
        ...result,
        query: asked,
        choices: listChoices(sources, ctx.now),
        sources: sources.map(({ name, zh, en }) => ({ name, zh, en })),
      };
    },
    view: (found, page) => ({
      title: words.in(page.lang).searchTitle,
      crumbs: [],
      unlisted: true,
      islands: ['x-filter', 'x-pick'],
      body: <Results found={found} page={page} />,
    }),
  });
}

/** Titles that hold what somebody has typed so far, best first, for the box they type into. */
export const searchSuggest = resource({
  name: 'search-suggest',
  path: '/search/suggest',
  access: anyone,
  query: query.pick({ q: true }),
  load: async (ctx, { query: { q } }) => {
    const { hits } = await searchEntries(ctx.db, { q, limit: SUGGESTED, lang: ctx.lang });
    const called = hits.filter(({ title }) => title.segments.some((segment) => segment.hit));
    const titles = called.map(({ title }) => title.segments.map(({ text }) => text).join(''));
    return { options: [...new Set(titles)].map((text) => ({ value: text, text })) };
  },
});

function Results({ found, page }: { found: Found; page: Page }) {
  const w = words.in(page.lang);
  const { q } = found.query;
  return (
    <div class="stack loose">
      <h1 class="title">{q === '' ? w.searchTitle : w.searchFor(q)}</h1>
      <Search
        action="/search"
        label={w.askLabel}
        placeholder={w.askHint}
        value={q}
        hidden={found.query.site ? { site: found.query.site } : {}}
        suggest="/search/suggest"
      />
      {q === '' ? null : <Narrowing asked={found.query} choices={found.choices} page={page} />}
      {q === '' ? null : found.hits.length === 0 ? (
        <Empty title={w.searchNothing(q)}>
          {Object.keys(facetsOf(found.query)).length > 0 ? searchWords.in(page.lang).fewer : w.searchNothingHint}
        </Empty>
      ) : (
        <>
          <p class="dim">{w.searchCount(countText(found.total, page))}</p>
          <Tabs label={w.searchTitle} items={tabsOf(found, page)} />
          <ol class="stack">
            {found.hits.map((hit) => (
              <Hit hit={hit} found={found} page={page} />
            ))}
          </ol>
          <Pager
            next={found.next ? hrefOf({ ...found.query, after: found.next }) : undefined}
            first={found.query.after ? hrefOf({ ...found.query, after: undefined }) : undefined}
          />
        </>
      )}
    </div>
  );
}

function countText({ count, isAbout }: Count, page: Page): string {
  const text = new Intl.NumberFormat('en').format(count);
  return isAbout ? words.in(page.lang).searchAbout(text) : text;
}

function hrefOf(asked: Partial<Query>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '') as [string, string][];
  return `/search?${new URLSearchParams(given)}`;
}

function tabsOf(found: Found, page: Page) {
  const w = words.in(page.lang);
  const { in: only, after, ...asked } = found.query;
  const own = found.sources.flatMap(({ name, zh, en }) => {
    const count = found.counts[name];
    return count ? [{ name, text: `${page.lang === 'en' ? en : zh} ${countText(count, page)}` }] : [];
  });
  return [
    { href: hrefOf(asked), text: w.searchAll, current: !only },
    ...own.map(({ name, text }) => ({ href: hrefOf({ ...asked, in: name }), text, current: only === name })),
  ];
}

function Hit({ hit, found, page }: { hit: SearchHit; found: Found; page: Page }) {
  const source = found.sources.find((one) => one.name === hit.source);
  return (
    <li class="stack tight">
      <h2>
        <a href={hit.url}>
          <Marked passage={hit.title} page={page} />
        </a>
      </h2>
      <p>
        <Marked passage={hit.excerpt} page={page} />
      </p>
      <p class="dim xs">
        {[page.lang === 'en' ? source?.en : source?.zh, ...organsOf(hit, page)].filter(Boolean).join(' · ')} ·{' '}
        <time dateTime={localDate(hit.publishedAt)}>{localDate(hit.publishedAt)}</time>
      </p>
    </li>
  );
}

function organsOf({ facets }: SearchHit, page: Page): readonly string[] {
  const english = page.lang === 'en' ? (facets.organEn ?? []) : [];
  return english.length > 0 ? english : (facets.organ ?? []);
}

/** In Chinese where the entry has no English, and marked as such. */
function Marked({ passage, page }: { passage: Passage; page: Page }) {
  const isForeign = page.lang === 'en' && passage.lang === 'zh';
  return (
    <span lang={isForeign ? 'zh-CN' : undefined}>
      {passage.segments.map((segment) => (segment.hit ? <mark>{segment.text}</mark> : segment.text))}
    </span>
  );
}
