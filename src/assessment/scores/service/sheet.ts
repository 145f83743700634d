// One unit's sheet of a round: as published, or as computed now or for a past day; with entries, appeals and evidence.
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { listOrgansById } from '#kernel/organs/store/lines.ts';
import { POSTS } from '#kernel/people/contract.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Mark, ScoredUnit } from '../contract.ts';
import { findRound, type OpenRound } from '../store/rounds.ts';
import { findSheet, type PlacedSheet, type Sheet } from '../store/sheets.ts';
import { computeMarks, type Marked, type Only } from './compute.ts';
import { computeOne, sealMark } from './rounds.ts';
import { findUnits, postAt } from './units.ts';

/** A unit, and the sheet it was given when the round was published. */
export interface Found {
  readonly open: OpenRound;
  readonly unit: ScoredUnit;
  readonly sheet: Sheet | undefined;
}

/** The unit that a code means in a round: as it was called when the round was published, else as it is now. */
export async function findScored(db: Db, roundId: string, code: string): Promise<Found | undefined> {
  if (!isId(roundId)) return undefined;
  const open = await findRound(db, roundId);
  if (!open) return undefined;
  const sheet = await findSheet(db, roundId, code);
  const unit = sheet ? unitOfSheet(open, sheet) : await findUnit(db, open, code);
  return unit && { open, unit, sheet };
}

/** @throws notFound */
export async function getScored(db: Db, roundId: string, code: string): Promise<Found> {
  const found = await findScored(db, roundId, code);
  if (!found) throw notFound();
  return found;
}

function unitOfSheet({ known }: OpenRound, sheet: PlacedSheet): ScoredUnit {
  const { key, code, name, name_en: nameEn, organ_id: organId, path, level } = sheet;
  return { key, by: known.scheme.by, organId, path, level, code, name, nameEn };
}

/** An organ that exists is a unit even before anything is known of it, so that something can be put in about it. */
async function findUnit(db: Db, open: OpenRound, code: string): Promise<ScoredUnit | undefined> {
  const { scheme } = open.known;
  if (scheme.by === 'organ') {
    const organ = await findOrganByCode(db, code);
    if (!organ) return undefined;
    return (await findUnits(db, 'organ', [], [{ key: organ.id, organId: organ.id }])).units.get(organ.id);
  }
  if (scheme.by === 'post') return findPost(db, code);
  if (scheme.by === 'officer' && !isId(code)) return undefined;
  const { from, to } = open.round;
  const everywhere = { path: '', id: '' };
  const [marked] = await computeMarks(
    db,
    open.known,
    { from, to, asOf: new Date(8.64e15) },
    { key: code, organ: everywhere },
  );
  return marked?.unit;
}

/** `530900-market.window`: the post of an organ that has it. */
async function findPost(db: Db, code: string): Promise<ScoredUnit | undefined> {
  const [organCode = '', post = ''] = code.split('.');
  const organ = isPost(post) ? await findOrganByCode(db, organCode) : undefined;
  const [line] = organ ? await listOrgansById(db, [organ.id]) : [];
  return line && postAt(`${line.path}${post}`, line);
}

const isPost = (post: string) => (POSTS as readonly string[]).includes(post);

export const onlyOf = ({ key, organId, path }: ScoredUnit): Only => ({ key, organ: { id: organId, path } });

/** A sheet as published, and computed again from the records. */
export interface Published {
  readonly mark: Mark;
  /** Whether the records still give it, to the byte. */
  readonly same: boolean;
  readonly again: Marked | undefined;
}

/** Null while the round is not published, or when it has no sheet of this unit. */
export async function readPublished(db: Db, { open, unit, sheet }: Found): Promise<Published | null> {
  const { publishedAt } = open.round;
  if (!sheet || !publishedAt) return null;
  const again = await computeOne(db, open, onlyOf(unit), publishedAt);
  const same = again !== undefined && sealMark(again.mark).body === sheet.body;
  return { mark: JSON.parse(sheet.body) as Mark, same, again };
}
