// The first sheet of an XLSX file as rows of texts, within limits: what spreadsheets send is never trusted to be small.
import { unzipSync } from 'fflate';

/** Unpacked bytes of one part, rows and columns that are read. */
const MOST_BYTES = 20_000_000;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 50;

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** Rows with their cells from the left, empty ones as ''; null when it is no such file. Dates are their serial numbers. */
export function readXlsx(bytes: Uint8Array): string[][] | null {
  const parts = unpack(bytes);
  const sheet = parts && findFirstSheet(parts);
  if (!parts || !sheet) return null;
  const strings = readStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const rows: string[][] = [];
  for (const [, row = ''] of sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    if (rows.length >= MOST_ROWS) return null;
    rows.push(readRow(row, strings));
  }
  return rows;
}

function unpack(bytes: Uint8Array): Map<string, string> | null {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      PARTS.test(name) && originalSize <= MOST_BYTES;
    const files = Object.entries(unzipSync(bytes, { filter }));
    return new Map(files.map(([name, part]) => [name, new TextDecoder().decode(part)]));
  } catch {
    return null;
  }
}

/** By the order of the workbook; the names of the parts say nothing of it. */
function findFirstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const [, id] = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(parts.get('xl/workbook.xml') ?? '') ?? [];
  const links = [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)];
  const link = links.map(([text]) => text).find((text) => text.includes(`Id="${id}"`));
  const [, target = ''] = /Target="\/?(?:xl\/)?([^"]+)"/.exec(link ?? '') ?? [];
  return parts.get(`xl/${target}`);
}

const readStrings = (xml: string): string[] =>
  [...xml.matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gs)].map(([, text = '']) => readText(text));

/** What stands in the runs of a text; readings beside Japanese signs are left out. */
const readText = (xml: string): string =>
  [...xml.replace(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)]
    .map(([, text = '']) => unmask(text))
    .join('');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unmask = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

function readRow(xml: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, letters] = /\br="([A-Z]+)\d+"/.exec(attributes) ?? [];
    const column = letters ? columnOf(letters) : cells.length;
    if (column >= MOST_COLUMNS) continue;
    while (cells.length < column) cells.push('');
    cells[column] = readCell(attributes, body, strings).trim();
  }
  return cells;
}

function readCell(attributes: string, body: string, strings: readonly string[]): string {
  const [, type] = /\bt="(\w+)"/.exec(attributes) ?? [];
  if (type === 'inlineStr') return readText(body);
  const [, value = ''] = /<v\b[^>]*>(.*?)<\/v>/s.exec(body) ?? [];
  return type === 's' ? (strings[Number(value)] ?? '') : unmask(value);
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell that holds a day: as it was typed, or the serial number by which spreadsheets keep it. */
export function dayOfCell(cell: string): string {
  if (!/^\d{5}(\.0+)?$/.test(cell)) return cell.replaceAll('/', '-');
  return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10);
}
