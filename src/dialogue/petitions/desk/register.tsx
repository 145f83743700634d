// `/desk/petitions/register`: what came by letter, visit, telephone, on behalf or with a leader’s note is written down.

import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import type { Choice } from '#kernel/cases/label.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Check, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { CATEGORIES, DESK, permissions, REGISTER, WAYS } from '../contract.ts';
import { registerSchema } from '../rules/input.ts';
import { petitionKind } from '../rules/kind.ts';
import { listAreas } from '../service/areas.ts';
import { registerPetition } from '../service/take.ts';
import { words } from '../words.ts';

const KINDS = [petitionKind];

interface Register {
  readonly rows: readonly NewestCase[];
  readonly mayEnter: boolean;
  readonly areas: readonly Subject[];
}

export const registerDesk = resource({
  name: 'desk-petition-register',
  path: REGISTER,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Register> => ({
    rows: await loadNewest(ctx, KINDS),
    mayEnter: ctx.actor.scopes(permissions.office).length > 0,
    areas: await listAreas(ctx),
  }),
  view: ({ rows, mayEnter, areas }, page): PageView => {
    const { register, form, none, title } = words.in(page.lang).desk;
    return showNewest(
      {
        title: register,
        listed: form.seeList,
        none,
        address: REGISTER,
        kinds: KINDS,
        rows,
        form: mayEnter ? <RegisterForm areas={areas} page={page} /> : null,
        beside: { href: DESK, text: title },
      },
      page,
    );
  },
  acts: {
    '': act({
      access: holds(permissions.office),
      body: registerSchema,
      do: async (ctx, { body }) => {
        const { file, code } = await registerPetition(ctx, body);
        const w = words.in(ctx.lang).desk.form;
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: code ? w.taken({ number: formatCaseNumber(file.number), code }) : w.again,
          data: { id: file.id, number: file.number, code },
        };
      },
    }),
  },
});

function RegisterForm({ areas, page }: { areas: readonly Subject[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang).desk.form;
  const { way, name, idNumber, phone, address, category, area, organ, people, speakers, note, text } = w;
  const labels = { way, name, idNumber, phone, address, category, area, organ, people, speakers, note, text };
  const { summary, field } = describeForm(page, '', labels);
  const listed = (list: readonly Choice[]) => list.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Card title={w.title}>
      <Form action={REGISTER} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <Select {...field('way')} width="medium" options={listed(WAYS.filter(({ value }) => value !== 'web'))} />
        <TextField {...field('name')} width="medium" maxlength={100} />
        <TextField {...field('phone')} width="medium" type="tel" maxlength={13} optional />
        <TextField {...field('idNumber')} width="medium" maxlength={30} sensitive optional />
        <TextField {...field('address')} maxlength={200} optional />
        <Select
          {...field('category')}
          hint={w.categoryHint}
          width="medium"
          options={listed(CATEGORIES.filter(({ value }) => value !== 'repeat'))}
          optional
        />
        <Select
          {...field('area')}
          width="medium"
          options={areas.map((one) => ({ value: one.code, text: nameIn(lang, one) }))}
          optional
        />
        <PickField {...field('organ')} src="/pick/organs" writes="text" maxlength={100} optional />
        <NumberField {...field('people')} optional />
        <TextField {...field('speakers')} hint={w.speakersHint} maxlength={200} optional />
        <TextArea {...field('note')} hint={w.noteHint} rows={2} maxlength={1000} optional />
        <TextArea {...field('text')} hint={w.textHint} rows={5} maxlength={4000} />
        <Check id="confidential" label={w.confidential} />
        <div class="row">
          <Button kind="go">{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
