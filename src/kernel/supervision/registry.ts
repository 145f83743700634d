// What cases are about, and what people say of them, as the modules that own those things tell. Filled once by the composition root.
import { afterCommit, type Db } from '#platform/database/db.ts';
import { recallFor } from '#platform/recall.ts';
import { ITEM_DAYS, type SubjectName, type SubjectSource, type Voice, type VoiceSource } from './contract.ts';

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

let voices: VoiceSource | null = null;

export function useVoiceSource(source: VoiceSource): void {
  voices = source;
}

/** What was said of each organ, by its path; nothing when nobody asks people. */
export async function listVoices(
  db: Db,
  asked: { readonly now: Date; readonly days: number },
): Promise<ReadonlyMap<string, Voice>> {
  return voices ? voices.listVoices(db, asked) : new Map();
}

/** A page of a service is asked for far oftener than anybody rates it. */
const recall = recallFor<Voice>({ ms: 1000, most: 5000 });

/** What was said of one service in the last quarter, as of a second ago at most. `root` is no transaction. */
export async function readItemVoice(root: Db, subjectCode: string, now: Date): Promise<Voice> {
  const source = voices;
  if (!source) return { rated: 0, content: 0 };
  return recall(root, subjectCode, () => source.readVoice(root, { now, days: ITEM_DAYS, subjectCode }));
}

/** To be called by whoever changes what was said: once `db` commits, the pages of this process say so. */
export function forgetVoices(db: Db): void {
  afterCommit(db, recall.forget);
}
