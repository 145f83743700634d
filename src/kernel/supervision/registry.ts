// What cases are about, as the modules that own those things tell. Filled once by the composition root.
import type { Db } from '#platform/database/db.ts';
import type { SubjectName, SubjectSource } from './contract.ts';

const sources = new Map<string, SubjectSource>();

export function addSubjectSource(source: SubjectSource): void {
  sources.set(source.kind, source);
}

/** How many things cases of a kind can be about; undefined when nobody told. */
export async function countSubjects(db: Db, kind: string, now: Date): Promise<number | undefined> {
  return sources.get(kind)?.count(db, now);
}

export async function findSubjectName(db: Db, code: string, now: Date): Promise<SubjectName | undefined> {
  for (const source of sources.values()) {
    const found = await source.find(db, code, now);
    if (found) return found;
  }
  return undefined;
}
