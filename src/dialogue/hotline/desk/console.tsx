// `/desk/hotline/console`: who rings, what they asked before, whom to put through to, who is on duty, what to say; all on one page, in as many statements whatever there is.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Done, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { maskPhone } from '#platform/text/mask.ts';
import { localDate, localTime } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { findAnswers, type KnownAnswer } from '../answers.ts';
import {
  CONSOLE,
  callInput,
  DESK,
  DIRECTORY,
  EVENTS,
  FIGURES,
  LINES,
  MISSED,
  permissions,
  SCORES,
  SHIFTS,
  transferInput,
} from '../contract.ts';
import { phones } from '../phones.ts';
import { logCall, transferCall } from '../service/calls.ts';
import { type EarlierOrder, listEarlier } from '../store/callers.ts';
import { type CallRow, listCalls } from '../store/calls.ts';
import { type DutyRow, listOnDuty, type NumberRow, searchNumbers } from '../store/numbers.ts';
import { words } from '../words.ts';
import { shortLine } from './lines.tsx';
import { LogForm, PracticeTags, resultIn } from './log-form.tsx';

const MOST = 8;
const MOST_ANSWERS = 4;

const query = z.object({
  phone: z.string().max(20).default(''),
  q: z.string().trim().max(60).default(''),
  number: z.uuid().optional().catch(undefined),
});
type Query = z.output<typeof query>;

interface ShownCall extends Omit<CallRow, 'phoneSealed'> {
  readonly phone: string;
}

interface Board {
  readonly query: Query;
  readonly ringing: string | null;
  readonly earlier: readonly EarlierOrder[];
  readonly calls: readonly ShownCall[];
  readonly found: readonly NumberRow[];
  readonly duty: readonly DutyRow[];
  readonly answers: readonly KnownAnswer[];
}

export const consolePage = resource({
  name: 'desk-hotline-console',
  path: CONSOLE,
  face: 'bench',
  access: holds(permissions.take),
  query,
  load: (ctx, input) => loadBoard(ctx, input.query),
  view: showBoard,
  acts: {
    log: act({
      access: holds(permissions.take),
      body: callInput,
      do: async (ctx, { body }) => tellLogged(ctx, await logCall(ctx, body)),
    }),
    transfer: act({
      access: holds(permissions.take),
      body: transferInput,
      do: async (ctx, { body }) => tellLogged(ctx, await transferCall(ctx, body)),
    }),
  },
});

function tellLogged({ lang }: Context, logged: { id: string; practices: readonly string[] }): Done {
  const w = words.in(lang);
  return {
    to: CONSOLE,
    created: true,
    say: logged.practices.length > 0 ? w.loggedFlagged : w.logged,
    data: { ...logged },
  };
}

async function loadBoard({ db, now, actor, runtime: { vault } }: Context, asked: Query): Promise<Board> {
  const ringing = asked.phone ? null : phones().ringing(actor.id ?? '');
  const phone = asked.phone || (ringing ?? '');
  const index = phone ? vault.blindIndex(phone) : undefined;
  const today = localDate(now);
  const [earlier, calls, found, duty, answers] = await Promise.all([
    listEarlier(db, index ?? '', MOST),
    listCalls(db, { phoneIndex: index, limit: MOST }),
    searchNumbers(db, asked.q, today, MOST),
    listOnDuty(db, today),
    asked.q ? findAnswers(db, asked.q, now, MOST_ANSWERS) : [],
  ]);
  const shown = calls.map(({ phoneSealed, ...call }) => ({ ...call, phone: maskPhone(vault.open(phoneSealed)) }));
  return { query: { ...asked, phone }, ringing, earlier, calls: shown, found, duty, answers };
}

function showBoard(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const { phone } = board.query;
  const take = phone ? `${DESK}?phone=${encodeURIComponent(phone)}` : DESK;
  return {
    title: w.console,
    current: CONSOLE,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.console}>
          <LinkButton href={take}>{w.take}</LinkButton>
          <LinkButton href={DIRECTORY}>{w.directory}</LinkButton>
          <LinkButton href={MISSED}>{w.missed}</LinkButton>
          <LinkButton href={SHIFTS}>{w.shifts}</LinkButton>
          <LinkButton href={EVENTS}>{w.events}</LinkButton>
          <LinkButton href={FIGURES}>{w.figures}</LinkButton>
          <LinkButton href={SCORES}>{w.scores}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Caller board={board} page={page} />
            <Liaisons board={board} page={page} />
            <Answers board={board} page={page} />
            <Scripts page={page} />
          </div>
          <div class="stack">
            <LogForm page={page} phone={phone} number={board.found.find(({ id }) => id === board.query.number)} />
            <Duty duty={board.duty} page={page} />
          </div>
        </div>
      </>
    ),
  };
}

function Caller({ board: { query: asked, ringing, earlier, calls }, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={ringing ? w.rings : w.callerHistory}>
      <Form action={CONSOLE} method="get" rhythm="row" hidden={asked.q ? { q: asked.q } : {}}>
        <TextField id="phone" label={w.fields.phone} value={asked.phone} type="tel" maxlength={13} />
        <Button>{w.lookUp}</Button>
      </Form>
      {asked.phone && earlier.length === 0 && <p class="dim">{w.noEarlier}</p>}
      {earlier.length > 0 && (
        <List
          items={earlier.map((one) => ({
            href: `/desk/cases/${one.id}`,
            text: sayTitle(lang, one),
            note: `${formatCaseNumber(one.number)} · ${nameIn(lang, { name: one.organ, nameEn: one.organEn })}`,
          }))}
        />
      )}
      <h3>{asked.phone ? w.callsOfNumber : w.newestCalls}</h3>
      <Table<ShownCall>
        rows={[...calls]}
        rowKey={({ id }) => id}
        empty={w.noCalls}
        frame={w.newestCalls}
        columns={[
          { head: w.time, cell: ({ at }) => `${localDate(at).slice(5)} ${localTime(at).slice(0, 5)}`, rowHead: true },
          { head: w.fields.phone, cell: ({ phone }) => phone, opt: true },
          { head: w.line, cell: ({ line }) => shortLine(page, line), opt: true },
          { head: w.organ, cell: ({ organ }) => <small>{organ ? nameIn(lang, organ) : w.notPut}</small> },
          { head: w.result, cell: (call) => (call.result ? resultIn(lang, call.result) : '—') },
          { head: w.flags, cell: ({ practices }) => <PracticeTags practices={practices} lang={lang} /> },
        ]}
      />
    </Card>
  );
}

function Liaisons({ board: { query: asked, ringing, found }, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const choose = (id: string) => {
    const link = new URLSearchParams({ ...(asked.phone ? { phone: asked.phone } : {}), q: asked.q, number: id });
    return `${CONSOLE}?${link}#log`;
  };
  return (
    <Card title={w.whom}>
      <Form action={CONSOLE} method="get" rhythm="row" hidden={asked.phone ? { phone: asked.phone } : {}}>
        <TextField id="q" label={w.search} hint={w.searchHint} value={asked.q} maxlength={60} />
        <Button>{w.lookUp}</Button>
      </Form>
      <Table<NumberRow>
        rows={[...found]}
        rowKey={({ id }) => id}
        empty={w.noNumbers}
        columns={[
          {
            head: w.organ,
            rowHead: true,
            cell: ({ id, organ }) => (
              <small>
                <a href={choose(id)}>{nameIn(lang, organ)}</a>
              </small>
            ),
          },
          { head: w.person, cell: (one) => <Person one={one} page={page} /> },
          { head: w.number, cell: ({ number }) => number },
          {
            head: w.duties,
            opt: true,
            cell: ({ duties, hours }) => (
              <small lang="zh-CN">
                {duties}
                <br />
                <small class="dim">{hours}</small>
              </small>
            ),
          },
          ...(ringing ? [{ head: w.todo, cell: ({ id }: NumberRow) => <PutThrough number={id} page={page} /> }] : []),
        ]}
      />
    </Card>
  );
}

export function Person({ one: { person, liaison, onWatch }, page }: { one: NumberRow; page: Page }) {
  if (!person) return <>—</>;
  return (
    <>
      <span lang="zh-CN">{person}</span> {liaison} {onWatch && <Tag state="ok">{words.in(page.lang).onWatch}</Tag>}
    </>
  );
}

/** While somebody rings and a line is joined: one press puts them through, and the log writes itself. */
function PutThrough({ number, page }: { number: string; page: Page }) {
  const w = words.in(page.lang);
  const hidden = { number, clientId: newId(), line: LINES[0].value };
  return (
    <Form action={`${CONSOLE}/acts/transfer`} rhythm="row" label={w.putThrough} hidden={hidden}>
      <Button>{w.putThrough}</Button>
    </Form>
  );
}

/** What is known already of what was typed: often the call can be answered at once. */
function Answers({ board: { query: asked, answers }, page: { lang } }: { board: Board; page: Page }) {
  const w = words.in(lang);
  if (!asked.q) return null;
  return (
    <Card title={w.answers}>
      <List
        empty={w.noAnswers}
        items={answers.map((one) => ({
          href: one.href,
          text: nameIn(lang, { name: one.title, nameEn: one.titleEn }),
          note: nameIn(lang, { name: one.organ, nameEn: one.organEn }),
        }))}
      />
    </Card>
  );
}

function Scripts({ page }: { page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.scripts}>
      <ul>
        {w.script.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

function Duty({ duty, page }: { duty: readonly DutyRow[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const slots: Readonly<Record<string, string>> = w.slots;
  return (
    <Card title={w.onDuty}>
      {duty.length === 0 ? (
        <p class="dim">{w.nobodyOnDuty}</p>
      ) : (
        <List
          items={duty.map(({ slot, name, nameEn }) => ({ text: nameIn(lang, { name, nameEn }), end: slots[slot] }))}
        />
      )}
    </Card>
  );
}
