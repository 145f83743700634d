// What articles know of their films: a port that the room of films answers.
import type { Db, Tx } from '#platform/database/db.ts';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/resource.ts';

/** What became of a film that was sent in. */
export interface Film {
  readonly fileId: string;
  /** Without the program that makes them (`no-tool`), and until one is ready, it plays as it was sent. */
  readonly state: 'waiting' | 'making' | 'ready' | 'failed' | 'no-tool';
  /** Hundredths that are done. */
  readonly progress: number;
  readonly reason: 'no-film' | 'too-long' | 'took-too-long' | 'broken' | 'lost' | null;
  readonly seconds: number | null;
}

export interface FilmSource {
  /** Has them made, each once, when the transaction commits. */
  readonly ask: (tx: Tx, fileIds: readonly string[], now: Date) => Promise<void>;
  /** Gives whether there was one to begin anew. */
  readonly again: (tx: Tx, fileId: string, now: Date) => Promise<boolean>;
  /** Those of some files that were asked for. */
  readonly list: (db: Db, fileIds: readonly string[]) => Promise<readonly Film[]>;
  /** What a player asks for of one that is ready: a list, bytes, the picture before it. */
  readonly open: (ctx: Context, fileId: string, part: string) => Promise<Download | undefined>;
}

let source: FilmSource | undefined;

export function useFilmSource(films: FilmSource): void {
  source = films;
}

/** @throws when the house was not joined */
export function films(): FilmSource {
  if (!source) throw new Error('nobody knows of films');
  return source;
}

/** By name: bytes that are none are refused when they come in. */
export const isFilm = ({ name }: { readonly name: string }): boolean => /\.mp4$/i.test(name);
