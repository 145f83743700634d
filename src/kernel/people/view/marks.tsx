// Marks on a page: the fields in which they are given, how they are scored, and the ranking with its groups.
import { findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { DotPlot } from '#ui/charts/charts.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type Group, LEVELS, NO_MARK, WAYS } from '../marks.ts';
import type { Interval, Scored } from '../rules/scoring.ts';
import { words } from '../words/marks.ts';

export interface Thing {
  readonly code: string;
  readonly name: string;
}

/** One choice for each thing, and the code where some group votes by one. */
export function MarkFields(props: { things: readonly Thing[]; groups: readonly Group[]; act: string; page: Page }) {
  const { things, groups, act, page } = props;
  const w = words.in(page.lang);
  const refusal = findRefusal(page, act);
  const options = [NO_MARK, ...LEVELS].map((level) => ({
    value: String(level.value),
    text: say(page.lang, level),
  }));
  return (
    <>
      {things.map(({ code, name }) => (
        <Select
          id={`${act}-${code}`}
          name={code}
          label={name}
          width="medium"
          options={options}
          value={refusal.typed(code) ?? String(NO_MARK.value)}
          empty={false}
        />
      ))}
      {groups.some(({ way }) => way === 'code') && (
        <TextField
          id={`${act}-code`}
          name="code"
          label={w.code}
          hint={w.codeHint}
          width="medium"
          maxlength={40}
          value={refusal.typed('code')}
          error={refusal.error('code')}
          optional
        />
      )}
    </>
  );
}

const sayGroup = (lang: Lang, { weight, way, size }: Group): string => {
  const found = WAYS.find(({ value }) => value === way) ?? WAYS[2];
  return words.in(lang).group({ weight, way: say(lang, found), size });
};

/** The groups, the points and the method, as they are counted. */
export function HowScored({ groups, floor, page: { lang } }: { groups: readonly Group[]; floor: number; page: Page }) {
  const w = words.in(lang);
  const points = LEVELS.map((level) => `${say(lang, level)} ${level.points}`);
  return (
    <Facts
      small
      items={[
        [
          w.groups,
          groups.map((group) => (
            <div>
              <span lang="zh-CN">{group.name}</span>
              {sayGroup(lang, group)}
            </div>
          )),
        ],
        [w.points, points.join(lang === 'en' ? ', ' : '、')],
        [w.how, w.method(floor)],
      ]}
    />
  );
}

interface Line extends Scored {
  readonly name: string;
}

/** Rankings published before intervals were counted have none. */
const sayInterval = (interval: Interval | null | undefined) =>
  interval ? `${interval.low.toFixed(2)}–${interval.high.toFixed(2)}` : undefined;

/** The ranking: a drawing of the scores, and all numbers behind it as a table. */
export function ScoreTable(props: {
  scored: readonly Scored[];
  things: readonly Thing[];
  groups: readonly Group[];
  head: string;
  page: Page;
}) {
  const { scored, things, groups, head, page } = props;
  const w = words.in(page.lang);
  const names = new Map(things.map(({ code, name }) => [code, name]));
  const lines = scored.map((one): Line => ({ ...one, name: names.get(one.thing) ?? one.thing }));
  const ranked = lines.flatMap(({ name, score }) => (score === null ? [] : [{ name, value: score }]));
  const [best] = ranked;
  return (
    <div class="stack">
      {best && ranked.length <= 40 && (
        <DotPlot label={w.chart({ best: best.name, score: best.value })} items={ranked} min={0} max={100} />
      )}
      <Table<Line>
        rows={lines}
        rowKey={({ thing }) => thing}
        frame={head}
        columns={[
          { head: w.rank, num: true, cell: ({ rank }) => rank ?? <span class="vh">{w.noRank}</span> },
          { head, rowHead: true, cell: ({ name }) => name },
          { head: w.score, num: true, cell: ({ score }) => score?.toFixed(2) ?? w.few },
          { head: w.interval, num: true, opt: true, cell: ({ interval }) => sayInterval(interval) ?? w.dash },
          ...groups.map((group, at) => ({
            head: <span lang="zh-CN">{group.name}</span>,
            num: true,
            opt: true,
            cell: ({ groups: own }: Line) => own[at]?.mean?.toFixed(2) ?? w.dash,
          })),
          { head: w.votes, num: true, cell: ({ votes }) => votes },
          { head: w.content, num: true, opt: true, cell: ({ content }) => content },
        ]}
      />
    </div>
  );
}
