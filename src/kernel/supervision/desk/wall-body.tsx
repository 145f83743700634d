// The panes of the wall.
import { sayTitle, shortMoment } from '#kernel/cases/view/telling.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { localMinute } from '#platform/time.ts';
import { BarChart } from '#ui/charts/charts.tsx';
import { Pane, WallColumns, WallHead } from '#ui/layout/wall.tsx';
import { List } from '#ui/parts/card.tsx';
import { Clock } from '#ui/parts/clock.tsx';
import { Figure } from '#ui/parts/figure.tsx';
import { Hexmap } from '#ui/parts/hexmap.tsx';
import { rateOf } from '../rules/figures.ts';
import type { Board } from '../service/board.ts';
import type { BoardEvent } from '../service/news.ts';
import type { PublicCard } from '../store/cards.ts';
import type { DayCount } from '../store/cases.ts';
import { shortDay } from '../view/charts.tsx';
import { countText, percent } from '../view/figures.ts';
import { actName, dropPlace, inTongue, unitName } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { signalWords } from '../words/signals.ts';
import { wallWords } from '../words/wall.ts';
import { placeOf, Ranks } from './wall-parts.tsx';

export interface WallData {
  readonly board: Board;
  readonly today: DayCount;
}

export interface WallView extends WallData {
  readonly events: readonly BoardEvent[];
  /** Cards of this month on cases that are still open. */
  readonly active: readonly PublicCard[];
  readonly now: Date;
}

type Props = { data: WallView; lang: Lang };

export function WallBody({ data, lang }: Props) {
  const w = wallWords.in(lang);
  const { board } = data;
  return (
    <>
      <WallHead
        heading={w.title(board.top ? unitName(board.top, lang) : '')}
        summary={w.summary({
          covered: countText(board.coverage.covered),
          open: countText(board.total.open),
        })}
        day={w.day(data.now)}
        time={localMinute(data.now)}
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
  const w = wallWords.in(lang);
  const b = boardWords.in(lang);
  const { total, settings, days } = board;
  const rate = rateOf(total);
  const sum = (key: 'closed' | 'due') => countText(days.reduce((all, day) => all + day[key], 0));
  return (
    <div>
      <Pane title={w.rate(settings.windowDays)}>
        <p class="huge">
          {rate === null ? w.none : percent(rate)}
          {rate !== null && <small>%</small>}
        </p>
        <p class="dim">{w.owed({ owed: countText(total.decided + total.overdue), onTime: countText(total.onTime) })}</p>
      </Pane>
      <Pane title={w.today}>
        <div class="cols tri">
          <Figure label={w.received} value={countText(today.received)} />
          <Figure label={b.closed} value={countText(today.closed)} />
          <Figure label={w.inHand} value={countText(total.open)} />
          <Figure label={b.paused} value={countText(total.paused)} />
        </div>
      </Pane>
      <Pane title={b.chart}>
        <BarChart
          face="wall"
          place="side"
          height={220}
          label={b.chartLabel({ closed: sum('closed'), due: sum('due') })}
          labels={days.map(({ day }) => shortDay(day))}
          series={[
            { name: b.closed, values: days.map((day) => day.closed) },
            { name: b.due, values: days.map((day) => day.due) },
          ]}
          stacked
        />
      </Pane>
    </div>
  );
}

/** As many as fit without scrolling. */
const MOST_EVENTS = 4;

function MiddleColumn({ data, lang }: Props) {
  const w = wallWords.in(lang);
  const places = data.board.rows.filter(({ unit }) => unit.kind === 'statistical');
  return (
    <div>
      {places.length > 0 && (
        <Pane title={w.map}>
          <Hexmap label={w.mapLabel(places.length)} places={places.map((row, index) => placeOf(row, index, lang))} />
        </Pane>
      )}
      <Pane title={w.recent}>
        <table class="tb">
          <tbody>
            {data.events.slice(0, MOST_EVENTS).map((event) => (
              <tr>
                <td class="n dim">{shortMoment(lang, event.at)}</td>
                <td>{actName(event, lang)}</td>
                <td>{sayTitle(lang, event.file)}</td>
                <td class="dim">{inTongue(lang, event.file.organName, event.file.organNameEn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Pane>
    </div>
  );
}

const MOST_ACTIVE = 3;

function RightColumn({ data: { board, active }, lang }: Props) {
  const w = wallWords.in(lang);
  const b = boardWords.in(lang);
  const { levels } = signalWords.in(lang);
  const { total } = board;
  return (
    <div>
      <Pane title={w.signals}>
        <div class="row">
          <Box label={levels.red} count={total.red} state="over" />
          <Box label={levels.yellow} count={total.yellow} state="near" />
          <Box label={levels.warning} count={total.warning + total.hint} />
        </div>
      </Pane>
      <Pane title={w.active}>
        <List
          empty={w.noneActive}
          items={active.slice(0, MOST_ACTIVE).map((card) => ({
            text: sayTitle(lang, card),
            note: lang === 'en' && card.organEn ? dropPlace(card.organEn) : card.organ,
            end: (
              <Clock state={card.level === 'red' ? 'over' : 'near'} fraction={1}>
                {levels[card.level]}
              </Clock>
            ),
          }))}
        />
      </Pane>
      <Pane title={w.dueToday}>
        <p class="v2">
          {countText(total.dueToday)} <small class="dim">{b.cases}</small>
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
