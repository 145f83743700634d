// What the list of cases is narrowed by: words, kind, state, outcome, organ, days, and the halls they were received in.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Check, DateField, Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import type { CaseKind } from '../contract.ts';
import type { Hall } from '../halls.ts';
import type { ListQuery } from '../queries/list.ts';
import { desk } from '../words/desk.ts';

interface Props {
  readonly query: ListQuery;
  readonly halls: readonly Hall[];
  readonly kinds: readonly CaseKind[];
  readonly page: Page;
}

export function ListFilters({ query, halls, kinds, page }: Props) {
  const w = desk.in(page.lang);
  const chosen = query.kind ? kinds.filter((kind) => kind.name === query.kind) : kinds;
  const states = chosen.flatMap((kind) =>
    Object.entries(kind.states).map(([value, state]) => ({
      value,
      text: say(page.lang, state.desk ?? state),
    })),
  );
  const outcomes = chosen.flatMap((kind) =>
    Object.entries(kind.outcomes ?? {}).map(([value, outcome]) => ({ value, text: say(page.lang, outcome) })),
  );
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <Filter>
      <Form
        method="get"
        action="/desk/cases"
        rhythm="row"
        label={w.todo.filter}
        hidden={query.item ? { item: query.item } : {}}
      >
        <div class="row bar">
          <TextField id="q" quiet label={w.cases.text} placeholder={w.cases.text} type="search" value={query.q} />
          {kinds.length > 1 && (
            <Select
              id="kind"
              quiet
              label={w.cases.kind}
              empty={w.cases.allKinds}
              value={query.kind}
              options={kinds.map((kind) => ({ value: kind.name, text: say(page.lang, kind) }))}
            />
          )}
          <Select id="state" quiet label={w.todo.state} empty={w.todo.allStates} value={query.state} options={states} />
          <Select
            id="outcome"
            quiet
            label={w.cases.outcome}
            empty={w.cases.allOutcomes}
            value={query.outcome}
            options={outcomes}
          />
          <PickField
            id="organ"
            quiet
            label={w.cases.organ}
            src="/pick/organs"
            writes="text"
            placeholder={w.cases.organ}
            value={query.organ}
          />
          <DateField id="from" label={w.cases.from} quiet value={query.from} />
          <DateField id="to" label={w.cases.to} quiet value={query.to} />
          <Button>{w.todo.filter}</Button>
          {narrowed && <a href="/desk/cases">{w.todo.clear}</a>}
        </div>
        {halls.length > 0 && <Halls query={query} halls={halls} page={page} />}
      </Form>
    </Filter>
  );
}

/** Any number of them: the cases of several halls stand in one list. */
function Halls({ query, halls, page }: Omit<Props, 'kinds'>) {
  return (
    <details class="bar" open={query.hall !== undefined}>
      <summary>{desk.in(page.lang).cases.halls}</summary>
      <div class="row">
        {halls.map((hall) => (
          <Check
            id={`hall.${hall.code}`}
            label={nameIn(page.lang, hall)}
            checked={query.hall !== undefined && hall.code in query.hall}
          />
        ))}
      </div>
    </details>
  );
}
