// A citizen opens an account.
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Check, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { signUpInput } from '../contract.ts';
import { signUp } from '../service/sign-up.ts';
import { words } from '../words/portal.ts';

export const signUpPage = resource({
  name: 'sign-up',
  path: '/sign-up',
  access: anyone,
  load: async (ctx) => {
    const { length, classes } = ctx.runtime.config.password;
    return { length, classes };
  },
  view: showSignUp,
  acts: {
    '': act({
      access: anyone,
      rate: 'guess',
      body: signUpInput,
      do: async (ctx, { body }) => ({
        to: '/account',
        cookies: await signUp(ctx, body),
        say: words.in(ctx.lang).created,
        created: true,
      }),
    }),
  },
});

function showSignUp(rule: { length: number; classes: number }, page: Page): PageView {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, '');
  const labels = {
    name: w.name,
    idNumber: w.idNumber,
    phone: w.phone,
    password: w.password,
    agreed: w.agree,
  };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], error: refusal.error(id) });
  return {
    title: w.signUp,
    body: (
      <div class="split">
        <div class="stack loose">
          <PageHead title={w.signUp} lead={w.signUpLead} />
          <Form action="/sign-up">
            <ErrorSummary errors={refusal.summary(labels)} />
            <TextField
              {...field('name')}
              hint={w.nameHint}
              width="medium"
              autocomplete="name"
              value={refusal.typed('name')}
            />
            <TextField
              {...field('idNumber')}
              hint={w.idNumberHint}
              width="medium"
              value={refusal.typed('idNumber')}
              maxlength={18}
              sensitive
            />
            <TextField
              {...field('phone')}
              hint={w.phoneHint}
              width="medium"
              type="tel"
              autocomplete="tel"
              value={refusal.typed('phone')}
            />
            <TextField
              {...field('password')}
              hint={w.passwordHint(rule)}
              width="medium"
              type="password"
              autocomplete="new-password"
              sensitive
            />
            <Check {...field('agreed')} checked={refusal.typed('agreed') === 'yes'} />
            <div class="row">
              <Button kind="go" big>
                {w.signUp}
              </Button>
            </div>
          </Form>
        </div>
        <Notice page={page} />
      </div>
    ),
  };
}

/** PIPL §17 and §35: who, what for, how long, and one's rights, told before anything is collected. */
function Notice({ page }: { page: Page }) {
  const w = words.in(page.lang);
  return (
    <aside class="stack">
      <h2>{w.noticeTitle}</h2>
      {w.notice.split('\n').map((line) => (
        <p class="sm">{line}</p>
      ))}
    </aside>
  );
}
