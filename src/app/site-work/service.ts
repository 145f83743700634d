// The verbs of a yearly work table: compute it, enter what no record holds, publish it with its figures frozen.
import { signerOf } from '#kernel/documents/contract.ts';
import { hashContent } from '#kernel/documents/rules.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { SiteRecord } from '#openness/sites/store/read.ts';
import type { Db } from '#platform/database/db.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import type { TextName } from './contract.ts';
import { workPublished, workYearNotOver } from './contract.ts';
import { BASE, type Figures, findFaults, findRow, tabulate } from './form.ts';
import { type Asked, countYear, findArea } from './sources.ts';
import { type Entry, findPublished, insertEntry, insertPublished, listEntries } from './store.ts';
import { words } from './words.ts';

/** The figures as records and entries give them now. */
export async function computeYear(
  db: Db,
  site: SiteRecord,
  year: number,
): Promise<{ asked: Asked; figures: Figures; entries: readonly Entry[] }> {
  const asked = { site, year, area: await findArea(db, site) };
  const [counts, entries] = await Promise.all([countYear(db, asked), listEntries(db, site.id, year)]);
  for (const { row, value } of entries) counts.set(row, (counts.get(row) ?? 0) + value);
  return { asked, figures: tabulate(counts), entries };
}

/** Nothing is added to a year that is published. @throws workPublished, markedSecret; invalidInput laid to `row` or `value` */
export async function enterFigure(
  ctx: ActContext,
  site: SiteRecord,
  input: { readonly year: number; readonly row: string; readonly value: number; readonly note: string },
): Promise<void> {
  const { year, row, value, note } = input;
  const { faults } = words.in(ctx.lang);
  await guardEntry(ctx, { entrance: 'work-table.enter', subject: site.code, texts: [{ name: 'note', text: note }] });
  if (!BASE.includes(row)) throw invalidInput({ count: 1 }, [{ path: 'row', message: faults.row }]);
  if (value === 0) throw invalidInput({ count: 1 }, [{ path: 'value', message: faults.zero }]);
  if (await findPublished(ctx.tx, site.id, year)) throw workPublished({ year });
  await insertEntry(ctx.tx, {
    id: newId(),
    siteId: site.id,
    year,
    row,
    value,
    note,
    by: signerOf(ctx.actor),
    at: ctx.now,
  });
  await touchPages(ctx.tx, [`site:${site.code}`]);
}

/** @throws workYearNotOver, workPublished, markedSecret; invalidInput with every row that does not agree */
export async function publishYear(
  ctx: ActContext,
  site: SiteRecord,
  { year, texts }: { readonly year: number; readonly texts: Readonly<Record<TextName, string>> },
): Promise<void> {
  const { tx, now, actor, lang } = ctx;
  const typed = Object.entries(texts).map(([name, text]) => ({ name, text }));
  await guardEntry(ctx, { entrance: 'work-table.publish', subject: site.code, texts: typed });
  if (localDate(now) <= `${year}-12-31`) throw workYearNotOver({ year });
  const { figures } = await computeYear(tx, site, year);
  const faults = findFaults(figures);
  if (faults.length > 0)
    throw invalidInput(
      { count: faults.length },
      faults.map((fault) => sayFault(fault, lang)),
    );
  const digest = hashContent({ figures, texts });
  const table = { siteId: site.id, year, figures, texts, digest, by: signerOf(actor), at: now };
  if (!(await insertPublished(tx, table))) throw workPublished({ year });
  await touchPages(tx, [`site:${site.code}`]);
}

function sayFault({ row, than }: { row: string; than?: string }, lang: Lang): { path: string; message: string } {
  const name = (key: string) => say(lang, findRow(key)) || key;
  const { faults } = words.in(lang);
  return { path: '', message: than ? faults.beyond({ part: name(row), whole: name(than) }) : faults.sum(name(row)) };
}
