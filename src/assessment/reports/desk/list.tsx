// `/desk/reports`: reports and circulars, the latest first, and the forms by which one is drafted.

import { z } from 'zod';
import { namePeriod } from '#kernel/calendar/periods.ts';
import { sayState } from '#kernel/cases/view/telling.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { NumberField, Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { DESK } from '../addresses.ts';
import { circularInput, permissions, reportInput, SPARES, TALKED_TO } from '../contract.ts';
import { listRankings, type RankingName } from '../ranking.ts';
import { listPast } from '../rules/figures.ts';
import { draftCircular, draftReport } from '../service/draft.ts';
import { type IssuePage, listIssuePage } from '../service/read.ts';
import type { Issue } from '../store.ts';
import { words } from '../words/reports.ts';

interface Reports extends IssuePage {
  /** What can be drafted about; null for who drafts nothing. */
  readonly rankings: readonly RankingName[] | null;
}

const sayStarted = (id: string, lang: Page['lang']) => ({
  to: `${DESK}/${id}`,
  created: true,
  say: words.in(lang).started,
  data: { id },
});

export const reportsPage = resource({
  name: 'desk-reports',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  query: z.object({ after: z.string().max(80).optional() }),
  load: (ctx, { query }) => loadReports(ctx, query.after),
  view: showReports,
  acts: {
    report: act({
      access: holds(permissions.draft),
      body: reportInput,
      do: async (ctx, { body }) => sayStarted((await draftReport(ctx, body)).file.id, ctx.lang),
    }),
    circular: act({
      access: holds(permissions.draft),
      body: circularInput,
      do: async (ctx, { body }) => sayStarted((await draftCircular(ctx, body)).file.id, ctx.lang),
    }),
  },
});

async function loadReports(ctx: Context, after: string | undefined): Promise<Reports> {
  const mayDraft = ctx.actor.scopes(permissions.draft).length > 0;
  const [listed, rankings] = await Promise.all([listIssuePage(ctx, after), mayDraft ? listRankings(ctx.db) : null]);
  return { ...listed, rankings };
}

function showReports({ rows, next, rankings }: Reports, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <div class="duo">
          <Card title={w.listed}>
            {rows.length === 0 ? (
              <Empty title={w.none}>{w.noneHint}</Empty>
            ) : (
              <List items={rows.map((row) => drawRow(row, page))} />
            )}
            {(next ?? page.query.after) && <Pager {...linkPages(DESK, page.query, next)} />}
          </Card>
          {rankings && (
            <div class="stack">
              <ReportForm page={page} />
              <CircularForm rankings={rankings} page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

function drawRow(row: Issue, { lang }: Page) {
  const w = words.in(lang);
  return {
    href: `${DESK}/${row.id}`,
    text: lang === 'en' ? (row.titleEn ?? row.title) : row.title,
    note: `${w.kinds[row.kind]} · ${row.number ?? w.notNumbered}`,
    end: (
      <span class="dim">
        {sayState(lang, { ...row, stepName: null, stepNameEn: null }, 'desk')}{' '}
        <time>{localDate(row.signedAt ?? row.receivedAt)}</time>
      </span>
    ),
  };
}

const MONTHS_OFFERED = 6;
const QUARTERS_OFFERED = 4;

function ReportForm({ page }: { page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, 'report', { span: w.period });
  const today = localDate(page.now);
  const options = (['month', 'quarter'] as const).flatMap((period) =>
    listPast(period, today, period === 'month' ? MONTHS_OFFERED : QUARTERS_OFFERED).map((month) => ({
      value: `${period}:${month}`,
      text: namePeriod(lang, period, month),
    })),
  );
  return (
    <Card title={w.draftReport}>
      <Form action={`${DESK}/acts/report`} rhythm="tight" label={w.draftReport} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <Select {...field('span', options[0]?.value)} width="medium" options={options} />
        <div class="row">
          <Button kind="go">{w.start}</Button>
        </div>
      </Form>
    </Card>
  );
}

function CircularForm({ rankings, page }: { rankings: readonly RankingName[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, 'circular', { ranking: w.ranking, each: w.each, spare: w.spare });
  return (
    <Card title={w.draftCircular}>
      {rankings.length === 0 ? (
        <p class="dim">{w.noRanking}</p>
      ) : (
        <Form action={`${DESK}/acts/circular`} rhythm="tight" label={w.draftCircular} hidden={{ clientId: newId() }}>
          <ErrorSummary errors={summary} />
          <Select
            {...field('ranking')}
            options={rankings.map(({ id, zh, en }) => ({ value: id, text: lang === 'en' ? en : zh }))}
          />
          <NumberField {...field('each', String(TALKED_TO.each))} hint={w.eachHint} />
          <Select
            {...field('spare', TALKED_TO.spare)}
            hint={w.spareHint}
            options={SPARES.map((value) => ({ value, text: w.spares[value] }))}
          />
          <div class="row">
            <Button kind="go">{w.start}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
