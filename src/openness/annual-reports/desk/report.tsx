// `/desk/annual-reports/:id`: one report while it is written: its text, its figures, what is entered by hand, handing it in.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, entryInput, KIND, permissions, saveInput, submitInput } from '../contract.ts';
import { findPlace } from '../rules/tables.ts';
import { computeFigures } from '../service/figures.ts';
import { listFaults } from '../service/publish.ts';
import { contentOf, enterFigure, saveReport, submitReport } from '../service/write.ts';
import { findReportSource } from '../sources.ts';
import { type Entry, listEntries } from '../store.ts';
import { ReportTables } from '../view/tables.tsx';
import { words } from '../words.ts';
import { EntryForm, SubmitForm, sayPlace, TextForm } from './forms.tsx';
import type { DeskReport } from './loaded.ts';

export const idParams = z.object({ id: z.uuid() });

const may = over(KIND, permissions.write);
const addressOf = (id: string) => `${DESK}/${id}`;

export const deskReport = resource({
  name: 'desk-annual-report',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params: idParams,
  load: (ctx, { params }) => loadReport(ctx, params.id),
  view: showReport,
  acts: {
    save: act({
      access: may,
      params: idParams,
      body: saveInput,
      do: async (ctx, { params, body }) => {
        const revision = await saveReport(ctx, params.id, body);
        return { to: addressOf(params.id), say: words.in(ctx.lang).saved, data: { revision } };
      },
    }),
    enter: act({
      access: may,
      params: idParams,
      body: entryInput,
      do: async (ctx, { params, body }) => {
        await enterFigure(ctx, params.id, body);
        return { to: addressOf(params.id), say: words.in(ctx.lang).enteredDone };
      },
    }),
    submit: act({
      access: may,
      params: idParams,
      body: submitInput,
      do: async (ctx, { params, body }) => {
        const { caseId } = await submitReport(ctx, params.id, body.note);
        return { to: addressOf(params.id), say: words.in(ctx.lang).submitted, data: { caseId } };
      },
    }),
  },
});

async function loadReport({ db, actor, now, lang }: Context, id: string): Promise<DeskReport> {
  const document = await findOverview(db, id, now);
  if (!document) throw notFound();
  const content = contentOf(document);
  const organ = { id: document.organId, path: document.organPath };
  const [computed, entries] = await Promise.all([
    computeFigures(db, { organ, year: content.year, now }),
    listEntries(db, organ.id, content.year),
  ]);
  const frozen = content.frozen ?? computed;
  const faults = listFaults({ ...content, frozen }, lang);
  return { document, content, frozen, faults, entries, mayWrite: mayReach(actor, permissions.write, organ.path) };
}

const OPEN: readonly string[] = ['draft', 'returned'];

function showReport(report: DeskReport, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { document, content, frozen, mayWrite } = report;
  const writes = mayWrite && OPEN.includes(document.state);
  const behind = (cell: string) => (findReportSource(cell)?.list ? `${addressOf(document.id)}/cells/${cell}` : null);
  return {
    title: sayTitle(lang, content),
    current: DESK,
    body: (
      <>
        <BenchHead
          title={sayTitle(lang, content)}
          back={{ href: DESK, text: w.desk }}
          beside={<Tag>{w.states[document.state]}</Tag>}
        />
        {document.ground && document.state === 'returned' && <Note state="near">{document.ground}</Note>}
        <div class="duo">
          <Card title={w.text}>
            <TextForm report={report} page={page} writes={writes} />
          </Card>
          {writes && (
            <div class="stack">
              <SubmitForm report={report} page={page} />
              <EntryForm report={report} page={page} />
            </div>
          )}
        </div>
        <Card title={w.figures} aside={w.asOf(localDate(new Date(frozen.asOf)))}>
          <p class="sm dim">{content.frozen ? w.frozenLead : w.figuresLead}</p>
          {(['two', 'three', 'four'] as const).map((table) => (
            <>
              <h3>{w.heads[table]}</h3>
              <ReportTables table={table} frozen={frozen} lang={lang} behind={behind} />
            </>
          ))}
        </Card>
        <Entries report={report} page={page} />
      </>
    ),
  };
}

function Entries({ report, page }: { report: DeskReport; page: Page }) {
  const w = words.in(page.lang);
  if (report.entries.length === 0) return null;
  return (
    <Card title={w.entries}>
      <Table<Entry>
        frame={w.entries}
        rows={[...report.entries]}
        rowKey={({ id }) => id}
        columns={[
          { head: w.cell, rowHead: true, cell: ({ cell }) => sayPlace(cell, page.lang) },
          {
            head: w.value,
            num: true,
            cell: ({ cell, value }) => (findPlace(cell)?.grid.money ? value / 1_000_000 : value),
          },
          { head: w.note, cell: ({ note }) => note },
          { head: w.by, cell: ({ by }) => by },
          { head: w.at, num: true, cell: ({ at }) => localDate(at) },
        ]}
      />
    </Card>
  );
}
