// Writes an OFD file (GB/T 33190-2016): a ZIP of XML in which each sign has its place. Fonts are named, not held.
import { strToU8, zipSync } from 'fflate';
import { localDate } from '#platform/time.ts';
import type { OfdFile, OfdInfo, OfdPage } from './contract.ts';
import { PageWriter } from './write-page.ts';
import { element, rootElement } from './xml.ts';

const ROOT = 'Doc_0';

/** The same bytes for the same file, whenever it is written. */
export function writeOfd({ info, paper, pages }: OfdFile): Buffer {
  const fonts = [...new Set(pages.flatMap(({ texts }) => texts.map(({ font }) => font)))];
  const fontIds = new Map(fonts.map((name, at) => [name, at + 1]));
  const writer = new PageWriter(paper, fontIds);
  const box = `0 0 ${paper.join(' ')}`;
  const written = pages.map((page) => writePage(page, box, writer));
  const parts: [name: string, xml: string][] = [
    ['OFD.xml', rootElement('OFD', { Version: '1.0', DocType: 'OFD' }, [describe(info)])],
    [`${ROOT}/Document.xml`, writeDocument(box, written, writer.lastId)],
    [`${ROOT}/PublicRes.xml`, writeFonts(fontIds)],
    ...written.map(({ name, xml }): [string, string] => [`${ROOT}/${name}`, xml]),
  ];
  const packed = zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: info.createdAt,
  });
  return Buffer.from(packed);
}

const describe = ({ id, title, author, createdAt }: OfdInfo) =>
  element('DocBody', {}, [
    element('DocInfo', {}, [
      element('DocID', {}, id.replaceAll('-', '')),
      element('Title', {}, title),
      element('Author', {}, author),
      element('CreationDate', {}, localDate(createdAt)),
      element('Creator', {}, 'Sunhall'),
    ]),
    element('DocRoot', {}, `${ROOT}/Document.xml`),
  ]);

interface WrittenPage {
  readonly id: number;
  readonly name: string;
  readonly xml: string;
}

function writePage(page: OfdPage, box: string, writer: PageWriter): WrittenPage {
  const { index, id } = writer.begin();
  const xml = rootElement('Page', {}, [
    element('Area', {}, [element('PhysicalBox', {}, box)]),
    element('Content', {}, [element('Layer', { ID: writer.nextId(), Type: 'Body' }, writer.write(page))]),
  ]);
  return { id, name: `Pages/Page_${index}/Content.xml`, xml };
}

const writeDocument = (box: string, pages: readonly WrittenPage[], lastId: number) =>
  rootElement('Document', {}, [
    element('CommonData', {}, [
      element('MaxUnitID', {}, String(lastId)),
      element('PageArea', {}, [element('PhysicalBox', {}, box)]),
      element('PublicRes', {}, 'PublicRes.xml'),
    ]),
    element(
      'Pages',
      {},
      pages.map(({ id, name }) => element('Page', { ID: id, BaseLoc: name })),
    ),
  ]);

const writeFonts = (fontIds: ReadonlyMap<string, number>) =>
  rootElement('Res', { BaseLoc: 'Res' }, [
    element(
      'Fonts',
      {},
      [...fontIds].map(([name, id]) => element('Font', { ID: id, FontName: name, FamilyName: name })),
    ),
  ]);
