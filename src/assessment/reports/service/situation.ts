// The figures of a report: counted by the rooms that answer for them, for a territory and a period, as known at a moment.
import { type FigureCount, listIndicators } from '#kernel/cases/indicator.ts';
import { listKeptKinds } from '#kernel/cases/registry.ts';
import { hashContent } from '#kernel/documents/rules.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { listOrgansAlong, listOrgansWithin, type OrganLine } from '#kernel/organs/store/lines.ts';
import type { Db } from '#platform/database/db.ts';
import { type Scope, systemActor } from '#platform/http/context.ts';
import {
  type FigureName,
  type Period,
  type RankingPart,
  type Situation,
  type TypicalCase,
  VERSION,
} from '../contract.ts';
import { findRanking, listRankings } from '../ranking.ts';
import {
  chooseRanking,
  figuresOf,
  findAnswering,
  listBurdened,
  narrowRanking,
  spanOf,
  sumCounts,
} from '../rules/figures.ts';
import { listKeptAmong } from '../store.ts';

const MOST_CASES = 5;
/** So many red cards are looked through: those on what is kept are counted, never named. */
const LOOKED_THROUGH = 50;

/** The indicator that counts a figure by organ. */
function findIndicator(figure: string) {
  return listIndicators().find(({ by, figures }) => by.includes('organ') && figure in figures);
}

function usedIndicators(figures: readonly FigureName[]) {
  return [...new Set(figures.flatMap((figure) => findIndicator(figure) ?? []))];
}

/** What is asked of the rooms that count. */
export interface Asked {
  readonly territory: Pick<Organ, 'code' | 'name' | 'nameEn' | 'path' | 'level'>;
  readonly period: Period;
  /** A month of the period, `YYYY-MM`. */
  readonly month: string;
  readonly asOf: Date;
  /** Of a report that exists: by what it was made. A new one is made by all there is. */
  readonly made?: Pick<Situation, 'version' | 'ranking'>;
}

/** Asked again for the same moment it gives the same bytes. A statement for each room that counts, and a few more. */
export async function readSituation(db: Db, { territory, period, month, asOf, made }: Asked): Promise<Situation> {
  const { from, to, months, before, trend } = spanOf(period, month);
  const version = made ? made.version : VERSION;
  const names = figuresOf({ version });
  const scopes = [{ path: territory.path, deep: true }];
  const first = [before[0], trend[0]].sort()[0];
  const asked = { by: 'organ' as const, scopes, from: `${first}-01`, to, asOf };
  const counts = (await Promise.all(usedIndicators(names).map((one) => one.count(db, asked)))).flat();
  const own = counts.filter((count) => months.includes(count.month));
  const organs = new Map((await listOrgansAlong(db, pathsOf(own))).map((organ) => [organ.path, organ]));
  const ranking = made ? made.ranking?.id : chooseRanking(await listRankings(db), { from, to })?.id;
  return {
    ...(version === undefined ? {} : { version, ranking: await readRanking(db, ranking, territory.path) }),
    territory: { code: territory.code, name: territory.name, nameEn: territory.nameEn },
    period,
    from,
    to,
    asOf: asOf.toISOString(),
    totals: sumCounts(names, own),
    before: sumCounts(names, counts, before),
    trend: trend.map((one) => ({ month: one, counts: sumCounts(names, counts, [one]) })),
    organs: listBurdened(names, own, organs, territory.level),
    cases: await listTypical(db, { scopes, from, to, asOf }),
  };
}

/** A published ranking never changes, so a report is compared with the very one it shows. */
async function readRanking(db: Db, id: string | undefined, path: string): Promise<RankingPart | null> {
  const ranking = id === undefined ? undefined : await findRanking(db, id);
  if (!ranking) return null;
  const within = await listOrgansWithin(db, path);
  return narrowRanking(ranking, new Set(within.map(({ code }) => code)));
}

const pathsOf = (counts: readonly FigureCount[]) => [...new Set(counts.map(({ path }) => path))];

/** The red cards of the period, the latest first, whoever may read them: the page of each asks for itself. */
async function listTypical(
  db: Db,
  asked: { scopes: readonly Scope[]; from: string; to: string; asOf: Date },
): Promise<TypicalCase[]> {
  const { rows } = (await findIndicator('red')?.list(db, {
    ...asked,
    by: 'organ',
    figure: 'red',
    limit: LOOKED_THROUGH,
    reader: systemActor,
  })) ?? { rows: [] };
  const kept = await listKeptAmong(
    db,
    rows.map(({ id }) => id),
    listKeptKinds(),
  );
  return rows
    .filter(({ id }) => !kept.has(id))
    .slice(0, MOST_CASES)
    .map(({ number, href }) => ({ number, href }));
}

/** The bytes of figures, and SHA-256 over them. */
export function sealFigures(figures: unknown): { readonly figures: string; readonly digest: string } {
  return { figures: toCanonicalJson(figures), digest: hashContent(figures) };
}

/** What a figure is called by the room that counts it. */
export function findFigure(figure: string) {
  const indicator = findIndicator(figure);
  const label = indicator?.figures[figure];
  return indicator && label ? { indicator, label } : undefined;
}

/** The paths that an organ of a report answers for: a whole division, or a body with its sections. */
export async function listScopesOf(db: Db, organ: OrganLine, level: number): Promise<Scope[]> {
  if (organ.level !== level) return [{ path: organ.path, deep: true }];
  const within = new Map((await listOrgansWithin(db, organ.path)).map((one) => [one.path, one]));
  const answers = (path: string) => findAnswering(path, within, level)?.path === organ.path;
  return [...within.keys()].filter(answers).map((path) => ({ path, deep: false }));
}
