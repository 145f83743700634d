// Text inside PDF files: of each page, and what the file says of itself.
import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { localDate } from '#platform/time.ts';
import type { Extracted, ExtractLimits } from './contract.ts';

/** A page without a word on it is a picture of one, which nobody can read here: it is told as not whole. */
export async function extractPdf(path: string, limits: ExtractLimits): Promise<Extracted> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
  if (pdf.numPages > limits.maxPages) return { text: '', whole: false };
  const { text: pages } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf, { parseDates: true });
  const stated = Object.values(info).filter((value) => typeof value === 'string');
  const paper = {
    title: said(info.Title),
    author: said(info.Author),
    createdOn: info.CreationDate instanceof Date ? localDate(info.CreationDate) : '',
    pages,
  };
  return { text: [...stated, ...pages].join('\n'), whole: pages.every((page) => page.trim() !== ''), paper };
}

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
