// Laying a document out on pages of 22 lines (GB/T 9704-2012): what stands on which line, before anything is drawn. Pure.
import { breakLines, breakTitle, type Measure } from './breaking.ts';
import { formOf, headOf } from './heads.ts';
import { CELL, CORE, SIZE, TIGHT } from './measures.ts';
import { ANNEX } from './papers.ts';
import type { Print } from './print.ts';
import { type Placed, Sheets } from './sheets.ts';
import { placeAttendance, placeSignature, placeSigner, type SealPlace } from './signatures.ts';

export interface Layout {
  readonly pages: number;
  readonly placed: readonly Placed[];
  /** Null where there is none. */
  readonly seal: SealPlace | null;
}

const INDENT = 2 * CELL;
const TITLE_CELLS = Math.floor(CORE.width / SIZE.two) - 1;

/** A heading of the first level (一、) that is a line of its own is set in 黑体. */
const HEADING = /^[一二三四五六七八九十]{1,3}、[^。；，]{1,24}$/u;

export function layOut(print: Print, measure: Measure): Layout {
  const { content } = print;
  const form = formOf(content.genre);
  const sheets = new Sheets(headOf(print).startLine);
  const set = (text: string, first: number, rest: number, font: Placed['font'] = 'text') => {
    for (const one of breakLines(text, { measure, width: CORE.width, first, rest, tight: TIGHT }))
      sheets.put(one.text, one.indent, { spacing: one.spacing, font });
  };
  // An order has its number in the place of a title.
  if (form !== 'order') {
    for (const text of breakTitle(content.title, TITLE_CELLS))
      sheets.put(text, CORE.width / 2, { size: SIZE.two, font: 'title', align: 'centre', spacing: 0 });
    sheets.skip(1);
  }
  if (content.main.length > 0) set(`${content.main.map(({ name }) => name).join('，')}：`, 0, 0);
  for (const text of content.body.split('\n').filter(Boolean))
    set(text, INDENT, 0, HEADING.test(text) ? 'title' : 'text');
  placeAttachments(sheets, content.attachments, measure);
  const seal = placeEnd(sheets, print, measure);
  // 7.3.6: “居左空二字加圆括号编排在成文日期下一行。”
  if (content.note) set(`（${content.note}）`, INDENT, 0);
  return { pages: sheets.page + 1, placed: sheets.placed, seal };
}

function placeEnd(sheets: Sheets, print: Print, measure: Measure): SealPlace | null {
  const form = formOf(print.content.genre);
  if (form === 'minutes') placeAttendance(sheets, print, measure);
  else if (form === 'order') placeSigner(sheets, print, measure);
  else return placeSignature(sheets, print, measure);
  return null;
}

/** 7.3.4: “正文下空一行左空二字编排‘附件’二字，后标全角冒号和附件名称。……附件名称后不加标点符号。” */
function placeAttachments(sheets: Sheets, names: readonly string[], measure: Measure): void {
  if (names.length === 0) return;
  sheets.skip(1);
  for (const [index, name] of names.entries()) {
    const number = names.length > 1 ? `${index + 1}.` : '';
    const lead = `${index === 0 ? ANNEX : ''}${number}`;
    const first = index === 0 ? INDENT : INDENT + 3 * CELL;
    const rest = INDENT + 3 * CELL + measure(number);
    const lines = breakLines(lead + name, { measure, width: CORE.width, first, rest, tight: TIGHT });
    for (const one of lines) sheets.put(one.text, one.indent, { spacing: one.spacing });
  }
}
