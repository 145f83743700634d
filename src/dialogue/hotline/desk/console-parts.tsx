// The parts of the console: who calls, whom to put through to, what is known, what to say, who is on duty.
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDayMinute } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CONSOLE, LINES } from '../contract.ts';
import type { DutyRow, NumberRow } from '../store/numbers.ts';
import { words } from '../words.ts';
import type { Board, ShownCall } from './console-board.ts';
import { shortLine } from './lines.tsx';
import { PracticeTags, resultIn } from './log-form.tsx';

export function Caller({ board: { query: asked, ringing, live, earlier, calls }, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const rings = (ringing !== null || live !== null) && asked.phone === (ringing ?? '') && !live?.answered;
  return (
    <Card id="caller" title={rings ? w.rings : w.callerHistory}>
      <Form action={CONSOLE} method="get" rhythm="row" hidden={asked.q ? { q: asked.q } : {}}>
        <TextField id="phone" label={w.fields.phone} value={asked.phone} type="tel" maxlength={13} />
        <Button>{w.lookUp}</Button>
      </Form>
      {asked.phone && earlier.length === 0 && <p class="dim">{w.noEarlier}</p>}
      {earlier.length > 0 && (
        <List
          items={earlier.map((one) => ({
            href: `/desk/cases/${one.id}`,
            text: sayTitle(lang, one),
            note: `${formatCaseNumber(one.number)} · ${nameIn(lang, { name: one.organ, nameEn: one.organEn })}`,
          }))}
        />
      )}
      <h3>{asked.phone ? w.callsOfNumber : w.newestCalls}</h3>
      <Table<ShownCall>
        rows={[...calls]}
        rowKey={({ id }) => id}
        empty={w.noCalls}
        frame={w.newestCalls}
        columns={[
          { head: w.time, cell: ({ at }) => localDayMinute(at), rowHead: true },
          { head: w.fields.phone, cell: ({ phone }) => phone || '—', opt: true },
          { head: w.line, cell: ({ line }) => shortLine(page, line), opt: true },
          { head: w.organ, cell: ({ organ }) => <small>{organ ? nameIn(lang, organ) : w.notPut}</small> },
          { head: w.result, cell: (call) => (call.result ? resultIn(lang, call.result) : '—') },
          { head: w.flags, cell: ({ practices }) => <PracticeTags practices={practices} lang={lang} /> },
        ]}
      />
    </Card>
  );
}

export function Liaisons({ board: { query: asked, ringing, live, found }, page }: { board: Board; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const choose = (id: string) => {
    const link = new URLSearchParams({ ...(asked.phone ? { phone: asked.phone } : {}), q: asked.q, number: id });
    return `${CONSOLE}?${link}#log`;
  };
  return (
    <Card id="whom" title={w.whom}>
      <Form action={CONSOLE} method="get" rhythm="row" hidden={asked.phone ? { phone: asked.phone } : {}}>
        <TextField id="q" label={w.search} hint={w.searchHint} value={asked.q} maxlength={60} />
        <Button>{w.lookUp}</Button>
      </Form>
      <Table<NumberRow>
        rows={[...found]}
        rowKey={({ id }) => id}
        empty={w.noNumbers}
        columns={[
          {
            head: w.organ,
            rowHead: true,
            cell: ({ id, organ }) => (
              <small>
                <a href={choose(id)}>{nameIn(lang, organ)}</a>
              </small>
            ),
          },
          { head: w.person, cell: (one) => <Person one={one} page={page} /> },
          { head: w.number, cell: ({ number }) => number },
          {
            head: w.duties,
            opt: true,
            cell: ({ duties, hours }) => (
              <small lang="zh-CN">
                {duties}
                <br />
                <small class="dim">{hours}</small>
              </small>
            ),
          },
          ...(ringing || live
            ? [{ head: w.todo, cell: ({ id }: NumberRow) => <PutThrough number={id} page={page} /> }]
            : []),
        ]}
      />
    </Card>
  );
}

export function Person({ one: { person, liaison, onWatch }, page }: { one: NumberRow; page: Page }) {
  if (!person) return <>—</>;
  return (
    <>
      <span lang="zh-CN">{person}</span> {liaison} {onWatch && <Tag state="ok">{words.in(page.lang).onWatch}</Tag>}
    </>
  );
}

/** While somebody rings and a line is joined: one press puts them through, and the log writes itself. */
function PutThrough({ number, page }: { number: string; page: Page }) {
  const w = words.in(page.lang);
  const hidden = { number, clientId: newId(), line: LINES[0].value };
  return (
    <Form action={`${CONSOLE}/acts/transfer`} rhythm="row" label={w.putThrough} hidden={hidden}>
      <Button>{w.putThrough}</Button>
    </Form>
  );
}

/** What is known already of what was typed: often the call can be answered at once. */
export function Answers({ board: { query: asked, answers }, page: { lang } }: { board: Board; page: Page }) {
  const w = words.in(lang);
  if (!asked.q) return <div id="answers" hidden />;
  return (
    <Card id="answers" title={w.answers}>
      <List
        empty={w.noAnswers}
        items={answers.map((one) => ({
          href: one.href,
          text: nameIn(lang, { name: one.title, nameEn: one.titleEn }),
          note: nameIn(lang, { name: one.organ, nameEn: one.organEn }),
        }))}
      />
    </Card>
  );
}

export function Scripts({ page }: { page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.scripts}>
      <ul>
        {w.script.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

export function Duty({ duty, page }: { duty: readonly DutyRow[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const slots: Readonly<Record<string, string>> = w.slots;
  return (
    <Card title={w.onDuty}>
      {duty.length === 0 ? (
        <p class="dim">{w.nobodyOnDuty}</p>
      ) : (
        <List
          items={duty.map(({ slot, name, nameEn }) => ({ text: nameIn(lang, { name, nameEn }), end: slots[slot] }))}
        />
      )}
    </Card>
  );
}
