// The tables of scores, each part with the counts it comes from, and the calls that are to be asked about.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDayMinute } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { SCORES } from '../contract.ts';
import { MANNERS, type Part, type PartName, type Score, WEIGHTS } from '../rules/scores.ts';
import { words } from '../words/scores.ts';
import { optionsOf } from './orders.tsx';
import type { Board } from './score-board.ts';

type Operator = Board['operators'][number];
type Liaison = Board['liaisons'][number];
type Sample = Board['samples'][number];

export function ScoreTables({ board, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <div class="stack">
      <Samples board={board} page={page} />
      <Card title={w.operators}>
        <p class="dim sm">{w.explain}</p>
        <Table<Operator>
          rows={[...board.operators]}
          rowKey={({ id }) => id}
          empty={w.none}
          frame={w.operators}
          columns={[
            { head: w.name, rowHead: true, cell: (one) => nameIn(lang, one) },
            ...scored<Operator>('operator', page),
          ]}
        />
      </Card>
      <Card title={w.liaisons}>
        <Table<Liaison>
          rows={[...board.liaisons]}
          rowKey={({ id }) => id}
          empty={w.none}
          frame={w.liaisons}
          columns={[
            { head: w.organ, rowHead: true, cell: ({ organ }) => <small>{nameIn(lang, organ)}</small> },
            {
              head: w.name,
              cell: ({ person, liaison }) => (
                <>
                  <span lang="zh-CN">{person}</span> {liaison}
                </>
              ),
            },
            ...scored<Liaison>('liaison', page),
            { head: w.minus, num: true, cell: ({ minus }) => (minus > 0 ? `−${minus}` : '0') },
          ]}
        />
      </Card>
    </div>
  );
}

/** The score and its parts: points of the weight, and under them the counts. */
function scored<Row extends Score>(whose: keyof typeof WEIGHTS, { lang }: Page): Column<Row>[] {
  const w = words.in(lang);
  const names = Object.keys(WEIGHTS[whose]) as PartName[];
  return [
    { head: w.total, num: true, cell: ({ total }) => (total === null ? '—' : <b>{total}</b>) },
    ...names.map(
      (name): Column<Row> => ({
        head: w.parts[name],
        num: true,
        cell: ({ parts }) => <Points one={parts.find((part) => part.name === name)} lang={lang} />,
      }),
    ),
  ];
}

function Points({ one, lang }: { one: Part | undefined; lang: Page['lang'] }) {
  const w = words.in(lang);
  if (!one || one.points === null) return <small class="dim">{w.nothing}</small>;
  return (
    <>
      {w.points({ points: one.points, weight: one.weight })}
      <br />
      <small class="dim">{w.of(one)}</small>
    </>
  );
}

function Samples({ board: { samples, month }, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={w.samples} aside={w.samplesLead}>
      <Table<Sample>
        rows={[...samples]}
        rowKey={({ id }) => id}
        empty={w.noSamples}
        columns={[
          { head: w.time, rowHead: true, cell: ({ at }) => localDayMinute(at) },
          { head: w.phone, cell: ({ phone }) => <span class="tn">{phone}</span> },
          { head: w.operators, cell: (one) => nameIn(lang, one.operator), opt: true },
          {
            head: w.liaisons,
            opt: true,
            cell: ({ organ, person }) => (
              <small>
                {organ ? nameIn(lang, organ) : '—'} <span lang="zh-CN">{person}</span>
              </small>
            ),
          },
          { head: w.note, cell: (one) => <AskForm one={one} page={page} /> },
        ]}
      />
      <Form action={`${SCORES}/acts/draw`} rhythm="row" label={w.draw} hidden={{ month }}>
        <Button>{w.draw}</Button>
      </Form>
    </Card>
  );
}

function AskForm({ one, page }: { one: Sample; page: Page }) {
  const w = words.in(page.lang);
  const options = optionsOf(page.lang, MANNERS);
  const field = (name: 'operator' | 'liaison') => ({ id: `${name}-${one.id}`, name, label: w[name], quiet: true });
  return (
    <Form action={`${SCORES}/acts/ask`} rhythm="row" label={w.note} hidden={{ id: one.id }}>
      <Select
        {...field('operator')}
        options={options}
        empty={`${w.operator}${page.lang === 'en' ? ': ' : '：'}${w.unreached}`}
      />
      {one.person && (
        <Select
          {...field('liaison')}
          options={options}
          empty={`${w.liaison}${page.lang === 'en' ? ': ' : '：'}${w.unreached}`}
        />
      )}
      <Button>{w.note}</Button>
    </Form>
  );
}
