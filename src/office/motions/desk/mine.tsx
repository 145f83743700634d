// `/desk/motions/mine`: what a deputy or member proposed and signed, what others may still sign, the form, and the way to what organs do.
import { z } from 'zod';
import { openCalendars } from '#kernel/calendar/service.ts';
import { readMoment } from '#kernel/cases/queries/cursor.ts';
import { getKind } from '#kernel/cases/registry.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { type ClockReading, readClock } from '#kernel/cases/rules/reading.ts';
import { ClockChip } from '#kernel/cases/view/clock-chip.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { linkPages } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { KIND, MINE, permissions } from '../contract.ts';
import { motionInput } from '../rules/input.ts';
import { propose } from '../service/propose.ts';
import { readMotionSettings } from '../settings.ts';
import { listOwn, listSigning, type OwnRow } from '../store/read.ts';
import { words } from '../words.ts';
import { ProposeForm } from './propose-form.tsx';

const EACH = 20;
const MOST_SIGNING = 50;
/** 代表法第四十六条: “应当及时向本级人民代表大会代表通报工作情况，提供信息资料，保障代表的知情权”. */
const INFORMED = ['gazette', 'supervision', 'openness', 'consultations'] as const;

type Shown = OwnRow & { readonly clock: ClockReading };

interface Mine {
  readonly own: readonly Shown[];
  readonly next: string | null;
  readonly signing: readonly Shown[];
  readonly signDays: number;
}

export const mineDesk = resource({
  name: 'desk-my-motions',
  path: MINE,
  face: 'bench',
  access: holds(permissions.propose),
  query: z.object({ after: z.string().max(80).optional(), trail: z.string().max(3000).optional() }),
  load: async ({ db, actor, now }, { query }): Promise<Mine> => {
    const account = actor.id ?? '';
    const [calendars, { rows, next }, signing, { signDays }] = await Promise.all([
      openCalendars(db),
      listOwn(db, account, { after: readMoment(query.after), limit: EACH }),
      listSigning(db, { office: actor.unit?.id ?? account, account, now, limit: MOST_SIGNING }),
      readMotionSettings(db),
    ]);
    const timed = (row: OwnRow): Shown => ({
      ...row,
      clock: readClock({ ...row, suspendedSince: null, suspensions: null }, now, calendars(row.region)),
    });
    return { own: rows.map(timed), next, signing: signing.map(timed), signDays };
  },
  view: showMine,
  acts: {
    '': act({
      access: holds(permissions.propose),
      body: motionInput,
      do: async (ctx, { body }) => {
        const { file } = await propose(ctx, body);
        return {
          to: `${MINE}/${file.id}`,
          created: true,
          say: words.in(ctx.lang).sent(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function showMine({ own, next, signing, signDays }: Mine, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.mine,
    current: MINE,
    body: (
      <>
        <BenchHead title={w.mine} />
        <div class="duo">
          <div class="stack">
            {signing.length > 0 && (
              <Card title={w.signing}>
                <List items={signing.map((row) => drawRow(row, page))} />
              </Card>
            )}
            <Card title={w.own}>
              <List items={own.map((row) => drawRow(row, page))} empty={w.ownNone} />
              <Pager {...linkPages(MINE, page.query, next)} />
            </Card>
          </div>
          <div class="stack">
            <ProposeForm page={page} signDays={signDays} />
            <Card title={w.right} tight>
              <p class="sm dim">{w.rightLead}</p>
              <List small items={INFORMED.map((name) => ({ href: `/${name}`, text: w.links[name] }))} />
            </Card>
          </div>
        </div>
      </>
    ),
  };
}

function drawRow({ id, number, title, state, outcome, organ, data, clock }: Shown, { lang }: Page) {
  const w = words.in(lang);
  const kind = getKind(KIND);
  const stands =
    (outcome !== null && state === 'closed' ? say(lang, kind.outcomes?.[outcome]) : '') ||
    say(lang, kind.states[state]);
  const who = w.signed({ name: data.signers[0]?.name ?? '', others: data.signers.length - 1 });
  return {
    href: `${MINE}/${id}`,
    text: <span lang="zh-CN">{title}</span>,
    note: [formatCaseNumber(number), who, stands, nameIn(lang, organ)].join(' · '),
    end: <ClockChip reading={clock} lang={lang} waiting={say(lang, kind.states[state])} />,
  };
}
