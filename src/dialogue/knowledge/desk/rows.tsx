// The rows of the desk's lists: entries that are public, and those on their way.
import type { ComponentChildren } from 'preact';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { pathOf } from '#kernel/subjects/service.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Rows } from '#ui/parts/enhance.tsx';
import { Check } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
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

interface OnTheirWay {
  readonly drafts: readonly DocumentOverview[];
  readonly page: Page;
}

export function Drafts({ drafts, page }: OnTheirWay) {
  const w = words.in(page.lang);
  return <Table rows={[...drafts]} rowKey={({ id }) => id} empty={w.deskNone} columns={draftColumns(page)} />;
}

/** Each with its answer to be read here; those that were chosen are passed together. */
export function ToCheck({ drafts, page }: OnTheirWay) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'pass-many', { entry: w.labels.title, clean: w.clean });
  if (drafts.length === 0) return <Drafts drafts={drafts} page={page} />;
  return (
    <Rows>
      <Form action={`${DESK}/acts/pass-many`} rhythm="tight" label={w.passMany}>
        <ErrorSummary errors={form.summary} />
        <Table
          rows={[...drafts]}
          rowKey={({ id }) => id}
          select={{ name: 'entry', label: (row) => w.choose(sayTitle(page.lang, entryOf(row))) }}
          empty={w.deskNone}
          columns={draftColumns(page, (row) => (
            <details>
              <summary>{w.labels.answer}</summary>
              <p lang="zh-CN">{entryOf(row).answer}</p>
              <p class="dim">{[entryOf(row).basis, entryOf(row).phone].filter(Boolean).join(' · ')}</p>
            </details>
          ))}
        />
        <div class="row bar">
          <Check {...form.field('clean')} value="yes" />
          <Button kind="go">{w.passMany}</Button>
        </div>
      </Form>
    </Rows>
  );
}

function draftColumns(
  { lang }: Page,
  beneath: (row: DocumentOverview) => ComponentChildren = () => null,
): Column<DocumentOverview>[] {
  const w = words.in(lang);
  return [
    {
      head: w.labels.title,
      rowHead: true,
      cell: (row) => (
        <>
          <a href={`${DESK}/${row.id}`}>{sayTitle(lang, entryOf(row))}</a>
          {beneath(row)}
        </>
      ),
    },
    { head: w.labels.organ, opt: true, cell: (row) => <small>{nameIn(lang, entryOf(row).organ)}</small> },
    { head: w.by, opt: true, cell: ({ byName }) => <span lang="zh-CN">{byName}</span> },
    { head: w.on, cell: ({ changedAt }) => <time>{localDate(changedAt)}</time> },
  ];
}
