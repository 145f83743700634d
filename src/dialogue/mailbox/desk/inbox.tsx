// `/desk/mailbox`: letters that are to be answered, answers to be checked, and what was handed to others. Each look is noted.
import { z } from 'zod';
import { readableBy } from '#kernel/cases/queries/conditions.ts';
import { readMoment, writeCursor } from '#kernel/cases/queries/cursor.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { sayState, sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { linkPages } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Pager, Tabs } from '#ui/parts/navigation.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CASE_KINDS, permissions, sortOf } from '../contract.ts';
import { type DeskAsked, type DeskLetter, listHanded, listOpen, listWaiting, noteLook } from '../store/desk.ts';
import { deskWords } from '../words/desk.ts';
import { words } from '../words/portal.ts';
import { FIGURES, INBOX, LETTER, LOOKS } from './addresses.ts';

const EACH = 30;
const TABS = ['open', 'check', 'handed'] as const;
type Tab = (typeof TABS)[number];

interface Inbox {
  readonly tab: Tab;
  readonly rows: readonly DeskLetter[];
  readonly next: string | null;
}

export const inboxDesk = resource({
  name: 'desk-mailbox',
  path: INBOX,
  face: 'bench',
  access: holds(permissions.readLetters),
  query: z.object({
    tab: z.enum(TABS).default('open').catch('open'),
    after: z.string().max(80).optional(),
    trail: z.string().max(3000).optional(),
  }),
  load: async (ctx, { query }): Promise<Inbox> => {
    const { unit, id } = ctx.actor;
    // Whoever may answer looks for their organ; whoever only watches over it does not.
    if (unit && id && ctx.actor.scopes(permissions.handleLetters).some(({ path }) => path === unit.path))
      await noteLook(ctx.db, { id: newId(), organId: unit.id, organPath: unit.path, accountId: id, at: ctx.now });
    const found = await listTab(ctx, query.tab, { after: readMoment(query.after), limit: EACH + 1 });
    const last = found.length > EACH ? found[EACH - 1] : undefined;
    return { tab: query.tab, rows: found.slice(0, EACH), next: last ? writeCursor(last.at, last.key) : null };
  },
  view: showInbox,
});

function listTab(ctx: Context, tab: Tab, asked: DeskAsked): Promise<DeskLetter[]> {
  const { actor, db } = ctx;
  if (tab === 'check') return listWaiting(db, actor.scopes(permissions.publish), asked);
  if (tab === 'handed') return actor.unit ? listHanded(db, actor.unit.id, asked) : Promise.resolve([]);
  return listOpen(db, readableBy(actor, CASE_KINDS.map(getKind)), asked);
}

function showInbox({ tab, rows, next }: Inbox, page: Page): PageView {
  const w = deskWords.in(page.lang);
  return {
    title: w.title,
    current: INBOX,
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={FIGURES}>{w.figures}</LinkButton>
          <LinkButton href={LOOKS}>{w.looks.title}</LinkButton>
        </BenchHead>
        <Tabs
          label={w.title}
          items={TABS.map((one) => ({ href: `${INBOX}?tab=${one}`, text: w.tabs[one], current: one === tab }))}
        />
        <Card flush>
          <Table rows={[...rows]} rowKey={({ id }) => id} empty={w.none[tab]} columns={columnsFor(tab, page)} />
        </Card>
        <Pager {...linkPages(INBOX, page.query, next)} />
      </>
    ),
  };
}

function columnsFor(tab: Tab, page: Page) {
  const { lang } = page;
  const all = words.in(lang);
  const w = deskWords.in(lang);
  const isLate = ({ dueAt, phase }: DeskLetter) => phase !== 'closed' && dueAt !== null && dueAt < page.now;
  return [
    {
      head: w.letter,
      rowHead: true,
      cell: (row: DeskLetter) =>
        // What was handed to another organ is followed, not opened: it is read where it lies.
        tab === 'handed' ? (
          sayTitle(lang, row)
        ) : (
          <a href={tab === 'check' ? `${LETTER}/${row.id}` : `/desk/cases/${row.id}`}>{sayTitle(lang, row)}</a>
        ),
    },
    {
      head: w.kind,
      cell: (row: DeskLetter) => <Tag>{all.kindNames[row.sort ?? sortOf({ file: { kind: row.kind, data: {} } })]}</Tag>,
    },
    { head: w.organ, cell: (row: DeskLetter) => nameIn(lang, { name: row.organ, nameEn: row.organEn }), opt: true },
    { head: w.state, cell: (row: DeskLetter) => sayState(lang, { ...row, stepName: null, stepNameEn: null }, 'desk') },
    { head: w.received, cell: (row: DeskLetter) => localDate(row.receivedAt), opt: true },
    {
      head: w.due,
      cell: (row: DeskLetter) => (
        <>
          {row.dueAt && row.phase !== 'closed' ? localDate(row.dueAt) : '–'}{' '}
          {isLate(row) && <Tag state="over">{w.late}</Tag>}
        </>
      ),
    },
  ];
}
