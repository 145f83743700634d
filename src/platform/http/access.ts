// Who may use a resource, as a declaration: checked by the ladder, and enumerated by the access matrix test.
import { forbidden, notFound, signInNeeded } from '#platform/errors.ts';
import { type Actor, type Context, mayReach } from './context.ts';

export type Access =
  /** Anybody, signed in or not. */
  | { readonly rule: 'anyone' }
  /** Any signed-in account. */
  | { readonly rule: 'member' }
  /** Holds the permission somewhere; the query itself is limited to where. */
  | { readonly rule: 'holds'; readonly permission: string }
  /** Holds the permission over the unit the subject belongs to. */
  | { readonly rule: 'over'; readonly permission: string; readonly subject: string }
  /** Is a party to the subject, or has its query code in hand. */
  | { readonly rule: 'owns'; readonly subject: string }
  | { readonly rule: 'either'; readonly of: readonly Access[] }
  /** The same, but by the person themselves: what no program does with a token. */
  | { readonly rule: 'in-person'; readonly of: Access };

/** What the scope of a token holds beside permissions when it may do what its owner does as themselves. */
export const OWN_SCOPE = 'own';

export const anyone: Access = { rule: 'anyone' };
export const member: Access = { rule: 'member' };
export const holds = (permission: string): Access => ({ rule: 'holds', permission });
export const over = (subject: string, permission: string): Access => ({ rule: 'over', permission, subject });
export const owns = (subject: string): Access => ({ rule: 'owns', subject });
export const either = (...of: Access[]): Access => ({ rule: 'either', of });
export const inPerson = (of: Access): Access => ({ rule: 'in-person', of });
/** Any person who has signed in. */
export const person: Access = inPerson(member);

/** What the check needs to know of the thing asked for. */
export interface Subject {
  /** Paths of the units it belongs to: the responsible one, and any that assist. */
  readonly paths: readonly string[];
  /** Accounts that are a party to it. */
  readonly owners: readonly string[];
  /** Whether the request carried its query code. */
  readonly codeInHand: boolean;
  /** Permissions that count over it, when the thing is of one kind among several; any when absent. */
  readonly permissions?: readonly string[];
}

/** Finds a subject from the request's params, query and body; undefined when there is none. */
export type FindSubject = (ctx: Context, input: Record<string, unknown>) => Promise<Subject | undefined>;

/** The rules a declaration is made of, the plain ones. */
function plainRules(access: Access): Exclude<Access, { of: unknown }>[] {
  if (access.rule === 'either') return access.of.flatMap(plainRules);
  return access.rule === 'in-person' ? plainRules(access.of) : [access];
}

/** Every permission a declaration names, for the guards. */
export function permissionsIn(access: Access): string[] {
  return plainRules(access).flatMap((rule) => ('permission' in rule ? [rule.permission] : []));
}

/** Every kind of subject a declaration names. */
export function subjectsIn(access: Access): string[] {
  return plainRules(access).flatMap((rule) => ('subject' in rule ? [rule.subject] : []));
}

/** Whether a secret in the request may open it: a query code, a key. */
export function opensBySecret(access: Access): boolean {
  return plainRules(access).some(({ rule }) => rule === 'owns');
}

export type Decision = 'yes' | 'hidden' | 'forbidden' | 'sign-in';

/**
 * Pure decision: `hidden` answers 404 so that foreign and unknown things look alike,
 * `forbidden` 403, `sign-in` 401 or the sign-in page.
 */
export function decideAccess(
  access: Access,
  actor: Actor,
  subjects: ReadonlyMap<string, Subject | undefined>,
): Decision {
  switch (access.rule) {
    case 'anyone':
      return 'yes';
    case 'member':
      if (actor.kind === 'anonymous') return 'sign-in';
      return isThemselves(actor) ? 'yes' : 'forbidden';
    case 'holds':
      if (actor.scopes(access.permission).length > 0) return 'yes';
      return actor.kind === 'anonymous' ? 'sign-in' : 'forbidden';
    case 'over':
      return decideOver(access.permission, actor, subjects.get(access.subject));
    case 'owns':
      return isOwn(actor, subjects.get(access.subject)) ? 'yes' : 'hidden';
    case 'either':
      return decideEither(access.of.map((one) => decideAccess(one, actor, subjects)));
    case 'in-person': {
      const decision = decideAccess(access.of, actor, subjects);
      return decision === 'yes' && actor.token ? 'forbidden' : decision;
    }
  }
}

function decideOver(permission: string, actor: Actor, subject: Subject | undefined): Decision {
  if (actor.scopes(permission).length === 0) return actor.kind === 'anonymous' ? 'sign-in' : 'forbidden';
  const counts = subject?.permissions?.includes(permission) ?? true;
  return counts && subject?.paths.some((path) => mayReach(actor, permission, path)) ? 'yes' : 'hidden';
}

function isOwn(actor: Actor, subject: Subject | undefined): boolean {
  if (!subject) return false;
  return subject.codeInHand || (actor.id !== null && isThemselves(actor) && subject.owners.includes(actor.id));
}

function isThemselves(actor: Actor): boolean {
  return actor.token?.own ?? true;
}

function decideEither(answers: readonly Decision[]): Decision {
  for (const answer of ['yes', 'hidden', 'forbidden', 'sign-in'] as const) {
    if (answers.includes(answer)) return answer;
  }
  return 'hidden';
}

/** Finds the subjects a declaration names, each once. */
export async function findSubjects(
  access: Access,
  finders: Readonly<Record<string, FindSubject>>,
  ctx: Context,
  input: Record<string, unknown>,
): Promise<Map<string, Subject | undefined>> {
  const found = new Map<string, Subject | undefined>();
  for (const name of new Set(subjectsIn(access))) {
    const find = finders[name];
    if (!find) throw new Error(`no module finds the subject "${name}"`);
    found.set(name, await find(ctx, input));
  }
  return found;
}

/** Throws the error that the decision calls for; returns when the answer is yes. */
export function requireAccess(decision: Decision): void {
  if (decision === 'hidden') throw notFound();
  if (decision === 'forbidden') throw forbidden();
  if (decision === 'sign-in') throw signInNeeded();
}
