// `/account/passkeys`: devices that stand in for the one-time code of the own account: added, watched, removed.
import { person } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { passkeyInput, revokeInput } from '../contract.ts';
import { addPasskey, type OwnPasskeys, removePasskey, showPasskeys } from '../service/passkeys.ts';
import { words } from '../words/passkeys.ts';
import { words as portal } from '../words/portal.ts';
import { sayTime } from './account-parts.tsx';

const PATH = '/account/passkeys';

export const passkeysPage = resource({
  name: 'account-passkeys',
  path: PATH,
  access: person,
  load: showPasskeys,
  view: show,
  acts: {
    add: act({
      access: person,
      rate: 'guess',
      body: passkeyInput,
      do: async (ctx, { body }) => {
        await addPasskey(ctx, body);
        return { to: PATH, say: words.in(ctx.lang).added };
      },
    }),
    remove: act({
      access: person,
      body: revokeInput,
      do: async (ctx, { body }) => {
        await removePasskey(ctx, body.id);
        return { to: PATH, say: words.in(ctx.lang).removed };
      },
    }),
  },
});

interface Props {
  readonly data: OwnPasskeys;
  readonly page: Page;
}

function show(data: OwnPasskeys, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    unlisted: true,
    islands: ['x-passkey'],
    crumbs: [{ href: '/account', text: portal.in(page.lang).account }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <section class="stack">
          <h2>{w.mine}</h2>
          {data.passkeys.length === 0 ? <p class="dim">{w.none}</p> : <Mine data={data} page={page} />}
        </section>
        {data.options ? <Add data={data} page={page} /> : <Why data={data} page={page} />}
      </div>
    ),
  };
}

function Why({ data, page }: Props) {
  const w = words.in(page.lang);
  if (data.on) return <Note>{w.nowhere}</Note>;
  return (
    <div class="stack">
      <Note>{w.first}</Note>
      <p>
        <LinkButton href="/account/second-factor">{w.setUp}</LinkButton>
      </p>
    </div>
  );
}

function Mine({ data, page }: Props) {
  const w = words.in(page.lang);
  return (
    <Table
      rowKey={({ id }) => id}
      rows={data.passkeys}
      columns={[
        { head: w.name, cell: ({ name }) => name, rowHead: true },
        { head: w.since, cell: ({ since }) => sayTime(since), opt: true },
        { head: w.used, cell: ({ used }) => (used ? sayTime(used) : w.unused) },
        {
          head: w.remove,
          cell: ({ id }) => (
            <Form action={`${PATH}/acts/remove`} hidden={{ id }} rhythm="row">
              <Button>{w.remove}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function Add({ data, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'add', { name: w.name });
  return (
    <Form action={`${PATH}/acts/add`} hidden={{ answer: '' }} card label={w.add}>
      <h2>{w.add}</h2>
      <ErrorSummary errors={form.summary} />
      <TextField {...form.field('name')} hint={w.nameHint} width="medium" maxlength={40} />
      <x-passkey data-options={JSON.stringify(data.options)} data-make="" data-failed={w.failed}>
        <button class="btn go" type="button" hidden>
          {w.add}
        </button>
        <p class="sm dim" role="status" />
      </x-passkey>
    </Form>
  );
}
