// What is given out as a workbook: the directory, what quality sheets found, and the calls put through, unit by unit.
import { type Lang, say } from '#platform/i18n/words.ts';
import { writeXlsx, type XlsxCell } from '#platform/text/xlsx.ts';
import { PRACTICES, type Practice, ratesOf, SORTS } from '../rules/calls.ts';
import type { OrganCalls } from '../store/calls.ts';
import type { DirectoryLine, FindingLine } from '../store/directory.ts';
import { words } from '../words/sheets.ts';

type Heading = keyof typeof words.zh.headings;
const WIDE: readonly Heading[] = ['organ', 'detail', 'duties', 'hours'];

function write(
  lang: Lang,
  name: string,
  heads: readonly Heading[],
  rows: readonly XlsxCell['value'][][],
): Promise<Buffer> {
  const w = words.in(lang);
  return writeXlsx([
    {
      name,
      widths: heads.map((head) => (WIDE.includes(head) ? 32 : 16)),
      rows: [
        heads.map((head): XlsxCell => ({ value: w.headings[head], head: true })),
        ...rows.map((row) => row.map((value) => ({ value }))),
      ],
    },
  ]);
}

/** In the columns in which it is taken in again. */
export function writeDirectory(lines: readonly DirectoryLine[], lang: Lang): Promise<Buffer> {
  const sortOf = (sort: string) => say(lang, SORTS.find(({ value }) => value === sort) ?? SORTS[0]);
  const heads = ['code', 'number', 'sort', 'liaison', 'person', 'duties', 'hours', 'organ'] as const;
  const rows = lines.map(({ code, number, sort, liaison, person, duties, hours, organ }) => [
    ...[code, number, lang === 'en' ? sort : sortOf(sort), liaison ?? '', person ?? '', duties, hours, organ],
  ]);
  return write(lang, words.in(lang).names.directory, heads, rows);
}

export function writeFindings(lines: readonly FindingLine[], lang: Lang): Promise<Buffer> {
  const w = words.in(lang);
  const rows = lines.map(({ code, on, practice, detail, organ, told }) => [
    ...[code, on, say(lang, PRACTICES[practice as Practice]), detail, organ, told ? w.yes : w.no],
  ]);
  return write(lang, w.names.quality, ['code', 'on', 'practice', 'detail', 'organ', 'told'], rows);
}

export function writeFigures(lines: readonly OrganCalls[], lang: Lang): Promise<Buffer> {
  const heads = [
    ...(['code', 'organ', 'transfers', 'connected', 'connectedRate'] as const),
    ...(['rated', 'satisfied', 'satisfiedRate', 'flagged'] as const),
  ];
  const rows = lines.map((one) => {
    const { connected, satisfied } = ratesOf(one);
    const named = lang === 'en' ? (one.nameEn ?? one.name) : one.name;
    const counts = [one.rated, one.satisfied, satisfied ?? '', one.flagged];
    return [one.code, named, one.transfers, one.connected, connected ?? '', ...counts];
  });
  return write(lang, words.in(lang).names.figures, heads, rows);
}
