// Joins projects to others: the stages of the city, the articles on each, and the letters of those who ask about one.
import type { Matter } from '#dialogue/mailbox/matter.ts';
import { columns } from '#openness/articles/columns.ts';
import { columnNotYours } from '#openness/articles/contract.ts';
import type { ToldProject } from '#openness/articles/projects.ts';
import { createArticle, getArticle, saveArticle } from '#openness/articles/service/write.ts';
import { listAboutProject } from '#openness/articles/store/projects.ts';
import { PROJECTS } from '#openness/projects/contract.ts';
import type { ProjectSources, Writing } from '#openness/projects/sources.ts';
import { findProject } from '#openness/projects/store.ts';
import { escapeXml } from '#openness/sites/rules/feed.ts';
import type { Db } from '#platform/database/db.ts';
import { cleanHtml } from '#platform/text/html.ts';
import { readCity } from './portal/city.ts';

/** Nobody writes for more columns. */
const MOST_COLUMNS = 300;

/** Slugs of the columns an article on a project belongs to, the fittest first. */
const placesOf = ({ project, article }: Writing): readonly string[] => {
  if (project === 'investment') return ['invest-projects', 'investment', 'projects'];
  return article === 'tender' ? ['procurement', 'projects'] : ['projects'];
};

export const projectSources: ProjectSources = {
  stages: async (db) => (await readCity(db)).projectStages,
  listTold: async (db, code, now) =>
    (await listAboutProject(db, code, now)).map(({ code: article, ...one }) => ({
      ...one,
      href: `/articles/${article}`,
    })),
  write: async (ctx, writing) => {
    const mine = await columns().listWritable(ctx.tx, ctx.actor, { duty: 'write', limit: MOST_COLUMNS });
    const places = placesOf(writing).flatMap((slug) => mine.find((column) => column.slug === slug) ?? []);
    const column = places[0] ?? mine[0];
    if (!column) throw columnNotYours();
    const { article: kind, title, detail, lines } = writing;
    const documentId = await createArticle(ctx, { kind, title, columns: [column.id] });
    const { content, revision } = await getArticle(ctx, documentId);
    const body = cleanHtml(lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')).html;
    await saveArticle(ctx, {
      documentId,
      revision,
      content: { ...(content as object), body, detail, openness: 'active' },
    });
    return `/desk/articles/${documentId}`;
  },
};

/** What an article about a project leads to. */
export async function findTold(db: Db, code: string, now: Date): Promise<ToldProject | undefined> {
  const project = await findProject(db, code, now);
  return project && { title: project.title, titleEn: project.titleEn, href: `${PROJECTS}/${code}` };
}

/** An investment as what a letter is about: its organ answers whoever asks, until talks are over. */
export async function findInvestment(db: Db, code: string, now: Date): Promise<Matter | undefined> {
  const project = await findProject(db, code, now);
  if (project?.kind !== 'investment' || project.status === 'closed') return undefined;
  const { title: name, titleEn: nameEn, organId } = project;
  return { code, name, nameEn, organId };
}
