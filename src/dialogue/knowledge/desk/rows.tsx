// The rows of the desk's lists: entries that are public, and those on their way.
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { pathOf } from '#kernel/subjects/service.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { type Column, Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK } from '../contract.ts';
import { POOR } from '../rules.ts';
import { entryOf } from '../service.ts';
import type { EntryRow } from '../store/entries.ts';
import { words } from '../words.ts';

export function Live({
  live,
  subjects,
  page,
}: {
  live: readonly EntryRow[];
  subjects: readonly Subject[];
  page: Page;
}) {
  const { lang } = page;
  const w = words.in(lang);
  const today = localDate(page.now);
  const columns: Column<EntryRow>[] = [
    {
      head: w.labels.title,
      rowHead: true,
      cell: (row) => (
        <>
          <a href={`${DESK}/${row.documentId}`}>{sayTitle(lang, row)}</a>
          <br />
          <small class="dim">
            {pathOf(subjects, row.class)
              .map((subject) => nameIn(lang, subject))
              .join(' › ')}
          </small>
        </>
      ),
    },
    {
      head: w.labels.organ,
      opt: true,
      cell: (row) => <small>{nameIn(lang, { name: row.organ, nameEn: row.organEn })}</small>,
    },
    { head: w.score, num: true, cell: ({ score }) => (score < POOR ? <Tag state="over">{score}</Tag> : score) },
    { head: w.votes, num: true, opt: true, cell: ({ yes, no }) => `${yes} / ${no}` },
    {
      head: w.reviewOn,
      cell: ({ reviewOn }) => (reviewOn <= today ? <Tag state="near">{reviewOn}</Tag> : <time>{reviewOn}</time>),
    },
  ];
  return <Table rows={[...live]} rowKey={({ documentId }) => documentId} empty={w.deskNone} columns={columns} />;
}

export function Drafts({ drafts, page }: { drafts: readonly DocumentOverview[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Table
      rows={[...drafts]}
      rowKey={({ id }) => id}
      empty={w.deskNone}
      columns={[
        {
          head: w.labels.title,
          rowHead: true,
          cell: (row) => <a href={`${DESK}/${row.id}`}>{sayTitle(lang, entryOf(row))}</a>,
        },
        { head: w.labels.organ, opt: true, cell: (row) => <small>{nameIn(lang, entryOf(row).organ)}</small> },
        { head: w.by, opt: true, cell: ({ byName }) => <span lang="zh-CN">{byName}</span> },
        { head: w.on, cell: ({ changedAt }) => <time>{localDate(changedAt)}</time> },
      ]}
    />
  );
}
