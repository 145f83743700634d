// Shifts of the operators of a centre for a week: who has which, which have nobody, and the form that enters one.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { SHIFTS } from '../contract.ts';
import { SLOTS } from '../rules/watch.ts';
import { words } from '../words/telephones.ts';
import { optionsOf } from './orders.tsx';
import type { Roster } from './roster.ts';

type Centre = NonNullable<Roster['centre']>;

export function OperatorShifts({ centre, page }: { centre: Centre; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'shift', w.shiftFields);
  const of = (on: string, slot: string) => centre.shifts.filter((one) => one.on === on && one.slot === slot);
  const empty = centre.days.flatMap((on) => SLOTS.filter(({ value }) => of(on, value).length === 0)).length;
  return (
    <div class="duo">
      <Card title={w.operators} aside={empty > 0 ? <Tag state="near">{w.emptySlots(empty)}</Tag> : w.noEmptySlots}>
        <Table<string>
          rows={[...centre.days]}
          rowKey={(on) => on}
          columns={[
            { head: w.day, rowHead: true, cell: (on) => on.slice(5) },
            ...SLOTS.map((slot) => ({
              head: say(page.lang, slot),
              cell: (on: string) => <Slot shifts={of(on, slot.value)} page={page} />,
            })),
          ]}
        />
      </Card>
      <Card title={w.shift}>
        <Form action={`${SHIFTS}/acts/shift`} rhythm="tight" label={w.shift}>
          <ErrorSummary errors={form.summary} />
          <DateField {...form.field('on', centre.days[0])} min={centre.days[0]} />
          <Select {...form.field('slot', 'early')} options={optionsOf(page.lang, SLOTS)} empty={false} />
          <Select
            {...form.field('officer')}
            options={centre.officers.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <div class="row">
            <Button>{w.shift}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}

function Slot({ shifts, page }: { shifts: Centre['shifts']; page: Page }) {
  const w = words.in(page.lang);
  if (shifts.length === 0) return <Tag state="near">{w.nobody}</Tag>;
  return (
    <>
      {shifts.map(({ on, slot, officerId, name, nameEn }) => (
        <Form
          action={`${SHIFTS}/acts/unshift`}
          rhythm="row"
          label={`${w.withdraw} ${nameIn(page.lang, { name, nameEn })} ${on}`}
          hidden={{ on, slot, officer: officerId }}
        >
          {nameIn(page.lang, { name, nameEn })}
          <Button kind="bare">{w.withdraw}</Button>
        </Form>
      ))}
    </>
  );
}
