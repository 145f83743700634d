// `/desk/mailbox/looks`: how often each organ looked at its letters on each day of a month.
import { z } from 'zod';
import { dayOfDate } from '#kernel/calendar/rules/days.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { DAY_MS, localDate, startOfDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Heat, type HeatCell } from '#ui/parts/table.tsx';
import { permissions } from '../contract.ts';
import { readLetterSettings } from '../settings.ts';
import { countLooks, type LooksOfDay } from '../store/desk.ts';
import { deskWords } from '../words/desk.ts';
import { INBOX, LOOKS } from './addresses.ts';

interface Looks {
  readonly month: string;
  /** Looks of a working day, as the city sets it. */
  readonly least: number;
  /** Days of the month until today, each with whether it is worked. */
  readonly days: readonly { readonly day: string; readonly worked: boolean }[];
  readonly rows: readonly LooksOfDay[];
}

export const looksDesk = resource({
  name: 'desk-mailbox-looks',
  path: LOOKS,
  face: 'bench',
  access: holds(permissions.readLetters),
  query: z.object({
    month: z
      .string()
      .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  }),
  load: async ({ db, actor, now }, { query }): Promise<Looks> => {
    const today = localDate(now);
    const month = query.month ?? today.slice(0, 7);
    const [year = 0, number = 0] = month.split('-').map(Number);
    const from = startOfDate(`${month}-01`);
    const to = startOfDate(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`);
    const [rows, calendar] = [
      await countLooks(db, actor.scopes(permissions.readLetters), { from, to }),
      await loadCalendar(db, 'CN'),
    ];
    const all = Array.from({ length: Math.round((to.getTime() - from.getTime()) / DAY_MS) }, (_, at) =>
      localDate(new Date(from.getTime() + at * DAY_MS)),
    );
    return {
      month,
      least: (await readLetterSettings(db)).looks,
      rows,
      days: all.filter((day) => day <= today).map((day) => ({ day, worked: calendar.isWorkday(dayOfDate(day)) })),
    };
  },
  view: showLooks,
});

function showLooks({ month, least, days, rows }: Looks, page: Page): PageView {
  const w = deskWords.in(page.lang).looks;
  const organs = Map.groupBy(rows, ({ organPath }) => organPath);
  return {
    title: w.title,
    current: INBOX,
    body: (
      <>
        <BenchHead title={w.title} back={{ href: INBOX, text: deskWords.in(page.lang).title }} />
        <p class="sm dim">
          {w.lead} {w.least(least)}
        </p>
        <Form action={LOOKS} method="get" rhythm="row" label={w.month}>
          <TextField id="month" quiet label={w.month} value={month} maxlength={7} />
          <Button>{deskWords.in(page.lang).show}</Button>
        </Form>
        <Card>
          {organs.size === 0 ? (
            <p class="dim">{w.nothing}</p>
          ) : (
            <Heat
              corner={w.organ}
              heads={days.map(({ day }) => String(Number(day.slice(8))))}
              rows={[...organs.values()].map((looks) => ({
                name: nameIn(page.lang, { name: looks[0]!.organ, nameEn: looks[0]!.organEn }),
                cells: days.map((day) => cellOf(looks, day, least)),
              }))}
            />
          )}
        </Card>
      </>
    ),
  };
}

/** A day off asks for no look. */
function cellOf(looks: readonly LooksOfDay[], { day, worked }: Looks['days'][number], least: number): HeatCell {
  const times = looks.find((one) => one.day === day)?.times ?? 0;
  if (!worked) return { text: times === 0 ? '' : String(times) };
  return { text: String(times), level: times < least ? 'yellow' : 0 };
}
