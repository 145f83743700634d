// Suggestions for a letter, learned from those the city answered; nothing leaves the house.
import { listSubjects } from '#kernel/subjects/service.ts';
import type { Db } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import { recallFor } from '#platform/recall.ts';
import { learnFrom, type Models, suggest } from '../rules/suggesting.ts';
import { listPast, nameOrgans } from '../store/past.ts';

/** What was learned changes slowly: an hour old is new enough. */
const remembered = recallFor<Models>({ ms: 3_600_000, most: 1 });
/** So many letters are learned from, the newest. */
const MOST_LEARNED = 800;

async function learnNow(root: Db, db: Db): Promise<Models> {
  const [past, subjects] = [await listPast(db, MOST_LEARNED), await listSubjects(root, db)];
  return learnFrom(past, subjects);
}

/** An organ or a subject that is likely, and the words that speak for it. */
export interface Suggestion {
  readonly what: 'organ' | 'subject';
  readonly name: string;
  readonly nameEn: string | null;
  readonly words: readonly string[];
}

export async function suggestFor({ runtime, db }: Context, text: string): Promise<Suggestion[]> {
  const models = await remembered(runtime.db, 'all', () => learnNow(runtime.db, db));
  const { organs, subjects } = suggest(models, text);
  const [named, tree] = [
    await nameOrgans(
      db,
      organs.map(({ label }) => label),
    ),
    await listSubjects(runtime.db, db),
  ];
  return [
    ...organs.flatMap(({ label, words }): Suggestion[] => {
      const organ = named.get(label);
      return organ ? [{ what: 'organ', ...organ, words }] : [];
    }),
    ...subjects.flatMap(({ label, words }): Suggestion[] => {
      const subject = tree.find(({ code }) => code === label);
      return subject ? [{ what: 'subject', name: subject.name, nameEn: subject.nameEn, words }] : [];
    }),
  ];
}
