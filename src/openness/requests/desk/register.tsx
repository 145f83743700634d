// `/desk/requests/register`: what came by letter, by fax or in person is written down; the newest requests beside it.

import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import type { Choice } from '#kernel/cases/label.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { CATEGORIES, FORMS, permissions, WAYS } from '../contract.ts';
import { registerSchema } from '../rules/input.ts';
import { requestKind } from '../rules/kind.ts';
import { registerRequest } from '../service/take.ts';
import { words } from '../words.ts';
import { DESK, REGISTER } from './requests.tsx';

export const registerDesk = resource({
  name: 'desk-request-register',
  ...newestDesk({
    address: REGISTER,
    kinds: [requestKind],
    read: permissions.register,
    enter: permissions.register,
    said: (lang) => {
      const { register, listed, none } = words.in(lang).desk;
      return { title: register, listed, none };
    },
    Form: RegisterForm,
    beside: { href: DESK, text: (lang) => words.in(lang).desk.title },
  }),
  acts: {
    '': act({
      access: holds(permissions.register),
      body: registerSchema,
      do: async (ctx, { body }) => {
        const { file, code } = await registerRequest(ctx, body);
        const { apply, desk } = words.in(ctx.lang);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: code ? desk.taken(formatCaseNumber(file.number)) : apply.again,
          data: { id: file.id, number: file.number, code },
        };
      },
    }),
  },
});

function RegisterForm({ page }: { page: Page }) {
  const { lang } = page;
  const { apply, desk } = words.in(lang);
  const { category, name, idNumber, phone, email, address, description, form } = apply;
  const asked = { category, name, idNumber, phone, email, address, description, form };
  const { summary, field } = describeForm(page, '', { way: desk.way, receivedOn: desk.receivedOn, ...asked });
  const listed = (list: readonly Choice[]) => list.map((one) => ({ value: one.value, text: say(lang, one) }));
  return (
    <Card title={desk.register}>
      <Form action={REGISTER} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <Select {...field('way')} options={listed(WAYS.filter(({ value }) => value !== 'web'))} />
        <DateField {...field('receivedOn')} hint={desk.receivedOnHint} max={localDate(page.now)} />
        <Select {...field('category')} options={listed(CATEGORIES)} />
        <TextField {...field('name')} maxlength={100} />
        <TextField {...field('idNumber')} maxlength={30} sensitive />
        <TextField {...field('phone')} type="tel" maxlength={11} width="medium" />
        <TextField {...field('email')} type="email" maxlength={100} optional />
        <TextField {...field('address')} maxlength={200} optional />
        <TextArea {...field('description')} hint={apply.descriptionHint} rows={4} maxlength={2000} />
        <Select {...field('form')} options={listed(FORMS)} />
        <div class="row">
          <Button kind="go">{desk.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
