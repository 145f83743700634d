// `/desk/incoming/exceptions`: the report of what still came on paper, the newest first (纸质收文例外报告).
import { z } from 'zod';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { EXCEPTIONS, permissions } from '../contract.ts';
import { listPaper, type PaperEntry } from '../store/exceptions.ts';
import { words } from '../words.ts';

const query = z.object({ after: z.uuid().optional().catch(undefined), trail: z.string().max(3000).optional() });

interface Exceptions {
  readonly rows: readonly PaperEntry[];
  readonly next: string | null;
}

export const exceptionsDesk = resource({
  name: 'desk-incoming-exceptions',
  path: EXCEPTIONS,
  face: 'bench',
  access: holds(permissions.oversee),
  query,
  load: ({ db, actor }, { query: { after } }): Promise<Exceptions> =>
    listPaper(db, actor.scopes(permissions.oversee), after),
  view: ({ rows, next }: Exceptions, page): PageView => {
    const w = words.in(page.lang);
    return {
      title: w.exceptions,
      current: EXCEPTIONS,
      body: (
        <>
          <BenchHead title={w.exceptions} beside={<span class="dim sm">{w.exceptionsLead}</span>} />
          <Card flush>
            <Table rowKey={({ id }) => id} rows={[...rows]} empty={w.exceptionsNone} columns={columnsOf(page)} />
            <div class="row ends bar sm dim">
              <Pager {...linkPages(EXCEPTIONS, page.query, next)} />
            </div>
          </Card>
        </>
      ),
    };
  },
});

function columnsOf({ lang }: Page): Column<PaperEntry>[] {
  const { columns: w } = words.in(lang);
  return [
    { head: w.title, rowHead: true, cell: ({ title }) => written(title) },
    { head: w.organ, cell: (row) => <small>{nameIn(lang, { name: row.organ, nameEn: row.organEn })}</small> },
    { head: w.sender, cell: ({ sender }) => <small>{written(sender)}</small> },
    { head: w.number, opt: true, cell: ({ number }) => <span class="n">{written(number)}</span> },
    { head: w.reason, cell: ({ paper }) => written(paper) },
    { head: w.by, opt: true, cell: ({ registeredBy }) => written(registeredBy) },
    { head: w.registeredAt, cell: ({ registeredAt }) => <span class="n dim">{localDate(registeredAt)}</span> },
  ];
}
