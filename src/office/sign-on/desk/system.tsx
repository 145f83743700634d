// `/desk/apps/systems/:system`: one outside system: how it connects, its secret this once, its use, and what may be changed.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { names } from '#kernel/people/words/names.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { act, type Done, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { joinNames, say } from '#platform/i18n/words.ts';
import { DAY_MS } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Copy } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import {
  APPS,
  AUTH_METHODS,
  addressOf,
  CLAIMS,
  MOUNT,
  type OutsideSystem,
  permissions,
  reasonInput,
  SYSTEM,
  SYSTEMS,
  systemChange,
} from '../contract.ts';
import { changeSystem, renewSecret, resumeSystem, suspendSystem } from '../service/manage.ts';
import { findSystem } from '../store/systems.ts';
import { countVisits } from '../store/visits.ts';
import { words } from '../words.ts';
import { StateTag, saySuspended } from './parts.tsx';
import { ChangeForm, Forms } from './system-forms.tsx';

const params = z.object({ system: z.uuid() });

/** An act on the system of the address. */
function change<B extends z.ZodType>(
  body: B,
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<unknown>,
) {
  return act({
    access: over(SYSTEM, permissions.manage),
    params,
    body,
    do: async (ctx, input) => {
      const { system: id } = input.params;
      const done = await run(ctx, id, input.body);
      return { to: addressOf({ id }), say: words.in(ctx.lang).saved, ...(done as Omit<Done, 'to'> | undefined) };
    },
  });
}

interface Shown {
  readonly system: OutsideSystem;
  readonly issuer: string;
  readonly use: { readonly people: number; readonly visits: number };
}

export const systemPage = resource({
  name: 'desk-outside-system',
  path: `${SYSTEMS}/:system`,
  face: 'bench',
  access: over(SYSTEM, permissions.see),
  params,
  load: (ctx, input) => loadSystem(ctx, input.params.system),
  view: showSystem,
  acts: {
    change: change(systemChange, changeSystem),
    suspend: change(reasonInput, (ctx, id, { reason }) => suspendSystem(ctx, id, reason)),
    resume: change(reasonInput, (ctx, id, { reason }) => resumeSystem(ctx, id, reason)),
    'new-secret': change(reasonInput, async (ctx, id, { reason }) => {
      const secret = await renewSecret(ctx, id, reason);
      return { say: words.in(ctx.lang).secretMade, reveal: secret, data: { secret } };
    }),
  },
});

const SINCE_DAYS = 30;

async function loadSystem({ db, runtime, now }: Context, id: string): Promise<Shown> {
  const system = await findSystem(db, id);
  if (!system) throw notFound();
  const use = await countVisits(db, id, new Date(now.getTime() - SINCE_DAYS * DAY_MS));
  return { system, issuer: `${runtime.config.publicUrl}${MOUNT}`, use };
}

function showSystem(shown: Shown, page: Page): PageView {
  const w = words.in(page.lang);
  const { system } = shown;
  const mayManage = mayReach(page.actor, permissions.manage, system.organPath);
  const suspended = saySuspended(system, page);
  return {
    title: nameIn(page.lang, system),
    current: APPS,
    islands: ['x-copy'],
    body: (
      <>
        <BenchHead
          title={nameIn(page.lang, system)}
          back={{ href: SYSTEMS, text: w.register }}
          beside={<StateTag system={system} page={page} />}
        />
        {suspended && <Note state="over">{suspended}</Note>}
        {page.revealed && (
          <Note state="ok" live="status">
            <Copy id="secret" label={w.secret} hint={w.secretOnce} text={page.revealed} />
          </Note>
        )}
        <div class="duo">
          {mayManage ? <ChangeForm system={system} page={page} /> : <Registered shown={shown} page={page} />}
          <section class="stack tight">
            <Connection shown={shown} page={page} />
            {mayManage && <Forms system={system} page={page} />}
          </section>
        </div>
      </>
    ),
  };
}

function Connection({ shown: { system, issuer, use }, page }: { shown: Shown; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.connection} tight>
      <Facts
        small
        items={[
          [w.organ, nameIn(page.lang, { name: system.organ, nameEn: system.organEn })],
          [w.issuer, <code>{issuer}</code>],
          [w.clientId, <code>{system.id}</code>],
          [w.flow, w.flowText],
          [w.authMethod, say(page.lang, nameOf(AUTH_METHODS, system.authMethod))],
          [w.use, w.used(use)],
        ]}
      />
    </Card>
  );
}

/** For who may see and not change. */
function Registered({ shown: { system }, page }: { shown: Shown; page: Page }) {
  const w = words.in(page.lang);
  const claims = CLAIMS.filter(({ value }) => system.claims.includes(value)).map((one) => say(page.lang, one));
  const roles = system.roles.map((role) => names.in(page.lang).roles[role]);
  return (
    <Card title={w.facts} tight>
      <Facts
        small
        items={[
          [w.purpose, system.purpose],
          [w.home, <code>{system.home}</code>],
          [w.roles, joinNames(page.lang, roles) || w.everyone],
          [w.claims, joinNames(page.lang, claims) || w.claimsNone],
          [w.redirects, <code>{system.redirects.join(' ')}</code>],
        ]}
      />
    </Card>
  );
}
