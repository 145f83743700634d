// `/desk/meetings/attendance`: how often organs came to the meetings of a year.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { yearQuery } from '#platform/http/query.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Tabs } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { DESK, FIGURES, permissions } from '../contract.ts';
import { type AttendanceOfYear, loadAttendance } from '../service/read.ts';
import type { Attendance } from '../store/seats.ts';
import { words } from '../words.ts';

const YEARS_SHOWN = 3;

export const attendancePage = resource({
  name: 'desk-meeting-attendance',
  path: FIGURES,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({ year: yearQuery }),
  load: (ctx, { query }) => loadAttendance(ctx, query.year, Number(localDate(ctx.now).slice(0, 4))),
  view: showAttendance,
});

function showAttendance({ year, latest, counts }: AttendanceOfYear, page: Page): PageView {
  const w = words.in(page.lang).attendance;
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} back={{ href: DESK, text: words.in(page.lang).title }} />
        <Tabs
          label={w.year}
          items={Array.from({ length: YEARS_SHOWN }, (_, ago) => latest - ago).map((one) => ({
            href: `${FIGURES}?year=${one}`,
            text: one,
            current: one === year,
          }))}
        />
        <Card>
          <p class="sm dim">{w.lead}</p>
          <Table
            columns={columnsIn(page)}
            rows={[...counts]}
            rowKey={({ organ }) => organ.code}
            empty={w.none}
            frame={w.title}
          />
        </Card>
      </>
    ),
  };
}

function columnsIn({ lang }: Page): Column<Attendance>[] {
  const w = words.in(lang).attendance;
  return [
    { head: w.organ, rowHead: true, cell: ({ organ }) => nameIn(lang, organ) },
    { head: w.asked, num: true, cell: ({ asked }) => asked },
    { head: w.replied, num: true, cell: ({ replied }) => replied },
    { head: w.excused, num: true, cell: ({ excused }) => excused },
    { head: w.substituted, num: true, cell: ({ substituted }) => substituted },
    { head: w.came, num: true, cell: ({ came }) => came },
    { head: w.rate, num: true, cell: ({ asked, came }) => `${Math.round((came / asked) * 100)}%` },
  ];
}
