// `/desk/cases/:id`: one case with everything an officer needs to act on it, and every act they may carry out.
import { z } from 'zod';
import { either, over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Act, act, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { DraftDone } from '#ui/parts/enhance.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CASE } from '../access.ts';
import type { CaseKind } from '../contract.ts';
import { bodySchema } from '../fields.ts';
import { type DeskCase, type FileQuery, fileQuery, readDeskCase } from '../queries/desk-case.ts';
import { getKind } from '../registry.ts';
import { performAct } from '../service/act.ts';
import { revealParties } from '../service/reveal.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { LostAct } from '../view/lost-act.tsx';
import { sayOutcome, sayParty, sayState, sayTitle } from '../view/telling.ts';
import { desk } from '../words/desk.ts';
import { faults } from '../words/faults.ts';
import { ActPane, draftId } from './file-acts.tsx';
import { Beside } from './file-beside.tsx';
import { History } from './file-history.tsx';
import { Ledger, Panels } from './file-ledger.tsx';

/** Showing whole numbers is no act of any kind: it changes nothing but the record of who looked. */
const REVEAL = 'reveal';

export function casePage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'desk-case',
    path: '/desk/cases/:id',
    face: 'bench',
    access: readAccess(kinds),
    params: z.object({ id: z.uuid() }),
    query: fileQuery,
    load: (ctx: Context, { params }) => readDeskCase(ctx, params.id, kinds),
    view: showCase,
    acts: { ...officerActs(kinds), [REVEAL]: revealAct(kinds) },
  });
}

export function readAccess(kinds: readonly CaseKind[]) {
  return either(...[...new Set(kinds.map((kind) => kind.readPermission))].map((permission) => over(CASE, permission)));
}

/** Every officers' act of every kind at an address of its own. Kinds that share a name share the address. */
function officerActs(kinds: readonly CaseKind[]): Record<string, Act> {
  const rules = kinds.flatMap((kind) => Object.entries(kind.acts)).filter(([, rule]) => rule.by === 'officer');
  const byName = Map.groupBy(rules, ([name]) => name);
  if (byName.has(REVEAL)) throw new Error(`no kind may call an act ${REVEAL}`);
  return Object.fromEntries(
    [...byName].map(([name, group]) => [
      name,
      officerAct(
        name,
        group.map(([, rule]) => rule),
      ),
    ]),
  );
}

function officerAct(name: string, rules: readonly CaseKind['acts'][string][]): Act {
  const permissions = [...new Set(rules.flatMap((rule) => rule.permission ?? []))];
  const [only, ...others] = rules;
  return act({
    access: either(...permissions.map((permission) => over(CASE, permission))),
    params: z.object({ id: z.uuid() }),
    // The engine checks against the fields of the case's own kind; a shared name can promise nothing closer here.
    body: only && others.length === 0 ? bodySchema(only.fields) : z.looseObject({}),
    files: rules.some((rule) => Object.values(rule.fields).some((field) => field.control === 'file')),
    do: async (ctx, { params, body }) => {
      const file = await performAct(ctx, { caseId: params.id, act: name, body });
      const rule = getKind(file.kind).acts[name];
      return {
        to: `/desk/cases/${params.id}?did=${name}`,
        say: desk.in(ctx.lang).file.said(say(ctx.lang, rule)),
        data: {
          id: file.id,
          number: file.number,
          state: file.state,
          step: file.step,
          seq: file.last_seq,
          dueAt: file.due_at,
        },
      };
    },
  });
}

function revealAct(kinds: readonly CaseKind[]): Act {
  return act({
    access: readAccess(kinds),
    params: z.object({ id: z.uuid() }),
    body: z.object({
      reason: z.string({ error: faults.lookReason }).trim().min(2, faults.lookReason).max(200),
    }),
    do: async (ctx, { params, body }) => {
      await revealParties(ctx, params.id, body.reason);
      return { to: `/desk/cases/${params.id}`, say: desk.in(ctx.lang).file.revealed };
    },
  });
}

function showCase(data: DeskCase, page: Page): PageView {
  const w = desk.in(page.lang).file;
  const query = page.query as FileQuery;
  const title = w.deskTitle({ title: sayTitle(page.lang, data), applicant: sayParty(page.lang, data) });
  return {
    title,
    current: '/desk/cases',
    islands: ['x-draft', 'x-pick'],
    brief: getKind(data.kind).restricted !== undefined,
    body: (
      <>
        {query.did && page.refused === null && <DraftDone id={draftId(data.id, query.did, page.actor)} />}
        <BenchHead
          title={title}
          back={{ href: '/desk', text: w.back }}
          beside={<WhereItStands data={data} page={page} />}
        >
          <Neighbours data={data} page={page} />
        </BenchHead>
        <div class="three">
          <Beside data={data} page={page} />
          <section class="stack tight">
            <LostAct acts={getKind(data.kind).acts} offered={data.acts} page={page} />
            <ActPane data={data} page={page} chosen={query.act} />
            <Panels data={data} page={page} wide />
            <History data={data} page={page} show={query.show} />
          </section>
          <Ledger data={data} page={page} />
        </div>
      </>
    ),
  };
}

function WhereItStands({ data, page }: { data: DeskCase; page: Page }) {
  const state = sayState(page.lang, data, 'desk');
  const outcome = sayOutcome(page.lang, data);
  return (
    <>
      <Tag state="on">{state}</Tag>
      {outcome !== '' && outcome !== state && <Tag>{outcome}</Tag>}
      <ClockChip reading={data.clock} lang={page.lang} waiting={state} signal={data.signal} />
    </>
  );
}

function Neighbours({ data: { neighbours: around }, page }: { data: DeskCase; page: Page }) {
  const w = desk.in(page.lang).file;
  if (!around) return null;
  return (
    <>
      <span class="dim sm n">{w.position(around)}</span>
      {around.previous && <LinkButton href={`/desk/cases/${around.previous}`}>{w.previous}</LinkButton>}
      {around.next && <LinkButton href={`/desk/cases/${around.next}`}>{w.next}</LinkButton>}
    </>
  );
}
