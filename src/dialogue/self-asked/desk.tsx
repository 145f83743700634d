// `/desk/self-asked`: questions of a month that an organ may have asked itself, for supervisors.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localDateMinute } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, permissions } from './contract.ts';
import { type Looked, lookThrough, type Suspect } from './service.ts';
import { words } from './words.ts';

const MINUTE_S = 60;
const HOUR_S = 3600;

interface Report extends Looked {
  readonly month: string;
}

export const deskSelfAsked = resource({
  name: 'desk-self-asked',
  path: DESK,
  face: 'bench',
  access: holds(permissions.see),
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  }),
  load: async (ctx, { query }): Promise<Report> => {
    const month = query.month ?? localDate(ctx.now).slice(0, 7);
    return { month, ...(await lookThrough(ctx, month)) };
  },
  view: showReport,
});

function showReport({ month, count, suspects }: Report, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} />
        <p class="dim">{w.lead}</p>
        <Form action={DESK} method="get" rhythm="row" label={w.show}>
          <TextField id="month" label={w.month} value={month} placeholder="2026-11" width="short" />
          <Button>{w.show}</Button>
        </Form>
        <Card title={w.looked({ count, found: suspects.length })}>
          <Suspects suspects={suspects} page={page} />
        </Card>
        <p class="xs dim">{w.local}</p>
      </>
    ),
  };
}

function Suspects({ suspects, page }: { suspects: readonly Suspect[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Suspect>
      rows={[...suspects]}
      rowKey={({ row }) => row.id}
      empty={w.none}
      columns={[
        {
          head: w.number,
          rowHead: true,
          cell: ({ row }) => (
            <>
              <a href={`/desk/cases/${row.id}`}>{row.number}</a>
              <br />
              <small>{sayTitle(page.lang, row)}</small>
            </>
          ),
        },
        { head: w.organ, cell: ({ row }) => <span lang="zh-CN">{row.organ}</span> },
        {
          head: w.asked,
          cell: ({ row }) => <time>{localDateMinute(row.receivedAt)}</time>,
        },
        { head: w.answered, num: true, cell: ({ row }) => sayAfter(row, page) },
        {
          head: w.signs,
          cell: ({ signs, officer }) => (
            <>
              {signs.map((sign) => (
                <>
                  <Tag state="near">{w.sign[sign]}</Tag>{' '}
                </>
              ))}
              {officer && <small lang="zh-CN">{w.officer(officer)}</small>}
            </>
          ),
        },
      ]}
    />
  );
}

function sayAfter({ receivedAt, decidedAt }: Suspect['row'], page: Page): string {
  const w = words.in(page.lang);
  if (!decidedAt) return w.open;
  const seconds = Math.round((decidedAt.getTime() - receivedAt.getTime()) / 1000);
  return seconds < 2 * MINUTE_S ? w.seconds(seconds) : w.hours((seconds / HOUR_S).toFixed(1));
}
