// The forms of a report on the desk: its text, a figure by hand, handing it in.
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { DESK, PARTS } from '../contract.ts';
import { BASE_CELLS, findPlace } from '../rules/tables.ts';
import { fillPart } from '../view/files.ts';
import { words } from '../words.ts';
import type { DeskReport } from './loaded.ts';

interface Props {
  readonly report: DeskReport;
  readonly page: Page;
}

/** Figures that texts speak of most. */
const OFTEN = ['requests.new.total', 'requests.carried.total', 'requests.total.total', 'requests.forward.total'];

/** The row and the column of a cell, as the form calls them. */
export function sayPlace(cell: string, lang: Lang): string {
  const place = findPlace(cell);
  return place ? `${say(lang, place.row)} · ${say(lang, place.column)}` : cell;
}

/** To be written, or, while it is under review or public, to be read. */
export function TextForm({ report, page, writes }: Props & { writes: boolean }) {
  const w = words.in(page.lang);
  const { content, document } = report;
  if (!writes) {
    return (
      <>
        {PARTS.map((part) => (
          <>
            <h3>{w.parts[part]}</h3>
            <p lang="zh-CN">{fillPart(content, part)}</p>
          </>
        ))}
      </>
    );
  }
  const form = describeForm(page, 'save', w.parts);
  return (
    <Form
      action={`${DESK}/${document.id}/acts/save`}
      rhythm="tight"
      label={w.text}
      hidden={{ revision: String(document.revision) }}
    >
      <ErrorSummary errors={form.summary} />
      <p class="sm dim">{w.textHint}</p>
      {PARTS.map((part) => (
        <TextArea {...form.field(part, content[part])} rows={part === 'overview' ? 10 : 6} maxlength={20_000} />
      ))}
      <details>
        <summary>{w.marks}</summary>
        <ul class="sm">
          {OFTEN.map((cell) => (
            <li>
              <code>{`{{${cell}}}`}</code> {sayPlace(cell, page.lang)}
            </li>
          ))}
        </ul>
      </details>
      <div class="row">
        <Button kind="go">{w.save}</Button>
      </div>
    </Form>
  );
}

export function EntryForm({ report, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'enter', { cell: w.cell, value: w.value, note: w.note });
  return (
    <Card title={w.enter}>
      <Form action={`${DESK}/${report.document.id}/acts/enter`} rhythm="tight" label={w.enter}>
        <ErrorSummary errors={form.summary} />
        <Select
          {...form.field('cell')}
          options={[...BASE_CELLS].map((cell) => ({ value: cell, text: sayPlace(cell, page.lang) }))}
        />
        <NumberField {...form.field('value')} hint={w.valueHint} decimal />
        <TextField {...form.field('note')} hint={w.noteHint} maxlength={300} />
        <div class="row">
          <Button>{w.enterButton}</Button>
        </div>
      </Form>
    </Card>
  );
}

export function SubmitForm({ report, page }: Props) {
  const w = words.in(page.lang);
  const { faults, document } = report;
  const told = { title: w.submit, lead: w.submitLead, labels: { note: w.submitNote, ...w.parts } };
  return (
    <LineCard page={page} address={`${DESK}/${document.id}`} act="submit" optional {...told}>
      {faults.length > 0 && (
        <Note state="near">
          {w.faultsLead}
          <ul>
            {faults.map(({ path, message }) => (
              <li>{path in w.parts ? `${w.parts[path as keyof typeof w.parts]}: ${message}` : message}</li>
            ))}
          </ul>
        </Note>
      )}
    </LineCard>
  );
}
