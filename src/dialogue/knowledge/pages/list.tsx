// `/knowledge`: what is asked often, by words, class and organ.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { type Subject, topOf } from '#kernel/subjects/contract.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { searchEntries } from '#platform/search/search.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { List, type ListItem, Tiles } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { KNOWLEDGE, TAG } from '../contract.ts';
import { countByClass, type EntryRow, listEntries } from '../store/entries.ts';
import { words } from '../words.ts';

const PAGE_SIZE = 30;
const SOURCE = 'knowledge';

const query = z.object({
  q: z.string().trim().max(100).optional(),
  class: z
    .string()
    .regex(/^[a-z](\d{2}){0,2}$/)
    .optional()
    .catch(undefined),
  organ: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
  trail: trailText,
});
type Asked = z.output<typeof query>;

/** An entry as it is listed, in the reader's language where it has it. */
interface Listed {
  readonly href: string;
  readonly title: string;
  readonly titleLang: 'zh' | 'en';
  readonly organ: string | null;
  /** Since when it holds; absent among what words were found in. */
  readonly since: string | null;
}

interface Entries {
  readonly asked: Asked;
  readonly items: readonly Listed[];
  readonly tops: readonly (Subject & { readonly count: number })[];
  readonly next: string | null;
}

export const entriesPage = resource({
  name: 'knowledge',
  path: KNOWLEDGE,
  access: anyone,
  query,
  cacheTags: () => [TAG],
  load: loadEntries,
  view: showEntries,
});

async function loadEntries(ctx: Context, { query: asked }: { query: Asked }): Promise<Entries> {
  const { db, now } = ctx;
  const [found, counts, subjects] = await Promise.all([
    asked.q ? findEntries(ctx, asked) : pageEntries(ctx, asked),
    countByClass(db, now, localDate(now)),
    listSubjects(ctx.runtime.db, db),
  ]);
  const countOf = (code: string) => [...counts].reduce((sum, [at, n]) => (topOf(at) === code ? sum + n : sum), 0);
  const tops = subjects
    .filter(({ level }) => level === 1)
    .map((subject) => ({ ...subject, count: countOf(subject.code) }))
    .filter(({ count }) => count > 0);
  return { asked, tops, ...found };
}

/** Of words the city's search tells which entries they stand in. */
async function findEntries({ db, lang }: Context, { q = '', after }: Asked) {
  const asked = { q, sources: [SOURCE], limit: PAGE_SIZE, lang, ...(after ? { after } : {}) };
  const { hits, next } = await searchEntries(db, asked);
  const items = hits.map(({ url, title, facets }): Listed => {
    const organ = (lang === 'en' ? facets.organEn : undefined)?.[0] ?? facets.organ?.[0] ?? null;
    const text = title.segments.map((segment) => segment.text).join('');
    return { href: url, title: text, titleLang: title.lang, organ, since: null };
  });
  return { items, next: next ?? null };
}

async function pageEntries({ db, now, lang }: Context, { class: code, organ, after }: Asked) {
  const asked = { class: code, organ };
  const id = z.uuid().safeParse(after).data;
  const found = await listEntries(db, asked, { after: id, limit: PAGE_SIZE + 1, now, today: localDate(now) });
  const rows = found.slice(0, PAGE_SIZE);
  return {
    items: rows.map((row) => itemOf(row, lang)),
    next: found.length > PAGE_SIZE ? (rows.at(-1)?.publicationId ?? null) : null,
  };
}

const itemOf = (row: EntryRow, lang: Page['lang']): Listed => ({
  href: `${KNOWLEDGE}/${row.code}`,
  title: sayTitle(lang, row),
  titleLang: lang === 'en' && row.titleEn ? 'en' : 'zh',
  organ: nameIn(lang, { name: row.organ, nameEn: row.organEn }),
  since: localDate(row.since),
});

const drawItem = ({ href, title, titleLang, organ, since }: Listed): ListItem => ({
  href,
  text: titleLang === 'zh' ? <span lang="zh-CN">{title}</span> : title,
  note: organ,
  end: since && (
    <time class="sm dim" dateTime={since}>
      {since}
    </time>
  ),
});

function showEntries({ asked, items, tops, next }: Entries, page: Page): PageView {
  const w = words.in(page.lang);
  const isFirst = !asked.q && !asked.class && !asked.organ && !asked.after;
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Finding asked={asked} tops={tops} page={page} />
        {isFirst && tops.length > 0 && (
          <Tiles
            items={tops.map((top) => ({
              href: `${KNOWLEDGE}?class=${top.code}`,
              text: nameIn(page.lang, top),
              note: w.count(top.count),
            }))}
          />
        )}
        {items.length === 0 ? (
          <Empty title={w.none}>
            <p>
              {w.noneHint} <a href="/mailbox">{w.write}</a> <a href={KNOWLEDGE}>{w.all}</a>
            </p>
          </Empty>
        ) : (
          <List items={items.map(drawItem)} />
        )}
        <Pager {...linkPages(KNOWLEDGE, page.query, next)} />
      </div>
    ),
  };
}

function Finding({ asked, tops, page }: Pick<Entries, 'asked' | 'tops'> & { page: Page }) {
  const w = words.in(page.lang);
  return (
    <Form action={KNOWLEDGE} method="get" rhythm="tight" card label={w.find}>
      <div class="cols">
        <TextField id="q" label={w.text} value={asked.q} optional />
        <Select
          id="class"
          label={w.classOf}
          empty={w.anyClass}
          value={asked.class && topOf(asked.class)}
          options={tops.map((top) => ({ value: top.code, text: nameIn(page.lang, top) }))}
          optional
        />
      </div>
      <div>
        <Button kind="go">{w.find}</Button>
      </div>
    </Form>
  );
}
