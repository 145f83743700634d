// The parts of the calendar's page: the form a notice is entered with, and what it would do.
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import type { CalendarChanges } from '#kernel/calendar/rules/import.ts';
import { tellDay } from '#kernel/calendar/rules/telling.ts';
import type { NoticeRow } from '#kernel/calendar/store.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { Check, NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { CalendarDesk } from '../queries/calendar-desk.ts';
import type { Judgement, RefusedLine } from '../service/calendar-notice.ts';
import { shortMoment } from '../view/telling.ts';
import { calendarDesk } from '../words/calendar-desk.ts';

/** `usual` is a notice entered before, to be corrected. */
export function NoticeForm({ data, page, usual }: { data: CalendarDesk; page: Page; usual?: NoticeRow }) {
  const w = calendarDesk.in(page.lang);
  const refused = page.refused?.act === 'check' ? page.refused : null;
  const values = { region: data.regions[0]?.code, year: data.thisYear + 1, state: 'official', ...usual };
  const typed: Readonly<Record<string, unknown>> = refused?.values ?? values;
  const field = (id: string, label: string) => {
    const error = refused?.faults.find((fault) => fault.path === id)?.message;
    return { id, label, value: String(typed[id] ?? ''), ...(error ? { error } : {}) };
  };
  return (
    <div class="measure">
      <Form action="/desk/calendar/acts/check" card rhythm="normal" label={w.enter}>
        <h2>{w.enter}</h2>
        <ErrorSummary errors={(refused?.faults ?? []).map((fault) => ({ id: fault.path, text: fault.message }))} />
        <Select
          {...field('region', w.region)}
          empty={false}
          width="medium"
          options={data.regions.map(({ code, name }) => ({ value: code, text: name ?? w.national }))}
        />
        <NumberField {...field('year', w.year)} />
        <TextField {...field('source', w.source)} hint={w.sourceHint} width="medium" />
        <Select
          {...field('state', w.state)}
          empty={false}
          width="medium"
          options={(['official', 'provisional'] as const).map((value) => ({ value, text: w.states[value] }))}
        />
        <TextArea {...field('days', w.days)} hint={w.daysHint} rows={8} />
        <Check
          id="exceptional"
          label={w.exceptional}
          note={w.exceptionalNote}
          checked={typed.exceptional === 'yes' || typed.exceptional === true}
        />
        <p class="dim sm">{w.checkNote}</p>
        <div>
          <Button kind="go">{w.check}</Button>
        </div>
      </Form>
    </div>
  );
}

/** A notice with what it would do; once it is in force, who put it there. */
export function NoticeView({ notice, data, page }: { notice: NoticeRow; data: CalendarDesk; page: Page }) {
  const w = calendarDesk.in(page.lang);
  const region = data.regions.find(({ code }) => code === notice.region)?.name ?? w.national;
  const { judgement } = data;
  return (
    <>
      <Card title={`${notice.source} · ${region} · ${notice.year}`} aside={w.states[notice.state]}>
        <p>
          {w.enteredBy} {notice.entered_by} {shortMoment(page.lang, notice.entered_at)}
        </p>
        {notice.in_force_at ? (
          <p>
            <Tag state="ok">{w.inForce}</Tag> {notice.in_force_by} {shortMoment(page.lang, notice.in_force_at)}
          </p>
        ) : (
          <p class="dim">{w.discardNote}</p>
        )}
        {!judgement && <pre class="sm">{notice.days}</pre>}
      </Card>
      {judgement && <JudgementView judgement={judgement} notice={notice} data={data} page={page} />}
    </>
  );
}

interface Judged {
  readonly judgement: Judgement;
  readonly notice: NoticeRow;
  readonly data: CalendarDesk;
  readonly page: Page;
}

function JudgementView({ judgement, notice, data, page }: Judged) {
  const w = calendarDesk.in(page.lang);
  const { refused, changes, moved } = judgement;
  if (refused.length > 0) {
    return (
      <>
        <Head title={w.refusedTitle({ count: refused.length })} />
        <Card flush>
          <Table rows={[...refused]} rowKey={(row) => `${row.line} ${row.reason}`} columns={refusedColumns(page)} />
        </Card>
        <NoticeForm data={data} page={page} usual={notice} />
      </>
    );
  }
  const sayMoved = moved.atLeast ? w.movedAtLeast : w.moved;
  return (
    <>
      <Card title={w.movedTitle}>
        <Note state={moved.limits > 0 ? 'near' : 'ok'}>{moved.limits > 0 ? sayMoved(moved) : w.movedNone}</Note>
        <p class="dim sm">{w.movedHow}</p>
        <Form action="/desk/calendar/acts/enforce" hidden={{ notice: notice.id }}>
          <div>
            <Button kind="go">{w.enforce}</Button>
          </div>
        </Form>
      </Card>
      <Head title={w.changesTitle} />
      <Card flush>
        <Table
          rows={listChanges(changes)}
          rowKey={(row) => row.day.date}
          columns={changeColumns(page)}
          empty={w.noChanges}
        />
      </Card>
    </>
  );
}

function refusedColumns({ lang }: Page): Column<RefusedLine>[] {
  const w = calendarDesk.in(lang);
  return [
    { head: w.line, cell: (row) => (row.line === 0 ? w.wholeYear : row.line), num: true },
    { head: w.text, cell: (row) => row.text },
    { head: w.reason, cell: (row) => row.reason },
  ];
}

interface Change {
  readonly how: 'added' | 'removed' | 'changed' | 'confirmed';
  readonly day: CalendarDay;
}

function listChanges({ added, removed, changed }: CalendarChanges): Change[] {
  const all: Change[] = [
    ...added.map((day) => ({ how: 'added' as const, day })),
    ...removed.map((day) => ({ how: 'removed' as const, day })),
    ...changed.map(({ before, after: day }) => ({ how: sayHow(before, day), day })),
  ];
  return all.sort((a, b) => a.day.date.localeCompare(b.day.date));
}

/** The expected day that came true is no change to anybody. */
function sayHow(before: CalendarDay, after: CalendarDay): 'changed' | 'confirmed' {
  return before.kind === after.kind && before.provisional ? 'confirmed' : 'changed';
}

function changeColumns({ lang }: Page): Column<Change>[] {
  const w = calendarDesk.in(lang);
  return [
    { head: w.date, rowHead: true, cell: ({ day }) => tellDay(day.date, lang) },
    { head: w.change, cell: ({ how }) => w[how] },
    { head: w.state, cell: ({ day }) => w.kinds[day.kind] },
    { head: w.name, cell: ({ day }) => [day.name, day.note].filter((text) => text !== '').join(' · ') },
  ];
}
