// What both kinds of the campaign share, and how its stations are ranked. Pure.
import type { ActRule, CaseFile, LimitChange, Snapshot } from '#kernel/cases/contract.ts';
import type { Group, MarkTally } from '#kernel/people/marks.ts';
import { type Scored, scoreThings } from '#kernel/people/rules/scoring.ts';
import { worksIn } from '#platform/http/context.ts';
import { type CampaignData, type EntryData, permissions } from '../contract.ts';

type File = { readonly file: Pick<CaseFile, 'data'> };
export const campaignOf = ({ file }: File) => file.data as unknown as CampaignData;
export const entryOf = ({ file }: File) => file.data as unknown as EntryData;

/** Acts of whoever has the case now: the organ that recommends, or the one that runs the campaign. */
export const byHolder = (permission: string, from: readonly string[], to: readonly string[]) => ({
  by: 'officer' as const,
  permission,
  from,
  to,
  offered: ((snapshot: Snapshot, { actor }) =>
    snapshot.holds.some((hold) => worksIn(actor, hold.organ_path))) as NonNullable<ActRule['offered']>,
});
export const byRunner = (from: readonly string[], to: readonly string[]) => byHolder(permissions.run, from, to);

/** A phase lasts until the end of a day. */
export const phaseUntil = (day: string, now: Date): LimitChange[] => [
  { do: 'end', kinds: ['campaign-phase'] },
  {
    do: 'start',
    kind: 'campaign-phase',
    limit: {
      amount: Math.max(0, Math.ceil((Date.parse(`${day}T00:00:00+08:00`) - now.getTime()) / 86_400_000)),
      unit: 'd',
    },
  },
];

export interface EntryRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly data: EntryData;
}

export interface RankedEntry {
  readonly row: EntryRow;
  readonly voice: Scored;
  /** Null on too few marks, or before it is assessed: such a station is not on the list. */
  readonly total: number | null;
}

const toHundredth = (value: number) => Math.round(value * 100) / 100;

/** Voters' score and assessment by their shares, the best first; of equal totals the one that applied first. */
export function rankEntries(
  rows: readonly EntryRow[],
  tallies: readonly MarkTally[],
  {
    groups,
    floor,
    voteShare,
  }: { readonly groups: readonly Group[]; readonly floor: number; readonly voteShare: number },
): RankedEntry[] {
  const ids = rows.map(({ id }) => id);
  const voices = new Map(scoreThings(ids, groups, tallies, floor).map((one) => [one.thing, one]));
  const ranked = rows.map((row): RankedEntry => {
    const voice = voices.get(row.id)!;
    const { score } = row.data;
    const total =
      voice.score === null || score === undefined
        ? null
        : toHundredth((voice.score * voteShare + score * (100 - voteShare)) / 100);
    return { row, voice, total };
  });
  const best = (one: RankedEntry) => one.total ?? -1;
  return ranked.sort((a, b) => best(b) - best(a) || (a.row.number < b.row.number ? -1 : 1));
}

/** 67 of 208 = 32.2 %. */
export const percentOf = (named: number, entries: number) =>
  entries === 0 ? 0 : Math.round((named * 1000) / entries) / 10;
