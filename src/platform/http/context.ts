// What every resource is handed: who asks, when, in which language, and the parts of the machine it may use.
import type { Logger } from 'pino';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Runtime } from '#platform/runtime.ts';

/** A part of the tree of units that a permission reaches. `deep` takes in everything beneath `path`. */
export interface Scope {
  readonly path: string;
  readonly deep: boolean;
}

/** A post of a unit: `reviewer` of the unit with this id. */
export interface Desk {
  readonly unitId: string;
  /** Of the unit. */
  readonly path: string;
  readonly post: string;
  /** Accounts stood in for at this desk: what they have taken over lies on it too. */
  readonly standsInFor?: readonly string[];
}

/** What a program was given by the person it acts for; `scopes` of the actor are narrowed to it already. */
export interface Token {
  readonly id: string;
  /** Whether it may do what the person does as themselves: their own account to read, their own matters. */
  readonly own: boolean;
}

/** Who asks. Built once per request by the identity floor; platform only asks it these questions. */
export interface Actor {
  readonly kind: 'anonymous' | 'member' | 'staff' | 'system';
  /** Account id; null when anonymous. */
  readonly id: string | null;
  readonly name: string;
  readonly nameEn?: string | null;
  /** The unit the person works in now; null for members of the public. */
  readonly unit: {
    readonly id: string;
    readonly path: string;
    readonly name: string;
    readonly nameEn?: string | null;
  } | null;
  readonly roles: readonly string[];
  /** The posts the person fills now, own and stood in for: whose work lies on their desk. */
  readonly desks: readonly Desk[];
  /** Set when a program asks with a token somebody gave it, and not a person at a browser. */
  readonly token?: Token;
  /** Where the actor holds a permission; empty when nowhere. Lists are scoped by it in SQL. */
  scopes(permission: string): readonly Scope[];
}

export const anonymous: Actor = {
  kind: 'anonymous',
  id: null,
  name: '',
  unit: null,
  roles: [],
  desks: [],
  scopes: () => [],
};

/** The machine itself: deemed outcomes, jobs, the loader. Reaches everything, and signs as what it is. */
export const systemActor: Actor = {
  kind: 'system',
  id: null,
  name: 'system',
  unit: null,
  roles: [],
  desks: [],
  scopes: () => [{ path: '', deep: true }],
};

export function mayReach(actor: Actor, permission: string, path: string): boolean {
  return actor.scopes(permission).some((s) => (s.deep ? path.startsWith(s.path) : path === s.path));
}

/** Whether somebody may do something in the unit they work in. */
export function mayAtWork(actor: Actor, permission: string): boolean {
  return actor.unit !== null && mayReach(actor, permission, actor.unit.path);
}

/** Whether somebody works in a unit or beneath it, in whichever of the posts they fill. */
export function worksIn({ unit, desks }: Actor, path: string): boolean {
  return [unit, ...desks].some((one) => one?.path.startsWith(path));
}

export interface Context {
  readonly runtime: Runtime;
  /** The database to read from; inside an act it is the act's transaction. */
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly lang: Lang;
  readonly size: 'normal' | 'large';
  /** Address of the shared screen they sit at; null at a browser of their own. */
  readonly screen: string | null;
  readonly requestId: string;
  readonly address: string;
  readonly log: Logger;
}

/** What an act is handed: the same, with the transaction it happens in. */
export interface ActContext extends Context {
  readonly tx: Tx;
}

/** What a handler outside HTTP needs (job, command, loader). */
export function systemContext(runtime: Runtime, db: Db): Context {
  return {
    runtime,
    db,
    actor: systemActor,
    now: runtime.clock.now(),
    lang: 'zh',
    size: 'normal',
    screen: null,
    requestId: 'system',
    address: '127.0.0.1',
    log: runtime.log,
  };
}
