// Where the public says something about what a page shows: one text, taken in as a case of its own.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';

const LONGEST = 2000;

export function SaySection(props: {
  readonly page: Page;
  /** Of what is spoken of. */
  readonly address: string;
  readonly act: string;
  readonly title: string;
  readonly lead: string;
  /** Of the field `text`. */
  readonly label: string;
  readonly hint: string;
  readonly send: string;
}) {
  const { summary, field } = describeForm(props.page, props.act, { text: props.label });
  return (
    <section class="stack no-print">
      <Head title={props.title} />
      <p>{props.lead}</p>
      <Form action={`${props.address}/acts/${props.act}`} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <TextArea {...field('text')} hint={props.hint} rows={5} maxlength={LONGEST} />
        <div class="row">
          <Button kind="go">{props.send}</Button>
        </div>
      </Form>
    </section>
  );
}
