// `/desk/gazette`: the issues of one's organs; one of them while it is put together.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { findOverview, listOverviews } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { holds, over } from '#platform/http/access.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  beginInput,
  DESK,
  detailsInput,
  dropInput,
  KIND,
  type Line,
  lineInput,
  permissions,
  submitInput,
} from './contract.ts';
import { AddForm, BeginForm, DetailsForm, SubmitForm } from './forms.tsx';
import { beginIssue, dropLine, issueOf, listTitles, putLine, setDetails, submitIssue } from './service.ts';
import { words } from './words.ts';

const PAGE_SIZE = 50;

interface Issues {
  readonly rows: readonly DocumentOverview[];
  readonly mayEdit: boolean;
  readonly next: string | null;
}

export const deskGazette = resource({
  name: 'desk-gazette',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ after: z.string().max(80).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { query: { after } }): Promise<Issues> => {
    const scopes = actor.scopes(permissions.see);
    const found = await listOverviews(
      db,
      { kind: KIND, scopes, limit: PAGE_SIZE + 1, ...(after ? { after } : {}) },
      now,
    );
    const rows = found.slice(0, PAGE_SIZE);
    return {
      rows,
      mayEdit: actor.scopes(permissions.edit).length > 0,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.code ?? null) : null,
    };
  },
  view: showIssues,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: beginInput,
      do: async (ctx, { body }) => {
        const id = await beginIssue(ctx, body);
        return { to: `${DESK}/${id}`, created: true, say: words.in(ctx.lang).begun, data: { id } };
      },
    }),
  },
});

function showIssues({ rows, mayEdit, next }: Issues, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.desk,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.desk} />
        <div class="duo">
          <Card flush>
            <Table
              rows={[...rows]}
              rowKey={({ id }) => id}
              empty={w.deskNone}
              columns={[
                {
                  head: w.number,
                  rowHead: true,
                  cell: (row) => <a href={`${DESK}/${row.id}`}>{sayTitle(page.lang, issueOf(row))}</a>,
                },
                { head: w.organ, opt: true, cell: (row) => issueOf(row).organ.name },
                { head: w.lines, num: true, cell: (row) => issueOf(row).lines.length },
                { head: w.state, cell: (row) => <Tag>{w.states[row.state]}</Tag> },
              ]}
            />
            <div class="bar">
              <Pager {...linkPages(DESK, page.query, next)} />
            </div>
          </Card>
          {mayEdit && <BeginForm page={page} />}
        </div>
      </>
    ),
  };
}

interface OneIssue {
  readonly document: DocumentOverview;
  readonly titles: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
}

const params = z.object({ id: z.uuid() });

/** An act on the issue of the address. */
function change<B extends z.ZodType>(
  body: B,
  said: 'added' | 'dropped' | 'saved' | 'submitted',
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<unknown>,
) {
  return act({
    access: over(KIND, permissions.edit),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.id, input.body);
      return { to: `${DESK}/${input.params.id}`, say: words.in(ctx.lang)[said] };
    },
  });
}

export const deskIssue = resource({
  name: 'desk-gazette-issue',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params,
  load: async ({ db, actor, now }, input): Promise<OneIssue> => {
    const document = await findOverview(db, input.params.id, now);
    if (!document) throw notFound();
    const titles = await listTitles(
      db,
      issueOf(document).lines.map(({ code }) => code),
      now,
    );
    return {
      document,
      titles: Object.fromEntries(titles.map(({ code, title }) => [code, title])),
      mayEdit: mayReach(actor, permissions.edit, document.organPath),
    };
  },
  view: showIssue,
  acts: {
    add: change(lineInput, 'added', (ctx, id, { place, ...line }) => putLine(ctx, id, line, place)),
    drop: change(dropInput, 'dropped', (ctx, id, { code }) => dropLine(ctx, id, code)),
    details: change(detailsInput, 'saved', setDetails),
    submit: change(submitInput, 'submitted', (ctx, id, { note }) => submitIssue(ctx, id, note)),
  },
});

const OPEN: readonly string[] = ['draft', 'returned'];

function showIssue({ document, titles, mayEdit }: OneIssue, page: Page): PageView {
  const w = words.in(page.lang);
  const issue = issueOf(document);
  const title = sayTitle(page.lang, issue);
  const edits = mayEdit && OPEN.includes(document.state);
  const address = `${DESK}/${document.id}`;
  const named = (line: Line) =>
    titles[line.code] ?? issue.printed?.find(({ code }) => code === line.code)?.title ?? line.code;
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.desk }} beside={<Tag>{w.states[document.state]}</Tag>} />
        {document.ground && document.state === 'returned' && <Note state="near">{document.ground}</Note>}
        <div class="duo">
          <Card title={w.lines}>
            <Table<Line>
              rows={[...issue.lines]}
              rowKey={({ code }) => code}
              empty={w.linesNone}
              columns={[
                { head: w.section, cell: ({ section }) => <span lang="zh-CN">{section}</span> },
                { head: w.lines, rowHead: true, cell: (line) => <span lang="zh-CN">{named(line)}</span> },
                { head: w.code, cell: ({ code }) => code, opt: true },
                ...(edits
                  ? [{ head: '', cell: (line: Line) => <DropButton line={line} address={address} page={page} /> }]
                  : []),
              ]}
            />
          </Card>
          {edits && (
            <div class="stack">
              <AddForm address={address} page={page} />
              <DetailsForm issue={issue} address={address} page={page} />
              <SubmitForm address={address} page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

function DropButton({ line, address, page }: { line: Line; address: string; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Form action={`${address}/acts/drop`} rhythm="row" label={`${w.drop} ${line.code}`} hidden={{ code: line.code }}>
      <Button kind="bare">{w.drop}</Button>
    </Form>
  );
}
