// For tests: a document to print, and a PDF measured by a reader of its own, text by text.
import { getDocumentProxy } from 'unpdf';
import type { Print } from '../rules/print.ts';

export const MM = 72 / 25.4;
const PAGE_HEIGHT = 297;
const organ = (name: string) => ({ id: '', name, nameEn: null });
export const PRINT: Print = {
  issuer: '临沧市人民政府',
  number: '临政发〔2026〕12号',
  date: '2026年11月23日',
  signer: null,
  sealed: true,
  printedBy: '临沧市人民政府办公室',
  printedOn: '2026年11月24日',
  content: {
    genre: 'notice',
    title: '临沧市人民政府关于做好冬春季森林草原防灭火工作的通知',
    urgency: 'top',
    main: [{ group: 'counties', name: '各县（区）人民政府' }],
    copies: [organ('中共临沧市委办公室'), organ('临沧市人民代表大会常务委员会')],
    body: Array.from({ length: 18 }, (_, at) => `第${at}段${'防火责任到山头地块'.repeat(8)}。`).join('\n'),
    attachments: ['重点时段安排表'],
    note: '此件公开发布',
  },
};

/** In millimetres, from the top left of the paper. */
export interface Item {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly right: number;
  /** In points. */
  readonly size: number;
  /** As the signs of a seal are. */
  readonly isTurned: boolean;
}

/** Its texts where they stand. */
export async function measurePdf(pdf: Buffer): Promise<{ items: Item[]; pages: number; paper: number[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const items: Item[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items: found } = await (await document.getPage(page)).getTextContent();
    for (const one of found) {
      if (!('str' in one) || one.str.trim() === '') continue;
      const [, slant = 0, , size = 0, x = 0, y = 0] = one.transform as number[];
      items.push({
        page,
        text: one.str,
        x: x / MM,
        y: PAGE_HEIGHT - y / MM,
        right: (x + one.width) / MM,
        size: Math.abs(size),
        isTurned: slant !== 0,
      });
    }
  }
  const { view } = await document.getPage(1);
  return { items, pages: document.numPages, paper: view.slice(2).map((length) => Math.round(length / MM)) };
}
