// `/desk/archive/:record`: one catalogue entry, and its package as a ZIP.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { RETENTIONS } from '#kernel/documents/official.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { nameInZip, streamZip } from '#platform/files/zip.ts';
import { either, over, owns } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { act, Download, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { addressOf, borrowInput, DESK, DIRECTIONS, permissions, RECORD } from '../contract.ts';
import { placeOf } from '../rules/package.ts';
import { borrow } from '../service/borrow.ts';
import { type Loan, listBorrowers, listLoans } from '../store/loans.ts';
import { type Entry, findEntry, findPackage, type Package } from '../store/records.ts';
import { words } from '../words.ts';
import { Loans } from './loans.tsx';

const params = z.object({ record: z.uuid() });
const may = over(RECORD, permissions.catalogue);
/** Whoever keeps it, and who has it on loan. */
const mayOpen = either(over(RECORD, permissions.read), owns(RECORD));

interface Shown {
  readonly entry: Entry;
  /** Where what it holds lies in the package. */
  readonly holds: readonly string[];
  readonly loans: readonly Loan[];
  /** Whether they may open the package. */
  readonly opens: boolean;
}

/** @throws notFound */
async function load({ db }: Context, id: string): Promise<{ entry: Entry; kept: Package }> {
  const [entry, kept] = [await findEntry(db, id), await findPackage(db, id)];
  if (!entry || !kept) throw notFound();
  return { entry, kept };
}

export const recordDesk = resource({
  name: 'desk-archive-record',
  path: `${DESK}/:record`,
  face: 'bench',
  access: may,
  params,
  load: async (ctx, { params: { record } }): Promise<Shown> => {
    const { entry, kept } = await load(ctx, record);
    const borrowers = await listBorrowers(ctx.db, record);
    return {
      entry,
      holds: [...Object.keys(kept.texts), ...kept.files.map(placeOf)],
      loans: await listLoans(ctx.db, record),
      opens: mayReach(ctx.actor, permissions.read, entry.organPath) || borrowers.some((id) => id === ctx.actor.id),
    };
  },
  view: show,
  acts: {
    borrow: act({
      access: over(RECORD, permissions.borrow),
      params,
      body: borrowInput,
      do: async (ctx, { params: { record }, body }) => {
        const id = await borrow(ctx, record, body);
        return { to: `/desk/cases/${id}`, created: true, say: words.in(ctx.lang).asked, data: { id } };
      },
    }),
  },
});

/** Texts as they were written when it was filed, and the files by their digests. */
export const packageDesk = resource({
  name: 'desk-archive-package',
  path: `${DESK}/:record/package`,
  face: 'bench',
  access: mayOpen,
  params,
  load: async (ctx, { params: { record } }) => {
    const { entry, kept } = await load(ctx, record);
    const texts = Object.entries(kept.texts).map(([name, text]) => ({ name, body: new TextEncoder().encode(text) }));
    const files = kept.files.map((file, place) => ({
      name: placeOf(file, place),
      body: () => ctx.runtime.files.open(file.id),
    }));
    return new Download(streamZip([...texts, ...files]), 'application/zip', `${nameInZip(entry.code)}.zip`);
  },
});

function show({ entry, holds, loans, opens }: Shown, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { columns } = w;
  return {
    title: entry.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={entry.title} back={{ href: DESK, text: w.title }}>
          {opens && <LinkButton href={`${addressOf(entry.id)}/package`}>{w.package}</LinkButton>}
        </BenchHead>
        <div class="duo">
          <Card tight>
            <Facts
              items={[
                [columns.code, entry.code],
                [columns.organ, nameIn(lang, { name: entry.organ, nameEn: entry.organEn })],
                [columns.author, written(entry.author)],
                [columns.number, written(entry.number)],
                [columns.dated, entry.dated],
                [columns.direction, say(lang, nameOf(DIRECTIONS, entry.direction))],
                [columns.retention, say(lang, nameOf(RETENTIONS, entry.retention))],
                entry.keptUntil ? [columns.keptUntil, entry.keptUntil] : null,
                [columns.filedAt, `${sayDatedMoment(lang, entry.filedAt)} ${entry.filedBy}`],
                [columns.digest, <code class="n">{entry.digest}</code>],
              ]}
            />
          </Card>
          <section class="stack tight">
            <Card title={w.holds} aside={[<a href={`/desk/cases/${entry.caseId}`}>{w.toCase}</a>]} tight>
              <List small items={holds.map((path) => ({ text: written(path) }))} />
            </Card>
            <Loans entry={entry} loans={loans} opens={opens} page={page} />
          </section>
        </div>
      </>
    ),
  };
}
