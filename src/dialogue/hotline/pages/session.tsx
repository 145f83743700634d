// `/hotline/:session`: one session or broadcast: who answered, its record, and what came of everything that was asked.
import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { isId } from '#platform/ids.ts';
import { localSpan } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Prose } from '#ui/parts/prose.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { SESSIONS } from '../contract.ts';
import { lineIn } from '../desk/lines.tsx';
import { stateOf } from '../rules/sessions.ts';
import { findSession, listItems, type Session, type SessionItem } from '../store/sessions.ts';
import { words } from '../words/sessions.ts';
import { kindIn, StateTag } from './sessions.tsx';

const MOST_ITEMS = 300;

/** Of an order the public learns that it runs and with whom, never its number. */
export interface PublicItem {
  readonly asked: string;
  readonly answer: string | null;
  readonly phase: string | null;
  readonly organ: SessionItem['organ'];
}

interface OneSession {
  readonly session: Omit<Session, 'centrePath'>;
  readonly items: readonly PublicItem[];
}

export const sessionPage = resource({
  name: 'hotline-session',
  path: `${SESSIONS}/:session`,
  access: anyone,
  params: z.object({ session: z.string().max(40) }),
  load: async ({ db }, { params: { session: id } }): Promise<OneSession> => {
    const found = isId(id) ? await findSession(db, id) : undefined;
    if (!found) throw notFound();
    const { centrePath: _, ...session } = found;
    const items = await listItems(db, id, MOST_ITEMS);
    return { session, items: items.map(({ asked, answer, phase, organ }) => ({ asked, answer, phase, organ })) };
  },
  view: showSession,
});

function showSession({ session, items }: OneSession, page: Page): PageView {
  const w = words.in(page.lang);
  const { topic, guest, organ, line, record, cancelled } = session;
  const begun = ['live', 'over'].includes(stateOf(session, page.now));
  return {
    title: topic,
    description: `${guest} ${localSpan(session)}`,
    crumbs: [{ href: SESSIONS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={topic}>
          <StateTag times={session} page={page} />
        </PageHead>
        {cancelled && (
          <Note state="over">
            {w.cancelledFor}
            <span lang="zh-CN">{cancelled}</span>
          </Note>
        )}
        <Facts
          card
          items={[
            [w.kind, kindIn(page, session.kind)],
            [w.when, localSpan(session)],
            [w.guest, <span lang="zh-CN">{guest}</span>],
            [w.onAir, nameIn(page.lang, organ)],
            [w.phone, lineIn(page, line)],
          ]}
        />
        {begun && (
          <section class="stack">
            <Head title={w.items} />
            <p class="sm dim">{w.taken(session)}</p>
            <Items items={items} page={page} />
          </section>
        )}
        {begun && (
          <section class="stack">
            <Head title={w.record} />
            {record ? (
              <div lang="zh-CN">
                <Prose>
                  <p>{record}</p>
                </Prose>
              </div>
            ) : (
              <p class="dim">{w.noRecord}</p>
            )}
          </section>
        )}
      </div>
    ),
  };
}

export function Items({ items, page }: { items: readonly PublicItem[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<PublicItem>
      rows={[...items]}
      rowKey={({ asked }) => asked}
      empty={w.noItems}
      frame={w.items}
      columns={[
        { head: w.asked, rowHead: true, cell: ({ asked }) => <span lang="zh-CN">{asked}</span> },
        { head: w.how, cell: (one) => <How one={one} page={page} /> },
      ]}
    />
  );
}

function How({ one: { answer, phase, organ }, page }: { one: PublicItem; page: Page }) {
  const w = words.in(page.lang);
  if (answer)
    return (
      <>
        <Tag state="ok">{w.answered}</Tag> <span lang="zh-CN">{answer}</span>
      </>
    );
  const over = phase === 'closed';
  return (
    <>
      <Tag state={over ? 'ok' : 'on'}>{over ? w.closed : w.open}</Tag> {organ && w.withOrgan(nameIn(page.lang, organ))}
    </>
  );
}
