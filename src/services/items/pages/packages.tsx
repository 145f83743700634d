// The list of packages (一件事): what people set out to do, before they know what it is called at an office.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { List } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { listPackages, type PackageLine } from '../store/packages.ts';
import { waysWords } from '../words/ways.ts';
import { inReadersWords } from './reader.ts';

export const packagesPage = resource({
  name: 'packages',
  path: '/packages',
  access: anyone,
  /** `item`: only those that hold the item of this code. */
  query: z.object({ item: z.string().max(80).optional() }),
  cacheTags: () => ['items'],
  load: async (ctx, { query }) => ({ packages: await listPackages(ctx.db, ctx.now, query.item) }),
  view: showPackages,
});

function showPackages({ packages }: { packages: readonly PackageLine[] }, page: Page): PageView {
  const w = waysWords.in(page.lang);
  return {
    title: w.packages,
    description: w.packagesLead,
    current: '/services',
    crumbs: [{ href: '/services', text: w.allServices }],
    body: (
      <div class="stack loose">
        <PageHead title={w.packages} lead={w.packagesLead} />
        {packages.length === 0 ? (
          <Empty title={w.noPackages}>
            <p>{w.noPackagesHint}</p>
            <a href="/services">{w.allServices}</a>
          </Empty>
        ) : (
          <List
            items={packages.map((one) => ({
              href: `/packages/${one.code}`,
              text: inReadersWords(page, one.name, one.nameEn),
              note: inReadersWords(page, one.summary ?? '', one.summaryEn),
              end: <span class="dim">{w.count(one.items)}</span>,
            }))}
          />
        )}
      </div>
    ),
  };
}
