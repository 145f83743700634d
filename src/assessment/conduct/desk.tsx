// `/desk/conduct`: complaints about conduct, newest first, and the form for those that came by telephone or in person.
import { newestDesk } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { mayReach } from '#platform/http/context.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { CONDUCTS, callSchema, permissions } from './contract.ts';
import { conductKind } from './rules/kind.ts';
import { takeComplaint } from './service/take.ts';
import { words } from './words.ts';

export const DESK = '/desk/conduct';
const KINDS = [conductKind];

export const conductDesk = resource({
  name: 'desk-conduct',
  ...newestDesk({
    address: DESK,
    kinds: KINDS,
    read: permissions.read,
    enter: permissions.supervise,
    said: (lang) => words.in(lang).desk,
    Form: CallForm,
  }),
  acts: {
    '': act({
      access: holds(permissions.supervise),
      body: callSchema,
      do: async (ctx, { body }) => {
        const { file, code } = await takeComplaint(ctx, body, { channel: 'call', accountId: null });
        const w = words.in(ctx.lang);
        return {
          // Whoever answers the telephone need not be of the supervisors who take it.
          to: mayReach(ctx.actor, permissions.read, file.organ_path) ? `/desk/cases/${file.id}` : DESK,
          created: true,
          say: code ? w.desk.taken({ number: formatCaseNumber(file.number), code }) : w.again,
          data: { number: file.number, code },
        };
      },
    }),
  },
});

function CallForm({ page }: { page: Page }) {
  const { desk: w, ...form } = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = {
    phone: w.source,
    name: w.name,
    organ: form.organ,
    officer: w.officer,
    conduct: form.conduct,
    about: w.about,
    text: w.text,
  };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return (
    <Card title={w.enter}>
      <Form action={DESK} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels)} />
        <TextField {...field('phone')} hint={w.sourceHint} width="medium" type="tel" maxlength={13} />
        <TextField {...field('name')} hint={w.nameHint} width="medium" maxlength={50} optional />
        <PickField {...field('organ')} src="/pick/organs" writes="text" maxlength={100} />
        <TextField {...field('officer')} width="medium" maxlength={50} optional />
        <Select
          {...field('conduct')}
          width="medium"
          options={CONDUCTS.map(({ value, zh, en }) => ({ value, text: page.lang === 'en' ? en : zh }))}
        />
        <TextField {...field('about')} width="medium" inputmode="numeric" maxlength={25} optional />
        <TextArea {...field('text')} hint={form.textHint} maxlength={2000} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
