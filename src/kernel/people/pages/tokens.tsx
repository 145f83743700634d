// Access tokens of the own account: made for a program, watched, revoked.
import { OWN_SCOPE, person } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Copy } from '#ui/parts/enhance.tsx';
import { Picks, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { revokeInput, tokenInput } from '../contract.ts';
import { makeToken, type OwnTokens, revokeOwnToken, showOwnTokens } from '../service/tokens.ts';
import { words as portal } from '../words/portal.ts';
import { words } from '../words/tokens.ts';
import { sayTime } from './account-parts.tsx';

const PATH = '/account/security';

export const securityPage = resource({
  name: 'account-security',
  path: PATH,
  access: person,
  load: showOwnTokens,
  view: showTokens,
  acts: {
    make: act({
      access: person,
      body: tokenInput,
      do: async (ctx, { body }) => {
        const token = await makeToken(ctx, body);
        return { to: PATH, reveal: token, data: { token }, created: true };
      },
    }),
    revoke: act({
      access: person,
      body: revokeInput,
      do: async (ctx, { body }) => {
        await revokeOwnToken(ctx, body.id);
        return { to: PATH, say: words.in(ctx.lang).revoked };
      },
    }),
  },
});

function showTokens(data: OwnTokens, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    unlisted: true,
    islands: ['x-copy'],
    crumbs: [{ href: '/account', text: portal.in(page.lang).account }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        {page.revealed && <Fresh token={page.revealed} page={page} />}
        <section class="stack">
          <h2>{w.living}</h2>
          {data.tokens.length === 0 ? <p class="dim">{w.none}</p> : <Living data={data} page={page} />}
          <p class="sm dim">
            {w.how} <code>Authorization: Bearer shp_…</code>
          </p>
        </section>
        <Make data={data} page={page} />
      </div>
    ),
  };
}

function Fresh({ token, page }: { token: string; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Note state="ok" live="status">
      <Copy id="token" label={w.made} hint={w.once} text={token} />
    </Note>
  );
}

interface Props {
  data: OwnTokens;
  page: Page;
}

/** What may be chosen, by the name it has in a token's scope. */
function nameScopes({ permissions }: OwnTokens, page: Page): Map<string, string> {
  const lang = page.lang === 'en' ? 'en' : 'zh';
  return new Map([[OWN_SCOPE, words.in(page.lang).own], ...permissions.map((one) => [one.name, one[lang]] as const)]);
}

function Living({ data, page }: Props) {
  const w = words.in(page.lang);
  const names = nameScopes(data, page);
  const comma = page.lang === 'en' ? ', ' : '、';
  return (
    <Table
      rowKey={(token) => token.id}
      rows={data.tokens}
      columns={[
        { head: w.name, cell: (token) => token.name, rowHead: true },
        { head: w.scope, cell: (token) => token.scope.map((name) => names.get(name) ?? name).join(comma), opt: true },
        { head: w.used, cell: (token) => (token.used ? sayTime(token.used) : w.unused) },
        { head: w.until, cell: (token) => sayTime(token.until) },
        {
          head: w.revoke,
          cell: (token) => (
            <Form action={`${PATH}/acts/revoke`} hidden={{ id: token.id }} rhythm="row">
              <Button>{w.revoke}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function Make({ data, page }: Props) {
  const w = words.in(page.lang);
  const refusal = findRefusal(page, 'make');
  const labels = { name: w.name, scope: w.scope, days: w.days };
  const options = [...nameScopes(data, page)].map(([value, text]) => ({
    value,
    text,
    ...(value === OWN_SCOPE ? { note: w.ownNote } : {}),
  }));
  return (
    <Form action={`${PATH}/acts/make`} card>
      <h2>{w.make}</h2>
      <ErrorSummary errors={refusal.summary(labels)} />
      <TextField
        id="name"
        label={w.name}
        hint={w.nameHint}
        error={refusal.error('name')}
        value={refusal.typed('name')}
        width="medium"
        maxlength={60}
      />
      <Picks
        id="scope"
        name="scope[]"
        label={w.scope}
        hint={w.scopeHint}
        error={refusal.error('scope')}
        value={[...(refusal.chosen('scope') ?? [])]}
        options={options}
        many
        columns={options.length > 6}
      />
      <Select
        id="days"
        label={w.days}
        error={refusal.error('days')}
        value={refusal.typed('days') ?? '90'}
        options={Object.entries(w.dayChoices).map(([value, text]) => ({ value, text }))}
        empty={false}
        width="short"
      />
      <div class="row">
        <Button kind="go">{w.make}</Button>
      </div>
    </Form>
  );
}
