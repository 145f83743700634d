// A round as rows: of published sheets, or of sheets computed now or for a past day.
import { findOrganMarks, type OrganMark } from '#kernel/organs/marks.ts';
import { listOrgansById } from '#kernel/organs/store/lines.ts';
import type { Db } from '#platform/database/db.ts';
import type { Mark } from '../contract.ts';
import { EVERYBODY, type RankedMark } from '../rules/rank.ts';
import { computeRound } from '../service/rounds.ts';
import type { OpenRound } from '../store/rounds.ts';
import { listSheets, type Sheet } from '../store/sheets.ts';

type Scored = Pick<Mark, 'sample' | 'score' | 'low' | 'high' | 'grade' | 'vetoes'>;

export interface Row extends Scored {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Of the organ that is scored, or to which the item or the officer belongs. */
  readonly path: string;
  readonly peers: string;
  readonly rank: number | null;
  /** What an organ is a model of. */
  readonly marks?: readonly OrganMark[];
}

const scoredOf = ({ sample, score, low, high, grade, vetoes }: Mark): Scored => ({
  sample,
  score,
  low,
  high,
  grade,
  vetoes,
});

function rowOf({ unit, mark, peers, rank }: RankedMark): Row {
  const { code, name, nameEn, path } = unit;
  return { code, name, nameEn, path, peers, rank, ...scoredOf(mark) };
}

/** As it was published, or as known at `asOf`. Of each group the best first, those without a rank last. */
export async function readRows(db: Db, open: OpenRound, asOf?: Date): Promise<Row[]> {
  if (asOf) return markRows(db, open, (await computeRound(db, open, asOf)).map(rowOf));
  const sheets = await listSheets(db, open.round.id);
  const organs = await listOrgansById(db, [...new Set(sheets.map((sheet) => sheet.organ_id))]);
  const paths = new Map(organs.map(({ id, path }) => [id, path]));
  const groups = [...open.known.scheme.peers.map(({ code }) => code), EVERYBODY];
  const rows = sheets
    .map((sheet) => rowOfSheet(sheet, paths.get(sheet.organ_id) ?? ''))
    .sort(
      (a, b) =>
        groups.indexOf(a.peers) - groups.indexOf(b.peers) ||
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        b.score - a.score,
    );
  return markRows(db, open, rows);
}

/** Models stand out where organs are compared; posts, items and officers are none. */
async function markRows(db: Db, { known }: OpenRound, rows: readonly Row[]): Promise<Row[]> {
  if (known.scheme.by !== 'organ') return [...rows];
  const marks = await findOrganMarks(
    db,
    rows.map(({ code }) => code),
  );
  return rows.map((row) => (marks.has(row.code) ? { ...row, marks: marks.get(row.code) ?? [] } : row));
}

function rowOfSheet(sheet: Sheet, path: string): Row {
  const { code, name, name_en: nameEn, peers, rank } = sheet;
  return { code, name, nameEn, path, peers, rank, ...scoredOf(JSON.parse(sheet.body) as Mark) };
}
