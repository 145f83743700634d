// The newest cases of some kinds, as a card on the desk page of the room that declares them.
import { openCalendars } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Context } from '#platform/http/context.ts';
import type { Page } from '#platform/http/resource.ts';
import { Card, List } from '#ui/parts/card.tsx';
import type { CaseKind } from '../contract.ts';
import { type CaseRow, listCases } from '../queries/list.ts';
import { type ClockReading, readClock } from '../rules/reading.ts';
import { ClockChip } from '../view/clock-chip.tsx';
import { say, sayOutcome, sayState, sayTitle } from '../view/telling.ts';

export type NewestCase = CaseRow & { readonly clock: ClockReading };

/** Those the asker may read. */
export async function loadNewest(ctx: Context, kinds: readonly CaseKind[]): Promise<NewestCase[]> {
  const [{ rows }, calendars] = await Promise.all([listCases(ctx, kinds, {}), openCalendars(ctx.db)]);
  return rows.map((row) => ({ ...row, clock: readClock(row, ctx.now, calendars(row.region)) }));
}

/** With a way to the whole list of each kind. */
export function Newest(props: {
  title: string;
  none: string;
  rows: readonly NewestCase[];
  kinds: readonly CaseKind[];
  page: Page;
}) {
  const { page, rows } = props;
  const { lang } = page;
  const draw = (row: NewestCase) => {
    const state = sayOutcome(lang, row) || sayState(lang, row, 'desk');
    return {
      href: `/desk/cases/${row.id}`,
      text: sayTitle(lang, row),
      note: `${state} · ${nameIn(lang, { name: row.organ, nameEn: row.organEn })}`,
      end: <ClockChip reading={row.clock} lang={lang} waiting={state} />,
    };
  };
  const all = props.kinds.map((kind) => <a href={`/desk/cases?kind=${kind.name}`}>{say(lang, kind)}</a>);
  return (
    <Card title={props.title} aside={all}>
      {rows.length === 0 ? <p class="dim">{props.none}</p> : <List items={rows.map(draw)} />}
    </Card>
  );
}
