// Signing in with the password, and signing out.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { findOwnPath } from '#platform/http/address.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource, unboundAct } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { signInInput } from '../contract.ts';
import { findLimit } from '../service/identify.ts';
import { FORGET_SESSION } from '../service/sessions.ts';
import { findWhereTo, signIn, signOut } from '../service/sign-in.ts';
import { words } from '../words/portal.ts';
import { limitPages } from './limits.ts';

const backQuery = z.object({ back: z.string().max(500).optional() });

export const signInPage = resource({
  name: 'sign-in',
  path: '/sign-in',
  access: anyone,
  query: backQuery,
  load: async (ctx, { query }) => ({
    back: findOwnPath(query.back) ?? null,
    name: ctx.actor.kind === 'anonymous' ? null : ctx.actor.name,
    next: limitPages[findLimit(ctx.actor) ?? 'none'],
  }),
  view: showSignIn,
  acts: {
    '': unboundAct({
      access: anyone,
      rate: 'guess',
      body: signInInput,
      do: async (ctx, { body }) => {
        const { account, cookies, needsCode } = await signIn(ctx, body);
        const back = findOwnPath(body.back);
        if (needsCode) return { to: withBack('/sign-in/code', back), cookies, data: { needsCode } };
        const say = words.in(ctx.lang).signedIn(account.name);
        return { to: await findWhereTo(ctx, account, back), cookies, say, data: { needsCode } };
      },
    }),
  },
});

function showSignIn(data: { back: string | null; name: string | null; next: string | null }, page: Page): PageView {
  const w = words.in(page.lang);
  if (data.name !== null) {
    return {
      title: w.signIn,
      unlisted: true,
      body: (
        <div class="split">
          <div class="stack loose">
            <PageHead title={w.signIn} lead={w.already(data.name)} />
            <div class="row">
              <LinkButton kind="go" href={data.back ?? data.next ?? '/'}>
                {w.goOn}
              </LinkButton>
              <LinkButton href="/sign-out">{w.signOut}</LinkButton>
            </div>
          </div>
        </div>
      ),
    };
  }
  const refusal = findRefusal(page, '');
  return {
    title: w.signIn,
    unlisted: true,
    body: (
      <div class="split">
        <div class="stack loose">
          <PageHead title={w.signIn} lead={w.signInLead} />
          <Form action="/sign-in" hidden={data.back ? { back: data.back } : {}}>
            <ErrorSummary errors={refusal.summary({ login: w.login, password: w.password })} />
            <TextField
              id="login"
              label={w.login}
              width="medium"
              autocomplete="username"
              value={refusal.typed('login')}
              error={refusal.error('login')}
            />
            <TextField
              id="password"
              label={w.password}
              width="medium"
              type="password"
              autocomplete="current-password"
              error={refusal.error('password')}
              sensitive
            />
            <div class="row">
              <Button kind="go" big>
                {w.signIn}
              </Button>
            </div>
          </Form>
        </div>
        <aside class="stack">
          <p>
            {w.noAccount} <a href="/sign-up">{w.signUp}</a>
          </p>
          <p class="dim sm">{w.forgotten}</p>
        </aside>
      </div>
    ),
  };
}

export const signOutPage = resource({
  name: 'sign-out',
  path: '/sign-out',
  access: anyone,
  load: async (ctx) => ({ name: ctx.actor.name }),
  view: (_data, page) => {
    const w = words.in(page.lang);
    return {
      title: w.signOut,
      unlisted: true,
      body: (
        <div class="stack loose">
          <PageHead title={w.signOut} lead={w.signOutLead} />
          <Form action="/sign-out">
            <div class="row">
              <Button kind="go">{w.signOut}</Button>
            </div>
          </Form>
        </div>
      ),
    };
  },
  acts: {
    '': act({
      access: anyone,
      body: z.strictObject({}),
      do: async (ctx) => {
        await signOut(ctx);
        return { to: '/', say: words.in(ctx.lang).signedOut, cookies: FORGET_SESSION };
      },
    }),
  },
});

function withBack(path: string, back: string | undefined): string {
  return back ? `${path}?${new URLSearchParams({ back })}` : path;
}
