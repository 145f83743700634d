// Turns a session token, or an account, into the actor every resource is handed.
import type { Db } from '#platform/database/db.ts';
import { OWN_SCOPE } from '#platform/http/access.ts';
import { type Actor, anonymous, type Desk, type Scope } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { SignedActor } from '../contract.ts';
import { type Grant, listHeld, listScopes, type Permissions } from '../rules/roles.ts';
import { isAccessToken } from '../rules/token.ts';
import { type ActorRow, findActorByAccessToken, findActorByAccount, findActorByToken } from '../store/actor.ts';
import { touchSession } from '../store/sessions.ts';
import { touchToken } from '../store/tokens.ts';

/** The time of last use is written this often at most: a reader of ten pages a minute costs one write. */
const TOUCH_MS = 60_000;

type Machine = Pick<Runtime, 'db' | 'vault' | 'config'>;

/**
 * Who the token of a session, or one that a person gave to a program, belongs to now; the anonymous actor when to
 * nobody, or when it has ended, the session has been idle too long or still waits for its one-time code. One SQL
 * statement, and a second one a minute.
 */
export async function identify(
  machine: Machine,
  permissions: Permissions,
  token: string | undefined,
  now: Date,
): Promise<Actor> {
  if (token === undefined || token === '') return anonymous;
  const { db, vault, config } = machine;
  const hash = vault.hashToken(token);
  const idleSince = new Date(now.getTime() - config.session.idleMinutes * 60_000);
  const row = isAccessToken(token)
    ? await findActorByAccessToken(db, hash, now)
    : await findActorByToken(db, hash, now, idleSince);
  if (!row) return anonymous;
  if (now.getTime() - row.seenAt.getTime() >= TOUCH_MS) await touch(db, row, now);
  return row.confirmed ? makeActor(row, permissions, config, now) : waiting(row);
}

async function touch(db: Db, { sessionId, tokenId }: ActorRow, now: Date): Promise<void> {
  if (sessionId !== null) await touchSession(db, sessionId, now);
  if (tokenId !== null) await touchToken(db, tokenId, now);
}

/** The actor an account would be if it were signed in; undefined when there is no such active account. */
export async function actorFromAccount(
  machine: Pick<Runtime, 'db' | 'config'>,
  permissions: Permissions,
  accountId: string,
  now: Date,
): Promise<SignedActor | undefined> {
  const row = await findActorByAccount(machine.db, accountId, now);
  return row && makeActor(row, permissions, machine.config, now);
}

/** What an account must do before its permissions count; null when nothing. */
export async function findDue(
  machine: Pick<Runtime, 'db' | 'config'>,
  accountId: string,
  now: Date,
): Promise<SignedActor['limited']> {
  const row = await findActorByAccount(machine.db, accountId, now);
  if (!row) return null;
  const roles = row.grants.map((text) => readGrant(text).role);
  return findWhatIsDue(row, roles, machine.config, now);
}

/** The session of the request, also one that still waits for its code; null when there is none. */
export function findSessionId(actor: Actor): string | null {
  return (actor as Partial<SignedActor>).sessionId ?? null;
}

/** What must be done before the actor's permissions count; null when nothing. */
export function findLimit(actor: Actor): SignedActor['limited'] {
  return (actor as Partial<SignedActor>).limited ?? null;
}

/** Nobody yet; only the page for the code can tell whose session it is. */
function waiting(row: ActorRow): Actor & Pick<SignedActor, 'sessionId'> {
  return { ...anonymous, sessionId: row.sessionId };
}

function unitOf({ unitId, unitPath, unitName, unitNameEn }: ActorRow): Actor['unit'] {
  return unitId === null ? null : { id: unitId, path: unitPath ?? '', name: unitName ?? '', nameEn: unitNameEn };
}

function makeActor(row: ActorRow, permissions: Permissions, config: Runtime['config'], now: Date): SignedActor {
  const grants = row.grants.map(readGrant);
  const roles = [...new Set(grants.map((grant) => grant.role))];
  const limited = findWhatIsDue(row, roles, config, now);
  const { tokenId, tokenScope } = row;
  const isGiven = (permission: string) => tokenScope === null || tokenScope.includes(permission);
  const known = new Map<string, readonly Scope[]>();
  return {
    kind: row.kind === 'officer' ? 'staff' : 'member',
    id: row.id,
    name: row.name,
    nameEn: row.nameEn,
    unit: unitOf(row),
    roles,
    desks: readDesks(row.desks),
    sessionId: row.sessionId,
    login: row.login,
    accountKind: row.kind,
    limited,
    ...(tokenId === null ? {} : { token: { id: tokenId, own: isGiven(OWN_SCOPE) } }),
    permissions: () => listHeld(permissions, roles).filter(({ name }) => isGiven(name)),
    scopes(permission) {
      if (limited !== null || !isGiven(permission)) return [];
      const found = known.get(permission) ?? listScopes(permissions, grants, permission);
      known.set(permission, found);
      return found;
    },
  };
}

function readGrant(text: string): Grant {
  const blank = text.indexOf(' ');
  return { role: text.slice(0, blank), path: text.slice(blank + 1) };
}

/** A post may be one's own and others' who are away at once: it is one desk. */
function readDesks(texts: readonly string[]): Desk[] {
  const parts = texts.map((text) => text.split(' '));
  return [...Map.groupBy(parts, ([unitId, post]) => `${unitId} ${post}`).values()].map((same) => {
    const [unitId = '', post = '', path = ''] = same[0] ?? [];
    const standsInFor = same.flatMap(([, , , from]) => (from ? [from] : []));
    return standsInFor.length > 0 ? { unitId, post, path, standsInFor } : { unitId, post, path };
  });
}

/** Nobody works under a password somebody else knows, or without the second factor their role asks for. */
function findWhatIsDue(
  row: ActorRow,
  roles: readonly string[],
  config: Runtime['config'],
  now: Date,
): SignedActor['limited'] {
  const { days } = config.password;
  const age = (now.getTime() - row.passwordSetAt.getTime()) / 86_400_000;
  if (row.mustChangePassword || (row.kind === 'officer' && days > 0 && age > days)) return 'password';
  const needsFactor = roles.some((role) => config.secondFactorRoles.includes(role));
  return needsFactor && !row.hasSecondFactor ? 'second-factor' : null;
}
