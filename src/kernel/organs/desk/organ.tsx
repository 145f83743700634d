// One organ on the workbench: what it is, what is beneath it, what it was, and the forms that change it.
import { z } from 'zod';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { localDate, toLocalIso } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  closeInput,
  createInput,
  moveInput,
  nameIn,
  type Organ,
  organCode,
  permissions,
  recodeInput,
  renameInput,
} from '../contract.ts';
import { isInForce } from '../rules.ts';
import { closeOrgan, createOrgan, moveOrgan, recodeOrgan, renameOrgan } from '../service/change.ts';
import { findLineSuperior, getOrganByCode, listAbove, listChildren, listHistory } from '../service/read.ts';
import { words } from '../words.ts';
import { AddForm, ChangeForms } from './forms.tsx';
import { OrganTable } from './tree.tsx';

const params = z.object({ code: organCode });
const hrefOf = (code: string) => `/desk/organs/${code}`;

/** An act on the organ of the address; `run` gives the code it has afterwards. */
function change<B extends z.ZodType>(
  body: B,
  run: (ctx: ActContext, organ: Organ, input: z.output<B>) => Promise<string>,
) {
  return act({
    access: over('organ', permissions.manage),
    params,
    body,
    do: async (ctx, input) => {
      const code = await run(ctx, await getOrganByCode(ctx.tx, input.params.code), input.body);
      return { to: hrefOf(code), say: words.in(ctx.lang).changed, data: { code } };
    },
  });
}

export const organPage = resource({
  name: 'desk-organ',
  path: '/desk/organs/:code',
  face: 'bench',
  access: over('organ', permissions.see),
  params,
  load: (ctx, input) => loadOrgan(ctx, input.params.code),
  view: showOrgan,
  acts: {
    add: change(createInput, async (ctx, organ, input) => (await createOrgan(ctx, organ, input)).code),
    rename: change(renameInput, async (ctx, organ, input) => {
      await renameOrgan(ctx, organ, input);
      return organ.code;
    }),
    move: change(moveInput, async (ctx, organ, input) => {
      await moveOrgan(ctx, organ, input);
      return organ.code;
    }),
    recode: change(recodeInput, async (ctx, organ, input) => {
      await recodeOrgan(ctx, organ, input);
      return input.code;
    }),
    close: change(closeInput, async (ctx, organ, input) => {
      await closeOrgan(ctx, organ, input);
      return organ.code;
    }),
  },
});

async function loadOrgan(ctx: Context, code: string) {
  const organ = await getOrganByCode(ctx.db, code);
  const history = await listHistory(ctx.db, organ);
  return {
    organ,
    inForce: isInForce(organ, localDate(ctx.now)),
    above: (await listAbove(ctx.db, organ)).slice(0, -1),
    children: await listChildren(ctx.db, organ, ctx.now),
    lineSuperior: (await findLineSuperior(ctx.db, organ)) ?? null,
    history: history.map((entry) => ({ ...entry, at: toLocalIso(entry.at) })),
    mayChange: mayReach(ctx.actor, permissions.manage, organ.path),
  };
}

export type OrganView = Awaited<ReturnType<typeof loadOrgan>>;

function showOrgan(data: OrganView, page: Page): PageView {
  const w = words.in(page.lang);
  const { organ } = data;
  const superior = data.above.at(-1);
  return {
    title: nameIn(page.lang, organ),
    islands: ['x-pick'],
    current: '/desk/organs',
    body: (
      <>
        <BenchHead
          title={nameIn(page.lang, organ)}
          back={superior ? { href: hrefOf(superior.code), text: nameIn(page.lang, superior) } : undefined}
          beside={data.inForce ? <Tag>{w.kinds[organ.kind]}</Tag> : <Tag state="near">{w.closed}</Tag>}
        >
          <LinkButton href={`/desk/people?organ=${organ.code}`}>{w.officers}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card>
              <Facts items={factsOf(data, page)} two small />
            </Card>
            <Card title={w.beneath} tight>
              <OrganTable organs={data.children} page={page} brief />
            </Card>
            <Card title={w.history} tight>
              <History data={data} page={page} />
            </Card>
          </div>
          {data.mayChange && (
            <div class="stack">
              <AddForm organ={organ} page={page} />
              <ChangeForms organ={organ} page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

function factsOf({ organ, lineSuperior }: OrganView, page: Page): [string, string][] {
  const w = words.in(page.lang);
  const from = organ.validFrom && w.since(organ.validFrom);
  const to = organ.validTo && w.until(organ.validTo);
  const facts: [string, string | null][] = [
    [w.code, organ.code],
    [w.shortName, organ.shortName],
    [w.nameEn, organ.nameEn],
    [w.level, w.levels[`l${organ.level}` as 'l3']],
    [w.system, organ.system && w.systems[organ.system]],
    [w.line, organ.line],
    [w.lineSuperior, lineSuperior && nameIn(page.lang, lineSuperior)],
    [w.region, organ.regionCode],
    [w.uscc, organ.uscc],
    [w.rank, organ.rank],
    [w.address, organ.address],
    [w.phone, organ.phone],
    [w.valid, [from, to].filter(Boolean).join(' ')],
    [w.access, organ.accessDate ?? w.notYet],
    [w.contact, organ.contact],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function History({ data, page }: { data: OrganView; page: Page }) {
  const w = words.in(page.lang);
  if (data.history.length === 0) return <p class="dim">{w.noHistory}</p>;
  return (
    <ol class="line">
      {data.history.map((entry) => (
        <li>
          <p class="t">
            {w.changes[entry.change]} <time dateTime={entry.at}>{entry.at.slice(0, 10)}</time>
          </p>
          <p class="sm">
            {w.formerly} {entry.name}
            {inBrackets(page.lang, entry.code)} <span class="dim">{entry.reason}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
