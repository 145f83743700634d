// Reading the tree of subjects, and taking it in from a city pack.
import { z } from 'zod';
import type { PackFault, PackResult, PackRow } from '#kernel/organs/contract.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import { recallFor } from '#platform/recall.ts';
import type { Subject } from './contract.ts';
import { listLive, mapNamed, saveAll } from './store.ts';

/** A tree has some hundreds of subjects and changes with a pack: a minute old is new enough. */
const remembered = recallFor<readonly Subject[]>({ ms: 60_000, most: 1 });

/** All that are offered, in the order of the tree. `root` is the database whose answers are remembered. */
export function listSubjects(root: Db, db: Db): Promise<readonly Subject[]> {
  return remembered(root, 'all', () => listLive(db));
}

/** The subject meant by a code, or by a name that only one has; retired ones by code. */
export async function findSubject(db: Db, typed: string): Promise<Subject | undefined> {
  const found = await mapNamed(db, [typed]);
  return found.length === 1 ? found[0] : undefined;
}

/** Names from the first level down: 住房与建设 › 物业管理 › 物业收费. */
export function pathOf(subjects: readonly Subject[], code: string): Subject[] {
  const found = subjects.find((subject) => subject.code === code);
  if (!found) return [];
  return [...(found.parent ? pathOf(subjects, found.parent) : []), found];
}

const rowSchema = z.object({
  code: z.string().regex(/^[a-z](\d{2}){0,2}$/),
  name: z.string().min(2).max(40),
  name_en: z.string().max(80).optional(),
});

/** Takes the tree in whole, or tells every fault: the level of a subject, and what it belongs to, follow from its code. */
export async function loadSubjects(tx: Tx, rows: readonly PackRow[], now: Date): Promise<PackResult> {
  const faults: PackFault[] = [];
  const subjects: Subject[] = [];
  const codes = new Set<string>();
  for (const { line, values } of rows) {
    const read = rowSchema.safeParse(values);
    const fault = (field: string, reason: string) => faults.push({ line, field, reason });
    for (const { path, message } of read.error?.issues ?? []) fault(path.join('.'), message);
    if (!read.success) continue;
    const { code, name, name_en: nameEn } = read.data;
    const parent = code.length > 1 ? code.slice(0, -2) : null;
    if (codes.has(code)) fault('code', 'stands in an earlier line, too');
    if (parent !== null && !codes.has(parent)) fault('code', `belongs to ${parent}, which stands in no earlier line`);
    codes.add(code);
    subjects.push({ code, parent, level: (code.length + 1) / 2, name, nameEn: nameEn || null });
  }
  if (faults.length > 0) return { loaded: 0, faults, notes: [] };
  await saveAll(tx, subjects, now);
  remembered.forget();
  return { loaded: subjects.length, faults, notes: [] };
}
