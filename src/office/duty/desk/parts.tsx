// Parts of the pages of duty: people with their state and number, one shift in a cell, calls.

import type { ComponentChildren } from 'preact';
import { nameOf } from '#kernel/cases/label.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { ActForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { joinNames, say } from '#platform/i18n/words.ts';
import { localDayMinute } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { List } from '#ui/parts/card.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, DIRECTIONS, PARTS, type Part, type Person, type Shift } from '../contract.ts';
import { onDuty } from '../rules.ts';
import type { Call } from '../service/read.ts';
import { words } from '../words.ts';

export const partIn = (page: Page, part: Part) => say(page.lang, nameOf(PARTS, part));

/** One click calls them. */
export function Phone({ name, number, page }: { name: string; number: string; page: Page }) {
  return (
    <a class="n" href={`tel:${number}`} aria-label={`${words.in(page.lang).callTo(name)} ${number}`}>
      {number}
    </a>
  );
}

/** Names of one part of a shift, each with the number. */
export function Names(props: {
  shift: Shift;
  part: Part;
  phones?: Readonly<Record<string, string>>;
  marked?: boolean;
  page: Page;
}) {
  const { shift, part, phones = {}, page } = props;
  const people = onDuty(shift).filter((one) => one.part === part);
  return (
    <>
      {people.map((one) => (
        <div>
          {nameIn(page.lang, one)} {props.marked && <SignedMark person={one} shift={shift} page={page} />}{' '}
          {one.accountId && phones[one.accountId] && (
            <Phone name={nameIn(page.lang, one)} number={phones[one.accountId] ?? ''} page={page} />
          )}
        </div>
      ))}
    </>
  );
}

/** Only once it matters: before a shift begins nobody is missing. */
export function SignedMark({ person, shift, page }: { person: Person; shift: Shift; page: Page }) {
  const w = words.in(page.lang);
  if (person.accountId === null) return null;
  if (person.signedAt) return <Tag state="ok">{w.signed}</Tag>;
  if (page.now < shift.startsAt) return null;
  return <Tag state={shift.alarmedAt ? 'over' : 'near'}>{shift.alarmedAt ? w.absent : w.unsigned}</Tag>;
}

/** A shift in the cell of a calendar: leader first, the rest beneath. */
export function ShiftCell({ shift, page }: { shift: Shift; page: Page }) {
  const people = onDuty(shift);
  const of = (part: Part) => people.filter((one) => one.part === part).map((one) => nameIn(page.lang, one));
  const others = [...of('staff'), ...of('driver')];
  return (
    <>
      <a href={addressOf(shift)}>{joinNames(page.lang, of('leader'))}</a>{' '}
      {shift.alarmedAt && <Tag state="over">{words.in(page.lang).absent}</Tag>}
      <br />
      <small class="dim">{joinNames(page.lang, others)}</small>
    </>
  );
}

export function Calls({ calls, empty, page }: { calls: readonly Call[]; empty: string; page: Page }) {
  const w = words.in(page.lang);
  return (
    <List
      small
      empty={empty}
      items={calls.map((call) => ({
        ...(call.urgent ? { tag: <Tag state="over">{w.urgent}</Tag> } : {}),
        text: (
          <>
            {say(page.lang, nameOf(DIRECTIONS, call.direction))} <span lang="zh-CN">{call.caller}</span>{' '}
            {call.phone && <Phone name={call.caller} number={call.phone} page={page} />}
          </>
        ),
        note: (
          <span lang="zh-CN">
            {call.about} → {call.handled}（{call.takenBy}）
          </span>
        ),
        end: <time class="dim n">{localDayMinute(call.at)}</time>,
      }))}
    />
  );
}

/** A form of one act: summary, fields, one button. */
export function ActBox(props: {
  action: string;
  label: string;
  form: ActForm;
  quiet?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <Form action={props.action} rhythm="tight" label={props.label}>
      <ErrorSummary errors={props.form.summary} />
      {props.children}
      <div class="row">
        <Button {...(props.quiet ? {} : { kind: 'go' as const })}>{props.label}</Button>
      </div>
    </Form>
  );
}
