// `/desk/accountability`: cases of accountability, newest first, and the form by which one is filed.

import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { WRONGS } from '#kernel/people/wrongs.ts';
import { holds } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { caseInput, permissions } from './contract.ts';
import { accountabilityKind } from './rules/kind.ts';
import { enterCase } from './service/file.ts';
import { words } from './words.ts';

const ADDRESS = '/desk/accountability';
const KINDS = [accountabilityKind];

export const accountabilityPage = resource({
  name: 'desk-accountability',
  ...newestDesk({
    address: ADDRESS,
    kinds: KINDS,
    read: permissions.read,
    enter: permissions.handle,
    said: (lang) => words.in(lang),
    Form: FilingForm,
  }),
  acts: {
    '': act({
      access: holds(permissions.handle),
      body: caseInput,
      do: async (ctx, { body }) => {
        const { file } = await enterCase(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).filed(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number, state: file.state },
        };
      },
    }),
  },
});

function FilingForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { organ: w.organ, person: w.person, conduct: w.conduct, facts: w.facts, source: w.source };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return (
    <Card title={w.enter}>
      <Form action={ADDRESS} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels)} />
        <PickField {...field('organ')} hint={w.organHint} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...field('person')} hint={w.personHint} width="medium" maxlength={50} />
        <Select
          {...field('conduct')}
          width="medium"
          options={WRONGS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        />
        <TextArea {...field('facts')} hint={w.factsHint} maxlength={2000} />
        <TextField {...field('source')} hint={w.sourceHint} width="medium" maxlength={60} optional />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
