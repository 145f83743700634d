// What a run of the past gave: signals by level, cards by organ, and the cases that would differ.
import { sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Card, Head } from '#ui/parts/card.tsx';
import { Table } from '#ui/parts/table.tsx';
import { LEVELS, type Level } from '../contract.ts';
import type { Counts } from '../rules/replay.ts';
import type { ChangedCase, Replayed } from '../service/replay.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { replayWords } from '../words/replay.ts';
import { minus } from '../words/signs.ts';

interface Props {
  readonly result: Replayed;
  readonly page: Page;
}

const grouped = (n: number) => n.toLocaleString('en-US');
const cardsOf = (counts: Counts) => `${counts.yellow} / ${counts.red}`;

export function ReplayResult({ result, page }: Props) {
  const w = replayWords.in(page.lang);
  return (
    <>
      <ByLevel result={result} page={page} />
      <ByOrgan result={result} page={page} />
      <Head title={w.cases({ changed: grouped(result.changed), shown: result.cases.length })} />
      <Card flush>
        <Table
          rowKey={(one) => one.number}
          rows={[...result.cases]}
          empty={w.noChange}
          columns={[
            { head: w.number, cell: (one) => <span class="n">{one.number}</span> },
            { head: w.matter, cell: (one) => sayTitle(page.lang, one), rowHead: true },
            { head: w.organ, cell: (one) => one.organ },
            { head: w.was, cell: (one) => <Tell signal={one.was} page={page} /> },
            { head: w.would, cell: (one) => <Tell signal={one.would} page={page} /> },
          ]}
        />
      </Card>
    </>
  );
}

/** In figures; also of a run that a draft was handed in with. */
export function ByLevel(props: { result: Pick<Replayed, 'was' | 'would' | 'limits' | 'events'>; page: Page }) {
  const { result, page } = props;
  const w = replayWords.in(page.lang);
  return (
    <Card tight>
      <Table<Level>
        rowKey={(level) => level}
        rows={[...LEVELS]}
        columns={[
          { head: w.level, cell: (level) => <LevelTag level={level} lang={page.lang} />, rowHead: true },
          { head: w.was, cell: (level) => grouped(result.was[level]), num: true },
          { head: w.would, cell: (level) => grouped(result.would[level]), num: true },
          { head: w.difference, cell: (level) => signed(result.would[level] - result.was[level]), num: true },
        ]}
      />
      <p class="sm dim">
        {w.looked({
          limits: grouped(result.limits),
          events: grouped(result.events),
        })}
      </p>
      <p class="sm dim">{w.notOfCards}</p>
    </Card>
  );
}

const signed = (n: number) => (n > 0 ? `+${grouped(n)}` : minus(n));
const MOST_ORGANS = 12;

function ByOrgan({ result, page }: Props) {
  const w = replayWords.in(page.lang);
  return (
    <Card tight title={w.organs}>
      <Table
        rowKey={(row) => row.organ}
        rows={result.organs.slice(0, MOST_ORGANS)}
        columns={[
          { head: w.organ, cell: (row) => row.organ, rowHead: true },
          { head: w.wasCards, cell: (row) => cardsOf(row.was), num: true },
          { head: w.wouldCards, cell: (row) => cardsOf(row.would), num: true },
        ]}
      />
    </Card>
  );
}

function Tell({ signal, page }: { signal: ChangedCase['was']; page: Page }) {
  if (!signal) return <span class="dim">{replayWords.in(page.lang).none}</span>;
  return (
    <>
      <LevelTag level={signal.level} lang={page.lang} /> {say(page.lang, signal.name)}
      {signal.step && replayWords.in(page.lang).atStep(say(page.lang, signal.step))}{' '}
      <time class="n" dateTime={signal.at.toISOString()}>
        {shortMoment(page.lang, signal.at)}
      </time>
    </>
  );
}
