// The record of a project as a kind of document: what reviewers read, when it is whole, and what the list keeps of it.
import { indexDocuments } from '#kernel/documents/found.ts';
import type { DocumentKind, Reading } from '#kernel/documents/registry.ts';
import { type Changed, followCurrent } from '#kernel/documents/service/current.ts';
import type { FieldFault } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { contentSchema, DESK, KIND, PROJECTS, type Project } from './contract.ts';
import { foundProjects } from './search.ts';
import { endProjects, putProject } from './store.ts';
import { words } from './words.ts';

export const projectKind: DocumentKind = {
  kind: KIND,
  zh: '项目信息',
  en: 'Record of a project',
  gates: ['content', 'secrecy'],
  read: readProject,
  desk: (documentId) => `${DESK}/${documentId}`,
  page: (code) => `${PROJECTS}/${code}`,
  check: async (_db, content, lang) => listFaults(content, lang),
  changed: syncProjects,
};

const TEXTS = ['owner', 'contractor', 'trade', 'place', 'phone', 'intro'] as const;

function readProject(content: unknown): Reading {
  const project = content as Project;
  const { title, titleEn } = project;
  const { labels } = words.in('zh');
  const texts = [
    { name: labels.title, text: [title, titleEn].filter(Boolean).join('\n') },
    ...TEXTS.map((key) => ({ name: labels[key], text: project[key] })),
  ];
  return { title, titleEn, texts, files: [] };
}

/** Works without contractor are not yet let, and investments have none. */
const NEEDED = ['owner', 'trade', 'place', 'phone', 'intro'] as const;

function listFaults(content: unknown, lang: Lang): FieldFault[] {
  const w = words.in(lang);
  const { data: project } = contentSchema.safeParse(content);
  if (!project) return [{ path: '', message: w.malformed }];
  return NEEDED.filter((key) => project[key] === '').map((key) => ({
    path: key,
    message: w.missingField(w.labels[key]),
  }));
}

async function syncProjects(ctx: ActContext, documents: readonly Changed[]): Promise<void> {
  if (documents.length === 0) return;
  const { tx, now } = ctx;
  const { ids, current, kept } = await followCurrent(ctx, KIND, documents);
  await endProjects(tx, ids, kept, now);
  for (const one of current) {
    const { kind, title, titleEn, trade, place, amount } = contentSchema.parse(one.content);
    await putProject(tx, {
      publication_id: one.publicationId,
      // Refused by the table when there is none.
      secrecy_review_id: one.secrecyReviewId as string,
      document_id: one.documentId,
      code: one.code,
      kind,
      organ_id: one.organId,
      organ_path: one.organPath,
      title,
      title_en: titleEn,
      trade,
      place,
      amount,
      since: one.since,
      until: one.until,
    });
  }
  await indexDocuments(ctx, foundProjects, documents);
  await touchPages(tx, [PROJECTS, ...documents.map(({ code }) => `${KIND}:${code}`)]);
}
