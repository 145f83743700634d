// `/desk/hotline/console`: who rings, what they asked before, whom to put through to, who is on duty, what to say; all on one page.
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Done, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import {
  CONSOLE,
  callInput,
  DESK,
  DIRECTORY,
  EVENTS,
  FIGURES,
  MISSED,
  permissions,
  SCORES,
  SHIFTS,
  transferInput,
} from '../contract.ts';
import { logCall, transferCall } from '../service/calls.ts';
import { words } from '../words.ts';
import { type Board, loadBoard, query } from './console-board.ts';
import { Answers, Caller, Duty, Liaisons, Scripts } from './console-parts.tsx';
import { LogForm } from './log-form.tsx';
import { PhoneCard } from './phone.tsx';

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

function showBoard(board: Board, page: Page): PageView {
  const w = words.in(page.lang);
  const { phone } = board.query;
  const server = page.runtime.config.sip?.url;
  const take = phone ? `${DESK}?phone=${encodeURIComponent(phone)}` : DESK;
  return {
    title: w.console,
    current: CONSOLE,
    islands: ['x-pick', ...(server ? ['x-phone'] : [])],
    calls: server,
    body: (
      <>
        <BenchHead title={w.console}>
          <span id="take">
            <LinkButton href={take}>{w.take}</LinkButton>
          </span>
          <LinkButton href={DIRECTORY}>{w.directory}</LinkButton>
          <LinkButton href={MISSED}>{w.missed}</LinkButton>
          <LinkButton href={SHIFTS}>{w.shifts}</LinkButton>
          <LinkButton href={EVENTS}>{w.events}</LinkButton>
          <LinkButton href={FIGURES}>{w.figures}</LinkButton>
          <LinkButton href={SCORES}>{w.scores}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            {server && <PhoneCard live={board.live} page={page} />}
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
