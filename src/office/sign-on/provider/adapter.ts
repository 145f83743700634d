// What the library keeps, in one table of ours: names as keyed hashes, contents sealed, a session bound to the platform's.
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { findLivingSession } from '#kernel/people/service/sessions.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { OutsideSystem } from '../contract.ts';
import { signsOn } from '../rules.ts';
import * as artifacts from '../store/artifacts.ts';
import { findClient } from '../store/systems.ts';
import { noteVisit } from '../store/visits.ts';
import { askers, findOfficer } from './asker.ts';

/** Kinds of things that die together with the grant they came of. */
const OF_GRANTS = ['AccessToken', 'AuthorizationCode', 'RefreshToken'];

/** The store of one kind of thing that the library keeps. */
export function makeAdapter(runtime: Runtime, model: string): Adapter {
  return model === 'Client' ? makeRegister(runtime) : makeStore(runtime, model);
}

function makeStore(runtime: Runtime, model: string): Adapter {
  const { db, vault, clock } = runtime;
  const hash = (what: string, name: string) => vault.hashToken(`sign-on ${what} ${name}`);
  const idOf = (id: string) => hash(model, id);

  async function read(row: artifacts.KeptArtifact | undefined): Promise<AdapterPayload | undefined> {
    if (!row) return undefined;
    const payload = JSON.parse(vault.open(row.payload_sealed)) as AdapterPayload;
    if (model === 'Session' && payload.accountId && !(await isBound(runtime, row))) return undefined;
    if (row.consumed_at) payload.consumed = Math.floor(row.consumed_at.getTime() / 1000);
    return payload;
  }

  return {
    async upsert(id, payload, expiresIn = 0) {
      const asker = askers.getStore();
      const officer = asker && findOfficer(asker);
      await artifacts.upsertArtifact(db, {
        model,
        id_hash: idOf(id),
        payload_sealed: vault.seal(JSON.stringify(payload)),
        grant_hash: OF_GRANTS.includes(model) && payload.grantId ? hash('grant', payload.grantId) : null,
        uid_hash: model === 'Session' && payload.uid ? hash('uid', payload.uid) : null,
        session_id: model === 'Session' && payload.accountId === officer?.id ? (officer?.sessionId ?? null) : null,
        expires_at: new Date(clock.now().getTime() + expiresIn * 1000),
      });
      if (model === 'AuthorizationCode' && officer) await note(payload, officer);
    },
    find: async (id) => read(await artifacts.findArtifact(db, model, idOf(id), clock.now())),
    findByUid: async (uid) => read(await artifacts.findArtifactByUid(db, hash('uid', uid), clock.now())),
    findByUserCode: async () => undefined,
    async consume(id) {
      // Two who come with one code at once: the second is told what a late one is told.
      if (!(await artifacts.consumeArtifact(db, model, idOf(id), clock.now()))) {
        throw new errors.InvalidGrant('already used');
      }
    },
    destroy: (id) => artifacts.deleteArtifact(db, model, idOf(id)),
    revokeByGrantId: (grantId) => artifacts.deleteOfGrant(db, model, hash('grant', grantId)),
  };

  function note(payload: AdapterPayload, officer: { readonly id: string; readonly sessionId: string }): Promise<void> {
    const { clientId = '', sid = '' } = payload as { clientId?: string; sid?: string };
    return noteVisit(db, { session: officer.sessionId, system: clientId, account: officer.id, sid }, clock.now());
  }
}

/** Somebody signed in is so only as long as the session of the platform lives. */
async function isBound(runtime: Runtime, { session_id }: artifacts.KeptArtifact): Promise<boolean> {
  if (session_id === null) return false;
  return (await findLivingSession(runtime, session_id, runtime.clock.now())) !== undefined;
}

/** Outside systems as the library knows its clients. Only the desk changes them. */
function makeRegister({ db }: Runtime): Adapter {
  const never = () => Promise.reject(new Error('outside systems are registered at the desk'));
  return {
    find: async (id) => {
      const system = await findClient(db, id);
      return system && signsOn(system) ? describeClient(system) : undefined;
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: never,
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  };
}

/** The secret is known by its hash alone: see `compareClientSecret` of the provider. */
function describeClient(system: OutsideSystem & { readonly secretHash: string }): AdapterPayload {
  return {
    client_id: system.id,
    client_name: system.name,
    client_secret: system.secretHash,
    redirect_uris: [...system.redirects],
    post_logout_redirect_uris: [...system.afterLogout],
    ...(system.logoutNotice
      ? { backchannel_logout_uri: system.logoutNotice, backchannel_logout_session_required: true }
      : {}),
    token_endpoint_auth_method: system.authMethod,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: ['openid', ...system.claims].join(' '),
  };
}
