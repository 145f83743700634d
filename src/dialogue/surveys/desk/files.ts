// `/desk/surveys/:id/answers.csv`, `…/result.xlsx`: every answer, written while it is read; and the counts as a workbook.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findCaseOf } from '#kernel/cases/queries/public-list.ts';
import type { Db } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { Download, resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { CSV_TYPE, type CsvRow, streamCsv } from '#platform/text/csv.ts';
import { writeXlsx, XLSX_TYPE, type XlsxCell } from '#platform/text/xlsx.ts';
import { type Answer, DESK, KIND, POINTS, permissions, type Question } from '../contract.ts';
import { surveyOf } from '../rules/survey.ts';
import { countResults, type Results } from '../service.ts';
import { readAnswers } from '../store.ts';
import { namesOf } from '../view.tsx';
import { words } from '../words.ts';

const may = over(CASE, permissions.run);
const params = z.object({ id: z.uuid() });

async function getSurvey(db: Db, id: string): Promise<CaseFile> {
  const file = await findCaseOf(db, id, KIND);
  if (!file) throw notFound();
  return file;
}

const tell = ({ sort, choices }: Question, answer: Answer | undefined): string => {
  if (typeof answer !== 'object') return answer ?? '';
  return answer.map((at) => (sort === 'scale' ? POINTS[at] : choices[at])).join('；');
};

export const answersFile = resource({
  name: 'desk-survey-answers',
  path: `${DESK}/:id/answers.csv`,
  face: 'bench',
  access: may,
  rate: 'form',
  params,
  load: async ({ db, lang }, { params: { id } }) => {
    const { questions } = surveyOf({ file: await getSurvey(db, id) });
    const head = questions.map(({ text }, at) => `${at + 1}. ${text}`);
    return new Download(streamCsv(head, eachRow(readAnswers(db, id), questions)), CSV_TYPE, words.in(lang).csvName);
  },
});

async function* eachRow(
  batches: AsyncIterable<readonly (readonly Answer[])[]>,
  questions: readonly Question[],
): AsyncGenerator<readonly CsvRow[]> {
  for await (const rows of batches) {
    yield rows.map((answers) => questions.map((question, at) => tell(question, answers[at])));
  }
}

export const resultFile = resource({
  name: 'desk-survey-result',
  path: `${DESK}/:id/result.xlsx`,
  face: 'bench',
  access: may,
  rate: 'form',
  params,
  load: async ({ db, lang }, { params: { id } }) => {
    const results = await countResults(db, id, surveyOf({ file: await getSurvey(db, id) }));
    const w = words.in(lang);
    const sheet = { name: w.sheet, widths: [40, 32, 12, 12], rows: rowsOf(results, lang) };
    return new Download(await writeXlsx([sheet]), XLSX_TYPE, w.xlsxName);
  },
});

function rowsOf({ questions }: Results, lang: Lang): XlsxCell[][] {
  const w = words.in(lang);
  const head = [w.question, w.choice, w.count, w.share].map((value) => ({ value, head: true }));
  const lines = questions.flatMap((result, at) =>
    result.counted.map(({ votes, percent }, choice): XlsxCell[] => [
      { value: `${at + 1}. ${result.text}` },
      { value: namesOf(result, lang)[choice] ?? '' },
      { value: votes },
      { value: percent },
    ]),
  );
  return [head, ...lines];
}
