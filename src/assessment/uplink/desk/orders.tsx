// Orders sent to the cities beneath: how each stands there, and the form of a new one.
import { findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { CITIES } from '../contract.ts';
import { orderDesk } from '../orders.ts';
import type { SentOrder } from '../store/ordering.ts';
import { words } from '../words.ts';
import { sayTold } from './telling.ts';

export function SentOrders({ orders, page: { lang } }: { orders: readonly SentOrder[]; page: Page }) {
  const w = words.in(lang);
  return (
    <Card title={w.sentOrders}>
      <Table
        rows={[...orders]}
        rowKey={(row) => row.id}
        empty={w.noSent}
        columns={[
          { head: w.orderNumber, rowHead: true, cell: (row) => <span lang="zh">{row.number}</span> },
          { head: w.organ, cell: (row) => row.organ },
          { head: w.matter, cell: (row) => row.title },
          {
            head: w.state,
            cell: (row) => row.refusal ?? (row.state_name ? sayOrder(lang, row, row.state_name) : w.underWay),
          },
          { head: w.ownNumber, cell: (row) => row.own_number, opt: true },
        ]}
      />
    </Card>
  );
}

const sayOrder = (lang: Lang, { state }: SentOrder, stateName: string) =>
  sayTold(lang, { kind: orderDesk().kind.name, state, outcome: null, stateName });

export function OrderForm({
  cities,
  page,
}: {
  cities: readonly { readonly city: string; readonly name: string }[];
  page: Page;
}) {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { city: w.city, organ: w.organ, about: w.aboutField, title: w.subject, task: w.task, days: w.days };
  const field = (name: keyof typeof labels) => ({
    id: `order-${name}`,
    name,
    label: labels[name],
    value: typed(name),
    error: error(name),
  });
  return (
    <Card title={w.send}>
      <p class="sm dim">{w.lead}</p>
      <Form action={CITIES} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels).map((fault) => ({ ...fault, id: `order-${fault.id}` }))} />
        <Select {...field('city')} options={cities.map(({ city, name }) => ({ value: city, text: name }))} />
        <TextField {...field('organ')} hint={w.organHint} maxlength={100} />
        <TextField {...field('about')} width="medium" maxlength={60} optional />
        <TextField {...field('title')} maxlength={100} />
        <TextArea {...field('task')} hint={w.taskHint} maxlength={2000} />
        <NumberField {...field('days')} hint={w.daysHint} value={typed('days') ?? 10} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
