// How a document ends: issuer and date under the seal, or the name of whoever signed an order; who was at a meeting. Pure.
import { breakLines, type Measure } from './breaking.ts';
import { CELL, CORE, LINES, PITCH, TIGHT } from './measures.ts';
import { ATTENDANCE } from './papers.ts';
import type { Print } from './print.ts';
import type { Sheets } from './sheets.ts';

/** Middle of the seal, from the top left of the core. */
export interface SealPlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

const INDENT = 2 * CELL;
const MARGIN = 4 * CELL;
/** Lines that the names, the date and the room above them take. */
const SIGNATURE_LINES = 4;
const ORDER_LINES = 5;

const wideOf = (measure: Measure) => (text: string) => measure(text) + TIGHT * Math.max(0, [...text].length - 1);

/** A line or two of the text go along, for a seal never stands on a page of its own. */
function keepTogether(sheets: Sheets, lines: number): void {
  if (sheets.line + lines <= LINES) return;
  if (sheets.line >= 2) sheets.carry(2);
  else sheets.turn();
}

/** 7.3.5.1: the date four signs from the right, the issuer in the middle above it; the seal presses on both. */
export function placeSignature(sheets: Sheets, { issuer, date, sealed }: Print, measure: Measure): SealPlace | null {
  const wide = wideOf(measure);
  const right = CORE.width - MARGIN;
  const middle = Math.min(right - wide(date) / 2, CORE.width - wide(issuer) / 2);
  keepTogether(sheets, SIGNATURE_LINES);
  sheets.skip(2);
  const y = sheets.line * PITCH;
  sheets.put(issuer, middle, { align: 'centre' });
  sheets.put(date, right - wide(date) / 2, { align: 'centre' });
  return sealed ? { page: sheets.page, x: right - wide(date) / 2, y } : null;
}

/**
 * 7.3.5.3: “在正文（或附件说明）下空二行右空四字加盖签发人签名章，签名章左空二字标注签发人职务……在签发人签名章下空一行右空四字编排成文日期。”
 * The name is set in red where the stamp would be.
 */
export function placeSigner(sheets: Sheets, { signer, content, date }: Print, measure: Measure): void {
  const wide = wideOf(measure);
  const right = CORE.width - MARGIN;
  keepTogether(sheets, ORDER_LINES);
  sheets.skip(2);
  const name = signer ?? '';
  const post = content.signerPost ?? '';
  const left = right - wide(name);
  sheets.put(post, left - INDENT - wide(post));
  sheets.stay();
  sheets.put(name, left, { font: 'title', red: true });
  sheets.skip(1);
  sheets.put(date, right - wide(date));
}

/** 10.3: “下空一行左空二字编排‘出席’二字，后标全角冒号，冒号后……标注出席人单位、姓名，回行时与冒号后的首字对齐”. */
export function placeAttendance(sheets: Sheets, { content }: Print, measure: Measure): void {
  const lists = [content.attended, content.excused, content.observed];
  if (lists.some((list) => list?.length)) sheets.skip(1);
  for (const [place, list = []] of lists.entries()) {
    if (list.length === 0) continue;
    const indent = INDENT + 3 * CELL;
    const setting = { measure, width: CORE.width, first: indent, rest: indent, tight: TIGHT };
    sheets.put(ATTENDANCE[place]!, INDENT, { font: 'title' });
    sheets.stay();
    for (const one of breakLines(list.join('，'), setting)) sheets.put(one.text, one.indent, { spacing: one.spacing });
  }
}
