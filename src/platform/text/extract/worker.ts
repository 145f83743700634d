// Runs beside the server and reads one file: whatever it holds, it can be stopped.
import { readFile } from 'node:fs/promises';
import { answerApart } from '#platform/run-apart.ts';
import type { Extracted, ExtractOrder } from './contract.ts';
import { extractImage } from './image.ts';
import { extractOfd } from './ofd.ts';
import { extractPdf } from './pdf.ts';
import { decode, extractZip } from './zip.ts';

const ZIPPED = /^application\/(?:zip|vnd\.openxmlformats-officedocument\..*)$/;
const TEXTS = /^(?:text\/.*|application\/json|application\/jsonl)$/;

async function read({ path, type, limits }: ExtractOrder): Promise<Extracted> {
  if (type === 'application/pdf') return extractPdf(path, limits);
  if (type === 'application/ofd') return extractOfd(path, limits);
  if (ZIPPED.test(type)) return extractZip(path, limits);
  if (TEXTS.test(type)) return { text: decode(await readFile(path)), whole: true };
  if (type.startsWith('image/')) return extractImage(path);
  return { text: '', whole: false };
}

answerApart(read);
