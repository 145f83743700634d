// The platform as an OpenID Connect provider: which library, how it is set, and what of it is switched off.
import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { endSessionOf } from '#kernel/people/service/sessions.ts';
import { isSame } from '#platform/crypto/same.ts';
import type { Runtime } from '#platform/runtime.ts';
import { MOUNT } from '../contract.ts';
import { openKeys, type SigningKey } from '../service/keys.ts';
import { findSystem } from '../store/systems.ts';
import { CLAIMS_BY_SCOPE, findAccount, mayEnter } from './account.ts';
import { makeAdapter } from './adapter.ts';
import { findOfficer, getAsker } from './asker.ts';
import { interactionOf } from './entry.tsx';
import { showFault, showLoggedOut, showLogout } from './pages.tsx';

/** RFC 6749 §4.1.2: “A maximum authorization code lifetime of 10 minutes is RECOMMENDED”; a redirect takes seconds. */
const CODE_SECONDS = 60;
const TOKEN_SECONDS = 600;
/** To sign in, with a second factor and a password that has to be changed first. */
const SIGN_IN_SECONDS = 900;

/** The provider with the keys of the city. Made once a process, at the first need. */
export async function openProvider(runtime: Runtime): Promise<Provider> {
  const provider = new Provider(`${runtime.config.publicUrl}${MOUNT}`, configure(runtime, await openKeys(runtime)));
  provider.proxy = true;
  // Known by its hash alone, which is compared in a time that tells nothing.
  provider.Client.prototype.compareClientSecret = function (given: string) {
    return isSame(runtime.vault.hashToken(given), this.clientSecret ?? '');
  };
  provider.on('server_error', (_ctx, error) => runtime.log.error({ err: error }, 'sign-on failed'));
  provider.use((ctx, next) => signOutHere(runtime, ctx as KoaContextWithOIDC, next));
  return provider;
}

/**
 * Who signs out everywhere by way of a system signs out here too. A page that leads back to a system by a form says so to
 * the browser, which would let it lead nowhere else.
 */
async function signOutHere({ db }: Runtime, ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  const officer = findOfficer(getAsker());
  await next();
  const { route, params, session, client } = ctx.oidc ?? {};
  if (route === 'end_session' && client && params?.post_logout_redirect_uri) {
    const { origin } = new URL(String(params.post_logout_redirect_uri));
    const policy = ctx.response.get('content-security-policy');
    ctx.set('content-security-policy', policy.replace("form-action 'self'", `form-action 'self' ${origin}`));
  }
  const isDone = route === 'end_session_confirm' && ctx.status === 303 && params?.logout;
  if (isDone && officer && (session?.accountId ?? officer.id) === officer.id) {
    await endSessionOf(db, officer.id, officer.sessionId);
  }
}

function configure(runtime: Runtime, keys: SigningKey[]): Configuration {
  const sessionSeconds = runtime.config.session.absoluteHours * 3600;
  return {
    adapter: (model: string) => makeAdapter(runtime, model),
    jwks: { keys: keys as never },
    // Code with proof of possession (RFC 7636) and nothing else.
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    scopes: ['openid'],
    claims: Object.fromEntries(Object.entries(CLAIMS_BY_SCOPE).map(([scope, claims]) => [scope, [...claims]])),
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    cookies: cookiesOf(runtime),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: showLogout, postLogoutSuccessSource: showLoggedOut },
      revocation: { enabled: true },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    // Whom a system is not open to is told so on the way in; afterwards its tokens are worth nothing.
    findAccount: (ctx, sub, token) => findAccount(runtime, sub, token && ctx.oidc.client?.clientId),
    loadExistingGrant: (ctx) => grantRegistered(runtime, ctx),
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    interactions: { policy: describePolicy(), url: (_ctx, { uid }) => interactionOf(uid) },
    renderError: showFault,
    // Systems lie within the network of the government, which the library takes for forbidden ground.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    ttl: {
      AccessToken: TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: SIGN_IN_SECONDS,
      RefreshToken: sessionSeconds,
      Session: sessionSeconds,
      Grant: sessionSeconds + TOKEN_SECONDS,
    },
  };
}

function cookiesOf({ vault }: Runtime): Configuration['cookies'] {
  return {
    names: { session: 'sunhall_sign_on', interaction: 'sunhall_sign_on_entry', resume: 'sunhall_sign_on_resume' },
    keys: [vault.hashToken('sign-on cookies')],
    long: { httpOnly: true, sameSite: 'lax', path: MOUNT },
    short: { httpOnly: true, sameSite: 'lax' },
  };
}

/** The provider's session never outlives the platform's, and never speaks for somebody else at the same browser. */
function describePolicy() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.get('login')?.checks.add(
    new Check('other_session', 'another account signed in at the platform', 'login_required', (ctx) => {
      const { accountId } = ctx.oidc.session ?? {};
      return accountId !== undefined && accountId !== findOfficer(getAsker())?.id;
    }),
  );
  return policy;
}

/** Consent is the city's: it registered the system, and what it is told stands in the register. */
async function grantRegistered(runtime: Runtime, ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const officer = findOfficer(getAsker());
  const system = client && (await findSystem(runtime.db, client.clientId));
  if (!client || !session?.accountId || !system || !officer || !mayEnter(system, officer.roles)) {
    throw new errors.AccessDenied('the system is not open to this account');
  }
  const scope = client.scope ?? 'openid';
  const id = session.grantIdFor(client.clientId);
  const kept = id === undefined ? undefined : await provider.Grant.find(id);
  if (kept && kept.accountId === session.accountId && kept.getOIDCScope() === scope) return kept;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
}
