// Everything the workbench shows of an officer's account, and what the viewer may do with it.
import { type Context, mayReach } from '#platform/http/context.ts';
import { toLocalIso } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { listGrants } from '../store/grants.ts';
import { listAbsences, listDelegations, type PeriodRow } from '../store/periods.ts';
import { listPathsOf, listPosts } from '../store/posts.ts';
import { listEvents } from '../store/register.ts';
import { getOfficer } from './administer.ts';

const NEWEST_EVENTS = 100;

/** @throws notFound when the id is not an officer's */
export async function describeOfficer(ctx: Context, id: string) {
  const account = await getOfficer(ctx, id);
  const paths = await listPathsOf(ctx.db, id);
  const may = (permission: string) => paths.every((path) => mayReach(ctx.actor, permission, path));
  const grants = await listGrants(ctx.db, id);
  const events = await listEvents(ctx.db, id, NEWEST_EVENTS);
  const own = account.id === ctx.actor.id;
  return {
    id,
    login: account.login,
    name: account.name,
    nameEn: account.name_en,
    state: account.state,
    locked: account.locked_until !== null && account.locked_until > ctx.now,
    lastSignInAt: account.last_sign_in_at && toLocalIso(account.last_sign_in_at),
    posts: await listPosts(ctx.db, id, ctx.now),
    grants: grants.map((grant) => ({ ...grant, grantedAt: toLocalIso(grant.grantedAt) })),
    absences: (await listAbsences(ctx.db, id, ctx.now)).map(tellPeriod),
    delegations: (await listDelegations(ctx.db, id, ctx.now)).map(tellPeriod),
    events: events.map((event) => ({ ...event, at: toLocalIso(event.at) })),
    own,
    mayManage: !own && may(permissions.manage),
    mayGrant: !own && may(permissions.grant),
    maySubstitute: may(permissions.absence),
  };
}

export type OfficerView = Awaited<ReturnType<typeof describeOfficer>>;

function tellPeriod<P extends PeriodRow>(period: P) {
  return { ...period, startsAt: toLocalIso(period.startsAt), endsAt: toLocalIso(period.endsAt) };
}
