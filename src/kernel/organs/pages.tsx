// The public directory of organs: who there is, two clicks from anywhere.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List, Tiles } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Search } from '#ui/parts/search.tsx';
import { nameIn, type Organ, SYSTEMS } from './contract.ts';
import { listDirectory, searchOrgans } from './service/read.ts';
import { words } from './words.ts';

const EVERYWHERE = [{ path: '', deep: true }];

export const organsPage = resource({
  name: 'organs',
  path: '/organs',
  access: anyone,
  query: z.object({ q: z.string().max(50).optional() }),
  cacheTags: () => ['organs'],
  load: async (ctx, { query }) => {
    const typed = query.q ?? '';
    const found =
      typed === '' ? null : await searchOrgans(ctx.db, { typed, scopes: EVERYWHERE, at: ctx.now, limit: 50 });
    const directory = await listDirectory(ctx.db, ctx.now);
    return { typed, found, ...directory };
  },
  view: showOrgans,
});

interface Directory {
  readonly typed: string;
  readonly found: readonly Organ[] | null;
  readonly divisions: readonly Organ[];
  readonly units: readonly Organ[];
}

function showOrgans(data: Directory, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.portalTitle,
    description: w.portalLead,
    body: (
      <div class="stack loose">
        <PageHead title={w.portalTitle} lead={w.portalLead} />
        <Search action="/organs" label={w.search} placeholder={w.search} value={data.typed} />
        {data.found ? <Found organs={data.found} page={page} /> : null}
        {data.divisions.length > 0 && (
          <section class="stack">
            <Head title={nameDivisions(data.divisions, page)} />
            <Tiles items={data.divisions.map((organ) => ({ href: hrefOf(organ), text: nameIn(page.lang, organ) }))} />
          </section>
        )}
        <UnitsBySystem organs={data.units} page={page} />
      </div>
    ),
  };
}

/** What the divisions beneath an organ are called together: a city may have none of the counties. */
export function nameDivisions(divisions: readonly Organ[], { lang }: Page): string {
  const { counties, townships, villages, beneath } = words.in(lang);
  return { 4: counties, 5: townships, 6: villages }[divisions[0]?.level ?? 0] ?? beneath;
}

function Found({ organs, page }: { organs: readonly Organ[]; page: Page }) {
  const w = words.in(page.lang);
  if (organs.length === 0) return <Empty title={w.none} />;
  return (
    <section class="stack">
      <Head title={w.found(organs.length)} />
      <List items={organs.map((organ) => ({ href: hrefOf(organ), text: nameIn(page.lang, organ) }))} />
    </section>
  );
}

/** Organs under their system: 党委 人大 政府 政协, and others. */
export function UnitsBySystem({ organs, page }: { organs: readonly Organ[]; page: Page }) {
  const w = words.in(page.lang);
  const groups = [...SYSTEMS, null]
    .map((system) => ({ system, members: organs.filter((organ) => organ.system === system) }))
    .filter(({ members }) => members.length > 0);
  return (
    <>
      {groups.map(({ system, members }) => (
        <section class="stack">
          <Head title={system ? w.systems[system] : w.others} />
          <ul class="cols">
            {members.map((organ) => (
              <li>
                <a href={hrefOf(organ)}>{nameIn(page.lang, organ)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function hrefOf(organ: { readonly code: string }): string {
  return `/organs/${organ.code}`;
}
