// `/projects/:project`: one project at the address it keeps, with everything that is published about it.
import { z } from 'zod';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { findLive } from '#kernel/documents/store/versions.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Prose, Title } from '#ui/parts/prose.tsx';
import { codeSchema, contentSchema, KIND, PROJECTS, type Project, toWan } from '../contract.ts';
import { type Standing, standStages } from '../rules.ts';
import { projectSources } from '../sources.ts';
import { listStatuses, type StatusChange } from '../store.ts';
import { words } from '../words.ts';
import { Articles, Stages, StatusTag } from './parts.tsx';

interface OneProject {
  readonly code: string;
  readonly project: Project;
  readonly standing: Standing;
  /** Of an investment, the latest first; who noted them stays inside. */
  readonly statuses: readonly Pick<StatusChange, 'status' | 'at'>[];
}

export const projectPage = resource({
  name: 'project',
  path: `${PROJECTS}/:project`,
  access: anyone,
  params: z.object({ project: codeSchema.catch('-') }),
  cacheTags: ({ project = '' }) => [`${KIND}:${project}`],
  load: (ctx, { params: { project } }) => loadProject(ctx, project),
  view: showProject,
});

async function loadProject({ db, now }: Context, code: string): Promise<OneProject> {
  const live = await findLive(db, KIND, code, now);
  if (!live) throw notFound();
  const project = contentSchema.parse(live.content);
  const [stages, told, calendar, statuses] = await Promise.all([
    projectSources().stages(db),
    projectSources().listTold(db, code, now),
    loadCalendar(db, 'CN'),
    listStatuses(db, live.id),
  ]);
  const standing = standStages(project, { stages: stages[project.kind], told }, { calendar, today: localDate(now) });
  return { code, project, standing, statuses: statuses.map(({ status, at }) => ({ status, at })) };
}

function showProject(data: OneProject, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const { project, code, standing, statuses } = data;
  const title = sayTitle(lang, project);
  const list = project.kind === 'works' ? PROJECTS : `${PROJECTS}?kind=${project.kind}`;
  const status = statuses[0]?.status ?? null;
  return {
    title,
    crumbs: [{ href: list, text: w.titles[project.kind] }],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />} eyebrow={`${w.kinds[project.kind]} · ${code}`}>
          <StatusTag status={status} page={page} />
        </PageHead>
        <Known {...data} page={page} />
        {project.intro && (
          <div lang="zh-CN">
            <Prose>
              {project.intro.split(/\n+/).map((line) => (
                <p>{line}</p>
              ))}
            </Prose>
          </div>
        )}
        {status && status !== 'closed' && (
          <div>
            <LinkButton kind="go" href={`/mailbox?item=${code}`}>
              {w.enquire}
            </LinkButton>
          </div>
        )}
        <section class="stack">
          <Head title={w.stages} />
          {standing.stages.length === 0 ? (
            <p class="dim">{w.stagesNone}</p>
          ) : (
            <Stages stages={standing.stages} page={page} />
          )}
          <p class="sm dim">{w.stagesNote}</p>
        </section>
        {standing.others.length > 0 && (
          <section class="stack tight">
            <Head title={w.others} />
            <Articles told={standing.others} page={page} />
          </section>
        )}
        {statuses.length > 0 && (
          <section class="stack tight">
            <Head title={w.progress} />
            <Facts items={statuses.map((one) => [<time>{localDate(one.at)}</time>, w.statuses[one.status]])} small />
          </section>
        )}
      </div>
    ),
  };
}

function Known({ project, code, page }: Pick<OneProject, 'project' | 'code'> & { page: Page }) {
  const { labels, wan } = words.in(page.lang);
  const zh = (text: string) => <span lang="zh-CN">{text}</span>;
  return (
    <Facts
      two
      card
      items={[
        [labels.code, <span class="code">{code}</span>],
        [labels.amount, wan(toWan(project.amount))],
        [labels.owner, zh(project.owner)],
        [labels.place, zh(project.place)],
        [labels.trade, zh(project.trade)],
        project.contractor ? [labels.contractor, zh(project.contractor)] : null,
        [labels.organ, nameIn(page.lang, project.organ)],
        [labels.phone, <a href={`tel:${project.phone.replaceAll(' ', '')}`}>{project.phone}</a>],
      ]}
    />
  );
}
