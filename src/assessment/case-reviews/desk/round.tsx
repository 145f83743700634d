// `/desk/case-reviews/:round`: the files that were drawn, how they were scored, and publishing the results.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  DESK,
  gradeOf,
  type OrganResult,
  permissions,
  REVIEWS,
  type ReviewFile,
  ROUND,
  type Round,
} from '../contract.ts';
import { Results } from '../pages.tsx';
import { PASS, publishRound } from '../service.ts';
import { findRound, listFiles, listResults } from '../store.ts';
import { words } from '../words.ts';
import { RoundState } from './list.tsx';

const PAGE_SIZE = 50;
export const may = over(ROUND, permissions.run);
const params = z.object({ review: z.string().max(40) });

interface OneRound {
  readonly round: Round;
  readonly files: readonly ReviewFile[];
  readonly results: readonly OrganResult[];
  readonly next: string | null;
}

export const deskReview = resource({
  name: 'desk-case-review',
  path: `${DESK}/:review`,
  face: 'bench',
  access: may,
  params,
  query: z.object({ after: z.string().max(40).optional().catch(undefined), trail: z.string().max(3000).optional() }),
  load: async ({ db }, { params: { review }, query: { after } }): Promise<OneRound> => {
    const round = await findRound(db, review);
    if (!round) throw notFound();
    const found = await listFiles(db, review, { after, limit: PAGE_SIZE + 1 });
    const files = found.slice(0, PAGE_SIZE);
    return {
      round,
      files,
      results: round.closedAt ? await listResults(db, review, PASS) : [],
      next: found.length > PAGE_SIZE ? (files.at(-1)?.caseId ?? null) : null,
    };
  },
  view: showRound,
  acts: {
    publish: act({
      access: may,
      params,
      body: z.object({}),
      do: async (ctx, { params: { review } }) => {
        await publishRound(ctx, review);
        return { to: `${DESK}/${review}`, say: words.in(ctx.lang).publishDone };
      },
    }),
  },
});

function showRound({ round, files, results, next }: OneRound, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const at = `${DESK}/${round.id}`;
  return {
    title: round.title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={round.title}
          back={{ href: DESK, text: w.title }}
          beside={<RoundState round={round} page={page} />}
        >
          {round.closedAt && <LinkButton href={`${REVIEWS}/${round.id}`}>{w.onSite}</LinkButton>}
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card>
              <Files files={files} at={at} page={page} />
              <Pager {...linkPages(at, page.query, next)} />
            </Card>
            {results.length > 0 && (
              <Card title={w.results}>
                <Results results={results} lang={lang} />
              </Card>
            )}
          </div>
          <div class="stack">
            <Card>
              <Facts
                small
                items={[
                  [w.scope, nameIn(lang, round.organ)],
                  [w.kind, w.kinds[round.kind as keyof typeof w.kinds]],
                  [w.from, `${round.from} – ${round.to}`],
                  [w.files, w.drawn(round)],
                ]}
              />
              <p class="sm dim">{w.howLead(round.seedDay)}</p>
            </Card>
            {!round.closedAt && <PublishForm at={at} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}

function Files({ files, at, page }: { files: readonly ReviewFile[]; at: string; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Table<ReviewFile>
      rows={[...files]}
      rowKey={({ caseId }) => caseId}
      columns={[
        {
          head: w.file,
          rowHead: true,
          cell: ({ caseId, number }) => <a href={`${at}/files/${caseId}`}>{formatCaseNumber(number)}</a>,
        },
        { head: w.organ, cell: ({ organ }) => nameIn(lang, organ) },
        { head: w.score, num: true, cell: ({ score }) => score },
        { head: w.grade, cell: (file) => <FileGrade file={file} page={page} /> },
      ]}
    />
  );
}

export function FileGrade({ file: { score, fatal }, page: { lang } }: { file: ReviewFile; page: Page }) {
  if (score === null) return <Tag>{words.in(lang).todo}</Tag>;
  const grade = gradeOf(score, fatal);
  return <Tag state={grade.value === 'failed' ? 'over' : 'ok'}>{say(lang, grade)}</Tag>;
}

function PublishForm({ at, page }: { at: string; page: Page }) {
  const w = words.in(page.lang);
  const { summary } = describeForm(page, 'publish', {});
  return (
    <Card title={w.publish}>
      <p class="sm dim">{w.publishLead}</p>
      <Form action={`${at}/acts/publish`} rhythm="tight" label={w.publish}>
        <ErrorSummary errors={summary} />
        <div class="row">
          <Button>{w.publish}</Button>
        </div>
      </Form>
    </Card>
  );
}
