// `/desk/incoming/reading`: what one was given to read, the newest first.
import { z } from 'zod';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, permissions, READING } from '../contract.ts';
import { listOwnReadings, type OwnReading } from '../store/readers.ts';
import { words } from '../words.ts';

const query = z.object({
  show: z.literal('unread').optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  trail: z.string().max(3000).optional(),
});

interface Readings {
  readonly rows: readonly OwnReading[];
  readonly next: string | null;
  readonly unread: boolean;
}

export const readingDesk = resource({
  name: 'desk-incoming-reading',
  path: READING,
  face: 'bench',
  access: holds(permissions.read),
  query,
  load: async ({ db, actor }, { query: { show, after } }): Promise<Readings> => {
    const unread = show === 'unread';
    if (actor.id === null) return { rows: [], next: null, unread };
    return { ...(await listOwnReadings(db, actor.id, { unread, after })), unread };
  },
  view: ({ rows, next, unread }: Readings, page): PageView => {
    const w = words.in(page.lang);
    return {
      title: w.reading,
      current: READING,
      islands: ['x-rows'],
      body: (
        <>
          <BenchHead title={w.reading} beside={<span class="dim sm">{w.readingLead}</span>}>
            <LinkButton href={unread ? READING : `${READING}?show=unread`}>{unread ? w.all : w.unread}</LinkButton>
          </BenchHead>
          <Card flush>
            <Rows>
              <Table rowKey={({ id }) => id} rows={[...rows]} empty={w.readingNone} columns={columnsOf(page)} />
              <RowsFoot>
                <Pager {...linkPages(READING, page.query, next)} />
              </RowsFoot>
            </Rows>
          </Card>
        </>
      ),
    };
  },
});

function columnsOf({ lang }: Page): Column<OwnReading>[] {
  const { columns: w, notRead } = words.in(lang);
  return [
    { head: w.title, rowHead: true, cell: ({ caseId, title }) => <a href={addressOf(caseId)}>{written(title)}</a> },
    { head: w.sender, cell: ({ sender }) => <small>{written(sender)}</small> },
    { head: w.number, cell: ({ number }) => <span class="n">{written(number)}</span> },
    { head: w.by, opt: true, cell: ({ by, byEn }) => nameIn(lang, { name: by, nameEn: byEn }) },
    { head: w.givenAt, cell: ({ givenAt }) => <span class="n dim">{shortMoment(lang, givenAt)}</span> },
    {
      head: w.readAt,
      cell: ({ readAt }) =>
        readAt ? <span class="n dim">{shortMoment(lang, readAt)}</span> : <Tag state="near">{notRead}</Tag>,
    },
  ];
}
