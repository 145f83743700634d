// Published rankings of organs, for other rooms to build on: frozen sheets in words of their own.
import type { Label } from '#kernel/cases/label.ts';
import type { Db } from '#platform/database/db.ts';
import { isId } from '#platform/ids.ts';
import { EVERYBODY } from '../rules/rank.ts';
import { findRound } from '../store/rounds.ts';
import { readRows } from '../view/rows.ts';
import { nameRound, peersText } from '../view/telling.ts';
import { listRoundPage } from './list.ts';

type Named = Parameters<typeof nameRound>[1];
const bothNames = (round: Named): Label => ({ zh: nameRound('zh', round), en: nameRound('en', round) });

/** The latest, as many as a page holds. */
export async function listPublishedRankings(db: Db) {
  const { rows } = await listRoundPage(db, true);
  return rows
    .filter(({ by }) => by === 'organ')
    .map((round) => ({ id: round.id, from: round.from, to: round.to, ...bothNames(round) }));
}

/** One as it was published; undefined for what is not, and for scores of anything but organs. */
export async function findPublishedRanking(db: Db, id: string) {
  const open = isId(id) ? await findRound(db, id) : undefined;
  const scheme = open?.known.scheme;
  if (!open?.round.publishedAt || scheme?.by !== 'organ') return undefined;
  const { round } = open;
  const rows = await readRows(db, open);
  const groups = [...scheme.peers.map(({ code }) => code), EVERYBODY].filter((code) =>
    rows.some((row) => row.peers === code),
  );
  const grades = new Map(scheme.grades.map(({ code, zh, en }) => [code, { code, zh, en }]));
  return {
    id,
    ...bothNames({ ...round, ...scheme }),
    from: round.from,
    to: round.to,
    publishedAt: round.publishedAt!.toISOString(),
    leastSample: scheme.leastSample,
    digest: round.digest ?? '',
    groups: groups.map((code) => ({ code, zh: peersText('zh', scheme, code), en: peersText('en', scheme, code) })),
    rows: rows.map(({ code, name, nameEn, peers, rank, score, low, high, grade, sample }) => ({
      ...{ code, name, nameEn, peers, rank, score, low, high, sample },
      grade: grades.get(grade) ?? { code: grade, zh: grade, en: grade },
    })),
  };
}
