// The kit in the workbench face: a to-do page. Mounted at /kit/bench.
import { BenchHead, BenchLayout } from '../layout/bench.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Clock, type ClockState } from '../parts/clock.tsx';
import { Filter, Rows, RowsFoot } from '../parts/enhance.tsx';
import { Select } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { Pager } from '../parts/navigation.tsx';
import { DueRuler } from '../parts/ruler.tsx';
import { Table } from '../parts/table.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { wordsIn } from '../words.ts';
import { type KitProps, nowhere, type SectionProps } from './frame.ts';
import { sampleRuler } from './samples.ts';
import { kitWords } from './words/words.ts';

const numbers = ['530900260921009', '530902260921041', '530902260925017', '530900260928011'];
const clocks: [ClockState, number, number][] = [
  ['over', 1, 3],
  ['near', 0.8, 1],
  ['near', 1, 2],
  ['held', 0, 4],
];

/** Usage: `renderPage(<KitBench lang="zh" size="normal" asset={assets.url} />)` */
export function KitBench(props: KitProps) {
  const words = kitWords(props.lang);
  return (
    <BenchLayout
      {...props}
      title={words.todo}
      islands={['x-rows', 'x-filter']}
      home={nowhere}
      rail={sampleRail(words)}
      search={{ action: '/kit/bench', label: words.searchDesk, placeholder: words.searchDesk }}
      clock={{ text: words.serverTime, dateTime: '2026-10-12T10:24:00+08:00' }}
      alerts={{ href: nowhere, count: 6 }}
      user={{ href: nowhere, text: words.officer }}
    >
      <BenchHead title={words.todo}>
        <LinkButton href={nowhere} icon="down">
          {words.export}
        </LinkButton>
        <LinkButton href={nowhere} kind="go">
          {words.register}
        </LinkButton>
      </BenchHead>
      <DueRuler label={words.rulerLabel} cells={sampleRuler(words, wordsIn(props.lang).weekdays)} />
      <TodoTable words={words} />
      <Card title={words.timeline}>
        <Timeline
          dense
          items={words.steps.map((title, i) => ({
            title,
            meta: '09-21 09:15',
            state: i === 3 ? 'now' : 'done',
          }))}
        />
      </Card>
    </BenchLayout>
  );
}

function sampleRail(words: SectionProps['words']) {
  const [todo = '', open = '', read = '', work = '', cases = '', papers = '', oversight = '', supervision = ''] =
    words.rail;
  return [
    {
      items: [
        { href: '#todo', text: todo, icon: 'list', count: 37, current: true },
        { href: '#open', text: open, icon: 'clock', count: 128 },
        { href: '#read', text: read, icon: 'eye' },
      ],
    },
    {
      heading: work,
      items: [
        { href: '#cases', text: cases, icon: 'file' },
        { href: '#papers', text: papers, icon: 'pen', count: 5 },
      ],
    },
    { heading: oversight, items: [{ href: '#supervision', text: supervision, icon: 'warn', count: 6 }] },
  ] satisfies Parameters<typeof BenchLayout>[0]['rail'];
}

function TodoTable({ words }: SectionProps) {
  const [number, item, person, stage, limit, source, accepted] = words.caseHeads;
  const rows = numbers.map((id, i) => ({ id, i }));
  return (
    <Rows accepts>
      <Card flush>
        <div class="row ends bar">
          <Filter>
            <Form method="get" rhythm="row" label={words.filter}>
              {words.filters.map((text, i) => (
                <Select id={`filter-${i}`} label={text} quiet empty={text} options={[]} />
              ))}
              <Button plain>{words.filter}</Button>
            </Form>
          </Filter>
          <span class="sm dim row">
            <span>
              {words.selected} <span data-count="">1</span>
            </span>
            <Button form="todo">{words.transfer}</Button>
          </span>
        </div>
        <form id="todo" method="post" action="/kit/bench">
          <Table
            rows={rows}
            rowKey={(row) => row.id}
            select={{ name: 'case', label: (row) => words.choose(row.id), chosen: (row) => row.i === 2 }}
            columns={[
              {
                head: number,
                cell: (row) => (
                  <a class="no-u n" href={`#${row.id}`}>
                    {row.id}
                  </a>
                ),
              },
              { head: item, cell: (row) => <b>{words.caseItems[row.i]}</b>, cut: true },
              { head: person, cell: (row) => words.people[row.i], cut: true },
              { head: stage, cell: (row) => words.stages[row.i] },
              {
                head: limit,
                cell: (row) => <RowClock index={row.i} words={words} />,
                sort: { href: '?sort=due', state: 'ascending' },
              },
              { head: source, cell: () => words.source, opt: true },
              {
                head: accepted,
                cell: () => <time dateTime="2026-09-21T09:15:00+08:00">09-21 09:15</time>,
                opt: true,
              },
            ]}
          />
        </form>
        <RowsFoot accepts>
          <Pager note={words.shown} next="?after=4" />
        </RowsFoot>
      </Card>
    </Rows>
  );
}

function RowClock({ index, words }: SectionProps & { index: number }) {
  const [state, fraction, word] = clocks[index] ?? (['ok', 0, 0] as const);
  return (
    <Clock state={state} fraction={fraction}>
      {words.clock[word]}
    </Clock>
  );
}
