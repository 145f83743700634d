// Laying a document out on pages of 22 lines (GB/T 9704-2012): what stands where, before anything is drawn. Pure.
import type { Content } from '../contract.ts';
import { breakLines, breakTitle, type Measure } from './breaking.ts';
import { CELL, CORE, HEAD_TOP, LINES, mm, PITCH, RULE_GAP, SIZE, TIGHT } from './measures.ts';
import { ANNEX, headName } from './papers.ts';

/** What is printed of a document. */
export interface Print {
  readonly issuer: string;
  readonly number: string;
  /** 成文日期: “2026年11月23日”. */
  readonly date: string;
  /** Named on what goes upward. */
  readonly signer: string | null;
  readonly content: Pick<Content, 'genre' | 'title' | 'urgency' | 'main' | 'copies' | 'body' | 'attachments' | 'note'>;
  readonly sealed: boolean;
  /** 印发机关、印发日期. */
  readonly printedBy: string;
  readonly printedOn: string;
}

/** One line of text on a page; `line` counts from 0 on the grid. */
export interface Placed {
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly font: 'text' | 'title';
  readonly size: number;
  /** From the left edge of the core, or the middle of the text. */
  readonly x: number;
  readonly align: 'left' | 'centre';
  readonly spacing: number;
}

export interface Layout {
  readonly pages: number;
  readonly placed: readonly Placed[];
  /** Height of the name of the issuer, and where the red line is, from the top of the core. */
  readonly head: { readonly size: number; readonly numberTop: number; readonly ruleTop: number };
  /** Middle of the seal, from the top left of the core; null where there is none. */
  readonly seal: { readonly page: number; readonly x: number; readonly y: number } | null;
}

const INDENT = 2 * CELL;
const TITLE_CELLS = Math.floor(CORE.width / SIZE.two) - 1;
const HEAD_WIDTH = mm(150);
const HEAD_MOST = 50;

/** 发文机关标志: as large as its line lets it be, so that it stands out. */
export function headOf({ issuer }: Pick<Print, 'issuer'>): Layout['head'] & { readonly text: string } {
  const text = headName(issuer);
  const size = Math.min(HEAD_MOST, HEAD_WIDTH / [...text].length);
  // 7.2.5: “编排在发文机关标志下空二行位置”.
  const numberTop = HEAD_TOP + size + 2 * PITCH;
  return { text, size, numberTop, ruleTop: numberTop + SIZE.three + RULE_GAP };
}

class Sheets {
  readonly placed: Placed[] = [];
  page = 0;
  line: number;
  constructor(line: number) {
    this.line = line;
  }

  put(text: string, x: number, more: Partial<Placed> = {}): void {
    if (this.line >= LINES) this.turn();
    const { page, line } = this;
    this.placed.push({ page, line, text, font: 'text', size: SIZE.three, x, align: 'left', spacing: TIGHT, ...more });
    this.line++;
  }

  turn(): void {
    this.page++;
    this.line = 0;
  }

  skip(lines: number): void {
    this.line += lines;
  }

  /** Takes the last lines over to the next page, so that what follows does not stand there alone. */
  carry(count: number): void {
    const moved = this.placed.splice(-count);
    this.turn();
    for (const { text, x, page: _page, line: _line, ...set } of moved) this.put(text, x, set);
  }
}

/** A heading of the first level (一、) that is a line of its own is set in 黑体. */
const HEADING = /^[一二三四五六七八九十]{1,3}、[^。；，]{1,24}$/u;
/** Lines that the name of the issuer, the date and the room above them take. */
const SIGNATURE_LINES = 4;

export function layOut(print: Print, measure: Measure): Layout {
  const { content } = print;
  const head = headOf(print);
  // 7.3.1: “编排于红色分隔线下空二行位置”.
  const sheets = new Sheets(Math.ceil((head.ruleTop + 2 * PITCH) / PITCH));
  const set = (text: string, first: number, rest: number, font: Placed['font'] = 'text') => {
    for (const one of breakLines(text, { measure, width: CORE.width, first, rest, tight: TIGHT }))
      sheets.put(one.text, one.indent, { spacing: one.spacing, font });
  };
  for (const text of breakTitle(content.title, TITLE_CELLS))
    sheets.put(text, CORE.width / 2, { size: SIZE.two, font: 'title', align: 'centre', spacing: 0 });
  sheets.skip(1);
  if (content.main.length > 0) set(`${content.main.map(({ name }) => name).join('，')}：`, 0, 0);
  for (const text of content.body.split('\n').filter(Boolean))
    set(text, INDENT, 0, HEADING.test(text) ? 'title' : 'text');
  placeAttachments(sheets, content.attachments, measure);
  const seal = placeSignature(sheets, print, measure);
  // 7.3.6: “居左空二字加圆括号编排在成文日期下一行。”
  if (content.note) set(`（${content.note}）`, INDENT, 0);
  return { pages: sheets.page + 1, placed: sheets.placed, head, seal };
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

/** 7.3.5.1: the date four signs from the right, the issuer in the middle above it; the seal presses on both. */
function placeSignature(sheets: Sheets, { issuer, date, sealed }: Print, measure: Measure): Layout['seal'] {
  if (sheets.line + SIGNATURE_LINES > LINES) {
    // A line or two of the text go along, for a seal never stands on a page of its own.
    if (sheets.line >= 2) sheets.carry(2);
    else sheets.turn();
  }
  const wide = (text: string) => measure(text) + TIGHT * Math.max(0, [...text].length - 1);
  const right = CORE.width - 4 * CELL;
  const middle = Math.min(right - wide(date) / 2, CORE.width - wide(issuer) / 2);
  sheets.skip(2);
  const y = sheets.line * PITCH;
  sheets.put(issuer, middle, { align: 'centre' });
  sheets.put(date, right - wide(date) / 2, { align: 'centre' });
  return sealed ? { page: sheets.page, x: right - wide(date) / 2, y } : null;
}
