// `/desk/four-systems`: the newest of each system, and the forms by which one begins.
import { begun } from '#kernel/cases/desk/begun.ts';
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import type { Opened } from '#kernel/cases/service/intake.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { ADDRESS, circularInput, DESK, hearingInput, permissions, publicityInput } from './contract.ts';
import { hearingKind } from './rules/hearing.ts';
import { circularKind, objectionKind, publicityKind } from './rules/publicity.ts';
import { signUpKind } from './rules/sign-up.ts';
import { announceHearing, planCircular, showMatter } from './service/open.ts';
import { words } from './words.ts';

const may = holds(permissions.run);
const told = ({ lang }: Context, opened: Opened) => begun(opened, words.in(lang).entered);

export const systemsDesk = resource({
  name: 'desk-four-systems',
  ...newestDesk({
    address: DESK,
    kinds: [hearingKind, signUpKind, publicityKind, circularKind, objectionKind],
    read: permissions.read,
    enter: permissions.run,
    said: (lang) => {
      const { title, listed, deskNone } = words.in(lang);
      return { title, listed, none: deskNone };
    },
    Form: Forms,
    beside: { href: ADDRESS, text: (lang) => words.in(lang).onSite },
  }),
  acts: {
    hearing: act({
      access: may,
      body: hearingInput,
      do: async (ctx, { body }) => told(ctx, await announceHearing(ctx, body)),
    }),
    publicity: act({
      access: may,
      body: publicityInput,
      do: async (ctx, { body }) => told(ctx, await showMatter(ctx, body)),
    }),
    circular: act({
      access: may,
      body: circularInput,
      do: async (ctx, { body }) => told(ctx, await planCircular(ctx, body)),
    }),
  },
});

function Forms({ page }: { page: Page }) {
  return (
    <div class="stack">
      <HearingForm page={page} />
      <PublicityForm page={page} />
      <CircularForm page={page} />
    </div>
  );
}

type Described = ReturnType<typeof describeForm>;

function Organ({ form, page }: { form: Described; page: Page }) {
  return <PickField {...form.field('organ', page.actor.unit?.name)} src="/pick/organs" writes="text" maxlength={100} />;
}

function HearingForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'hearing', w.fields);
  return (
    <Card title={w.forms.hearing}>
      <Form action={`${DESK}/acts/hearing`} rhythm="tight" label={w.forms.hearing} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <TextField {...form.field('titleEn')} maxlength={160} optional />
        <Organ form={form} page={page} />
        <TextArea {...form.field('about')} hint={w.aboutHint} rows={3} />
        <TextField {...form.field('place')} maxlength={200} />
        <DateField {...form.field('on')} />
        <TextArea {...form.field('sides')} hint={w.sidesHint} rows={3} maxlength={500} optional />
        <DateField {...form.field('signUpTo')} optional />
        <TextField {...form.field('decision')} maxlength={40} optional />
        <div class="row">
          <Button>{w.forms.hearing}</Button>
        </div>
      </Form>
    </Card>
  );
}

function PublicityForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'publicity', w.fields);
  return (
    <Card title={w.forms.publicity}>
      <Form action={`${DESK}/acts/publicity`} rhythm="tight" label={w.forms.publicity} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={80} />
        <TextField {...form.field('titleEn')} maxlength={160} optional />
        <Organ form={form} page={page} />
        <TextArea {...form.field('about')} hint={w.aboutHint} rows={3} />
        <DateField {...form.field('from', localDate(page.now))} />
        <DateField {...form.field('to')} />
        <div class="row">
          <Button>{w.forms.publicity}</Button>
        </div>
      </Form>
    </Card>
  );
}

function CircularForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'circular', w.fields);
  const today = localDate(page.now);
  return (
    <Card title={w.forms.circular}>
      <Form action={`${DESK}/acts/circular`} rhythm="tight" label={w.forms.circular} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={form.summary} />
        <Organ form={form} page={page} />
        <NumberField {...form.field('year', today.slice(0, 4))} />
        <NumberField {...form.field('quarter', String(Math.ceil(Number(today.slice(5, 7)) / 3)))} />
        <TextArea {...form.field('works')} hint={w.worksHint} rows={3} />
        <div class="row">
          <Button>{w.forms.circular}</Button>
        </div>
      </Form>
    </Card>
  );
}
