// `/desk/official-documents`: what one's organ drafts or issues, what was written last first.
import { z } from 'zod';
import type { Label } from '#kernel/cases/label.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter, Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { addressOf, COMPOSE, DESK, GENRES, genreOf, MARKS, permissions } from '../contract.ts';
import { documentKind } from '../rules/kind.ts';
import { sayNumber } from '../rules/papers.ts';
import { type ListedDocument, listDocuments, STAGES } from '../store/listed.ts';
import { words } from '../words.ts';
import { TitleLink } from './parts.tsx';

const query = z.object({
  stage: z.enum(STAGES).optional().catch(undefined),
  genre: z
    .enum(GENRES.map(({ value }) => value))
    .optional()
    .catch(undefined),
  after: z.string().max(80).optional(),
  trail: z.string().max(3000).optional(),
});

interface List {
  readonly rows: readonly ListedDocument[];
  readonly next: string | null;
  readonly asked: { readonly stage?: string | undefined; readonly genre?: string | undefined };
  readonly mayDraft: boolean;
  readonly mayMark: boolean;
}

export const listDesk = resource({
  name: 'desk-official-documents',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: async ({ db, actor }, { query: { stage, genre, after } }): Promise<List> => ({
    ...(await listDocuments(db, actor.scopes(permissions.read), { stage, genre, after })),
    asked: { stage, genre },
    mayDraft: actor.scopes(permissions.draft).length > 0,
    mayMark: actor.scopes(permissions.marks).length > 0,
  }),
  view: showList,
});

function showList({ rows, next, asked, mayDraft, mayMark }: List, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    islands: ['x-rows', 'x-filter'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>}>
          {mayMark && <LinkButton href={MARKS}>{w.marks}</LinkButton>}
          {mayDraft && (
            <LinkButton href={COMPOSE} kind="go">
              {w.compose}
            </LinkButton>
          )}
        </BenchHead>
        <Card flush>
          <Filters asked={asked} page={page} />
          <Rows>
            <Table rowKey={({ id }) => id} rows={[...rows]} empty={w.none} columns={columnsOf(page)} />
            <RowsFoot>
              <Pager {...linkPages(DESK, page.query, next)} />
            </RowsFoot>
          </Rows>
        </Card>
      </>
    ),
  };
}

function Filters({ asked, page: { lang } }: { asked: List['asked']; page: Page }) {
  const w = words.in(lang);
  const genres = GENRES.map((one: Label & { value: string }) => ({ value: one.value, text: say(lang, one) }));
  const stages = STAGES.map((value) => ({ value, text: w.stages[value] }));
  return (
    <Filter>
      <Form method="get" action={DESK} rhythm="row" label={w.filter}>
        <div class="row bar">
          <Select id="stage" quiet label={w.columns.state} empty={w.any.stage} value={asked.stage} options={stages} />
          <Select id="genre" quiet label={w.columns.genre} empty={w.any.genre} value={asked.genre} options={genres} />
          <Button>{w.filter}</Button>
        </div>
      </Form>
    </Filter>
  );
}

function columnsOf({ lang }: Page): Column<ListedDocument>[] {
  const { columns: w, draft } = words.in(lang);
  return [
    {
      head: w.title,
      rowHead: true,
      cell: ({ id, title, urgency }) => <TitleLink href={addressOf(id)} title={title} urgency={urgency} lang={lang} />,
    },
    { head: w.genre, cell: ({ genre }) => <small>{say(lang, genreOf(genre))}</small> },
    { head: w.number, cell: (row) => <span class="n">{sayNumber(row) ?? '—'}</span> },
    {
      head: w.state,
      cell: ({ state }) => <small>{state === null ? draft : say(lang, documentKind.states[state])}</small>,
    },
    {
      head: words.in(lang).fields.organ,
      opt: true,
      cell: (row) => <small>{nameIn(lang, { name: row.issuer, nameEn: row.issuerEn })}</small>,
    },
    { head: w.drafter, opt: true, cell: ({ drafter }) => drafter },
    { head: w.saved, opt: true, cell: ({ savedAt }) => <span class="n dim">{shortMoment(lang, savedAt)}</span> },
  ];
}
