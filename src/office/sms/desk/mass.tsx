// `/desk/sms/mass`: mass sendings within reach, and the form by which an organ drafts one from its approved words.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { DESK, MASS, massInput, permissions } from '../contract.ts';
import { massKind } from '../rules/kind.ts';
import { draftMass } from '../service/mass.ts';
import { listApproved, type Template } from '../store/templates.ts';
import { words } from '../words.ts';

export const massDesk = resource({
  name: 'desk-sms-mass',
  ...newestDesk({
    address: MASS,
    kinds: [massKind],
    read: permissions.see,
    enter: permissions.write,
    said: (lang) => words.in(lang).mass,
    Form: MassForm,
    needs: (ctx: Context) => (ctx.actor.unit ? listApproved(ctx.db, ctx.actor.unit.id) : Promise.resolve([])),
    beside: { href: DESK, text: (lang) => words.in(lang).title },
  }),
  acts: {
    '': act({
      access: holds(permissions.write),
      body: massInput,
      do: async (ctx, { body }) => {
        const { file } = await draftMass(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).mass.drafted(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function MassForm({ page, needed }: { page: Page; needed: readonly Template[] }) {
  const w = words.in(page.lang).mass;
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.draft}>
      <Form action={MASS} rhythm="tight" label={w.draft} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.lead}</p>
        <ErrorSummary errors={summary} />
        <TextField {...field('title')} hint={w.titleHint} maxlength={60} />
        <Select
          {...field('template')}
          hint={needed.length === 0 ? w.templateNone : undefined}
          options={needed.map(({ id, name, text }) => ({ value: id, text: `${name} · ${text}` }))}
        />
        <TextArea {...field('values')} hint={w.valuesHint} rows={3} maxlength={1000} optional />
        <TextArea {...field('numbers')} hint={w.numbersHint} rows={6} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
