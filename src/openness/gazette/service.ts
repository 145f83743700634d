// The verbs of an issue: begin it, put lines in and out, hand it in with its words frozen.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { documentKind, listDocumentKinds } from '#kernel/documents/registry.ts';
import { beginText, getText, handIn, saveText } from '#kernel/documents/service/author.ts';
import { type LiveTitle, listLiveTitles } from '#kernel/documents/store/titles.ts';
import type { Db } from '#platform/database/db.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import {
  type BeginInput,
  type Issue,
  issueOutOfReach,
  KIND,
  type Line,
  notLive,
  type Printed,
  permissions,
  SERIES,
} from './contract.ts';
import { placeLine } from './rules.ts';
import { words } from './words.ts';

/** Gives the id of the new issue. @throws issueOutOfReach laid to `organ`, documentCodeTaken when there is one of that number */
export async function beginIssue(ctx: ActContext, input: BeginInput): Promise<string> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.edit, ({ name: organ }) =>
    issueOutOfReach({ organ }),
  );
  const { code, name, nameEn } = organ;
  const { series, year, number } = input;
  const label = SERIES.find(({ value }) => value === series);
  const content: Issue = {
    title: words.in('zh').titleOf({ series: label?.zh ?? '', year, number }),
    titleEn: words.in('en').titleOf({ series: label?.en ?? '', year, number }),
    organ: { code, name, nameEn },
    series,
    year,
    number,
    lines: [],
    sendTo: '',
    copies: 0,
    printed: null,
  };
  return beginText(ctx, { kind: KIND, code: `${code}-${series}-${year}-${number}`, organ, content });
}

export const issueOf = ({ content }: Pick<DocumentOverview, 'content'>): Issue => content as Issue;

async function change(ctx: ActContext, documentId: string, changed: (issue: Issue) => Partial<Issue>): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const issue = issueOf(document);
  const content = { ...issue, ...changed(issue), printed: null };
  await saveText(ctx, { document, content, revision: document.revision });
}

/** @throws notLive laid to `code` */
export async function putLine(ctx: ActContext, documentId: string, line: Line, place?: number): Promise<void> {
  const [found] = await listTitles(ctx.tx, [line.code], ctx.now);
  if (!found) throw notLive({ code: line.code }).laidTo('code', ctx.lang);
  await change(ctx, documentId, ({ lines }) => ({ lines: placeLine(lines, line, place) }));
}

export function dropLine(ctx: ActContext, documentId: string, code: string): Promise<void> {
  return change(ctx, documentId, ({ lines }) => ({ lines: lines.filter((line) => line.code !== code) }));
}

export function setDetails(
  ctx: ActContext,
  documentId: string,
  details: { readonly sendTo: string; readonly copies: number },
): Promise<void> {
  return change(ctx, documentId, () => details);
}

/** Published documents that an issue may hold: of every kind but issues themselves. */
export function listTitles(db: Db, codes: readonly string[], now: Date): Promise<LiveTitle[]> {
  const kinds = listDocumentKinds().flatMap(({ kind }) => (kind === KIND ? [] : [kind]));
  return listLiveTitles(db, kinds, codes, now);
}

/** The issue with the words of its lines as they are now. @throws notLive when one was withdrawn meanwhile */
export async function printIssue(ctx: ActContext, document: DocumentOverview): Promise<Issue> {
  const issue = issueOf(document);
  const codes = issue.lines.map(({ code }) => code);
  const found = new Map((await listTitles(ctx.tx, codes, ctx.now)).map((one) => [one.code, one]));
  const printed = issue.lines.map((line) => {
    const live = found.get(line.code);
    if (!live) throw notLive({ code: line.code });
    return printLine(line, live);
  });
  return { ...issue, printed };
}

/** Of the texts of a document the longest is its body; the others are its title, source and the like. */
function printLine({ code, section }: Line, { kind, content, since, organName }: LiveTitle): Printed {
  const { read, page } = documentKind(kind);
  const { title, texts } = read(content);
  const bodies = texts.map(({ text }) => text).toSorted((a, b) => b.length - a.length);
  return { code, section, title, organ: organName, since: localDate(since), href: page(code), text: bodies[0] ?? '' };
}

/** Opens the case in which it is reviewed and published. @throws notLive, invalidInput with every fault */
export async function submitIssue(ctx: ActContext, documentId: string, note: string): Promise<{ caseId: string }> {
  const document = await getText(ctx, KIND, documentId);
  return handIn(ctx, { document, content: await printIssue(ctx, document), note });
}
