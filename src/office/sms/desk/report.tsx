// `/desk/sms/report`: SMS of a month by unit and template, with the share that arrived, and the same as a table for spreadsheets.
import { z } from 'zod';
import { nameIn, withinScopes } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { listTallies, type Tally } from '#platform/notify/sms/deliveries.ts';
import { CSV_TYPE, writeCsv } from '#platform/text/csv.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, monthQuery, permissions, REPORT } from '../contract.ts';
import { monthSpan } from '../rules/months.ts';
import { arrivalOf, sumUp } from '../rules/tallies.ts';
import { type Named, nameByPath, withPlatform } from '../store/sendings.ts';
import { nameTemplate } from '../templates.ts';
import { words } from '../words.ts';
import { Months, manages, Pages } from './parts.tsx';

/** Units times templates of a month; a city of 2,000 units that uses 20 has more, and takes the table. */
const SHOWN = 200;
const MOST = 20_000;

type Line = Tally & { readonly organ: Named | null };

async function load(ctx: Context, asked: string | undefined, limit: number) {
  const { month } = monthSpan(ctx.now, asked);
  const within = withPlatform(ctx, withinScopes(ctx.actor.scopes(permissions.see), 't.sender_path'), 't.sender_path');
  const { tallies, total } = await listTallies(ctx.db, { month: `${month}-01`, within, limit });
  const organs = await nameByPath(
    ctx.db,
    tallies.map(({ senderPath }) => senderPath),
  );
  const lines: Line[] = tallies.map((one) => ({ ...one, organ: organs.get(one.senderPath) ?? null }));
  return { month, lines, total, mayManage: manages(ctx) };
}
type Data = Awaited<ReturnType<typeof load>>;

const query = z.object({ month: monthQuery });

export const reportPage = resource({
  name: 'desk-sms-report',
  path: REPORT,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: (ctx, { query: { month } }) => load(ctx, month, SHOWN),
  view: showReport,
});

export const reportFile = resource({
  name: 'desk-sms-report-file',
  path: `${REPORT}.csv`,
  face: 'bench',
  access: holds(permissions.see),
  query,
  load: async (ctx, { query: { month: asked } }) => {
    const w = words.in(ctx.lang);
    const { month, lines } = await load(ctx, asked, MOST);
    const head = [w.organ, w.template, w.report.taken, w.parts, w.report.delivered, w.report.failed, w.report.arrival];
    const rows = lines.map((line) => [
      line.organ ? nameIn(ctx.lang, line.organ) : w.platform,
      nameTemplate(line.template, ctx.lang),
      ...[line.taken, line.parts, line.delivered, line.failed, arrivalOf(line)],
    ]);
    return new Download(writeCsv([head, ...rows]), CSV_TYPE, `sms-${month}.csv`);
  },
});

function showReport({ month, lines, total, mayManage }: Data, page: Page): PageView {
  const w = words.in(page.lang);
  const { report } = w;
  return {
    title: report.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={report.title}>
          <LinkButton href={`${REPORT}.csv?month=${month}`}>{report.download}</LinkButton>
        </BenchHead>
        <Pages current={REPORT} mayManage={mayManage} page={page} />
        <Months path={REPORT} month={month} page={page} />
        <Figures
          look="cards"
          items={[
            { label: report.taken, value: total.taken.toLocaleString('en'), note: report.inMonth(month) },
            { label: report.arrival, value: arrivalOf(total), note: report.arrivalNote },
            { label: report.failed, value: total.failed.toLocaleString('en'), note: report.openNote(sumUp(total)) },
          ]}
        />
        <Card flush>
          <Table
            rows={[...lines]}
            rowKey={({ senderPath, template }) => `${senderPath} ${template}`}
            empty={w.none}
            frame={report.title}
            columns={[
              { head: w.organ, cell: ({ organ }) => (organ ? nameIn(page.lang, organ) : w.platform), rowHead: true },
              { head: w.template, cell: ({ template }) => nameTemplate(template, page.lang) },
              { head: report.taken, num: true, cell: ({ taken }) => taken },
              { head: w.parts, num: true, cell: ({ parts }) => parts },
              { head: report.delivered, num: true, cell: ({ delivered }) => delivered },
              { head: report.failed, num: true, cell: ({ failed }) => failed },
              { head: report.arrival, num: true, cell: arrivalOf },
            ]}
          />
        </Card>
        {lines.length === SHOWN && <p class="sm dim">{report.more(SHOWN)}</p>}
      </>
    ),
  };
}
