// The forms of AB 角: deputy, absence, delegation.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { DateField, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import type { OfficerView } from '../service/overview.ts';
import { words } from '../words/desk.ts';
import { Folded } from './folded.tsx';

interface Props {
  officer: OfficerView;
  page: Page;
}

export function DeputyForm({ officer, post, page }: Props & { post: OfficerView['posts'][number] }) {
  const w = words.in(page.lang);
  // One form per post: only the one that was sent is shown with its faults.
  const sent = page.refused?.values.post === post.id;
  const form = describeForm(sent ? page : { ...page, refused: null }, 'deputy', {
    deputy: w.deputy,
    reason: w.reason,
  });
  const field = (name: string, value?: string | null) => {
    const props = form.field(name, value);
    return { ...props, id: `${props.id}-${post.id}` };
  };
  return (
    <Folded id={officer.id} act="deputy" title={w.setDeputy} form={form}>
      <input type="hidden" name="post" value={post.id} />
      <PickField {...field('deputy', post.deputyLogin)} src="/desk/pick/officers" hint={w.deputyHint} />
      <TextField {...field('reason')} />
    </Folded>
  );
}

export function AbsenceForm({ officer, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'absence', { from: w.from, to: w.to, reason: w.reason });
  return (
    <Folded id={officer.id} act="absence" title={w.recordAbsence} form={form}>
      <DateField {...form.field('from')} kind="datetime-local" />
      <DateField {...form.field('to')} kind="datetime-local" />
      <TextField {...form.field('reason')} />
    </Folded>
  );
}

export function DelegateForm({ officer, page }: Props) {
  const w = words.in(page.lang);
  const labels = {
    colleague: w.delegateTo,
    organ: w.delegateOrgan,
    from: w.from,
    to: w.to,
    reason: w.reason,
  };
  const form = describeForm(page, 'delegate', labels);
  return (
    <Folded id={officer.id} act="delegate" title={w.delegate} form={form}>
      <p class="dim sm">{w.delegateLead}</p>
      <PickField {...form.field('colleague')} src="/desk/pick/officers" />
      <PickField {...form.field('organ')} src="/pick/organs" optional />
      <DateField {...form.field('from')} kind="datetime-local" />
      <DateField {...form.field('to')} kind="datetime-local" />
      <TextField {...form.field('reason')} />
    </Folded>
  );
}

/** Takes an absence or a delegation back. */
export function Withdraw(props: { officer: OfficerView; act: string; id: string; text: string }) {
  return (
    <Form action={`/desk/people/${props.officer.id}/acts/${props.act}`} hidden={{ id: props.id }} rhythm="row">
      <Button kind="bare">{props.text}</Button>
    </Form>
  );
}
