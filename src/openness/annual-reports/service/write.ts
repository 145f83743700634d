// The verbs of an annual report: begin it, write its parts, enter what no record holds, hand it in with its figures frozen.
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { signerOf } from '#kernel/documents/contract.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { beginText, getText, handIn, saveText } from '#kernel/documents/service/author.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { KIND, permissions, type ReportContent, reportOutOfReach, yearNotOver } from '../contract.ts';
import { BASE_CELLS, findPlace } from '../rules/tables.ts';
import { insertEntry } from '../store.ts';
import { words } from '../words.ts';
import { computeFigures } from './figures.ts';

/** Gives the id of the new report. @throws reportOutOfReach laid to `organ`, documentCodeTaken when the year has one */
export async function beginReport(
  ctx: ActContext,
  input: { readonly organ: string; readonly year: number },
): Promise<string> {
  const organ = await getOrganInReach(ctx, input.organ, permissions.write, ({ name: organ }) =>
    reportOutOfReach({ organ }),
  );
  const { code, name, nameEn } = organ;
  const { year } = input;
  const content: ReportContent = {
    title: words.in('zh').titleOf({ organ: name, year }),
    titleEn: nameEn && words.in('en').titleOf({ organ: nameEn, year }),
    organ: { code, name, nameEn },
    year,
    overview: '',
    problems: '',
    other: '',
    frozen: null,
  };
  return beginText(ctx, { kind: KIND, code: `${code}-${year}`, organ, content });
}

export const contentOf = ({ content }: Pick<DocumentOverview, 'content'>): ReportContent => content as ReportContent;

/** Gives the new revision. Its figures are open again. */
export async function saveReport(
  ctx: ActContext,
  documentId: string,
  input: { readonly revision: number } & Pick<ReportContent, 'overview' | 'problems' | 'other'>,
): Promise<number> {
  const document = await getText(ctx, KIND, documentId);
  const { revision, ...parts } = input;
  return saveText(ctx, { document, revision, content: { ...contentOf(document), ...parts, frozen: null } });
}

/** @throws invalidInput laid to `cell` or `value` */
export async function enterFigure(
  ctx: ActContext,
  documentId: string,
  input: { readonly cell: string; readonly value: number; readonly note: string },
): Promise<void> {
  const document = await getText(ctx, KIND, documentId);
  const { faults } = words.in(ctx.lang);
  const place = BASE_CELLS.has(input.cell) ? findPlace(input.cell) : undefined;
  if (!place) throw invalidInput({ count: 1 }, [{ path: 'cell', message: faults.cell }]);
  const value = place.grid.money ? Math.round(input.value * 1_000_000) : input.value;
  if (!Number.isSafeInteger(value) || value === 0) {
    throw invalidInput({ count: 1 }, [{ path: 'value', message: faults.whole }]);
  }
  const subject = document.code;
  await guardEntry(ctx, {
    entrance: `${KIND}.enter`,
    subject,
    texts: [{ name: words.in('zh').note, text: input.note }],
  });
  const by = signerOf(ctx.actor);
  await insertEntry(ctx.tx, {
    id: newId(),
    organ_id: document.organId,
    year: contentOf(document).year,
    cell: input.cell,
    value,
    note: input.note,
    entered_by: by.id,
    entered_by_name: by.name,
    at: ctx.now,
  });
}

/** The content with the figures of this moment. @throws yearNotOver */
export async function freezeFigures(ctx: ActContext, document: DocumentOverview): Promise<ReportContent> {
  const content = contentOf(document);
  const { year } = content;
  if (localDate(ctx.now) <= `${year}-12-31`) throw yearNotOver({ year });
  const organ = { id: document.organId, path: document.organPath };
  return { ...content, frozen: await computeFigures(ctx.tx, { organ, year, now: ctx.now }) };
}

/** Opens the case in which it is reviewed and published. @throws yearNotOver, invalidInput with every fault */
export async function submitReport(ctx: ActContext, documentId: string, note: string): Promise<{ caseId: string }> {
  const document = await getText(ctx, KIND, documentId);
  return handIn(ctx, { document, content: await freezeFigures(ctx, document), note });
}
