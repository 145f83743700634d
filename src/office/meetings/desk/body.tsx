// The parts of the page of a meeting that are read: what it is, its agenda with papers, who comes, what it asked of organs.
import { nameOf } from '#kernel/cases/label.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate, localDayMinute, localSpan } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts as FactList } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, SORTS } from '../contract.ts';
import { taskKind } from '../rules/task.ts';
import type { MeetingView } from '../service/read.ts';
import { words } from '../words.ts';
import { ReplyTag, sayWho } from './parts.tsx';

interface Props {
  readonly meeting: MeetingView;
  readonly page: Page;
}

export function Facts({ meeting, page }: Props) {
  const w = words.in(page.lang);
  return (
    <Card title={w.facts} tight>
      <FactList
        small
        items={[
          [w.when, localSpan(meeting)],
          [w.fields.place, written(meeting.place)],
          [w.fields.sort, say(page.lang, nameOf(SORTS, meeting.sort))],
          [w.organ, nameIn(page.lang, meeting.organ)],
          [w.fields.chair, written(meeting.chair)],
          [w.fields.text, written(meeting.text)],
          ...(meeting.about ? [[w.about, formatCaseNumber(meeting.about)] as [string, string]] : []),
          ...(meeting.minutes ? [[w.minutes, written(meeting.minutes)] as [string, ReturnType<typeof written>]] : []),
        ]}
      />
    </Card>
  );
}

export const paperOf = (meeting: { readonly id: string }, file: string) => `${addressOf(meeting)}/papers/${file}`;

export function Agenda({ meeting, page }: Props) {
  const w = words.in(page.lang);
  return (
    <Card title={w.agenda} tight>
      <List
        empty={w.agendaNone}
        items={meeting.items.map(({ no, title, reporter, minutes, papers }) => ({
          text: (
            <>
              {no}. {written(title)}
            </>
          ),
          note: (
            <>
              {w.reporter} <span lang="zh-CN">{reporter}</span> · {w.minutesOf(minutes)}
              {papers.map(({ id, name }) => (
                <>
                  {' · '}
                  <a href={paperOf(meeting, id)}>{name}</a>
                </>
              ))}
            </>
          ),
        }))}
      />
    </Card>
  );
}

export function Seats({ meeting, page }: Props) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={w.seats} tight>
      <Table
        rows={[...meeting.seats]}
        rowKey={({ id }) => id}
        frame={w.seats}
        columns={[
          { head: w.who, rowHead: true, cell: (seat) => sayWho(lang, seat) },
          {
            head: w.reply,
            cell: ({ reply, said }) => (
              <>
                <ReplyTag reply={reply} lang={lang} /> {said && <small class="dim">{written(said)}</small>}
              </>
            ),
          },
          {
            head: w.signed,
            cell: ({ signedAt, signedBy }) =>
              signedAt && (
                <>
                  <Tag state="ok">{localDayMinute(signedAt)}</Tag> <small lang="zh-CN">{signedBy}</small>
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

export function Tasks({ meeting, page }: Props) {
  if (meeting.tasks.length === 0) return null;
  const { lang } = page;
  return (
    <Card title={words.in(lang).tasks} tight>
      <List
        items={meeting.tasks.map(({ organ, text, state, dueAt }) => ({
          text: (
            <>
              {nameIn(lang, organ)}
              {lang === 'en' ? ': ' : '：'}
              {written(text)}
            </>
          ),
          end: (
            <Tag state={state === 'done' ? 'ok' : 'near'}>
              {say(lang, taskKind.states[state])}
              {state !== 'done' && dueAt && ` ${localDate(dueAt)}`}
            </Tag>
          ),
        }))}
      />
    </Card>
  );
}
