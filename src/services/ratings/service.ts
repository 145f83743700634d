// Rating a service once, and what follows: figures for everybody, a rectification for a bad rating.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { getKind } from '#kernel/cases/registry.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { openCase } from '#kernel/cases/service/intake.ts';
import type { PartyInput } from '#kernel/cases/service/rows.ts';
import { listParties } from '#kernel/cases/store.ts';
import { forgetVoices } from '#kernel/supervision/registry.ts';
import type { Db } from '#platform/database/db.ts';
import type { ActContext, Scope } from '#platform/http/context.ts';
import { DAY_MS } from '#platform/time.ts';
import { isBad, LEVELS, notYetRatable, type Rating, type RatingInput, ratedAlready, ratingSchema } from './contract.ts';
import { RECTIFICATION, STARTING_LIMITS } from './rules.ts';
import * as store from './store.ts';

/** Ways in which a rating comes from a device that may give many. */
const BY_DEVICE: readonly Rating['channel'][] = ['web', 'mobile', 'qr', 'tablet', 'terminal'];

/** Whether a case can be rated at all: a service that has ended, no measure of supervision, for somebody who is known. */
export function isRatable(file: CaseFile): boolean {
  const { uncounted, unrated } = getKind(file.kind);
  return file.phase === 'closed' && file.kind !== RECTIFICATION && !uncounted && !unrated?.(file);
}

/**
 * Keeps the rating of a closed case, once. A bad one opens a rectification with the organ's section head.
 * The caller has made sure that it is the applicant who rates, or somebody with the query code.
 * @throws notYetRatable, ratedAlready
 */
export async function rateCase(ctx: ActContext, file: CaseFile, input: RatingInput): Promise<void> {
  const { level, channel, dimensions, text } = ratingSchema.parse(input);
  if (!isRatable(file)) throw notYetRatable();
  const isFirst = await store.insertRating(ctx.tx, {
    case_id: file.id,
    organ_id: file.organ_id,
    organ_path: file.organ_path,
    subject_code: file.subject_code,
    level,
    channel,
    dimensions,
    text: text ?? null,
    at: ctx.now,
    state: 'counted',
    excluded_reason: null,
    excluded_at: null,
    device: BY_DEVICE.includes(channel) ? ctx.runtime.vault.hashToken(`device:${ctx.address}`) : null,
  });
  if (!isFirst) throw ratedAlready();
  forgetVoices(ctx.tx);
  if (isBad(level)) await openRectification(ctx, file, level);
}

async function openRectification(ctx: ActContext, file: CaseFile, level: number): Promise<void> {
  await openCase(ctx, {
    kind: RECTIFICATION,
    subject: { id: null, code: file.subject_code },
    title: `差评整改：${file.title}`,
    titleEn: `Bad rating: ${file.title_en ?? file.title}`,
    organ: { id: file.organ_id, path: file.organ_path, name: file.organ_name },
    region: file.region,
    channel: 'transfer',
    applicant: await readRater(ctx, file),
    post: 'section-head',
    limits: STARTING_LIMITS,
    data: { level },
    parentId: file.id,
  });
}

/** The rater can be reached, but is named nowhere: 安阳市政务服务条例第五十二条 protects who rated. */
async function readRater(ctx: ActContext, file: CaseFile): Promise<PartyInput> {
  const parties = await listParties(ctx.tx, file.id);
  const rater = parties.find((party) => party.role === 'applicant');
  const phone = rater?.phone_sealed ? { phone: ctx.runtime.vault.open(rater.phone_sealed) } : {};
  return { kind: 'natural', name: '评价人', nameEn: 'The rater', accountId: rater?.account_id ?? null, ...phone };
}

/** A rating struck out in its rectification no longer counts. */
export const noteExclusion: CaseListener = async ({ tx, now, act, file, record }) => {
  if (file.kind !== RECTIFICATION || act !== 'exclude' || !file.parent_id) return;
  await store.excludeRating(tx, file.parent_id, String(record.reason ?? ''), now);
  forgetVoices(tx);
};

/** What of, and over which days until now. */
export interface SatisfactionQuery {
  readonly now: Date;
  readonly days: number;
  readonly scopes?: readonly Scope[];
  readonly subjectCode?: string;
}

export interface Satisfaction {
  readonly count: number;
  /** Share of levels 1–3, 0–1; null while nobody has rated. Silence is never counted as content. */
  readonly rate: number | null;
  /** How often levels 1 to 5 were given. */
  readonly levels: readonly number[];
}

/** Satisfaction over everything the query asks for. One statement. */
export async function readSatisfaction(db: Db, query: SatisfactionQuery): Promise<Satisfaction> {
  return summarise(await store.countLevels(db, 'all', toFilter(query)));
}

/** The same for each organ (by id or path) or item (by code) that was rated. One statement. */
export async function listSatisfaction(
  db: Db,
  by: 'organ' | 'path' | 'item',
  query: SatisfactionQuery,
): Promise<Map<string, Satisfaction>> {
  const counts = await store.countLevels(db, by, toFilter(query));
  return new Map([...Map.groupBy(counts, (count) => count.key)].map(([key, own]) => [key, summarise(own)]));
}

function toFilter({ now, days, scopes, subjectCode }: SatisfactionQuery): store.RatingFilter {
  const since = new Date(now.getTime() - days * DAY_MS);
  // Moments are compared as less than, and a rating of this very moment counts.
  const until = new Date(now.getTime() + 1);
  return { since, until, ...(scopes ? { scopes } : {}), ...(subjectCode ? { subjectCode } : {}) };
}

function summarise(counts: readonly store.LevelCount[]): Satisfaction {
  const levels = LEVELS.map((level) => counts.find((count) => count.level === level)?.n ?? 0);
  const count = levels.reduce((sum, n) => sum + n, 0);
  const content = levels.slice(0, 3).reduce((sum, n) => sum + n, 0);
  return { count, rate: count === 0 ? null : content / count, levels };
}
