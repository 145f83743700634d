// Changing the password, and setting up the second factor.
import { create } from 'qrcode';
import { person } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { QrImage } from '#ui/parts/qr.tsx';
import { changePasswordInput, codeInput, passwordInput } from '../contract.ts';
import { findLimit } from '../service/identify.ts';
import { changePassword, getOwnAccount } from '../service/own-account.ts';
import { enrol, leave, prepareEnrolment } from '../service/second-factor.ts';
import { words as passkeys } from '../words/passkeys.ts';
import { words } from '../words/portal.ts';

export const passwordPage = resource({
  name: 'account-password',
  path: '/account/password',
  access: person,
  load: async (ctx) => {
    const { length, classes } = ctx.runtime.config.password;
    return { length, classes, must: findLimit(ctx.actor) === 'password' };
  },
  view: showPassword,
  acts: {
    '': act({
      access: person,
      rate: 'guess',
      body: changePasswordInput,
      do: async (ctx, { body }) => {
        await changePassword(ctx, body);
        return { to: '/account', say: words.in(ctx.lang).passwordChanged };
      },
    }),
  },
});

function showPassword(data: { length: number; classes: number; must: boolean }, page: Page): PageView {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, '');
  const labels = { current: w.current, password: w.newPassword, again: w.again };
  const field = (id: keyof typeof labels, autocomplete: string) => (
    <TextField
      id={id}
      label={labels[id]}
      error={refusal.error(id)}
      hint={id === 'password' ? w.passwordHint(data) : undefined}
      type="password"
      autocomplete={autocomplete}
      width="medium"
      sensitive
    />
  );
  return {
    title: w.changePassword,
    unlisted: true,
    crumbs: [{ href: '/account', text: w.account }],
    body: (
      <div class="stack loose">
        <PageHead title={w.changePassword} />
        {data.must && <Note state="near">{w.mustChange}</Note>}
        <Form action="/account/password">
          <ErrorSummary errors={refusal.summary(labels)} />
          {field('current', 'current-password')}
          {field('password', 'new-password')}
          {field('again', 'new-password')}
          <div class="row">
            <Button kind="go">{w.changePassword}</Button>
            <LinkButton href="/account">{w.account}</LinkButton>
          </div>
        </Form>
      </div>
    ),
  };
}

export const secondFactorPage = resource({
  name: 'account-second-factor',
  path: '/account/second-factor',
  access: person,
  load: async (ctx) => {
    const account = await getOwnAccount(ctx);
    const on = account.totp_sealed !== null;
    return {
      on,
      must: findLimit(ctx.actor) === 'second-factor',
      enrolment: on ? null : prepareEnrolment(ctx, account),
    };
  },
  view: (data, page) => {
    const w = words.in(page.lang);
    return {
      title: w.secondFactor,
      unlisted: true,
      crumbs: [{ href: '/account', text: w.account }],
      body: (
        <div class="stack loose">
          <PageHead title={w.secondFactor} />
          {data.must && <Note state="near">{w.mustEnrol}</Note>}
          {data.enrolment ? (
            <Enrol enrolment={data.enrolment} page={page} />
          ) : (
            <>
              <p>
                {passkeys.in(page.lang).shortly} <a href="/account/passkeys">{passkeys.in(page.lang).title}</a>
              </p>
              <Leave page={page} />
            </>
          )}
        </div>
      ),
    };
  },
  acts: {
    on: act({
      access: person,
      rate: 'guess',
      body: codeInput,
      do: async (ctx, { body }) => {
        await enrol(ctx, await getOwnAccount(ctx), body.code);
        return { to: '/account', say: words.in(ctx.lang).turnedOn };
      },
    }),
    off: act({
      access: person,
      rate: 'guess',
      body: passwordInput,
      do: async (ctx, { body }) => {
        await leave(ctx, await getOwnAccount(ctx), body.current);
        return { to: '/account', say: words.in(ctx.lang).turnedOff };
      },
    }),
  },
});

function Enrol({ enrolment, page }: { enrolment: ReturnType<typeof prepareEnrolment>; page: Page }) {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, 'on');
  return (
    <>
      <section class="stack">
        <h2>{w.recoveryTitle}</h2>
        <p>{w.recoveryLead}</p>
        <ul class="cols tri n">
          {enrolment.recoveryCodes.map((code) => (
            <li>{code}</li>
          ))}
        </ul>
      </section>
      <Form action="/account/second-factor/acts/on">
        <ErrorSummary errors={refusal.summary({ code: w.firstCode })} />
        <p>{w.enrolLead}</p>
        <QrImage matrix={drawMatrix(enrolment.uri)} label={w.qr} />
        <p class="sm">
          {w.secretLabel} <span class="n">{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</span>
        </p>
        <TextField
          id="code"
          label={w.firstCode}
          error={refusal.error('code')}
          autocomplete="one-time-code"
          inputmode="numeric"
          width="short"
        />
        <div class="row">
          <Button kind="go">{w.turnOn}</Button>
        </div>
      </Form>
    </>
  );
}

function Leave({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, 'off');
  return (
    <Form action="/account/second-factor/acts/off">
      <ErrorSummary errors={refusal.summary({ current: w.current })} />
      <p>{w.turnOffLead}</p>
      <TextField
        id="current"
        label={w.current}
        error={refusal.error('current')}
        type="password"
        autocomplete="current-password"
        width="medium"
        sensitive
      />
      <div class="row">
        <Button kind="stop">{w.turnOff}</Button>
      </div>
    </Form>
  );
}

function drawMatrix(text: string): boolean[][] {
  const { modules } = create(text);
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_unused, column) => modules.get(row, column) === 1),
  );
}
