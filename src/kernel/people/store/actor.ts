// Who asks: session, account, unit and every role that counts now, in one statement. The hottest query of the house.
import { sql } from 'kysely';
import type { Db } from '#platform/database/db.ts';
import { localDate } from '#platform/time.ts';
import { type AccountKind, SEPARATE_ROLES } from '../contract.ts';

export interface ActorRow {
  readonly sessionId: string | null;
  /** Of the access token that was shown instead of a session's, and what it may be used for. */
  readonly tokenId: string | null;
  readonly tokenScope: readonly string[] | null;
  readonly confirmed: boolean;
  readonly seenAt: Date;
  readonly id: string;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly mustChangePassword: boolean;
  readonly passwordSetAt: Date;
  readonly hasSecondFactor: boolean;
  readonly unitId: string | null;
  readonly unitPath: string | null;
  readonly unitName: string | null;
  readonly unitNameEn: string | null;
  /** `role path`, one text each. */
  readonly grants: readonly string[];
  /** `organ-id post path`, and whom one stands in for there, one text each. */
  readonly desks: readonly string[];
}

/**
 * The row of the owner of a living access token; undefined when it has ended, is nobody's, or its owner is locked out:
 * whoever guesses at the password must not be let in by another door meanwhile.
 */
export async function findActorByAccessToken(db: Db, tokenHash: string, now: Date): Promise<ActorRow | undefined> {
  const asker = sql`select null::uuid as session_id, t.id as token_id, t.scope as token_scope, true as confirmed,
    coalesce(t.last_used_at, to_timestamp(0)) as seen_at, t.account_id
    from access_token t join account o on o.id = t.account_id and coalesce(o.locked_until <= ${now}, true)
    where t.token_hash = ${tokenHash} and t.expires_at > ${now} and t.revoked_at is null`;
  return (await selectActor(asker, now).execute(db)).rows[0];
}

const NO_TOKEN = sql`null::uuid as token_id, null::text[] as token_scope`;

/** The row of a living session; undefined when it has ended, been idle since before `idleSince`, or is nobody's. */
export async function findActorByToken(
  db: Db,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<ActorRow | undefined> {
  const asker = sql`select s.id as session_id, ${NO_TOKEN}, s.confirmed, s.seen_at, s.account_id from session s
    where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.seen_at > ${idleSince}`;
  return (await selectActor(asker, now).execute(db)).rows[0];
}

/** The row of an account without a session, for tests, jobs and the loader. */
export async function findActorByAccount(db: Db, accountId: string, now: Date): Promise<ActorRow | undefined> {
  const asker = sql`select null::uuid as session_id, ${NO_TOKEN}, true as confirmed, ${now}::timestamptz as seen_at,
    ${accountId}::uuid as account_id`;
  return (await selectActor(asker, now).execute(db)).rows[0];
}

/**
 * `standing` are the posts the account fills now: its own; those of a colleague who is away and whose deputy (B角) it
 * is; and those delegated to it for a period. Roles come with them, but for the separate administrators', which are
 * never lent; a deputy gets those held in the organ of the post.
 */
function selectActor(asker: ReturnType<typeof sql>, now: Date) {
  const day = localDate(now);
  const held = (post: string) => {
    const [from, to] = [sql.ref(`${post}.valid_from`), sql.ref(`${post}.valid_to`)];
    return sql`coalesce(${from} <= ${day}, true) and coalesce(${to} >= ${day}, true)`;
  };
  return sql<ActorRow>`
    with asker as (${asker}),
    standing as (
      select p.account_id as from_id, p.organ_id, p.post, false as everything from asker
        join officer_post p on p.deputy_id = asker.account_id and ${held('p')}
        join absence x on x.account_id = p.account_id and x.cancelled_at is null
          and x.starts_at <= ${now} and x.ends_at > ${now}
      union all
      select d.from_id, d.organ_id, p.post, d.organ_id is null from asker
        join delegation d on d.to_id = asker.account_id and d.revoked_at is null
          and d.starts_at <= ${now} and d.ends_at > ${now}
        join officer_post p on p.account_id = d.from_id and (d.organ_id is null or d.organ_id = p.organ_id)
          and ${held('p')}
    )
    select asker.session_id as "sessionId", asker.token_id as "tokenId",
      asker.token_scope as "tokenScope", asker.confirmed, asker.seen_at as "seenAt", a.id, a.kind, a.login, a.name,
      a.name_en as "nameEn",
      a.must_change_password as "mustChangePassword", a.password_set_at as "passwordSetAt",
      a.totp_sealed is not null as "hasSecondFactor",
      unit.id as "unitId", unit.path as "unitPath", unit.name as "unitName",
      unit.name_en as "unitNameEn",
      array(
        select g.role || ' ' || o.path from role_grant g join organ o on o.id = g.organ_id
          where g.account_id = a.id and g.ended_at is null
        union
        select g.role || ' ' || o.path from standing s
          join role_grant g on g.account_id = s.from_id and g.ended_at is null
            and (s.everything or g.organ_id = s.organ_id) and g.role <> all(${SEPARATE_ROLES}::text[])
          join organ o on o.id = g.organ_id
      ) as grants,
      array(
        select p.organ_id || ' ' || p.post || ' ' || o.path from officer_post p join organ o on o.id = p.organ_id
          where p.account_id = a.id and ${held('p')}
        union
        select p.organ_id || ' ' || s.post || ' ' || o.path || ' ' || s.from_id from standing s
          join officer_post p on p.account_id = s.from_id and p.post = s.post
            and (s.everything or p.organ_id = s.organ_id) and ${held('p')}
          join organ o on o.id = p.organ_id
      ) as desks
    from asker
    join account a on a.id = asker.account_id and a.state = 'active'
    left join lateral (
      select o.id, o.path, o.name, o.name_en from officer_post p join organ o on o.id = p.organ_id
      where p.account_id = a.id and ${held('p')} order by p.id limit 1
    ) unit on true`;
}
