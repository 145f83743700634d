// The panes of the wall.
import { sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localDate, localTime } from '#platform/time.ts';
import { BarChart, DotPlot } from '#ui/charts/charts.tsx';
import { Pane, WallColumns, WallHead } from '#ui/layout/wall.tsx';
import { List } from '#ui/parts/card.tsx';
import { Clock } from '#ui/parts/clock.tsx';
import { Figure } from '#ui/parts/figure.tsx';
import { Hexmap, type HexPlace } from '#ui/parts/hexmap.tsx';
import type { BoardRow } from '../rules/board.ts';
import { rateOf } from '../rules/figures.ts';
import type { OrganLine } from '../store/organs.ts';
import { shortDay } from '../view/charts.tsx';
import { countText, percent } from '../view/figures.ts';
import { actName, unitName } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { signalWords } from '../words/signals.ts';
import type { WallView } from './wall.tsx';

type Props = { data: WallView; lang: Lang };

export function WallBody({ data, lang }: Props) {
  const w = boardWords.in(lang);
  const { board } = data;
  return (
    <>
      <WallHead
        heading={w.wallTitle(board.top ? unitName(board.top, lang) : '')}
        summary={w.wallSummary({
          covered: countText(board.coverage.covered),
          open: countText(board.total.open),
        })}
        day={localDate(data.now)}
        time={localTime(data.now).slice(0, 5)}
      />
      <WallColumns>
        <LeftColumn data={data} lang={lang} />
        <MiddleColumn data={data} lang={lang} />
        <RightColumn data={data} lang={lang} />
      </WallColumns>
    </>
  );
}

function LeftColumn({ data: { board, today }, lang }: Props) {
  const w = boardWords.in(lang);
  const { total, settings, days } = board;
  const rate = rateOf(total);
  const sum = (key: 'closed' | 'due') => countText(days.reduce((all, day) => all + day[key], 0));
  return (
    <div>
      <Pane title={w.wallRate(settings.windowDays)}>
        <p class="huge">
          {rate === null ? w.unranked : percent(rate)}
          {rate !== null && <small>%</small>}
        </p>
        <p class="dim">
          {w.wallOwed({ owed: countText(total.decided + total.overdue), onTime: countText(total.onTime) })}
        </p>
      </Pane>
      <Pane title={w.wallToday}>
        <div class="cols tri">
          <Figure label={w.received} value={countText(today.received)} />
          <Figure label={w.closed} value={countText(today.closed)} />
          <Figure label={w.inHand} value={countText(total.open)} />
          <Figure label={w.paused} value={countText(total.paused)} />
        </div>
      </Pane>
      <Pane title={w.chart}>
        <BarChart
          face="wall"
          place="side"
          height={220}
          label={w.chartLabel({ closed: sum('closed'), due: sum('due') })}
          labels={days.map(({ day }) => shortDay(day))}
          series={[
            { name: w.closed, values: days.map((day) => day.closed) },
            { name: w.due, values: days.map((day) => day.due) },
          ]}
          stacked
        />
      </Pane>
    </div>
  );
}

function MiddleColumn({ data, lang }: Props) {
  const w = boardWords.in(lang);
  const places = data.board.rows.filter(({ unit }) => unit.kind === 'statistical');
  return (
    <div>
      {places.length > 0 && (
        <Pane title={w.wallMap}>
          <Hexmap
            label={w.wallMapLabel(places.length)}
            places={places.map((row, index) => placeOf(row, index, lang))}
          />
        </Pane>
      )}
      <Pane title={w.wallRecent}>
        <table class="tb">
          <tbody>
            {data.events.slice(0, 5).map((event) => (
              <tr>
                <td class="n dim">{shortMoment(lang, event.at)}</td>
                <td>{actName(event, lang)}</td>
                <td>{sayTitle(lang, event.file)}</td>
                <td class="dim">{event.file.organName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Pane>
    </div>
  );
}

const PLACES_A_ROW = 3;

/** Places in the city's order, in rows that interlock. */
function placeOf({ unit, tally }: BoardRow<OrganLine>, index: number, lang: Lang): HexPlace {
  const w = boardWords.in(lang);
  const rate = rateOf(tally);
  const row = Math.floor(index / PLACES_A_ROW);
  const place = {
    name: unitName(unit, lang),
    value: rate === null ? w.unranked : `${percent(rate)}%`,
    note: w.openNote(countText(tally.open)),
    row,
    column: 1 + 2 * (index % PLACES_A_ROW) + (row % 2),
  };
  if (tally.red > 0) return { ...place, flag: w.redFlag(tally.red), state: 'red' };
  if (tally.yellow > 0) return { ...place, flag: w.yellowFlag(tally.yellow), state: 'yellow' };
  return tally.warning > 0 ? { ...place, flag: w.warnFlag(tally.warning), state: 'warn' } : place;
}

const MOST_ACTIVE = 4;

function RightColumn({ data: { board, active }, lang }: Props) {
  const w = boardWords.in(lang);
  const { levels } = signalWords.in(lang);
  const { total } = board;
  return (
    <div>
      <Pane title={w.wallSignals}>
        <div class="row">
          <Box label={levels.red} count={total.red} state="over" />
          <Box label={levels.yellow} count={total.yellow} state="near" />
          <Box label={levels.warning} count={total.warning + total.hint} />
        </div>
      </Pane>
      <Pane title={w.wallActive}>
        {active.length === 0 ? (
          <p class="dim">{w.wallNoneActive}</p>
        ) : (
          <List
            items={active.slice(0, MOST_ACTIVE).map((card) => ({
              text: sayTitle(lang, card),
              note: card.organ,
              end: (
                <Clock state={card.level === 'red' ? 'over' : 'near'} fraction={1}>
                  {levels[card.level]}
                </Clock>
              ),
            }))}
          />
        )}
      </Pane>
      <Pane title={w.wallDue}>
        <p class="v2">
          {countText(total.dueToday)} <small class="dim">{w.cases}</small>
        </p>
      </Pane>
      <Ranks rows={board.rows} days={board.settings.windowDays} lang={lang} />
    </div>
  );
}

/** A count that is quiet at zero. */
function Box({ label, count, state }: { label: string; count: number; state?: 'near' | 'over' }) {
  return (
    <div class={count > 0 && state ? `fig box ${state}` : 'fig box'}>
      <span class="k">{label}</span>
      <span class="v">{countText(count)}</span>
    </div>
  );
}

const MOST_RANKS = 7;

function Ranks({ rows, days, lang }: { rows: readonly BoardRow<OrganLine>[]; days: number; lang: Lang }) {
  const w = boardWords.in(lang);
  const rated = rows
    .filter(({ unit, tally }) => unit.kind !== 'statistical' && rateOf(tally) !== null)
    .map(({ unit, tally }) => ({ name: unitName(unit, lang), value: Number(percent(rateOf(tally))) }))
    .sort((a, b) => a.value - b.value)
    .slice(0, MOST_RANKS);
  if (rated.length === 0) return null;
  return (
    <Pane title={w.wallRanks(days)}>
      <DotPlot
        face="wall"
        place="side"
        label={w.wallRanksLabel}
        unit="%"
        items={rated.map((one) => ({ ...one, ...(one.value < 100 ? { state: 'near' as const } : {}) }))}
      />
    </Pane>
  );
}
