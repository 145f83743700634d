// The result of a survey, question by question: a drawing, and the same numbers as a table.
import type { Page } from '#platform/http/resource.ts';
import { DotPlot } from '#ui/charts/charts.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { POINTS } from './contract.ts';
import type { Result } from './rules/vote.ts';
import type { Results } from './service.ts';
import { words } from './words.ts';

/** What the choices of a question are called, in the order of their counts. */
export function namesOf(result: Result, lang: Page['lang']): readonly string[] {
  return result.sort === 'scale' ? POINTS.map((point) => words.in(lang).points(point)) : result.choices;
}

export function ResultCards({ results, page }: { results: Results; page: Page }) {
  return (
    <>
      {results.questions.map((result, at) => (
        <ResultCard result={result} number={at + 1} votes={results.votes} page={page} />
      ))}
    </>
  );
}

interface Line {
  readonly name: string;
  readonly votes: number;
  readonly percent: number;
}

function ResultCard(props: { result: Result; number: number; votes: number; page: Page }) {
  const { result, number, votes, page } = props;
  const w = words.in(page.lang);
  const title = <span lang="zh-CN">{`${number}. ${result.text}`}</span>;
  if (result.sort === 'text')
    return (
      <Card title={title} tight>
        <p class="dim">{w.texts(result.counted[0]?.votes ?? 0)}</p>
      </Card>
    );
  const names = namesOf(result, page.lang);
  const lines = result.counted.map((counted, at): Line => ({ name: names[at] ?? '', ...counted }));
  const top = lines.reduce((best, line) => (line.votes > best.votes ? line : best), lines[0] as Line);
  return (
    <Card title={title} aside={result.mean === null ? w.of(votes) : w.mean(result.mean)} tight>
      {votes > 0 && (
        <div lang="zh-CN">
          <DotPlot
            label={w.chart({ text: result.text, top: top.name, percent: top.percent })}
            items={lines.map(({ name, percent }) => ({ name, value: percent }))}
            unit="%"
            min={0}
            max={100}
          />
        </div>
      )}
      <Table<Line>
        rows={lines}
        rowKey={({ name }) => name}
        columns={[
          { head: w.choice, rowHead: true, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
          { head: w.count, num: true, cell: (line) => line.votes },
          { head: w.share, num: true, cell: ({ percent }) => `${percent.toFixed(1)}%` },
        ]}
      />
    </Card>
  );
}
