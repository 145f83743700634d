// The second step of signing in: a one-time code, a recovery code, or a device with a passkey.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { findOwnPath } from '#platform/http/address.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { type Page, type PageView, resource, unboundAct } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { passkeySignInInput, secondFactorInput } from '../contract.ts';
import { findSessionId } from '../service/identify.ts';
import { askDevice } from '../service/passkeys.ts';
import { confirmByPasskey, confirmSignIn, findWhereTo } from '../service/sign-in.ts';
import { words as passkeyWords } from '../words/passkeys.ts';
import { words } from '../words/portal.ts';

const backQuery = z.object({ back: z.string().max(500).optional() });

interface Waiting {
  readonly back: string | null;
  readonly waiting: boolean;
  readonly device: object | null;
}

export const codePage = resource({
  name: 'sign-in-code',
  path: '/sign-in/code',
  access: anyone,
  query: backQuery,
  load: async (ctx, { query }) => ({
    back: findOwnPath(query.back) ?? null,
    waiting: findSessionId(ctx.actor) !== null && ctx.actor.kind === 'anonymous',
    device: await askDevice(ctx),
  }),
  view: showCode,
  acts: {
    '': unboundAct({
      access: anyone,
      rate: 'guess',
      body: secondFactorInput,
      do: async (ctx, { body }) => {
        const account = await confirmSignIn(ctx, body);
        const say = words.in(ctx.lang).signedIn(account.name);
        return { to: await findWhereTo(ctx, account, findOwnPath(body.back)), say };
      },
    }),
    passkey: unboundAct({
      access: anyone,
      rate: 'guess',
      body: passkeySignInInput,
      do: async (ctx, { body }) => {
        const account = await confirmByPasskey(ctx, body.answer);
        const say = words.in(ctx.lang).signedIn(account.name);
        return { to: await findWhereTo(ctx, account, findOwnPath(body.back)), say };
      },
    }),
  },
});

function showCode(data: Waiting, page: Page): PageView {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, '');
  return {
    title: w.codeTitle,
    unlisted: true,
    ...(data.device ? { islands: ['x-passkey'] } : {}),
    body: (
      <div class="stack loose">
        <PageHead title={w.codeTitle} lead={w.codeLead} />
        <Form action="/sign-in/code" hidden={data.back ? { back: data.back } : {}}>
          <ErrorSummary errors={refusal.summary({ code: w.code })} />
          <TextField
            id="code"
            label={w.code}
            width="short"
            autocomplete="one-time-code"
            error={refusal.error('code')}
            sensitive
          />
          <div class="row">
            <Button kind="go" big disabled={!data.waiting}>
              {w.confirm}
            </Button>
            <LinkButton href="/sign-in">{w.signIn}</LinkButton>
          </div>
        </Form>
        {data.device && <Device data={data} page={page} />}
      </div>
    ),
  };
}

function Device({ data, page }: { data: Waiting; page: Page }) {
  const w = passkeyWords.in(page.lang);
  const refusal = findRefusal(page, 'passkey');
  const hidden = { answer: '', ...(data.back ? { back: data.back } : {}) };
  return (
    <Form action="/sign-in/code/acts/passkey" hidden={hidden} label={w.use}>
      <ErrorSummary errors={refusal.summary({ answer: w.title })} />
      <x-passkey data-options={JSON.stringify(data.device)} data-failed={w.failed}>
        <button class="btn" type="button" hidden>
          {w.use}
        </button>
        <p class="sm dim" role="status" />
      </x-passkey>
    </Form>
  );
}
