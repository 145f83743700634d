// Comments as a table, by state: to be looked at, to be answered, answered, withheld.
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { Table } from '#ui/parts/table.tsx';
import { ANSWERS, WITHHELD } from '../contract.ts';
import type { CommentRow } from '../store.ts';
import { words } from '../words.ts';

export const STATES = { waiting: 'received', shown: 'shown', answered: 'answered', withheld: 'withheld' } as const;
export type Which = keyof typeof STATES;
export const WHICH = Object.keys(STATES) as Which[];

/** With what became of them. */
const DONE: readonly Which[] = ['answered', 'withheld'];

export function CommentTable({ which, comments, page }: { which: Which; comments: readonly CommentRow[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const tellFound = ({ data }: CommentRow) => data.found.map((rule) => w.rules[rule] ?? w.suspect).join(' ');
  const tellAnswer = (row: CommentRow) => {
    const { why, reason } = row.data;
    const told = [...ANSWERS, ...WITHHELD].find(({ value }) => value === (why ?? row.outcome));
    return (
      <>
        {say(lang, told)} {reason && <span lang="zh-CN">{reason}</span>}
      </>
    );
  };
  return (
    <Table<CommentRow>
      rows={[...comments]}
      rowKey={({ id }) => id}
      {...(which === 'answered'
        ? {}
        : { select: { name: 'comment', label: (row: CommentRow) => w.choose(formatCaseNumber(row.number)) } })}
      columns={[
        {
          head: w.comment,
          rowHead: true,
          cell: (row) => (
            <a href={`/desk/cases/${row.id}`} lang="zh-CN">
              {row.data.text}
            </a>
          ),
        },
        { head: w.found, cell: (row) => [...new Set(tellFound(row).split(' '))].join(' ') },
        ...(DONE.includes(which) ? [{ head: w.answer, cell: tellAnswer }] : []),
        { head: w.at, cell: ({ receivedAt }) => localDate(receivedAt) },
      ]}
    />
  );
}
