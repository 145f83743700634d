// `/desk/conferences/spokespersons`: the register of spokespersons of one's organs.
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, DESK_SPOKESPERSONS, endInput, permissions, type Spokesperson, spokespersonInput } from '../contract.ts';
import { endSpokesperson, registerSpokesperson } from '../service.ts';
import { listSpokespersons } from '../store.ts';
import { words } from '../words.ts';

interface Register {
  readonly rows: readonly Spokesperson[];
  readonly mayEdit: boolean;
}

export const deskSpokespersons = resource({
  name: 'desk-spokespersons',
  path: DESK_SPOKESPERSONS,
  face: 'bench',
  access: holds(permissions.see),
  load: async ({ db, actor }): Promise<Register> => ({
    rows: await listSpokespersons(db, { scopes: actor.scopes(permissions.see) }),
    mayEdit: actor.scopes(permissions.edit).length > 0,
  }),
  view: showRegister,
  acts: {
    '': act({
      access: holds(permissions.edit),
      body: spokespersonInput,
      do: async (ctx, { body }) => {
        const id = await registerSpokesperson(ctx, body);
        return { to: DESK_SPOKESPERSONS, created: true, say: words.in(ctx.lang).registered, data: { id } };
      },
    }),
    end: act({
      access: holds(permissions.edit),
      body: endInput,
      do: async (ctx, { body }) => {
        await endSpokesperson(ctx, body);
        return { to: DESK_SPOKESPERSONS, say: words.in(ctx.lang).ended };
      },
    }),
  },
});

function showRegister({ rows, mayEdit }: Register, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: w.spokespersons,
    current: DESK,
    islands: ['x-pick'],
    body: (
      <>
        <BenchHead title={w.spokespersons} back={{ href: DESK, text: w.desk }} />
        <div class="duo">
          <Card flush>
            <Table<Spokesperson>
              rows={[...rows]}
              rowKey={({ id }) => id}
              empty={w.spokespersonsNone}
              columns={[
                { head: w.name, rowHead: true, cell: (row) => nameIn(lang, row) },
                { head: w.unit, cell: (row) => <Office person={row} lang={lang} /> },
                { head: w.since, opt: true, cell: ({ since }) => since },
                { head: w.until, cell: ({ until }) => until },
              ]}
            />
          </Card>
          {mayEdit && (
            <div class="stack">
              <RegisterForm page={page} />
              <EndForm people={rows.filter(({ until }) => until === null)} page={page} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

function Office({ person, lang }: { person: Spokesperson; lang: Lang }) {
  return (
    <span>
      {nameIn(lang, { name: person.organ, nameEn: person.organEn })}
      <br />
      <small class="dim">
        {nameIn(lang, { name: person.post, nameEn: person.postEn })} · {person.phone}
      </small>
    </span>
  );
}

function RegisterForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', {
    name: w.name,
    nameEn: w.nameEn,
    organ: w.unit,
    post: w.post,
    postEn: w.postEn,
    phone: w.phone,
    since: w.since,
  });
  return (
    <Card title={w.register}>
      <Form action={DESK_SPOKESPERSONS} rhythm="tight" label={w.register}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('name')} maxlength={60} />
        <TextField {...form.field('nameEn')} maxlength={200} optional />
        <PickField
          {...form.field('organ', page.actor.unit?.name)}
          hint={w.organHint}
          src="/pick/organs"
          writes="text"
          maxlength={100}
        />
        <TextField {...form.field('post')} maxlength={100} />
        <TextField {...form.field('postEn')} maxlength={200} optional />
        <TextField {...form.field('phone')} type="tel" width="medium" maxlength={30} />
        <DateField {...form.field('since', localDate(page.now))} />
        <div class="row">
          <Button>{w.register}</Button>
        </div>
      </Form>
    </Card>
  );
}

function EndForm({ people, page }: { people: readonly Spokesperson[]; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'end', { id: w.person, until: w.until });
  return (
    <Card title={w.end}>
      <Form action={`${DESK_SPOKESPERSONS}/acts/end`} rhythm="tight" label={w.end}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('id')}
          empty={w.choose}
          options={people.map((one) => ({ value: one.id, text: `${nameIn(page.lang, one)} · ${one.organ}` }))}
        />
        <DateField {...form.field('until', localDate(page.now))} />
        <div class="row">
          <Button>{w.end}</Button>
        </div>
      </Form>
    </Card>
  );
}
