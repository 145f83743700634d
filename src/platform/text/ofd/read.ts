// Reads an OFD file: what it says of itself, and each page as it lies, as text.
import type { ExtractLimits, Paper } from '../extract/contract.ts';
import { OfdBroken } from './faults.ts';
import { OfdPackage, resolve } from './package.ts';
import { textOfPage } from './page-text.ts';
import { findChild, findInner, listInner, type Node } from './parse-xml.ts';

export interface OfdRead extends Paper {
  readonly id: string;
  /** Whether these are all its pages: false where a limit was met. */
  readonly whole: boolean;
}

const ENTRY = 'OFD.xml';

/** @throws OfdBroken */
export async function readOfd(path: string, limits: ExtractLimits): Promise<OfdRead> {
  const parts = await OfdPackage.open(path, limits);
  try {
    return await readParts(parts, limits);
  } finally {
    parts.close();
  }
}

async function readParts(parts: OfdPackage, limits: ExtractLimits): Promise<OfdRead> {
  if (!parts.has(ENTRY)) throw new OfdBroken('entry');
  const body = findChild(await need(parts, ENTRY), 'DocBody');
  const root = body && partOf(parts, ENTRY, findChild(body, 'DocRoot')?.text);
  if (!root) throw new OfdBroken('root');
  const document = await need(parts, root);
  const places = (findChild(document, 'Pages')?.children ?? []).filter(({ name }) => name === 'Page');
  if (places.length === 0) throw new OfdBroken('pages');
  const templates = mapTemplates(document);
  const pages: string[] = [];
  for (const { attributes } of places.slice(0, limits.maxPages)) {
    const page = await readPage(parts, root, attributes.BaseLoc);
    if (!page) break;
    const beneath = listInner(page, 'Template').map((one) => templates.get(one.attributes.TemplateID ?? ''));
    const drawn = [];
    for (const one of beneath) if (one !== undefined) drawn.push(await readPage(parts, root, one));
    pages.push(textOfPage([...drawn.filter((one) => one !== undefined), page]));
  }
  const stated = (name: string) => (body && findInner(body, 'DocInfo', name)?.text.trim()) ?? '';
  return {
    title: stated('Title'),
    author: stated('Author'),
    createdOn: stated('CreationDate'),
    id: stated('DocID'),
    pages,
    whole: pages.length === places.length,
  };
}

/** Pages of forms: what is printed on every one of them lies in a template. */
const mapTemplates = (document: Node): Map<string, string> =>
  new Map(
    listInner(document, 'TemplatePage').map(({ attributes: { ID = '', BaseLoc = '' } }) => [ID, BaseLoc] as const),
  );

async function readPage(parts: OfdPackage, root: string, place: string | undefined): Promise<Node | undefined> {
  const name = partOf(parts, root, place);
  if (!name) throw new OfdBroken('page');
  return parts.read(name);
}

/** A part that has to be there whole. */
async function need(parts: OfdPackage, name: string): Promise<Node> {
  const node = await parts.read(name);
  if (!node) throw new OfdBroken('large');
  return node;
}

function partOf(parts: OfdPackage, from: string, place: string | undefined): string | undefined {
  const name = place === undefined ? undefined : resolve(from, place.trim());
  return name !== undefined && parts.has(name) ? name : undefined;
}
