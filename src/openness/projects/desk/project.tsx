// `/desk/projects/:id`: the record of one project, its stages with what is published of each, and where talks stand.
import { z } from 'zod';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  DESK,
  KIND,
  PROJECTS,
  permissions,
  type Stage,
  saveInput,
  statusInput,
  submitInput,
  withdrawInput,
  writeInput,
} from '../contract.ts';
import { Articles, Stages, StatusTag } from '../pages/parts.tsx';
import { type Standing, standStages } from '../rules.ts';
import { changeStatus, projectOf, saveProject, submitProject, withdrawProject, writeOf } from '../service.ts';
import { projectSources } from '../sources.ts';
import { listStatuses, type StatusChange } from '../store.ts';
import { words } from '../words.ts';
import { StatusForm, SubmitForm, WithdrawForm, WriteForm } from './forms.tsx';
import { RecordForm } from './record.tsx';

interface DeskProject {
  readonly document: DocumentOverview;
  /** All of its kind. */
  readonly stages: readonly Stage[];
  readonly standing: Standing;
  readonly statuses: readonly StatusChange[];
  readonly mayEdit: boolean;
}

const params = z.object({ id: z.uuid() });

/** An act on the project of the address. */
function change<B extends z.ZodType>(
  body: B,
  said: 'saved' | 'submitted' | 'withdrawn' | 'changed',
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<unknown>,
) {
  return act({
    access: over(KIND, permissions.edit),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.id, input.body);
      return { to: `${DESK}/${input.params.id}`, say: words.in(ctx.lang)[said] };
    },
  });
}

export const deskProject = resource({
  name: 'desk-project',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params,
  load: (ctx, input) => loadProject(ctx, input.params.id),
  view: showProject,
  acts: {
    save: change(saveInput, 'saved', saveProject),
    submit: change(submitInput, 'submitted', (ctx, id, { note }) => submitProject(ctx, id, note)),
    withdraw: change(withdrawInput, 'withdrawn', (ctx, id, { reason }) => withdrawProject(ctx, id, reason)),
    status: change(statusInput, 'changed', (ctx, id, { status }) => changeStatus(ctx, id, status)),
    write: act({
      access: over(KIND, permissions.edit),
      params,
      body: writeInput,
      do: async (ctx, input) => ({ to: await writeOf(ctx, input.params.id, input.body.what), created: true }),
    }),
  },
});

async function loadProject({ db, actor, now }: Context, id: string): Promise<DeskProject> {
  const document = await findOverview(db, id, now);
  if (!document) throw notFound();
  const project = projectOf(document);
  const [all, told, calendar, statuses] = await Promise.all([
    projectSources().stages(db),
    projectSources().listTold(db, document.code, now),
    loadCalendar(db, 'CN'),
    listStatuses(db, id),
  ]);
  const stages = all[project.kind];
  return {
    document,
    stages,
    standing: standStages(project, { stages, told }, { calendar, today: localDate(now) }),
    statuses,
    mayEdit: mayReach(actor, permissions.edit, document.organPath),
  };
}

const OPEN: readonly string[] = ['draft', 'returned', 'scheduled', 'published', 'withdrawn'];

function showProject(data: DeskProject, page: Page): PageView {
  const w = words.in(page.lang);
  const { document, stages, standing, statuses, mayEdit } = data;
  const project = projectOf(document);
  const { id, code, state, ground, live, revision } = document;
  const title = sayTitle(page.lang, project);
  const form = { address: `${DESK}/${id}`, page };
  const edits = mayEdit && OPEN.includes(state);
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: DESK, text: w.desk }}
          beside={
            <>
              <Tag>{w.states[state]}</Tag> <StatusTag status={statuses[0]?.status ?? null} page={page} />
            </>
          }
        />
        {ground && state === 'returned' && <Note state="near">{ground}</Note>}
        {live && (
          <p>
            <a href={`${PROJECTS}/${code}`}>{w.see}</a>
          </p>
        )}
        <div class="duo">
          <div class="stack">
            <Card title={w.stages}>
              {standing.stages.length === 0 ? (
                <p class="dim">{w.stagesNone}</p>
              ) : (
                <Stages stages={standing.stages} page={page} />
              )}
              {standing.others.length > 0 && <Articles told={standing.others} page={page} />}
            </Card>
            {edits && <RecordForm {...{ project, stages, revision }} {...form} />}
          </div>
          <div class="stack">
            {mayEdit && <WriteForm stages={stages} standing={standing} {...form} />}
            {edits && <SubmitForm {...form} />}
            {statuses.length > 0 && <Talks statuses={statuses} page={page} />}
            {mayEdit && project.kind === 'investment' && <StatusForm {...form} />}
            {mayEdit && live && <WithdrawForm {...form} />}
          </div>
        </div>
      </>
    ),
  };
}

function Talks({ statuses, page }: { statuses: readonly StatusChange[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.progress} flush>
      <Table<StatusChange>
        rows={[...statuses]}
        rowKey={({ id }) => id}
        columns={[
          { head: w.status, rowHead: true, cell: ({ status }) => w.statuses[status] },
          { head: w.on, cell: ({ at }) => localDate(at) },
          { head: w.by, cell: ({ byName }) => <span lang="zh-CN">{byName}</span> },
        ]}
      />
    </Card>
  );
}
