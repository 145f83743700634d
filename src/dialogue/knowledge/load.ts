// Takes many entries in at once: from a city pack, published as its source vouches, or from a file, to be checked here.
import { signerOf } from '#kernel/documents/contract.ts';
import { scanFaultOf } from '#kernel/documents/scan/fault.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { submitForReview } from '#kernel/documents/service/lifecycle.ts';
import { draftFromSource, publishFromSource, type SourceDocument } from '#kernel/documents/service/source.ts';
import type { Organ, PackFault, PackResult } from '#kernel/organs/contract.ts';
import { listByCodes } from '#kernel/organs/store/read.ts';
import { listSubjects } from '#kernel/subjects/service.ts';
import type { FieldFault } from '#platform/errors.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { translateIssue } from '#platform/http/issues.ts';
import { type Entry, type EntryLine, entryOutOfReach, KIND, lineSchema, permissions } from './contract.ts';
import { knowledgeKind } from './document-kind.ts';
import { words } from './words.ts';

export interface PackLine {
  readonly line: number;
  readonly value: unknown;
}

/** So many are published in one go. */
const BATCH = 500;

/** Publishes each line from its moment on; with any fault nothing is written. What has not changed is left alone. */
export async function loadEntries(ctx: ActContext, lines: readonly PackLine[]): Promise<PackResult> {
  const { documents, faults } = await readLines(ctx, lines, 'pack');
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  for (let at = 0; at < documents.length; at += BATCH) {
    const published = await publishFromSource(ctx.tx, {
      kind: KIND,
      source: 'knowledge.jsonl',
      documents: documents.slice(at, at + BATCH),
      gates: ['content', 'secrecy'],
      now: ctx.now,
    });
    await knowledgeKind.changed(ctx, published);
  }
  return { loaded: documents.length, faults: [], notes: [] };
}

/** Each line waits to be checked, by anybody but whoever sent the file in. Codes that are taken are passed over. */
export async function importEntries(ctx: ActContext, lines: readonly PackLine[]): Promise<PackResult> {
  const { documents, faults } = await readLines(ctx, lines, 'import');
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  const made = await draftFromSource(ctx.tx, { kind: KIND, documents, now: ctx.now });
  const by = signerOf(ctx.actor);
  for (const documentId of made.values()) {
    await submitForReview(ctx.tx, { documentId, note: words.in('zh').imported, by, now: ctx.now });
  }
  return { loaded: made.size, faults: [], notes: [] };
}

async function readLines(
  ctx: ActContext,
  lines: readonly PackLine[],
  entrance: 'pack' | 'import',
): Promise<{ documents: SourceDocument[]; faults: PackFault[] }> {
  const w = words.in(ctx.lang).pack;
  const faults: PackFault[] = [];
  const read = lines.flatMap(({ line, value }) => {
    const { data: entry, error } = lineSchema.safeParse(value);
    for (const issue of error?.issues ?? []) {
      faults.push({ line, field: issue.path.join('.'), reason: translateIssue(issue, ctx.lang) });
    }
    return entry ? [{ line, entry }] : [];
  });
  const codes = [...new Set(read.map(({ entry }) => entry.organ))];
  const organs = new Map((codes.length > 0 ? await listByCodes(ctx.tx, codes) : []).map((one) => [one.code, one]));
  const subjects = await listSubjects(ctx.runtime.db, ctx.tx);
  const seen = new Set<string>();
  const documents: SourceDocument[] = [];
  for (const { line, entry } of read) {
    const before = faults.length;
    const fault = (field: string, reason: string) => faults.push({ line, field, reason });
    if (seen.has(entry.code)) fault('code', w.twice);
    seen.add(entry.code);
    const organ = organs.get(entry.organ);
    const subject = subjects.find(({ code, name }) => code === entry.class || name === entry.class);
    if (!subject) fault('class', w.noClass(entry.class));
    if (!organ) fault('organ', w.noOrgan(entry.organ));
    if (!organ || !subject) continue;
    const content = toContent(entry, organ, subject.code);
    for (const { path, message } of await judge(ctx, { entrance, code: entry.code, organ, content }))
      fault(path, message);
    const since = entry.published ? new Date(entry.published) : ctx.now;
    if (faults.length === before) documents.push({ code: entry.code, organ, content, since });
  }
  return { documents, faults };
}

interface Judged {
  readonly entrance: 'pack' | 'import';
  readonly code: string;
  readonly organ: Organ;
  readonly content: Entry;
}

async function judge(ctx: ActContext, { entrance, code, organ, content }: Judged): Promise<FieldFault[]> {
  const { tx, lang, actor } = ctx;
  const faults = await knowledgeKind.check(tx, content, lang);
  if (entrance === 'import' && !mayReach(actor, permissions.edit, organ.path)) {
    faults.push({ path: 'organ', message: entryOutOfReach({ organ: organ.name }).textIn(lang) });
  }
  const { texts } = knowledgeKind.read(content);
  const guard = () => guardEntry(ctx, { entrance: `${KIND}.${entrance}`, subject: code, texts });
  const marked = await scanFaultOf(guard, lang);
  return marked ? [...faults, { path: 'answer', message: marked }] : faults;
}

const toContent = (line: EntryLine, organ: Organ, subject: string): Entry => ({
  title: line.question,
  titleEn: line.question_en || null,
  also: line.also.join('\n'),
  class: subject,
  answer: line.answer,
  basis: line.basis,
  organ: { code: organ.code, name: organ.name, nameEn: organ.nameEn },
  area: line.area,
  phone: line.phone,
  until: line.until ?? null,
  cycle: line.cycle,
  from: null,
});
