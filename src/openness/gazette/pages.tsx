// `/gazette`: issues that are out; `/gazette/:issue`: one of them as a paper, and as PDF.
import { z } from 'zod';
import { tellDay } from '#kernel/calendar/rules/telling.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PAGE, type Sheet, SIZE, writeSheets } from '#platform/text/pdf.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Filter, PrintButton } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Paper } from '#ui/parts/paper.tsx';
import { contentSchema, GAZETTE, type Issue, KIND, type Printed, SERIES, type Series } from './contract.ts';
import { groupBySection } from './rules.ts';
import { type IssueRow, listIssues } from './store.ts';
import { words } from './words.ts';

const PAGE_SIZE = 30;

interface Issues {
  readonly series: Series | null;
  readonly rows: readonly IssueRow[];
  readonly next: string | null;
}

export const gazettePage = resource({
  name: 'gazette',
  path: GAZETTE,
  access: anyone,
  query: z.object({
    series: z
      .enum(SERIES.map(({ value }) => value))
      .optional()
      .catch(undefined),
    after: z.uuid().optional().catch(undefined),
    trail: trailText,
  }),
  cacheTags: () => [GAZETTE],
  load: async ({ db, now }, { query: { series, after } }): Promise<Issues> => {
    const found = await listIssues(db, { series, after, limit: PAGE_SIZE + 1, now });
    const rows = found.slice(0, PAGE_SIZE);
    return {
      series: series ?? null,
      rows,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.publicationId ?? null) : null,
    };
  },
  view: showIssues,
});

function showIssues({ series, rows, next }: Issues, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const label = (one: (typeof SERIES)[number]) => say(lang, one);
  const titleOf = (row: IssueRow) => {
    const found = SERIES.find(({ value }) => value === row.series);
    return w.titleOf({ series: found ? label(found) : row.title, year: row.year, number: row.number });
  };
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    islands: ['x-filter'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Filter>
          <Form action={GAZETTE} method="get" rhythm="row" label={w.series}>
            <Select
              id="series"
              label={w.series}
              empty={w.anySeries}
              value={series ?? ''}
              options={SERIES.map((one) => ({ value: one.value, text: label(one) }))}
            />
            <Button kind="bare" plain>
              {w.show}
            </Button>
          </Form>
        </Filter>
        {rows.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <List
            items={rows.map((row) => ({
              href: `${GAZETTE}/${row.code}`,
              text: titleOf(row),
              note: `${nameIn(lang, { name: row.organ, nameEn: row.organEn })} · ${w.items(row.items)}`,
              end: <time>{localDate(row.since)}</time>,
            }))}
          />
        )}
        <Pager {...linkPages(GAZETTE, page.query, next)} />
      </div>
    ),
  };
}

interface PublicIssue {
  readonly code: string;
  readonly issue: Issue;
  readonly printed: readonly Printed[];
  readonly since: Date;
}

async function getIssue({ db, now }: Context, code: string): Promise<PublicIssue> {
  const live = await findLive(db, KIND, code, now);
  if (!live) throw notFound();
  const issue = contentSchema.parse(live.content);
  return { code, issue, printed: issue.printed ?? [], since: live.publication.since };
}

const params = z.object({
  issue: z
    .string()
    .regex(/^[a-z0-9-]{4,80}$/)
    .catch('-'),
});
const cacheTags = ({ issue = '' }: Record<string, string>) => [`${KIND}:${issue}`];

export const issuePage = resource({
  name: 'gazette-issue',
  path: `${GAZETTE}/:issue`,
  access: anyone,
  params,
  cacheTags,
  load: (ctx, input) => getIssue(ctx, input.params.issue),
  view: showIssue,
});

export const issuePdf = resource({
  name: 'gazette-issue-pdf',
  path: `${GAZETTE}/:issue/pdf`,
  access: anyone,
  rate: 'form',
  params,
  cacheTags,
  load: async (ctx, input) => {
    const found = await getIssue(ctx, input.params.issue);
    return new Download(await writeIssuePdf(found), 'application/pdf', `${found.issue.title}.pdf`);
  },
});

const paragraphsOf = ({ text }: Printed): string[] => text.split(/\n+/).filter((one) => one.trim() !== '');

function showIssue({ code, issue, printed, since }: PublicIssue, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, issue);
  return {
    title,
    islands: ['x-print'],
    crumbs: [{ href: GAZETTE, text: w.title }],
    body: (
      <div class="stack">
        <div class="row no-print">
          <LinkButton href={`${GAZETTE}/${code}/pdf`}>{w.pdf}</LinkButton>
          <PrintButton />
        </div>
        <Paper
          label={title}
          lang="zh-CN"
          title={issue.title}
          alone
          sign={[issue.organ.name, tellDay(localDate(since), 'zh')]}
        >
          <h3>{words.in('zh').contents}</h3>
          {groupBySection(printed).map(({ section, lines }) => (
            <>
              <p>
                <b lang="zh-CN">{section}</b>
              </p>
              <ul>
                {lines.map((line) => (
                  <li>
                    <a href={`#${line.code}`}>{line.title}</a>
                  </li>
                ))}
              </ul>
            </>
          ))}
          {printed.map((line) => (
            <>
              <h3 id={line.code}>
                <a href={line.href}>{line.title}</a>
              </h3>
              {paragraphsOf(line).map((paragraph) => (
                <p>{paragraph}</p>
              ))}
              <p>
                {line.organ}　{tellDay(line.since, 'zh')}
              </p>
            </>
          ))}
          {(issue.sendTo || issue.copies > 0) && <p>{words.in('zh').print(issue)}</p>}
        </Paper>
      </div>
    ),
  };
}

const BODY = 12;

function writeIssuePdf({ issue, printed, since }: PublicIssue): Promise<Buffer> {
  const w = words.in('zh');
  const { width } = PAGE;
  const info = { Title: issue.title, Author: issue.organ.name, CreationDate: since };
  const write = (doc: Sheet) => {
    const line = (text: string) => doc.font('text').fontSize(BODY).text(text, { width, lineGap: 6 });
    const head = (text: string) => doc.moveDown(0.8).font('title').fontSize(14).text(text, { width, lineGap: 6 });
    doc.font('title').fontSize(SIZE.title).text(issue.title, { width, align: 'center' });
    line(`${issue.organ.name} ${localDate(since)}`);
    head(w.contents);
    for (const { section, lines } of groupBySection(printed)) {
      line(section);
      for (const { title } of lines) line(`\u3000${title}`);
    }
    for (const one of printed) {
      head(one.title);
      for (const paragraph of paragraphsOf(one)) line(`\u3000\u3000${paragraph.trim()}`);
      line(`${one.organ} ${one.since}`);
    }
    const print = w.print(issue);
    if (print) line(print);
  };
  return writeSheets(info, write);
}
