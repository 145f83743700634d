// What a package of the archive is made of: its number, metadata as XML, and a manifest with digests. Pure.

import { nameOf } from '#kernel/cases/label.ts';
import { RETENTIONS, type Retention } from '#kernel/documents/official.ts';
import { toCanonicalJson } from '#kernel/ledger/rules/chain.ts';
import { nameInZip } from '#platform/files/zip.ts';
import { DIRECTIONS, type Element, type FiledFile, type Filing } from '../contract.ts';

export const ruleOf = (retention: Retention) => RETENTIONS.find(({ value }) => value === retention) ?? RETENTIONS[0];

/**
 * 档号 after the build of 归档文件整理规则 (DA/T 22-2015): fonds, class WS (文书) and year, retention, number of the item. The fonds
 * is the code of the organ here, and no code of a section is set: local settings, until an archives office gives its own.
 */
export function composeCode(fonds: string, year: number, retention: Retention, serial: number): string {
  return `${fonds}-WS·${year}-${ruleOf(retention).code}-${String(serial).padStart(4, '0')}`;
}

/** Until the end of the last year: a retention is counted from the first of January after the year of the file. */
export function keptUntil(year: number, retention: Retention): string | null {
  const { years } = ruleOf(retention);
  return years === null ? null : `${year + years}-12-31`;
}

/** Where each file lies in the package. */
export const placeOf = ({ name }: FiledFile, place: number): string => `files/${place + 1} ${nameInZip(name)}`;

const escapeXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Elements under the names archivists know them by. */
export function writeMetadata(filing: Filing, code: string, organ: string, filedAt: Date, filedBy: string): string {
  const stated: readonly Element[] = [
    { zh: '档号', en: 'Code', value: code },
    { zh: '立档单位', en: 'Filed for', value: organ },
    { zh: '类别', en: 'Direction', value: nameOf(DIRECTIONS, filing.direction).zh },
    { zh: '题名', en: 'Title', value: filing.title },
    { zh: '责任者', en: 'Author', value: filing.author },
    { zh: '文号', en: 'Number', value: filing.number },
    { zh: '日期', en: 'Date', value: filing.dated },
    { zh: '保管期限', en: 'Retention', value: nameOf(RETENTIONS, filing.retention).zh },
    { zh: '归档时间', en: 'Filed at', value: filedAt.toISOString() },
    { zh: '归档人', en: 'Filed by', value: filedBy },
    ...filing.more,
  ];
  const lines = stated.map(
    ({ zh, en, value }) => `  <element name="${escapeXml(zh)}" en="${escapeXml(en)}">${escapeXml(value)}</element>`,
  );
  const files = filing.files.map(
    (file, place) => `  <file sha256="${file.id}">${escapeXml(placeOf(file, place))}</file>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<record>\n${[...lines, ...files].join('\n')}\n</record>\n`;
}

/** The acts of the case, one beneath the other, each with its hash: who holds the ledger can compare them. */
export const writeCourse = ({ course }: Filing): string => `${course.map(toCanonicalJson).join('\n')}\n`;

export interface Manifest {
  readonly code: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  /** Texts of the package, with their SM3. */
  readonly texts: readonly { readonly path: string; readonly sm3: string }[];
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
