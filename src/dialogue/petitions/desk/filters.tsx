// What the pool of petitions is narrowed by.
import type { Choice } from '#kernel/cases/label.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Check, DateField, Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { CATEGORIES, DESK, WAYS } from '../contract.ts';
import { petitionKind } from '../rules/kind.ts';
import { words } from '../words.ts';
import type { PoolQuery } from './query.ts';

const STATES = Object.entries(petitionKind.states).map(([value, { zh, en }]) => ({ value, zh, en }));

interface Props {
  readonly query: PoolQuery;
  readonly areas: readonly Subject[];
  readonly page: Page;
}

export function PoolFilters({ query, areas, page }: Props) {
  const w = words.in(page.lang).desk;
  const choose = (id: 'way' | 'category' | 'area' | 'state', list: readonly Choice[], label: string) => (
    <Select
      id={id}
      quiet
      label={label}
      empty={w.any[id]}
      value={query[id]}
      options={list.map((one) => ({ value: one.value, text: say(page.lang, one) }))}
    />
  );
  const narrowed = Object.values(query).some((value) => value !== undefined);
  return (
    <Filter>
      <Form method="get" action={DESK} rhythm="row" label={w.filter}>
        <div class="row bar">
          {choose('way', WAYS, w.columns.way)}
          {choose('category', CATEGORIES, w.columns.category)}
          {choose(
            'area',
            areas.map(({ code: value, name: zh, nameEn: en }) => ({ value, zh, en: en ?? zh })),
            w.columns.area,
          )}
          {choose('state', STATES, w.columns.state)}
          <PickField
            id="about"
            quiet
            label={w.about}
            src="/pick/organs"
            placeholder={w.about}
            value={query.about}
            maxlength={60}
          />
          <DateField id="from" quiet label={w.from} value={query.from} />
          <DateField id="to" quiet label={w.to} value={query.to} />
          <Select
            id="late"
            quiet
            label={w.late.label}
            empty={w.late.any}
            value={query.late}
            options={[
              { value: 'inform', text: w.late.inform },
              { value: 'answer', text: w.late.answer },
            ]}
          />
          <Check id="joint" label={w.joint} checked={query.joint === 'yes'} />
          <Button>{w.filter}</Button>
          {narrowed && <a href={DESK}>{w.clear}</a>}
        </div>
      </Form>
    </Filter>
  );
}
