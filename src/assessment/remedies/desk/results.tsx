// The parts of the page of results: what it is narrowed to, the table, and the organs in it.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Filter } from '#ui/parts/enhance.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Table } from '#ui/parts/table.tsx';
import { DESK, FIGURES } from '../addresses.ts';
import { MATTERS } from '../contract.ts';
import { listYears } from '../rules/span.ts';
import type { Results } from '../service/figures.ts';
import { ResultsTable, sayRate } from '../view/table.tsx';
import { words } from '../words.ts';
import { type Choice, linkTo, saySpan } from './choice.ts';

export interface Figures extends Results {
  readonly choice: Choice;
}

interface Props {
  readonly data: Figures;
  readonly page: Page;
}

export function ResultsBody({ data, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  const { choice, summary, table } = data;
  return (
    <>
      <BenchHead title={w.figures} back={{ href: DESK, text: w.title }} />
      <Card flush>
        <Narrow data={data} page={page} />
        <p class="bar">
          <b>
            {w.caption({
              span: saySpan(lang, choice.span),
              organ: choice.organ ? nameIn(lang, choice.organ) : w.everywhere,
            })}
          </b>
        </p>
        <ResultsTable table={table} lang={lang} behind={(column, cell) => linkTo(choice, `/${column}/${cell}`)} />
        <p class="bar sm">
          {w.rateIs({ rate: sayRate(lang, summary), corrected: summary.corrected, settled: summary.settled })}
          <span class="dim"> {w.method}</span>
        </p>
      </Card>
      <Organs data={data} page={page} />
    </>
  );
}

const YEARS_OFFERED = 3;

function Narrow({ data: { choice }, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  const years = listYears(localDate(page.now), YEARS_OFFERED);
  const spans = years.flatMap((year) => [year, ...[4, 3, 2, 1].map((quarter) => `${year}-Q${quarter}`)]);
  const offered = spans.includes(choice.span) ? spans : [choice.span, ...spans];
  return (
    <Filter>
      <Form method="get" action={FIGURES} rhythm="row" label={w.narrow}>
        <div class="row bar">
          <Select
            id="span"
            quiet
            label={w.period}
            empty={false}
            value={choice.span}
            options={offered.map((value) => ({ value, text: saySpan(lang, value) }))}
          />
          <Select
            id="matter"
            quiet
            label={w.fields.matter}
            empty={w.anyMatter}
            {...(choice.matter ? { value: choice.matter } : {})}
            options={MATTERS.map((one) => ({ value: one.value, text: say(lang, one) }))}
          />
          <PickField
            id="organ"
            quiet
            label={w.organ}
            src="/pick/organs"
            placeholder={w.organCode}
            {...(choice.organ ? { value: choice.organ.code } : {})}
            maxlength={40}
          />
          <Button>{w.apply}</Button>
          <a href={FIGURES}>{w.clear}</a>
        </div>
      </Form>
    </Filter>
  );
}

function Organs({ data: { organs, choice }, page: { lang } }: Props) {
  const w = words.in(lang);
  if (organs.length < 2) return null;
  return (
    <Card title={w.byOrgan}>
      <Table
        rows={[...organs]}
        rowKey={(row) => row.code}
        columns={[
          {
            head: w.organ,
            rowHead: true,
            cell: (row) => <a href={linkTo(choice, '', row.code)}>{nameIn(lang, row)}</a>,
          },
          { head: w.total, cell: (row) => row.total, num: true },
          { head: w.settled, cell: (row) => row.settled, num: true },
          { head: w.corrected, cell: (row) => row.corrected, num: true },
          { head: w.rate, cell: (row) => sayRate(lang, row), num: true },
        ]}
      />
    </Card>
  );
}
