// A form of the workbench that folds, so that the page stays a page about the officer.
import type { ComponentChildren } from 'preact';
import type { ActForm } from '#platform/http/refusal.ts';
import { Button } from '#ui/parts/button.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';

/** Opens by itself when it was refused. `act` is the last part of the address it posts to. */
export function Folded(props: {
  id: string;
  act: string;
  title: string;
  form: ActForm;
  stop?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="card" open={props.form.refused}>
      <summary>{props.title}</summary>
      <Form action={`/desk/people/${props.id}/acts/${props.act}`} rhythm="tight" label={props.title}>
        <ErrorSummary errors={props.form.summary} />
        {props.children}
        <div class="row">
          <Button kind={props.stop ? 'stop' : 'go'}>{props.title}</Button>
        </div>
      </Form>
    </details>
  );
}
