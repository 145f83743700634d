// Beside a sheet: what was entered by hand, appeals, signs of gaming; and the forms that add to them.

import { findKind } from '#kernel/cases/registry.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { pointsText } from '#platform/text/points.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { DateField, FileField, NumberField, Select, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { deskSheet } from '../addresses.ts';
import { APPEAL, type Scheme } from '../contract.ts';
import { listLeaves } from '../rules/sheet.ts';
import { COEFFICIENT } from '../service/entries.ts';
import type { EntryRow } from '../store/entries.ts';
import { figureText, sayIn } from '../view/telling.ts';
import { words } from '../words/scores.ts';
import type { SheetSight } from './sight.ts';

type Props = { data: SheetSight; page: Page };

/** What an entry can be about, by code. */
function listAbout({ parts, bonus, vetoes, coefficient }: Scheme, { lang }: Page): { value: string; text: string }[] {
  const w = words.in(lang);
  const say = (prefix: string, label: { code: string; zh: string; en: string }) => ({
    value: label.code,
    text: prefix === '' ? sayIn(lang, label) : `${prefix} · ${sayIn(lang, label)}`,
  });
  return [
    ...listLeaves(parts).map((leaf) => say('', leaf)),
    ...(bonus?.parts ?? []).map((leaf) => say(w.bonus, leaf)),
    ...(coefficient ? [{ value: COEFFICIENT, text: w.coefficient }] : []),
    ...vetoes.map((veto) => say(w.vetoes, veto)),
  ];
}

export function EntryCard({ data, page }: Props) {
  const w = words.in(page.lang);
  const about = new Map(listAbout(data.known.scheme, page).map(({ value, text }) => [value, text]));
  return (
    <Card title={w.entries} tight>
      {data.entries.length === 0 && <p class="dim">{w.noEntries}</p>}
      {data.entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} about={about.get(entry.indicator) ?? ''} data={data} page={page} />
      ))}
      {data.mayEnter && <EntryForm data={data} page={page} />}
    </Card>
  );
}

function EntryLine({ entry, about, data, page }: Props & { entry: EntryRow; about: string }) {
  const w = words.in(page.lang);
  const here = deskSheet(data.round.id, data.unit.code);
  const appeal = data.appeals.find(({ caseId }) => caseId === entry.appeal_id);
  const mayDecide = data.mayEnter && entry.state === 'pending' && entry.entered_by !== page.actor.id;
  return (
    <div class="stack tight">
      <p>
        <b>{about}</b> {entry.kind === 'veto' ? '' : pointsText(entry.hundredths)} · <time>{entry.day}</time>{' '}
        <Tag state={entry.state === 'approved' ? 'ok' : undefined}>{w.entryStates[entry.state]}</Tag>
        <br />
        {entry.reason} {entry.file_id && <a href={`${here}/evidence/${entry.file_id}`}>{entry.file_name}</a>}
        {entry.appeal_id && (appeal?.href ? <a href={appeal.href}>{w.fromAppeal}</a> : w.fromAppeal)}
      </p>
      {mayDecide && (
        <Form action={`${here}/acts/decide`} rhythm="row" hidden={{ entry: entry.id }}>
          <Button kind="go" name="verdict" value="approved">
            {w.approve}
          </Button>
          <Button name="verdict" value="refused">
            {w.refuse}
          </Button>
        </Form>
      )}
    </div>
  );
}

function EntryForm({ data, page }: Props) {
  const w = words.in(page.lang);
  const labels = { about: w.about, value: w.value, day: w.entryDay, reason: w.reason, file: w.evidence };
  const { summary, field, refused } = describeForm(page, 'enter', labels);
  return (
    <details open={refused}>
      <summary>{w.enter}</summary>
      <Form action={`${deskSheet(data.round.id, data.unit.code)}/acts/enter`} rhythm="tight" files label={w.enter}>
        <ErrorSummary errors={summary} />
        <p class="sm dim">{w.enterHint}</p>
        <Select {...field('about')} options={listAbout(data.known.scheme, page)} />
        <div class="row">
          <NumberField {...field('value')} hint={w.valueHint} decimal />
          <DateField {...field('day', data.round.to)} min={data.round.from} max={data.round.to} />
        </div>
        <TextArea {...field('reason')} rows={3} maxlength={1000} />
        <FileField {...field('file')} />
        <div class="row">
          <Button kind="go">{w.enter}</Button>
        </div>
      </Form>
    </details>
  );
}

export function AppealCard({ data, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  const names = new Map(listLeaves(data.known.scheme.parts).map((leaf) => [leaf.code, sayIn(lang, leaf)]));
  const labels = { indicator: w.indicator, text: w.appealText };
  const { summary, field, refused } = describeForm(page, 'appeal', labels);
  return (
    <Card title={w.appeals} tight>
      {data.appeals.length === 0 && <p class="dim">{w.noAppeals}</p>}
      <List
        small
        items={data.appeals.map((one) => ({
          ...(one.href ? { href: one.href } : {}),
          text: [names.get(one.indicator), one.number && formatCaseNumber(one.number)].filter(Boolean).join(' '),
          end: <Tag>{sayIn(lang, findKind(APPEAL)?.states[one.state])}</Tag>,
        }))}
      />
      {data.mayAppeal && (
        <details open={refused}>
          <summary>{w.appeal}</summary>
          <Form action={`${deskSheet(data.round.id, data.unit.code)}/acts/appeal`} rhythm="tight" label={w.appeal}>
            <ErrorSummary errors={summary} />
            <Select {...field('indicator')} options={[...names].map(([value, text]) => ({ value, text }))} />
            <TextArea {...field('text')} rows={4} maxlength={4000} />
            <div class="row">
              <Button kind="go">{w.appeal}</Button>
            </div>
          </Form>
        </details>
      )}
    </Card>
  );
}

export function GuardCard({ data, page }: Props) {
  const w = words.in(page.lang);
  const here = deskSheet(data.round.id, data.unit.code);
  return (
    <Card title={w.guards} tight>
      {data.guards.length === 0 ? <p class="dim">{w.noGuards}</p> : <p class="sm dim">{w.guardsHint}</p>}
      <List
        small
        items={data.guards.map(({ figure, count }) => ({
          href: `${here}/figures/${figure}`,
          text: figureText(page.lang, figure),
          end: <b>{count}</b>,
        }))}
      />
    </Card>
  );
}
