// The pages of the provider: a sign-out that a system asks for, its end, and what could not be done.
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import type { PageView } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Form } from '#ui/parts/form.tsx';
import { words } from '../words.ts';
import { getAsker } from './asker.ts';

type Texts = ReturnType<typeof words.in>;

function show(ctx: KoaContextWithOIDC, describe: (w: Texts) => PageView): void {
  const { page, show: draw } = getAsker();
  ctx.type = 'html';
  ctx.set('cache-control', 'no-store');
  ctx.body = draw(describe(words.in(page.lang)));
}

/** Everywhere, or from the one system that asks: who signs out says which. */
export function showLogout(ctx: KoaContextWithOIDC): void {
  const { client, session } = ctx.oidc;
  const { secret = '' } = (session?.state ?? {}) as { secret?: string };
  show(ctx, (w) => ({
    title: w.logoutTitle,
    unlisted: true,
    body: (
      <div class="stack loose">
        <PageHead title={w.logoutTitle} lead={w.logoutLead} />
        <Form action={ctx.oidc.urlFor('end_session_confirm')} hidden={{ xsrf: secret }}>
          <div class="row">
            <Button kind="go" big name="logout" value="yes">
              {w.logoutAll}
            </Button>
            <Button>{client?.clientName ? w.logoutOnly(client.clientName) : w.logoutNot}</Button>
          </div>
        </Form>
      </div>
    ),
  }));
}

export function showLoggedOut(ctx: KoaContextWithOIDC): void {
  show(ctx, (w) => ({
    title: w.loggedOut,
    unlisted: true,
    body: (
      <div class="stack">
        <PageHead title={w.loggedOut} lead={w.loggedOutLead} />
        <p class="row">
          <LinkButton href="/sign-in">{w.signIn}</LinkButton>
        </p>
      </div>
    ),
  }));
}

/** What is wrong lies with the system, which has no address to be told at: the person is told what to do. */
export function showFault(ctx: KoaContextWithOIDC, { error, error_description }: ErrorOut): void {
  show(ctx, (w) => ({
    title: w.faultTitle,
    unlisted: true,
    body: (
      <div class="stack">
        <PageHead title={w.faultTitle} lead={error === 'invalid_request' ? w.faultLead : w.faultClient} />
        <p class="dim sm">
          <code lang="en">{error_description ? `${error}: ${error_description}` : error}</code>
        </p>
        <p class="row">
          <LinkButton href="/desk/apps">{w.apps}</LinkButton>
        </p>
      </div>
    ),
  }));
}
