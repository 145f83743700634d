// `/hotline`: when leaders answer and which organs are on the radio, what was held, and the telephones with their hours.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localSpan } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Tag, type TagState } from '#ui/parts/tag.tsx';
import { SESSIONS } from '../contract.ts';
import { lineIn, sayHours } from '../desk/lines.tsx';
import { type LineHours, TELEPHONES } from '../rules/lines.ts';
import { SESSION_KINDS, type SessionState, stateOf, type Times } from '../rules/sessions.ts';
import { listLines } from '../store/lines.ts';
import { listComing, listHeld, type Session } from '../store/sessions.ts';
import { words } from '../words/sessions.ts';

const MOST_COMING = 12;
const PAGE_SIZE = 20;

interface Sessions {
  readonly coming: readonly Session[];
  readonly held: readonly Session[];
  readonly lines: readonly LineHours[];
  readonly next: string | null;
}

export const sessionsPage = resource({
  name: 'hotline-sessions',
  path: SESSIONS,
  access: anyone,
  query: z.object({ after: z.uuid().optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { query: { after } }): Promise<Sessions> => {
    const [coming, found, lines] = await Promise.all([
      after ? [] : listComing(db, now, MOST_COMING),
      listHeld(db, { now, after, limit: PAGE_SIZE + 1 }),
      listLines(db),
    ]);
    const held = found.slice(0, PAGE_SIZE);
    return { coming, held, lines, next: found.length > PAGE_SIZE ? (held.at(-1)?.id ?? null) : null };
  },
  view: showSessions,
});

const LOOKS: Readonly<Record<SessionState, TagState | undefined>> = {
  announced: 'ok',
  live: 'on',
  over: undefined,
  cancelled: 'over',
};

export function StateTag({ times, page }: { times: Times; page: Page }) {
  const state = stateOf(times, page.now);
  const look = LOOKS[state];
  return <Tag state={look}>{words.in(page.lang).states[state]}</Tag>;
}

export const kindIn = (page: Page, kind: string) =>
  say(page.lang, SESSION_KINDS.find(({ value }) => value === kind) ?? SESSION_KINDS[0]);

function showSessions({ coming, held, lines, next }: Sessions, page: Page): PageView {
  const w = words.in(page.lang);
  const telephones = lines.filter(({ line }) => TELEPHONES.includes(line));
  const item = (one: Session) => ({
    href: `${SESSIONS}/${one.id}`,
    text: <span lang="zh-CN">{`${one.topic}（${one.guest}）`}</span>,
    note: `${localSpan(one)} · ${kindIn(page, one.kind)}`,
  });
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <section class="stack">
          <Head title={w.coming} />
          <List
            empty={w.noneComing}
            items={coming.map((one) => ({ ...item(one), tag: <StateTag times={one} page={page} /> }))}
          />
        </section>
        <section class="stack">
          <Head title={w.held} />
          <List
            empty={w.noneHeld}
            items={held.map((one) => ({ ...item(one), end: <small class="dim">{w.taken(one)}</small> }))}
          />
          <Pager {...linkPages(SESSIONS, page.query, next)} />
        </section>
        {telephones.length > 0 && (
          <section class="stack tight">
            <Head title={w.telephones} />
            <Facts
              card
              items={telephones.map((one) => [
                lineIn(page, one.line),
                <>
                  <a href={`tel:${one.number}`}>{one.number}</a> <span class="dim">{sayHours(page, one)}</span>
                </>,
              ])}
            />
          </section>
        )}
      </div>
    ),
  };
}
