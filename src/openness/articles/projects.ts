// What articles know of the project they tell about: a port that the room of projects answers.
import type { Db } from '#platform/database/db.ts';

export interface ToldProject {
  readonly title: string;
  readonly titleEn: string | null;
  readonly href: string;
}

/** The public page of a project by its code. */
export type FindProject = (db: Db, code: string, now: Date) => Promise<ToldProject | undefined>;

let find: FindProject | undefined;

export function useProjects(source: FindProject): void {
  find = source;
}

/** @throws when the house was not joined */
export function findToldProject(db: Db, code: string, now: Date): Promise<ToldProject | undefined> {
  if (!find) throw new Error('nobody knows of projects');
  return find(db, code, now);
}
