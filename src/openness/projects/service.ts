// The verbs of projects: register one, hand its record in, withdraw it; write of its next stage; say where talks stand.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { type DocumentOverview, signerOf } from '#kernel/documents/contract.ts';
import { beginText, getText, handIn, saveText } from '#kernel/documents/service/author.ts';
import { withdrawDocument } from '#kernel/documents/service/release.ts';
import { takeTurn } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import { newId } from '#platform/ids.ts';
import {
  type BeginInput,
  KIND,
  MEDIA,
  noStatus,
  PROJECTS,
  type Project,
  permissions,
  projectOutOfReach,
  type SaveInput,
  type Status,
  stageUnknown,
  statusUnchanged,
  toWan,
} from './contract.ts';
import { projectSources } from './sources.ts';
import { insertStatus, listStatuses } from './store.ts';
import { words } from './words.ts';

/** Gives the id of the new record. @throws projectOutOfReach laid to `organ`, documentCodeTaken */
export async function registerProject(
  ctx: ActContext,
  { kind, code, organ: typed, title }: BeginInput,
): Promise<string> {
  const organ = await getOrganInReach(ctx, typed, permissions.edit, ({ name: organ }) => projectOutOfReach({ organ }));
  const content: Project = {
    kind,
    title,
    titleEn: null,
    organ: { code: organ.code, name: organ.name, nameEn: organ.nameEn },
    owner: organ.name,
    contractor: '',
    trade: '',
    place: '',
    amount: 0,
    phone: '',
    intro: '',
    plan: [],
  };
  const documentId = await beginText(ctx, { kind: KIND, code, organ, content });
  if (kind === 'investment') await noteStatus(ctx, documentId, 'open');
  return documentId;
}

const noteStatus = (ctx: ActContext, documentId: string, status: Status) =>
  insertStatus(ctx.tx, { id: newId(), documentId, status, by: signerOf(ctx.actor), at: ctx.now });

export const projectOf = ({ content }: Pick<DocumentOverview, 'content'>): Project => content as Project;

/** @throws notInState, changedMeanwhile, markedSecret */
export async function saveProject(
  ctx: ActContext,
  documentId: string,
  { revision, plan: days, titleEn, ...typed }: SaveInput,
): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const project = projectOf(document);
  const stages = (await projectSources().stages(ctx.tx))[project.kind];
  const plan = stages.flatMap(({ name }, index) => {
    const on = days[String(index)];
    return on ? [{ stage: name, on }] : [];
  });
  await saveText(ctx, { document, content: { ...project, ...typed, titleEn: titleEn ?? null, plan }, revision });
}

/** Opens the case in which it is reviewed and published. @throws invalidInput with every fault */
export async function submitProject(ctx: ActContext, documentId: string, note: string): Promise<{ caseId: string }> {
  const document = await getText(ctx, KIND, documentId);
  return handIn(ctx, { document, content: document.content, note });
}

export async function withdrawProject(ctx: ActContext, documentId: string, reason: string): Promise<void> {
  const { id } = await getText(ctx, KIND, documentId);
  await withdrawDocument(ctx, id, reason);
}

/** The public sees where talks stand at once, and since when. @throws noStatus, statusUnchanged */
export async function changeStatus(ctx: ActContext, documentId: string, status: Status): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  if (projectOf(document).kind !== 'investment') throw noStatus();
  await takeTurn(ctx.tx, `${KIND} ${document.code}`);
  const [last] = await listStatuses(ctx.tx, documentId);
  if (last?.status === status) throw statusUnchanged();
  await noteStatus(ctx, documentId, status);
  await touchPages(ctx.tx, [PROJECTS, `${KIND}:${document.code}`]);
}

/**
 * Begins the article on a stage, or with pictures or a film, with what the record of the project says already. It is
 * cleared like any other. Gives where to go on. @throws stageUnknown laid to `stage`
 */
export async function writeOf(ctx: ActContext, documentId: string, what: string): Promise<string> {
  const document = await getText(ctx, KIND, documentId);
  const { code: projectCode } = document;
  const { kind, title, owner, place } = projectOf(document);
  const media = MEDIA.find((one) => one === what);
  if (media) {
    return projectSources().write(ctx, { project: kind, article: media, title, detail: { projectCode }, lines: [] });
  }
  const stage = (await projectSources().stages(ctx.tx))[kind].find(({ name }) => name === what);
  if (!stage) throw stageUnknown().laidTo('what', ctx.lang);
  const known = stage.article === 'tender' ? { buyer: owner } : { owner, location: place };
  const detail = { projectCode, stage: stage.name, ...known };
  return projectSources().write(ctx, {
    project: kind,
    article: stage.article,
    title: `${title}：${stage.name}`,
    detail: Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== '')),
    lines: linesOf(document),
  });
}

/** What is known of the project, as an article begins. */
function linesOf(document: DocumentOverview): string[] {
  const { title, owner, contractor, place, amount } = projectOf(document);
  const { labels, wan } = words.in('zh');
  return [
    [labels.title, title],
    [labels.code, document.code],
    [labels.owner, owner],
    [labels.contractor, contractor],
    [labels.place, place],
    [labels.amount, amount > 0 ? wan(toWan(amount)) : ''],
  ].flatMap(([label, value]) => (value ? [`${label}：${value}`] : []));
}
