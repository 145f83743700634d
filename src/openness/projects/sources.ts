// What projects ask of others: the stages of the city, what is published about a project, and where to write. A port.
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { ProjectKind, Stages, Telling } from './contract.ts';

/** An article about a project that the public can read. */
export interface Told {
  readonly href: string;
  readonly kind: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** As its author named it. */
  readonly stage: string | null;
  readonly since: Date;
}

/** An article that is about to be written. */
export interface Writing {
  readonly project: ProjectKind;
  readonly article: Telling;
  readonly title: string;
  /** What its kind asks for, as far as the record of the project says it. */
  readonly detail: Readonly<Record<string, string>>;
  /** Paragraphs to begin with. */
  readonly lines: readonly string[];
}

export interface ProjectSources {
  readonly stages: (db: Db) => Promise<Stages>;
  /** The earliest first. */
  readonly listTold: (db: Db, code: string, now: Date) => Promise<Told[]>;
  /** Begins an article in a column the actor may write for. Gives where to go on. */
  readonly write: (ctx: ActContext, writing: Writing) => Promise<string>;
}

let sources: ProjectSources | undefined;

export function useProjectSources(given: ProjectSources): void {
  sources = given;
}

/** @throws when the house was not joined */
export function projectSources(): ProjectSources {
  if (!sources) throw new Error('nobody knows what is published about projects');
  return sources;
}
