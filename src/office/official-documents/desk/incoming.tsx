// `/desk/official-documents/incoming`: what came to one's organ, the newest first.
import { z } from 'zod';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Rows, RowsFoot } from '#ui/parts/enhance.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { INCOMING, permissions } from '../contract.ts';
import { sayNumber } from '../rules/papers.ts';
import { sayStanding, standingOf } from '../rules/receipts.ts';
import { type Incoming, listIncoming } from '../store/inbox.ts';
import { incomingWords } from '../words/incoming.ts';
import { TitleLink } from './parts.tsx';

const query = z.object({
  show: z.literal('unsigned').optional().catch(undefined),
  after: z.string().max(80).optional(),
  trail: z.string().max(3000).optional(),
});

interface Inbox {
  readonly rows: readonly Incoming[];
  readonly next: string | null;
  readonly unsigned: boolean;
}

export const incomingDesk = resource({
  name: 'desk-official-documents-incoming',
  path: INCOMING,
  face: 'bench',
  access: holds(permissions.receive),
  query,
  load: async ({ db, actor }, { query: { show, after } }): Promise<Inbox> => {
    const unsigned = show === 'unsigned';
    return { ...(await listIncoming(db, actor.scopes(permissions.receive), { unsigned, after })), unsigned };
  },
  view: showInbox,
});

function showInbox({ rows, next, unsigned }: Inbox, page: Page): PageView {
  const w = incomingWords.in(page.lang);
  return {
    title: w.title,
    current: INCOMING,
    islands: ['x-rows'],
    body: (
      <>
        <BenchHead title={w.title} beside={<span class="dim sm">{w.lead}</span>}>
          <LinkButton href={unsigned ? INCOMING : `${INCOMING}?show=unsigned`}>
            {unsigned ? w.all : w.unsigned}
          </LinkButton>
        </BenchHead>
        <Card flush>
          <Rows>
            <Table rowKey={({ id }) => id} rows={[...rows]} empty={w.none} columns={columnsOf(page)} />
            <RowsFoot>
              <Pager {...linkPages(INCOMING, page.query, next)} />
            </RowsFoot>
          </Rows>
        </Card>
      </>
    ),
  };
}

function columnsOf({ lang, now }: Page): Column<Incoming>[] {
  const { columns: w, main, copy } = incomingWords.in(lang);
  return [
    {
      head: w.title,
      rowHead: true,
      cell: ({ id, title, urgency }) => (
        <TitleLink href={`${INCOMING}/${id}`} title={title} urgency={urgency} lang={lang} />
      ),
    },
    { head: w.issuer, cell: (row) => <small>{nameIn(lang, { name: row.issuer, nameEn: row.issuerEn })}</small> },
    { head: w.number, cell: (row) => <span class="n">{sayNumber(row)}</span> },
    { head: w.role, opt: true, cell: ({ role }) => <small>{role === 'main' ? main : copy}</small> },
    {
      head: w.state,
      cell: (row) => {
        const standing = standingOf({ ...row, recalledAt: null, openedAt: null }, now);
        return <Tag state={standing === 'late' ? 'over' : undefined}>{say(lang, sayStanding(standing))}</Tag>;
      },
    },
    { head: w.sent, opt: true, cell: ({ sentAt }) => <span class="n dim">{shortMoment(lang, sentAt)}</span> },
    { head: w.due, opt: true, cell: ({ dueAt }) => <span class="n dim">{shortMoment(lang, dueAt)}</span> },
  ];
}
