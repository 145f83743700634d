// Articles on the workbench: every one within reach, the newest first, and where it stands.
import { z } from 'zod';
import { type DocumentOverview, type DocumentState, STATES, sayName } from '#kernel/documents/contract.ts';
import { listOverviews } from '#kernel/documents/store/overviews.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { ARTICLE_KINDS, type ArticleKind, DOCUMENT_KIND, permissions } from '../contract.ts';
import { deskWords } from '../words/desk.ts';
import { fieldWords } from '../words/fields.ts';
import { figureWords } from '../words/figures.ts';
import { pushWords } from '../words/pushes.ts';
import { FIGURES } from './figures.tsx';
import { StateTag } from './state-tag.tsx';

const PAGE_SIZE = 30;

interface Line extends Omit<DocumentOverview, 'content'> {
  readonly title: string | null;
  readonly kindOf: ArticleKind;
}

interface Desk {
  readonly filter: {
    readonly q: string | undefined;
    readonly state: DocumentState | undefined;
    readonly mine: boolean;
  };
  readonly articles: readonly Line[];
  readonly may: { readonly write: boolean; readonly import: boolean };
  readonly next: string | null;
}

export const deskArticles = resource({
  name: 'desk-articles',
  path: '/desk/articles',
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    q: z.string().trim().max(60).optional(),
    state: z.enum(STATES).optional(),
    mine: z.literal('yes').optional(),
    after: z.string().max(60).optional(),
  }),
  load: async (ctx, { query: { q, state, mine, after } }): Promise<Desk> => {
    const { actor, now } = ctx;
    const found = await listOverviews(
      ctx.db,
      {
        kind: DOCUMENT_KIND,
        scopes: actor.scopes(permissions.see),
        newestFirst: true,
        limit: PAGE_SIZE + 1,
        ...(state ? { state } : {}),
        ...(q ? { text: q } : {}),
        ...(after ? { after } : {}),
        ...(mine && actor.id ? { by: actor.id } : {}),
      },
      now,
    );
    return {
      filter: { q, state, mine: mine !== undefined },
      articles: found.slice(0, PAGE_SIZE).map(toLine),
      may: {
        write: actor.scopes(permissions.write).length > 0,
        import: actor.scopes(permissions.import).length > 0,
      },
      next: found.length > PAGE_SIZE ? (found[PAGE_SIZE - 1]?.code ?? null) : null,
    };
  },
  view: showDesk,
});

function toLine({ content, ...rest }: DocumentOverview): Line {
  const { title, kind } = content as { title?: unknown; kind?: unknown };
  return {
    ...rest,
    title: typeof title === 'string' ? title : null,
    kindOf: ARTICLE_KINDS.find((one) => one === kind) ?? 'news',
  };
}

function showDesk(desk: Desk, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { q, state, mine } = desk.filter;
  const tab = (text: string, wanted: Record<string, string>, current: boolean) => ({
    href: `/desk/articles?${new URLSearchParams({ ...(q ? { q } : {}), ...wanted })}`,
    text,
    current,
  });
  return {
    title: w.title,
    current: '/desk/articles',
    body: (
      <div class="stack">
        <BenchHead title={w.title}>
          <Form method="get" action="/desk/articles" rhythm="row" label={w.find}>
            <TextField id="find" name="q" label={w.search} quiet placeholder={w.search} value={q ?? ''} />
            <Button>{w.find}</Button>
          </Form>
          <LinkButton href={FIGURES}>{figureWords.in(page.lang).title}</LinkButton>
          <LinkButton href="/desk/articles/pushed">{pushWords.in(page.lang).title}</LinkButton>
          {desk.may.write && (
            <LinkButton href="/desk/articles/new" kind="go">
              {w.create}
            </LinkButton>
          )}
        </BenchHead>
        <Tabs
          label={w.state}
          items={[
            tab(w.all, {}, !state && !mine),
            tab(w.mine, { mine: 'yes' }, mine),
            ...STATES.map((one) => tab(w.states[one], { state: one }, state === one)),
          ]}
        />
        <Card flush>
          <Table rowKey={(one) => one.id} rows={[...desk.articles]} columns={columnsFor(page)} empty={w.none} />
        </Card>
        <Pager {...linkPages('/desk/articles', page.query, desk.next)} />
      </div>
    ),
  };
}

function columnsFor(page: Page): Column<Line>[] {
  const w = deskWords.in(page.lang);
  const { kinds, fields } = fieldWords.in(page.lang);
  return [
    {
      head: fields.title,
      rowHead: true,
      cell: (one) => (
        <a href={`/desk/articles/${one.id}`}>{one.title ? <span lang="zh-CN">{one.title}</span> : w.untitled}</a>
      ),
    },
    { head: fields.kind, cell: (one) => kinds[one.kindOf] },
    { head: w.state, cell: (one) => <StateTag article={one} page={page} /> },
    { head: w.by, opt: true, cell: (one) => sayName(page.lang, one.byName) },
    { head: w.changed, cell: (one) => <time dateTime={one.changedAt.toISOString()}>{localDate(one.changedAt)}</time> },
    { head: w.code, opt: true, cell: (one) => <span class="code">{one.code}</span> },
  ];
}
