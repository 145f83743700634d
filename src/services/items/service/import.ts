// Takes in lists of other systems: every row is kept as it came, with what is wrong in it, and becomes a draft.
import { z } from 'zod';
import { draftFromSource } from '#kernel/documents/service/source.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { PackFault, PackRow } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { DOCUMENT_KIND, type ImportWhat } from '../contract.ts';
import { readPath } from '../rules/completeness.ts';
import { checkForeignRow, draftFromRow, type ForeignFault, type ForeignSource } from '../rules/foreign.ts';
import { draftFromGuide, splitGuideText } from '../rules/foreign-guide.ts';
import { findImported, type ImportedRow, insertImports } from '../store/imports.ts';
import { loadWords } from '../words/load.ts';

export interface ImportResult {
  /** Rows kept: all of them, whatever is wrong in them. */
  readonly kept: number;
  readonly drafts: number;
  /** Rows with at least one fault. */
  readonly faulty: number;
  readonly faults: readonly PackFault[];
}

interface Prepared {
  readonly line: number;
  readonly raw: unknown;
  /** The code the draft asks for. */
  readonly code: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly faults: readonly ForeignFault[];
}

export interface ImportTarget {
  readonly source: string;
  /** The unit that will put the drafts in order, and later hand them on. */
  readonly organ: { readonly id: string; readonly path: string };
  readonly now: Date;
  /** In which the faults are told. */
  readonly lang: Lang;
}

const CODE_FORM = /^[A-Za-z0-9][A-Za-z0-9-]{2,79}$/;

/**
 * Imports a list with the columns `dept,main,name,type_code,type,item_code,base_code,area,dept_uscc`. Importing the
 * same list again changes nothing; a line that reads differently than before is a fault and is left as it was.
 */
export async function importForeignItems(
  tx: Tx,
  rows: readonly PackRow[],
  source: ForeignSource,
  target: Omit<ImportTarget, 'source'>,
): Promise<ImportResult> {
  const prepared = rows.map(({ line, values }): Prepared => {
    const faults = checkForeignRow(values, source);
    const wanted = values.item_code ?? '';
    const code = CODE_FORM.test(wanted) ? wanted : `${source.name}-${line}`;
    return { line, raw: values, code, content: { ...draftFromRow(values, source) }, faults };
  });
  return keepRows(tx, 'list', prepared, { ...target, source: source.name });
}

const guideSchema = z.looseObject({
  name: z.string().min(1),
  organ: z.string(),
  level: z.string(),
  text: z.string().optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

/** Imports guides as portals publish them: what is plain goes into the draft, the rest stays in the source's words. */
export async function importGuides(
  tx: Tx,
  lines: readonly { readonly line: number; readonly value: unknown }[],
  target: ImportTarget,
): Promise<ImportResult> {
  const prepared = lines.map(({ line, value }): Prepared => {
    const code = `${target.source}-${line}`;
    const read = guideSchema.safeParse(value);
    if (!read.success) {
      return { line, raw: value, code, content: {}, faults: describeIssues(value, read.error) };
    }
    const { name, organ, level, text, fields, ...rest } = read.data;
    const said = fields ?? (text === undefined ? rest : splitGuideText(text));
    return { line, raw: value, code, ...draftFromGuide({ name, organ, level, fields: said }) };
  });
  return keepRows(tx, 'guides', prepared, target);
}

/** What keeps a value from being what belongs there, field by field. A text where an object belongs was no JSON. */
export function describeIssues(value: unknown, { issues }: z.ZodError): ForeignFault[] {
  if (typeof value === 'string') return [{ kind: 'not-json', field: '', value }];
  return issues.map(({ path }): ForeignFault => {
    const field = path.join('.');
    const found = field === '' ? value : readPath(value, field);
    const empty = found === undefined || found === null || found === '';
    return { kind: empty ? 'missing' : 'malformed', field, value: empty ? '' : JSON.stringify(found) };
  });
}

async function keepRows(
  tx: Tx,
  what: ImportWhat,
  prepared: readonly Prepared[],
  target: ImportTarget,
): Promise<ImportResult> {
  const { source, organ, now, lang } = target;
  const known = await findImported(tx, source);
  const fresh = prepared.filter(({ line }) => !known.has(line));
  const made = await draftFromSource(tx, {
    kind: DOCUMENT_KIND,
    documents: firstOfEach(fresh).map(({ code, content }) => ({ code, organ, content })),
    now,
  });
  const used = new Set<string>();
  const rows = fresh.map(({ line, raw, code, faults }): ImportedRow => {
    const documentId = used.has(code) ? undefined : made.get(code);
    used.add(code);
    const taken: ForeignFault[] = documentId ? [] : [{ kind: 'code-taken', field: 'item_code', value: code }];
    return { source, line, raw, faults: [...faults, ...taken], documentId: documentId ?? null };
  });
  await insertImports(tx, what, rows, now);
  const changed = prepared
    .filter(({ line, raw }) => known.has(line) && !isSame(known.get(line), raw))
    .map(({ line }) => ({ line, kind: 'line-changed' as const, field: '', value: '' }));
  return summarise(rows, changed, lang);
}

const isSame = (a: unknown, b: unknown): boolean => toCanonicalJson(a) === toCanonicalJson(b);

/** A code stands for one item; a row that repeats it is kept and reported, but makes no second draft. */
function firstOfEach(rows: readonly Prepared[]): Prepared[] {
  return [...new Map(rows.toReversed().map((row) => [row.code, row])).values()].toReversed();
}

/** `beside`: faults of lines that were left as they were. */
export function summarise(
  rows: readonly ImportedRow[],
  beside: readonly (ForeignFault & { readonly line: number })[],
  lang: Lang,
): ImportResult {
  const w = loadWords.in(lang).foreign;
  const faults = [...rows.flatMap((row) => row.faults.map((fault) => ({ line: row.line, ...fault }))), ...beside];
  return {
    kept: rows.length,
    drafts: rows.filter((row) => row.documentId !== null).length,
    faulty: rows.filter((row) => row.faults.length > 0).length,
    faults: faults.map(({ line, field, kind, value }) => ({ line, field, reason: w[kind](value) })),
  };
}
