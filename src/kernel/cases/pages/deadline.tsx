// `/cases/:number/deadline`: the certificate of each limit of the whole case, day by day, to be printed.

import { dayOfDate, weekdayOf } from '#kernel/calendar/rules/days.ts';
import { words as calendarWords } from '#kernel/calendar/words.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import type { CaseKind, Label } from '../contract.ts';
import { readCase } from '../queries/casefile.ts';
import { explainAll } from '../queries/desk-case.ts';
import { formatCaseNumber } from '../rules/number.ts';
import * as store from '../store.ts';
import { type ExplainedDay, type ExplainedLimit, LimitCalendar } from '../view/certificate.tsx';
import { sayTitle } from '../view/telling.ts';
import { portal } from '../words/portal.ts';
import { status } from '../words/status.ts';
import { belowStatus, caseAddress, codeQuery, numberParams, publicAccess } from './address.ts';

interface Certificates {
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** Where it comes from, when it did not begin here. */
  readonly origin: Label | null;
  readonly limits: readonly ExplainedLimit[];
}

export function deadlinePage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'case-deadline',
    path: '/cases/:number/deadline',
    access: publicAccess(kinds),
    rate: 'guess',
    params: numberParams,
    query: codeQuery,
    load: async (ctx: Context, { params }): Promise<Certificates> => {
      const whole = await readCase(ctx, await store.findCaseByNumber(ctx.db, params.number));
      const { file } = whole.snapshot;
      return {
        number: file.number,
        kind: file.kind,
        title: file.title,
        titleEn: file.title_en,
        origin: whole.kind.origin?.(file) ?? null,
        limits: choose(explainAll(whole, ctx)),
      };
    },
    view: showCertificates,
  });
}

/** The limits of the whole case; before there are any, the ones that run. */
function choose(limits: readonly ExplainedLimit[]): readonly ExplainedLimit[] {
  const totals = limits.filter((limit) => limit.total);
  return totals.length > 0 ? totals : limits.filter((limit) => limit.state === 'running');
}

function showCertificates(data: Certificates, page: Page): PageView {
  const w = portal.in(page.lang).deadline;
  return {
    title: `${w.title} ${formatCaseNumber(data.number)}`,
    ...belowStatus(data, page),
    islands: ['x-print'],
    body: (
      <div class="stack loose">
        <PageHead
          title={w.title}
          lead={w.lead({ number: formatCaseNumber(data.number), title: sayTitle(page.lang, data) })}
        >
          <PrintButton />
        </PageHead>
        {data.origin && <Note>{say(page.lang, data.origin)}</Note>}
        {data.limits.length === 0 && <Note>{w.none}</Note>}
        {data.limits.map((limit) => (
          <Certificate limit={limit} page={page} />
        ))}
        <p class="no-print">
          <a href={caseAddress(data.number, page.query.code)}>{w.back}</a>
        </p>
      </div>
    ),
  };
}

function Certificate({ limit, page }: { limit: ExplainedLimit; page: Page }) {
  const w = portal.in(page.lang).deadline;
  return (
    <section class="card stack" id={limit.id}>
      <h2>{status.in(page.lang).listed({ label: limit.label, text: limit.length })}</h2>
      <p>
        {limit.deadline ? (
          <>
            {w.ends} <b>{limit.deadline}</b>
          </>
        ) : (
          w.paused
        )}
      </p>
      <div class="split even">
        <div class="stack">
          <p>{limit.sentence}</p>
          <h3>{status.in(page.lang).basis}</h3>
          <ul class="sm">
            {limit.basis.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </div>
        <aside>
          <LimitCalendar limit={limit} lang={page.lang} small />
        </aside>
      </div>
      <Days limit={limit} page={page} />
    </section>
  );
}

/** The same days as a list, for those who count along. */
function Days({ limit, page }: { limit: ExplainedLimit; page: Page }) {
  const w = portal.in(page.lang);
  const from = localDate(limit.startedAt);
  const due = limit.days.findIndex((day) => day.state === 'due');
  const days = limit.days.slice(0, due < 0 ? undefined : due + 1).filter((day) => day.date >= from);
  return (
    <details class="sm">
      <summary>{w.deadline.days}</summary>
      <Table
        rows={days}
        rowKey={(day) => day.date}
        frame={w.deadline.days}
        columns={[
          {
            head: w.deadline.date,
            rowHead: true,
            cell: (day: ExplainedDay) => <span class="n">{day.date}</span>,
          },
          { head: w.deadline.weekday, opt: true, cell: (day: ExplainedDay) => sayWeekday(day.date, page) },
          {
            head: w.deadline.counts,
            opt: true,
            cell: (day: ExplainedDay) => [w.dayKinds[day.state], ...(day.notes ?? [])].join(' · '),
          },
          { head: w.deadline.why, cell: (day: ExplainedDay) => day.why },
          { head: w.deadline.source, cell: (day: ExplainedDay) => day.source },
        ]}
      />
    </details>
  );
}

function sayWeekday(date: string, page: Page): string {
  return calendarWords.in(page.lang).weekday[weekdayOf(dayOfDate(date)) as 1];
}
