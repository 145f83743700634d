// Watches of liaisons organ by organ, with the days nobody has, and the form that enters one.

import type { Span } from '#kernel/calendar/rules/spans.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { SHIFTS } from '../contract.ts';
import { words } from '../words/telephones.ts';
import type { Roster } from './roster.ts';

type Watch = Roster['watches'][number];

const saySpan = ({ from, to }: Span, page: Page) =>
  from === to ? from.slice(5) : `${from.slice(5)}${words.in(page.lang).to}${to.slice(5)}`;

export function Watches({ roster: { watches, today }, page }: { roster: Roster; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={w.watches}>
      <Table<Watch>
        rows={[...watches]}
        rowKey={({ id }) => id}
        empty={w.noWatches}
        columns={[
          { head: w.organ, rowHead: true, cell: ({ organ }) => <small>{nameIn(lang, organ)}</small> },
          {
            head: w.person,
            cell: ({ person, liaison }) => (
              <>
                <span lang="zh-CN">{person}</span> {liaison}
              </>
            ),
          },
          { head: w.span, cell: (one) => saySpan(one, page) },
          { head: w.gaps, opt: true, cell: (one) => <Gaps one={one} page={page} /> },
          {
            head: w.todo,
            cell: ({ id, to }) =>
              to < today ? (
                '—'
              ) : (
                <Form action={`${SHIFTS}/acts/withdraw`} rhythm="row" label={w.withdraw} hidden={{ id }}>
                  <Button kind="bare">{w.withdraw}</Button>
                </Form>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Gaps({ one: { gaps }, page }: { one: Watch; page: Page }) {
  const w = words.in(page.lang);
  if (gaps.length === 0) return <small class="dim">{w.noGaps}</small>;
  const spans = gaps.slice(0, 3).map((gap) => saySpan(gap, page));
  return (
    <>
      <Tag state="near">{w.gaps}</Tag>{' '}
      <small>{w.gapsOf({ count: gaps.length, spans: spans.join(page.lang === 'en' ? '; ' : '；') })}</small>
    </>
  );
}

/** First the organ, where one keeps several; then who of its liaisons, and when. */
export function WatchForm({ roster: { organ, liaisons, today }, page }: { roster: Roster; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'watch', w.watchFields);
  const options = liaisons.map(({ id, person, liaison, number }) => ({
    value: id,
    text: `${person} ${liaison} ${number}`,
  }));
  return (
    <Card title={w.watch}>
      <Form action={SHIFTS} method="get" rhythm="row">
        <PickField id="organ" label={w.whose} value={organ?.code} src="/pick/organs" writes="value" maxlength={60} />
        <Button plain>{w.see}</Button>
      </Form>
      {organ && <p>{nameIn(page.lang, organ)}</p>}
      {organ && options.length === 0 && <p class="dim">{w.noLiaisons}</p>}
      {options.length > 0 && (
        <Form action={`${SHIFTS}/acts/watch`} rhythm="tight" label={w.watch}>
          <ErrorSummary errors={form.summary} />
          <Select {...form.field('number')} options={options} />
          <div class="cols">
            <DateField {...form.field('from', today)} min={today} />
            <DateField {...form.field('to')} min={today} />
          </div>
          <div class="row">
            <Button>{w.watch}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
