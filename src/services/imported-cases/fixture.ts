// For tests: the supervised city with the kinds of this room, a world of items, and lines of files.
import { registerKind } from '#kernel/cases/registry.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { openSupervisedCity, type SupervisedCity } from '#kernel/supervision/fixture.ts';
import { type ActContext, type Actor, systemActor } from '#platform/http/context.ts';
import { linesOfPack, type OpenLines } from '#platform/text/lines.ts';
import type { RunResult } from './contract.ts';
import { useItemNames } from './items.ts';
import { importedKind, strayKind } from './rules/kinds.ts';
import { compareResults } from './service/compare.ts';
import { importCases } from './service/import.ts';

export const SYSTEM = '2012 版审批系统';
export const FOOD = '530902-XK-0031';

/** A sound line of an older system; each key can be given anew. */
export const oldLine = (more: Record<string, unknown> = {}) => ({
  system: SYSTEM,
  number: 'LC2019-00001',
  item: FOOD,
  kind: 'natural',
  applicant: '李荣',
  id_number: '530921198001010026',
  organ: '530900-market',
  applied: '2019-03-01',
  accepted: '2019-03-04',
  decided: '2019-03-18',
  delivered: '2019-03-20',
  result: 'granted',
  document: '临市监准字〔2019〕12号',
  ...more,
});

/** A sound line of a register. */
export const issuedLine = (more: Record<string, unknown> = {}) => ({
  document: 'ZZ-1',
  organ: '530900-market',
  item: 'M-1',
  applicant: '李荣',
  issued: '2026-10-12',
  ...more,
});

export const linesOf = (values: readonly unknown[]): OpenLines =>
  linesOfPack(values.map((value, index) => ({ line: index + 1, value })));

export interface OldCity extends SupervisedCity {
  import(values: readonly unknown[], options?: { dryRun?: boolean; as?: Actor }): Promise<RunResult>;
  compare(values: readonly unknown[], options?: { dryRun?: boolean; as?: Actor }): Promise<RunResult>;
  /** An officer of the market bureau who may do everything there and nothing elsewhere. */
  marketOnly(): Promise<Actor>;
}

type Run = (ctx: ActContext, open: OpenLines, dryRun: boolean) => Promise<RunResult>;

/** Monday 12 October 2026, 9:00. Cases of the kind `matter` end in results here. */
export async function openOldCity(): Promise<OldCity> {
  registerKind(importedKind);
  registerKind(strayKind);
  const names = new Map([[FOOD, { name: '食品经营许可（新办）', nameEn: 'Food business licence (new)' }]]);
  useItemNames({ kind: 'matter', granted: 'granted', find: async () => names });
  const city = await openSupervisedCity();
  const run =
    (what: Run): OldCity['import'] =>
    (values, { dryRun = false, as = systemActor } = {}) =>
      city.act(as, (ctx) => what(ctx, linesOf(values), dryRun));
  return {
    ...city,
    import: run(importCases),
    compare: run(compareResults),
    marketOnly: async () => {
      const { id, path, name } = await getOrganByCode(city.db, '530900-market');
      return { ...systemActor, kind: 'staff', unit: { id, path, name }, scopes: () => [{ path, deep: true }] };
    },
  };
}
