// One package (一件事): its items in order, shared materials once, and one place to start.
import { z } from 'zod';
import { findOwnNewest } from '#kernel/cases/queries/list.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Bundle, bundle, type PackagedItem } from '../rules/packages.ts';
import { findPackage, type PackageRow } from '../store/packages.ts';
import { waysWords } from '../words/ways.ts';
import { Shared, Step } from './package-parts.tsx';
import { inReadersWords } from './reader.ts';

/** A package as a person sees it: with what they have already applied for. */
export interface PackageView extends PackageRow {
  readonly bundle: Bundle;
  /** Number and phase of the reader's newest case of each item, by the item's code. */
  readonly mine: Readonly<Record<string, { readonly number: string; readonly phase: string }>>;
}

export const packagePage = resource({
  name: 'package',
  path: '/packages/:package',
  access: anyone,
  params: z.object({ package: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/) }),
  cacheTags: () => ['items'],
  load: async (ctx, { params }): Promise<PackageView> => {
    const found = await findPackage(ctx.db, params.package, ctx.now);
    if (!found) throw notFound();
    const items = itemsOf(found);
    return { ...found, bundle: bundle(items), mine: await readMine(ctx, items) };
  },
  view: showPackage,
});

const itemsOf = (found: PackageRow): PackagedItem[] => found.entries.flatMap(({ item }) => item ?? []);

async function readMine(ctx: Context, items: readonly PackagedItem[]): Promise<PackageView['mine']> {
  if (ctx.actor.id === null) return {};
  const codes = items.map((item) => item.code);
  return Object.fromEntries(await findOwnNewest(ctx.db, ctx.actor.id, codes));
}

function showPackage(found: PackageView, page: Page): PageView {
  const w = waysWords.in(page.lang);
  const name = inReadersWords(page, found.name, found.nameEn);
  const summary = inReadersWords(page, found.summary ?? '', found.summaryEn);
  return {
    title: name,
    ...(summary ? { description: summary } : {}),
    current: '/services',
    islands: ['x-print'],
    crumbs: [{ href: '/packages', text: w.packages }],
    body: (
      <article class="stack loose">
        <PageHead title={name} lead={summary}>
          <PrintButton text={w.print} />
        </PageHead>
        <FourFigures found={found} page={page} />
        <Start found={found} page={page} />
        <section class="stack" id="steps">
          <h2>{w.steps}</h2>
          <ol class="line">
            {found.entries.map(({ entry, item }, index) => (
              <Step place={index + 1} entry={entry} item={item} own={item && found.mine[item.code]} page={page} />
            ))}
          </ol>
        </section>
        <Shared bundle={found.bundle} steps={found.entries.length} page={page} />
      </article>
    ),
  };
}

interface Props {
  found: PackageView;
  page: Page;
}

function FourFigures({ found, page }: Props) {
  const w = waysWords.in(page.lang);
  const items = itemsOf(found);
  const { materials, apart, visits, feeFen } = found.bundle;
  return (
    <Figures
      items={[
        {
          label: w.figureItems,
          value: items.length,
          unit: w.piecesOfWork,
          note: w.figureItemsNote(items.filter((item) => item.onlineDepth >= 3).length),
        },
        {
          label: w.figureMaterials,
          value: materials.length,
          unit: w.pieces,
          note: apart > materials.length ? w.apart(apart) : w.asMany,
        },
        { label: w.figureVisits, value: visits, unit: w.times, note: visits > 0 ? w.visitsNote : w.noVisitNote },
        { label: w.figureFee, value: feeFen / 100, unit: w.yuan, note: feeFen > 0 ? w.feeNote : w.free },
      ]}
    />
  );
}

/** The one start: the first item not yet applied for that can be applied for on line. */
function Start({ found, page }: Props) {
  const w = waysWords.in(page.lang);
  const online = itemsOf(found).filter((item) => item.onlineDepth >= 3);
  const next = online.find((item) => !found.mine[item.code]);
  if (online.length === 0) return null;
  if (!next) return <Note state="ok">{w.allSent}</Note>;
  const text = next === online[0] ? w.start : w.goOn(inReadersWords(page, next.name, next.nameEn));
  return (
    <div class="stack tight no-print">
      <div>
        <LinkButton href={`/services/${next.code}/apply`} kind="go" big>
          {text}
        </LinkButton>
      </div>
      <p class="sm dim">{w.startNote}</p>
    </div>
  );
}
