// What the forms share in which the public sends something: fields with their hints and what is known, who sends it, the button.
import type { ComponentChildren } from 'preact';
import { findRefusal, type Refusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

export interface CitizenFields<Id extends string> extends Pick<Refusal, 'typed' | 'error'> {
  readonly errors: { id: string; text: string }[];
  field(id: Id): Field;
}

/**
 * The fields of a page's one form by their labels; the hint of `organ` is `organHint` among its words. What is known
 * stands in them until the form was refused: then what was typed does.
 */
export function describeFields<Id extends string>(
  page: Page,
  labels: Readonly<Record<Id, string>>,
  hints: object,
  known: Readonly<Partial<Record<Id, string | null>>>,
): CitizenFields<Id> {
  const { typed, error, summary } = findRefusal(page, '');
  const hintOf = (id: Id) => (hints as Readonly<Record<string, unknown>>)[`${id}Hint`];
  return {
    typed,
    error,
    errors: summary(labels),
    field: (id) => {
      const hint = hintOf(id);
      return {
        id,
        label: labels[id],
        hint: typeof hint === 'string' ? hint : undefined,
        value: page.refused ? typed(id) : (known[id] ?? undefined),
        error: error(id),
      };
    },
  };
}

/** The end of such a form: name, telephone, what else is asked of who sends it, what becomes of it, the button. */
export function Sender(props: {
  readonly name: Field;
  readonly phone: Field;
  readonly mostSigns?: number;
  readonly privacy: string;
  readonly send: string;
  readonly children?: ComponentChildren;
}) {
  const { name, phone, mostSigns = 50, privacy, send, children } = props;
  return (
    <>
      <TextField {...name} width="medium" autocomplete="name" maxlength={mostSigns} />
      <TextField {...phone} width="medium" type="tel" autocomplete="tel" maxlength={11} />
      {children}
      <p class="sm dim">{privacy}</p>
      <div class="row">
        <Button kind="go" big>
          {send}
        </Button>
      </div>
    </>
  );
}
