// Words that mean the same (同义词): who looks for one finds the others too.
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { addSynonyms, fold, parseQuery, type Term, tidy } from './grams.ts';

/** Two words of which neither comes first. */
export interface Synonym {
  readonly word: string;
  readonly other: string;
}

/** The terms of a search, each with what means the same. One statement. */
export async function findSynonyms(db: Db, terms: readonly Term[]): Promise<Term[]> {
  const words = terms.map((term) => term.text);
  const { rows } = await sql<Synonym>`
    SELECT word, other FROM search_synonym WHERE word = ANY(${words}::text[])
    UNION SELECT other, word FROM search_synonym WHERE other = ANY(${words}::text[])`.execute(db);
  const byWord = Map.groupBy(rows, (row) => row.word);
  return addSynonyms(terms, new Map([...byWord].map(([word, pairs]) => [word, pairs.map((pair) => pair.other)])));
}

/** Every pair there is. */
export async function listSynonyms(db: Db): Promise<Synonym[]> {
  const { rows } = await sql<Synonym>`SELECT word, other FROM search_synonym ORDER BY word, other`.execute(db);
  return rows;
}

/** As a word is kept; null when it is none that a search would look for whole. */
export function readWord(typed: string): string | null {
  const word = fold(tidy(typed));
  const terms = parseQuery(word);
  return terms.length === 1 && terms[0]?.text === word && terms[0].grams.length > 0 ? word : null;
}

/** Says that two words, as {@link readWord} gives them, mean the same; saying it again changes nothing. */
export async function addSynonym(tx: Tx, { word, other }: Synonym): Promise<void> {
  await sql`
    INSERT INTO search_synonym (word, other) VALUES (${first(word, other)}, ${last(word, other)})
    ON CONFLICT DO NOTHING`.execute(tx);
}

export async function removeSynonym(tx: Tx, { word, other }: Synonym): Promise<void> {
  await sql`DELETE FROM search_synonym WHERE word = ${first(word, other)} AND other = ${last(word, other)}`.execute(tx);
}

/** Each pair is kept once, in the order of its bytes. */
const first = (word: string, other: string) => sql`least(${word}::text COLLATE "C", ${other}::text COLLATE "C")`;
const last = (word: string, other: string) => sql`greatest(${word}::text COLLATE "C", ${other}::text COLLATE "C")`;
