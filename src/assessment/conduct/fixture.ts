// For tests: a complaint as its rules see it, and those who act on it.
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, Decision, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { type Actor, anonymous } from '#platform/http/context.ts';
import type { CaseData } from './contract.ts';

export const CITY = { id: 'city', path: '/city/party/supervision/', name: '市纪委监委' };
export const COUNTY = { id: 'county', path: '/city/county/party/supervision/', name: '区纪委监委' };
export const ACCUSED = { id: 'market', path: '/city/county/government/market/', name: '区市场监管局', nameEn: null };
export const SERVICES = { id: 'services', path: '/city/services/', name: '市政务服务管理局' };
export const NOW = new Date('2026-10-12T09:00:00+08:00');

export const DATA: CaseData = {
  conduct: 'shirking',
  text: '来回三趟没有人登记。',
  accused: ACCUSED,
  named: '许德林',
  officerId: 'accused',
  about: null,
  supervisor: COUNTY,
  sealed: 'sealed',
  judges: ['first'],
  keptFrom: [ACCUSED.path],
  anonymous: false,
};

/** Somebody who works in an organ and may do there what they like; `post`: which they fill. */
export const officerOf = (id: string, unit: OrganRef, post?: string): Actor => ({
  ...anonymous,
  kind: 'staff',
  id,
  unit,
  desks: post ? [{ unitId: unit.id, path: unit.path, post }] : [],
  scopes: () => [{ path: unit.path, deep: true }],
});

interface Seen {
  readonly data?: Partial<CaseData>;
  readonly done?: object;
  readonly limits?: readonly object[];
  readonly materials?: readonly object[];
}

/** A complaint in a state. */
export function see(state: string, more: Seen = {}): Snapshot {
  const file = {
    state,
    organ_id: COUNTY.id,
    organ_path: COUNTY.path,
    accepted_at: null,
    data: { ...DATA, ...more.data },
  };
  const { limits = [], materials = [] } = more;
  const rows = { holds: [], limits, materials, opinions: [], done: { ...more.done } };
  return { file, ...rows } as unknown as Snapshot;
}

interface Asked {
  readonly body?: object;
  readonly actor?: Actor;
  readonly organ?: OrganRef;
}

/** What a rule of the kind decides. */
export function decide(
  rule: ActRule | undefined,
  snapshot: Snapshot,
  { body = {}, actor, organ = SERVICES }: Asked = {},
) {
  if (!rule) throw new Error('there is no such act');
  const named = { organs: new Map([['organ', organ]]), officers: new Map() };
  const env = { now: NOW, actor: actor ?? officerOf('x', COUNTY), calendar: shipped, subject: CITY, ...named };
  return rule.decide(snapshot, body, env) as Decision;
}
