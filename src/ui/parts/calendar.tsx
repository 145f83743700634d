// The deadline certificate: a calendar that counts aloud. The same part is printed on paper.
import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** `counted` = a day of the limit · `off` = rest day · `suspended` = clock stopped · `left` = still to come · `due` = last day. */
export type DayState = 'plain' | 'counted' | 'off' | 'suspended' | 'left' | 'due';

/** One cell. `date` is `YYYY-MM-DD`, `notes` the lines under the number, such as `['第7日', '调休班']`. */
export type CalendarDay = { date: string; state: DayState; notes?: string[]; today?: boolean };

const classes: Record<DayState, string | undefined> = {
  plain: undefined,
  counted: 'w',
  off: 'off',
  suspended: 'st',
  left: 'left',
  due: 'due',
};

/** Monday = 0 … Sunday = 6. Dates are plain days, so UTC is only a ruler here. */
function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function dayLabel(date: string, first: boolean): string {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return first || day === 1 ? `${month}/${day}` : String(day);
}

/**
 * Days in order, without gaps; the first week is padded to Monday.
 * Usage: `<DeadlineCalendar label="期限日历" days={certificate.days} sentence="受理次日起算，……" basis={{ title: '依据', body: '……' }} />`
 */
export function DeadlineCalendar(props: {
  label: string;
  days: CalendarDay[];
  sentence?: ComponentChildren;
  basis?: { title: string; body: ComponentChildren };
}) {
  const words = useWords();
  const pad = props.days[0] ? weekday(props.days[0].date) : 0;
  return (
    <>
      <ol class="cal" aria-label={props.label}>
        {words.weekdays.map((name) => (
          <li class="h" aria-hidden="true">
            {name}
          </li>
        ))}
        {Array.from({ length: pad }, () => (
          <li class="off" aria-hidden="true" />
        ))}
        {props.days.map((day, index) => (
          <Day day={day} first={index === 0} />
        ))}
      </ol>
      {props.sentence && <p class="sm">{props.sentence}</p>}
      {props.basis && (
        <details class="sm">
          <summary>{props.basis.title}</summary>
          <p>{props.basis.body}</p>
        </details>
      )}
    </>
  );
}

function Day({ day, first }: { day: CalendarDay; first: boolean }) {
  const lines = [...(day.notes ?? []), ...(day.today ? [useWords().today] : [])];
  const style = [classes[day.state], day.today && 'today'].filter(Boolean).join(' ');
  return (
    <li class={style || undefined} aria-current={day.today ? 'date' : undefined}>
      <b>
        <time dateTime={day.date}>{dayLabel(day.date, first)}</time>
      </b>
      <small>{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</small>
    </li>
  );
}
