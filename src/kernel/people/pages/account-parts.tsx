// The sections of the account page.

import { nameIn } from '#kernel/organs/contract.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { inBrackets, joinParts } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Picks, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { titleIn } from '../rules/title.ts';
import type { OwnAccount } from '../service/own-account.ts';
import { names } from '../words/names.ts';
import { words } from '../words/portal.ts';
import { words as tokenWords } from '../words/tokens.ts';

interface Props {
  account: OwnAccount;
  page: Page;
}

export function Identity({ account, page }: Props) {
  const w = words.in(page.lang);
  const n = names.in(page.lang);
  const organ = (one: { organ: string; organEn: string | null }) =>
    nameIn(page.lang, { name: one.organ, nameEn: one.organEn });
  const posts = account.posts.map((post) => `${organ(post)} · ${titleIn(page.lang, post)}`);
  const roles = account.grants.map((grant) => n.roles[grant.role as 'handler'] + inBrackets(page.lang, organ(grant)));
  const facts: [string, string | null | undefined][] = [
    [w.name, account.name],
    [account.kind === 'company' ? w.uscc : w.number, account.number],
    [w.birth, account.birth],
    [w.sex, account.sex && w.sexes[account.sex]],
    account.kind === 'citizen' ? [w.phone, account.phone] : [w.login, account.login],
    [w.posts, joinParts(page.lang, posts)],
    [w.roles, joinParts(page.lang, roles)],
  ];
  return (
    <section class="stack">
      <h2>{w.facts}</h2>
      <Facts items={facts.filter((fact): fact is [string, string] => Boolean(fact[1]))} even />
    </section>
  );
}

export function ContactForm({ account, page }: Props) {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, 'contact');
  const labels = { phone: w.phone, email: w.email, address: w.address };
  const field = (id: keyof typeof labels) => ({
    id,
    label: labels[id],
    error: refusal.error(id),
    value: page.refused?.act === 'contact' ? refusal.typed(id) : (account.contact[id] ?? undefined),
    optional: true,
  });
  return (
    <section class="stack">
      <h2>{w.contactTitle}</h2>
      <Form action="/account/acts/contact" rhythm="normal">
        <ErrorSummary errors={refusal.summary(labels)} />
        <TextField {...field('phone')} type="tel" autocomplete="tel" width="medium" />
        <TextField {...field('email')} type="email" autocomplete="email" width="medium" />
        {account.kind !== 'officer' && <TextField {...field('address')} autocomplete="street-address" />}
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </section>
  );
}

export function PreferencesForm({ account, page }: Props) {
  const w = words.in(page.lang);
  return (
    <div class="card">
      <Form action="/account/acts/preferences" rhythm="normal">
        <h2>{w.preferences}</h2>
        <Picks
          id="lang"
          label={w.lang}
          value={account.lang}
          options={[
            { value: 'zh', text: w.langs.zh },
            { value: 'zh-Hant', text: w.langs.hant },
            { value: 'en', text: w.langs.en },
          ]}
        />
        <Picks
          id="size"
          label={w.size}
          value={page.size}
          options={[
            { value: 'normal', text: w.sizes.normal },
            { value: 'large', text: w.sizes.large },
          ]}
        />
        <Button>{w.save}</Button>
      </Form>
    </div>
  );
}

export function Security({ account, page }: Props) {
  const w = words.in(page.lang);
  return (
    <div class="card stack">
      <h2>{w.security}</h2>
      <p class="sm dim">{w.passwordAge(account.passwordSetAt.slice(0, 10))}</p>
      <LinkButton href="/account/password">{w.changePassword}</LinkButton>
      <p class="sm dim">
        {w.secondFactor} {account.secondFactor ? w.secondFactorOn : w.secondFactorOff}
      </p>
      <LinkButton href="/account/second-factor">{w.setUp}</LinkButton>
      <p class="sm dim">{tokenWords.in(page.lang).shortly}</p>
      <LinkButton href="/account/security">{tokenWords.in(page.lang).title}</LinkButton>
    </div>
  );
}

export function Sessions({ account, page }: Props) {
  const w = words.in(page.lang);
  return (
    <section class="stack">
      <h2>{w.sessions}</h2>
      <Table
        rowKey={(session) => session.id}
        rows={account.sessions}
        columns={[
          { head: w.since, cell: (session) => sayTime(session.since), rowHead: true },
          { head: w.seen, cell: (session) => sayTime(session.seen) },
          { head: w.from, cell: (session) => session.address, opt: true },
          {
            head: w.end,
            cell: (session) =>
              session.here ? (
                w.here
              ) : (
                <Form action="/account/acts/end-session" hidden={{ id: session.id }} rhythm="row">
                  <Button>{w.end}</Button>
                </Form>
              ),
          },
        ]}
      />
    </section>
  );
}

export function Attempts({ account, page }: Props) {
  const w = words.in(page.lang);
  return (
    <section class="stack">
      <h2>{w.attempts}</h2>
      <Table
        rowKey={(attempt) => attempt.at}
        rows={account.attempts}
        columns={[
          { head: w.time, cell: (attempt) => sayTime(attempt.at), rowHead: true },
          { head: w.result, cell: (attempt) => w.outcomes[attempt.outcome] },
          { head: w.from, cell: (attempt) => attempt.address, opt: true },
        ]}
      />
    </section>
  );
}

/** `2026-10-12T09:00:00+08:00` → `2026-10-12 09:00`. */
export function sayTime(iso: string) {
  return <time dateTime={iso}>{iso.slice(0, 16).replace('T', ' ')}</time>;
}
