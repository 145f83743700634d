// `/new-media`: accounts of the city's organs; `/desk/new-media`: which of them are silent too long, and registering one.
import { nameIn } from '#kernel/organs/contract.ts';
import { anyone, holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { listAccounts } from './accounts.ts';
import { DESK, permissions } from './contract.ts';
import {
  type Account,
  accountInput,
  MEDIA,
  MEDIA_DESK,
  MOST_SILENT_DAYS,
  PLATFORMS,
  silentDays,
  stateOf,
} from './media.ts';
import { words } from './media-words.ts';
import { registerAccount } from './push.ts';
import { mediaSource, type Place } from './sources.ts';

const EVERYWHERE = [{ path: '', deep: true }];
const MOST = 500;

export const mediaPage = resource({
  name: 'new-media',
  path: MEDIA,
  access: anyone,
  load: async ({ db }) => {
    const accounts = await listAccounts(db, EVERYWHERE, MOST);
    return accounts.filter(({ endedOn }) => endedOn === null);
  },
  view: showAccounts,
});

const sayPlatform = ({ platform }: Account, page: Page) =>
  say(
    page.lang,
    PLATFORMS.find(({ value }) => value === platform),
  );
const organIn = ({ organ, organEn }: Account, page: Page) => nameIn(page.lang, { name: organ, nameEn: organEn });

function showAccounts(accounts: readonly Account[], page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Table<Account>
          rows={[...accounts]}
          rowKey={({ id }) => id}
          empty={w.none}
          columns={[
            { head: w.name, rowHead: true, cell: (one) => nameIn(page.lang, one) },
            { head: w.platform, cell: (one) => sayPlatform(one, page) },
            { head: w.organ, cell: (one) => organIn(one, page) },
            { head: w.address, opt: true, cell: ({ address }) => <span class="n">{address}</span> },
            { head: w.last, num: true, opt: true, cell: ({ lastDay }) => lastDay ?? '–' },
          ]}
        />
      </div>
    ),
  };
}

interface Monitor {
  readonly accounts: readonly Account[];
  readonly columns: Readonly<Record<string, Place>>;
  readonly mayEdit: boolean;
}

export const deskMedia = resource({
  name: 'desk-new-media',
  path: MEDIA_DESK,
  face: 'bench',
  access: holds(permissions.see),
  load: async ({ db, actor }): Promise<Monitor> => {
    const accounts = await listAccounts(db, actor.scopes(permissions.see), MOST);
    const ids = accounts.flatMap(({ columnId }) => columnId ?? []);
    const columns = Object.fromEntries((await mediaSource().findPlaces(db, ids)).map((one) => [one.id, one]));
    return { accounts, columns, mayEdit: actor.scopes(permissions.edit).length > 0 };
  },
  view: showMonitor,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: accountInput,
      do: async (ctx, { body }) => {
        const id = await registerAccount(ctx, body);
        return { to: MEDIA_DESK, created: true, say: words.in(ctx.lang).registered, data: { id } };
      },
    }),
  },
});

const LOOKS = { active: 'ok', silent: 'over', ended: 'held' } as const;

function showMonitor({ accounts, columns, mayEdit }: Monitor, page: Page): PageView {
  const w = words.in(page.lang);
  const silent = accounts.filter((one) => stateOf(one, page.now) === 'silent').length;
  return {
    title: w.title,
    current: MEDIA_DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.title}>
          <LinkButton href={MEDIA}>{w.see}</LinkButton>
        </BenchHead>
        <div class="duo">
          <Card title={w.summary({ all: accounts.length, silent })}>
            <Table<Account>
              rows={[...accounts]}
              rowKey={({ id }) => id}
              empty={w.none}
              columns={[
                {
                  head: w.name,
                  rowHead: true,
                  cell: (one) => (
                    <>
                      <a href={`${DESK}/${one.id}`}>{nameIn(page.lang, one)}</a>
                      <br />
                      <small class="dim">
                        {sayPlatform(one, page)} · {organIn(one, page)}
                      </small>
                    </>
                  ),
                },
                {
                  head: w.column,
                  opt: true,
                  cell: ({ columnId }) => <small>{placeIn(columns[columnId ?? ''], page)}</small>,
                },
                { head: w.last, num: true, cell: ({ lastDay }) => lastDay ?? '–' },
                { head: w.silent, num: true, cell: (one) => `${silentDays(one, page.now)} / ${one.everyDays}` },
                {
                  head: w.state,
                  cell: (one) => {
                    const state = stateOf(one, page.now);
                    return <Tag state={LOOKS[state]}>{w.states[state]}</Tag>;
                  },
                },
              ]}
            />
          </Card>
          {mayEdit && <RegisterForm page={page} />}
        </div>
      </>
    ),
  };
}

const placeIn = (place: Place | undefined, page: Page) => place && <a href={place.href}>{nameIn(page.lang, place)}</a>;

function RegisterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    name: w.name,
    nameEn: w.nameEn,
    platform: w.platform,
    address: w.address,
    organ: w.organ,
    everyDays: w.everyDays,
    column: w.column,
  });
  return (
    <Card title={w.register}>
      <Form action={MEDIA_DESK} rhythm="tight" label={w.register}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('name')} maxlength={60} />
        <TextField {...form.field('nameEn')} maxlength={120} optional />
        <Select
          {...form.field('platform')}
          options={PLATFORMS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        />
        <TextField {...form.field('address')} maxlength={200} />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <NumberField {...form.field('everyDays', String(MOST_SILENT_DAYS))} hint={w.everyHint(MOST_SILENT_DAYS)} />
        <TextField {...form.field('column')} hint={w.columnHint} maxlength={90} optional />
        <div class="row">
          <Button>{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}
