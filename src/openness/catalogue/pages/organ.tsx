// `/openness/coverage/:code`: the catalogue of one organ, enterprise or village: how to reach it, what it must publish, what is public.

import type { VNode } from 'preact';
import { z } from 'zod';
import { Cited } from '#kernel/cases/laws/cited.tsx';
import { nameIn, type Organ, organCode } from '#kernel/organs/contract.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type CatalogueItem, COVERAGE, LANDING, SETS, TAG } from '../contract.ts';
import { countIn } from '../rules/cover.ts';
import { catalogueOf } from '../rules/items.ts';
import { published } from '../sources.ts';
import { words } from '../words.ts';

interface Line extends CatalogueItem {
  readonly count: number;
}

interface OwnCatalogue {
  readonly organ: Pick<Organ, 'code' | 'name' | 'nameEn' | 'address' | 'phone'>;
  readonly site: { readonly href: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly lines: readonly Line[];
}

const params = z.object({ code: organCode });

export const ownCatalogue = resource({
  name: 'openness-organ',
  path: `${COVERAGE}/:code`,
  access: anyone,
  params,
  cacheTags: () => [TAG],
  load: (ctx, input) => loadCatalogue(ctx, input.params.code),
  view: showCatalogue,
});

async function loadCatalogue({ db, now }: Context, asked: string): Promise<OwnCatalogue> {
  const organ = await getOrganByCode(db, asked);
  const held = await published().countHeld(db, now, [organ.id]);
  const site = await published().findSite(db, organ.id);
  const { code, name, nameEn, address, phone } = organ;
  const lines = catalogueOf(organ).map((item) => ({ ...item, count: countIn(item, held) }));
  return { organ: { code, name, nameEn, address, phone }, site: site ?? null, lines };
}

function showCatalogue({ organ, site, lines }: OwnCatalogue, page: Page): PageView {
  const w = words.in(page.lang);
  const title = w.own(nameIn(page.lang, organ));
  const sets = SETS.filter((set) => lines.some((line) => line.set === set));
  // 条例第五十五条: enterprises publish by the rules of their trade, and who is left without turns to those above them.
  const isBound = sets.includes('groups');
  return {
    title,
    description: w.ownLead,
    current: LANDING,
    crumbs: [
      { href: LANDING, text: w.openness },
      { href: COVERAGE, text: w.coverage },
    ],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={w.ownLead} />
        <section class="stack tight">
          <Head title={w.guide} />
          <Facts
            items={[
              [w.organ, <a href={`/organs/${organ.code}`}>{nameIn(page.lang, organ)}</a>],
              ...(site ? [[w.site, <a href={site.href}>{nameIn(page.lang, site)}</a>] as [string, VNode]] : []),
              [w.address, organ.address ?? '–'],
              [w.phone, organ.phone ?? '–'],
              isBound
                ? [w.request, <a href="/foi">{w.requestLink}</a>]
                : [w.appeal, <a href="/mailbox">{w.appealLink}</a>],
            ]}
          />
        </section>
        {sets.length === 0 && <Empty title={w.noCatalogue} />}
        {sets.map((set) => (
          <section class="stack tight">
            <Head title={w.sets[set]} />
            <Lines lines={lines.filter((line) => line.set === set)} name={w.sets[set]} page={page} />
          </section>
        ))}
        <p class="sm dim">
          {isBound && w.article26} {w.cycleLocal}
        </p>
      </div>
    ),
  };
}

function Lines({ lines, name, page }: { lines: readonly Line[]; name: string; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Table<Line>
      frame={name}
      rows={[...lines]}
      rowKey={({ code }) => code}
      columns={[
        { head: w.what, rowHead: true, cell: ({ zh, en }) => (page.lang === 'en' ? en : zh) },
        { head: w.cycle, cell: ({ cycle }) => tellCycle(cycle, page) },
        { head: w.basis, opt: true, cell: ({ basis }) => (basis ? <Cited law={basis} lang={page.lang} /> : w.local) },
        { head: w.count, num: true, cell: ({ count }) => count || <span class="dim">–</span> },
      ]}
    />
  );
}

function tellCycle(cycle: CatalogueItem['cycle'], page: Page): string {
  const w = words.in(page.lang);
  if (!cycle) return w.byEvent;
  if (!cycle.by) return w.every[cycle.every];
  const [month = 1, day = 1] = cycle.by.split('-').map(Number);
  return w.by({ month, day });
}
