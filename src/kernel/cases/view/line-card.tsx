// A card with an act that asks for one line of words: a note with what is handed in, the reason why something goes.
import type { ComponentChildren } from 'preact';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';

/**
 * `labels` begin with that of the line; the others name what the act may find wrong elsewhere on the page. `title` is the
 * button's as well.
 *
 *     <LineCard page={page} address={address} act="withdraw" title={w.withdraw} lead={w.withdrawLead}
 *       labels={{ reason: w.reason }} kind="stop" />
 */
export function LineCard(props: {
  readonly page: Page;
  /** Of the thing acted on. */
  readonly address: string;
  readonly act: string;
  readonly title: string;
  readonly lead: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  /** So many characters at most, as the act takes them. */
  readonly longest?: number;
  readonly kind?: 'go' | 'stop';
  /** What is to be known before. */
  readonly children?: ComponentChildren;
}) {
  const { page, act, title, labels, longest = 300 } = props;
  const form = describeForm(page, act, labels);
  const [line = 'note'] = Object.keys(labels);
  return (
    <Card title={title}>
      <p class="sm dim">{props.lead}</p>
      {props.children}
      <Form action={`${props.address}/acts/${act}`} rhythm="tight" label={title}>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field(line)} maxlength={longest} optional={props.optional} />
        <div class="row">
          <Button kind={props.kind ?? 'go'}>{title}</Button>
        </div>
      </Form>
    </Card>
  );
}
