// `/desk/evaluations/:id/…`: every sheet, the codes to hand out, the cases drawn, as CSV; the ranking as a workbook.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findCaseOf } from '#kernel/cases/queries/public-list.ts';
import { LEVELS } from '#kernel/people/marks.ts';
import { listCodes } from '#kernel/people/service/marks.ts';
import { readSheets } from '#kernel/people/store/marks.ts';
import { words as marks } from '#kernel/people/words/marks.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, resource } from '#platform/http/resource.ts';
import { CSV_TYPE, type CsvRow, streamCsv, writeCsv } from '#platform/text/csv.ts';
import { writeXlsx, XLSX_TYPE, type XlsxCell } from '#platform/text/xlsx.ts';
import { boxOf, DESK, type EvaluationData, KIND, permissions } from '../contract.ts';
import { evaluationOf } from '../rules/process.ts';
import { words } from '../words.ts';

const params = z.object({ id: z.uuid() });

/** A file of one evaluation, for who runs it. */
function fileOf(
  name: string,
  end: string,
  make: (ctx: Context, file: CaseFile, data: EvaluationData) => Promise<Download>,
) {
  return resource({
    name: `desk-evaluation-${name}`,
    path: `${DESK}/:id/${end}`,
    face: 'bench',
    access: over(CASE, permissions.run),
    rate: 'form',
    params,
    load: async (ctx, { params: { id } }) => {
      const file = await findCaseOf(ctx.db, id, KIND);
      if (!file) throw notFound();
      return make(ctx, file, evaluationOf({ file }));
    },
  });
}

const levelOf = (level: number | undefined) => LEVELS.find(({ value }) => value === level)?.zh ?? '';

async function* eachSheet(ctx: Context, file: CaseFile, { organs, groups }: EvaluationData) {
  for await (const sheets of readSheets(ctx.db, boxOf(file.id))) {
    yield sheets.map(({ grp, marks: given }): CsvRow => {
      const levels = new Map(given.map(({ thing, level }) => [thing, level]));
      return [groups[grp]?.name ?? '', ...organs.map(({ id }) => levelOf(levels.get(id)))];
    });
  }
}

export const sheetsFile = fileOf('sheets', 'sheets.csv', async (ctx, file, data) => {
  const head = [marks.in(ctx.lang).sheetGroup, ...data.organs.map(({ name }) => name)];
  return new Download(streamCsv(head, eachSheet(ctx, file, data)), CSV_TYPE, words.in(ctx.lang).sheetsName);
});

export const codesFile = fileOf('codes', 'codes.csv', async (ctx, file, { groups }) => {
  const w = marks.in(ctx.lang);
  const rows = groups.flatMap(({ name, way, size = 0 }, at) =>
    way === 'code' ? listCodes(ctx, boxOf(file.id), at, size).map((code): CsvRow => [name, code]) : [],
  );
  return new Download(writeCsv([[w.sheetGroup, w.code], ...rows]), CSV_TYPE, words.in(ctx.lang).codesName);
});

/** In the order of the draw: who repeats it over the register comes to these. */
export const sampleFile = fileOf('sample', 'sample.csv', async ({ lang }, _file, { groups, draw }) => {
  const rows = (draw?.lines ?? []).map(({ grp, number }): CsvRow => [groups[grp]?.name ?? '', number]);
  const head = [marks.in(lang).sheetGroup, words.in(lang).caseNumber];
  return new Download(writeCsv([head, ...rows]), CSV_TYPE, words.in(lang).sampleName);
});

export const resultFile = fileOf('result', 'result.xlsx', async ({ lang }, _file, { organs, groups, result = [] }) => {
  const w = words.in(lang);
  const m = marks.in(lang);
  const names = new Map(organs.map(({ id, name }) => [id, name]));
  const head = [m.rank, w.organ, m.score, ...groups.map(({ name }) => name), m.votes, m.content];
  const lines = result.map(({ thing, rank, score, groups: own, votes, content }): XlsxCell[] =>
    [rank ?? m.few, names.get(thing) ?? '', score ?? '', ...own.map(({ mean }) => mean ?? m.dash), votes, content].map(
      (value) => ({ value }),
    ),
  );
  const rows = [head.map((value): XlsxCell => ({ value, head: true })), ...lines];
  const widths = [10, 32, 10, ...groups.map(() => 14), 10, 14];
  return new Download(await writeXlsx([{ name: w.sheet, widths, rows }]), XLSX_TYPE, w.resultName);
});
