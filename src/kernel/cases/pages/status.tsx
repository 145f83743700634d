// `/cases/:number`: where a case stands, by when it will be closed and why, and what the applicant can do.
import { z } from 'zod';
import { owns } from '#platform/http/access.ts';
import { type ActContext, anonymous, type Context } from '#platform/http/context.ts';
import { type Act, act, type Page, type PageView, type Resource, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { CASE } from '../access.ts';
import type { CaseFile, CaseKind } from '../contract.ts';
import { bodySchema } from '../fields.ts';
import { type PublicCase, readPublicCase } from '../queries/public-case.ts';
import { getKind, listCasePanels } from '../registry.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { performAct } from '../service/act.ts';
import * as store from '../store.ts';
import { chooseLimit, type ExplainedLimit } from '../view/certificate.tsx';
import { ClockChip } from '../view/clock-chip.tsx';
import { LostAct } from '../view/lost-act.tsx';
import { sayMoment, sayOutcome, sayParty, sayState, sayTitle } from '../view/telling.ts';
import { portal } from '../words/portal.ts';
import { caseAddress, codeQuery, homeCrumbs, numberParams, publicAccess, underHome } from './address.ts';
import { PartyActs } from './status-acts.tsx';
import { Evidence, Papers, Progress, Why } from './status-parts.tsx';

export function statusPage(kinds: readonly CaseKind[]): Resource {
  return resource({
    name: 'case-status',
    path: '/cases/:number',
    access: publicAccess(kinds),
    // The query code could be tried here.
    rate: 'guess',
    params: numberParams,
    query: codeQuery.extend({ act: z.string().max(40).optional() }),
    load: (ctx: Context, { params, query }) => readPublicCase(ctx, params.number, query.code),
    view: showStatus,
    acts: partyActs(kinds),
  });
}

/** Every act of an applicant, of every kind, at an address of its own. */
function partyActs(kinds: readonly CaseKind[]): Record<string, Act> {
  const rules = kinds.flatMap((kind) => Object.entries(kind.acts)).filter(([, rule]) => rule.by === 'party');
  const byName = Map.groupBy(rules, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, group]) => [
      name,
      partyAct(
        name,
        group.map(([, rule]) => rule),
      ),
    ]),
  );
}

function partyAct(name: string, rules: readonly CaseKind['acts'][string][]): Act {
  const [only, ...others] = rules;
  const fields = only && others.length === 0 ? bodySchema(only.fields) : z.looseObject({});
  return act({
    access: owns(CASE),
    params: numberParams,
    body: z.intersection(fields, codeQuery),
    files: rules.some((rule) => Object.values(rule.fields).some((field) => field.control === 'file')),
    rate: 'form',
    do: async (ctx, { params, body }) => {
      const found = await store.findCaseByNumber(ctx.tx, params.number);
      const file = await performAct(asParty(ctx, found), { caseId: found?.id ?? '', act: name, body });
      return {
        to: caseAddress(file.number, (body as { code?: string }).code),
        say: portal.in(ctx.lang).status.said(say(ctx.lang, getKind(file.kind).acts[name])),
        data: { number: file.number, state: file.state, seq: file.last_seq },
      };
    },
  });
}

/** Who acts by the query code alone leaves no account behind: the case is of nobody, or of another one. */
function asParty(ctx: ActContext, file: CaseFile | undefined): ActContext {
  return ctx.actor.kind === 'member' && file?.account_id !== ctx.actor.id ? { ...ctx, actor: anonymous } : ctx;
}

function showStatus(data: PublicCase, page: Page): PageView {
  const w = portal.in(page.lang).status;
  const limit = chooseLimit(data.limits);
  // Whose turn it is decides what comes first.
  const acts = <PartyActs data={data} page={page} />;
  const steps = <Progress data={data} page={page} />;
  return {
    title: `${w.title} ${formatCaseNumber(data.number)}`,
    unlisted: true,
    ...underHome(data.kind),
    crumbs: [
      ...homeCrumbs(data.kind, page),
      ...(page.actor.kind === 'member' ? [{ href: '/my/cases', text: portal.in(page.lang).mine.title }] : []),
    ],
    islands: ['x-upload'],
    body: (
      <div class="stack loose">
        <PageHead
          title={<Title text={sayHeading(data, page)} />}
          eyebrow={
            <>
              {w.number('')}
              <span class="code">{formatCaseNumber(data.number)}</span> · {sayParty(page.lang, data)}
            </>
          }
        >
          <ClockChip reading={data.clock} lang={page.lang} waiting={sayState(page.lang, data, 'public')} />
          <Latest data={data} limit={limit} page={page} />
        </PageHead>
        {data.origin && <Note>{say(page.lang, data.origin)}</Note>}
        <div class="split even">
          <section class="stack">
            <LostAct acts={getKind(data.kind).acts} offered={data.acts} page={page} />
            {data.phase === 'waiting' ? [acts, steps] : [steps, acts]}
          </section>
          <Why data={data} limit={limit} page={page} />
        </div>
        <Papers data={data} page={page} />
        <Panels data={data} page={page} />
        <Evidence data={data} page={page} />
        {data.deskAddress && (
          <p class="no-print">
            <a href={data.deskAddress}>{w.officerView}</a>
          </p>
        )}
      </div>
    ),
  };
}

function sayHeading(data: PublicCase, page: Page): string {
  const { heading } = portal.in(page.lang).status;
  const title = sayTitle(page.lang, data);
  const state = sayState(page.lang, data, 'public');
  const byStep = getKind(data.kind).states[data.state]?.byStep && data.stepName !== null;
  if (byStep) return heading.working({ title, step: state });
  const outcome = data.phase === 'closed' ? sayOutcome(page.lang, data) : '';
  return heading.standing({ title, state: outcome || state });
}

/** By when the whole case, or what runs now, will be done. */
function Latest({ data, limit, page }: { data: PublicCase; limit: ExplainedLimit | undefined; page: Page }) {
  const w = portal.in(page.lang).status;
  if (data.closedAt) return <span>{w.closedOn(sayMoment(page.lang, data.closedAt))}</span>;
  if (!limit) return null;
  if (limit.deadline === null) return <span>{w.paused}</span>;
  return (
    <span>
      {limit.total ? w.latest : w.limitBy(limit.label)} <b>{limit.deadline}</b> {limit.total ? w.closedBy : w.before}
    </span>
  );
}

function Panels({ data, page }: { data: PublicCase; page: Page }) {
  return (
    <>
      {listCasePanels('portal')
        .filter((panel) => panel.name in data.panels)
        .map((panel) => panel.view(data.panels[panel.name] as never, page))}
    </>
  );
}
