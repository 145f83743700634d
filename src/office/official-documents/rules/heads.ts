// What stands at the head of the first page, by form: the usual one, letters, orders, minutes (GB/T 9704-2012, 7.2, 10). Pure.
import { URGENCIES } from '#kernel/documents/official.ts';
import type { Genre } from '../contract.ts';
import { CELL, CORE, DOUBLE_GAP, HEAD_TOP, LETTER, mm, ORDER_TOP, PITCH, RULE_GAP, SIZE, TIGHT } from './measures.ts';
import { headName, minutesName, orderName, signedBy } from './papers.ts';
import type { Print } from './print.ts';

/** One line of text; `top` from the top of the core, `inset` from the edge it stands at. */
export interface HeadText {
  readonly text: string;
  readonly align: 'left' | 'centre' | 'right';
  readonly inset: number;
  readonly top: number;
  readonly font: 'text' | 'title';
  readonly size: number;
  readonly spacing: number;
  readonly red: boolean;
}

/** A horizontal line, from the top left of the core. */
export interface HeadRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly width: number;
}

export interface Head {
  readonly texts: readonly HeadText[];
  readonly rules: readonly HeadRule[];
  /** The line of the grid at which what follows begins. */
  readonly startLine: number;
}

export type Form = 'document' | 'letter' | 'order' | 'minutes';

/** 10: “信函格式、命令（令）格式、纪要格式”. */
export const formOf = (genre: Genre): Form =>
  genre === 'letter' || genre === 'order' || genre === 'minutes' ? genre : 'document';

export function headOf(print: Print): Head {
  return HEADS[formOf(print.content.genre)](print);
}

const HEADS: Readonly<Record<Form, (print: Print) => Head>> = {
  document: headDocument,
  letter: headLetter,
  order: headOrder,
  minutes: headMinutes,
};

const HEAD_WIDTH = mm(150);
const HEAD_MOST = 50;

const lineText = (text: string, top: number, more: Partial<HeadText> = {}): HeadText => ({
  text,
  align: 'centre',
  inset: 0,
  top,
  font: 'text',
  size: SIZE.three,
  spacing: TIGHT,
  red: false,
  ...more,
});

/** 发文机关标志: as large as its line lets it be, so that it stands out. */
function markText(text: string, top: number): HeadText {
  const size = Math.min(HEAD_MOST, HEAD_WIDTH / [...text].length);
  return lineText(text, top, { font: 'title', size, spacing: 0, red: true });
}

function urgencyText({ content }: Print, top: number): HeadText[] {
  if (content.urgency === 'normal') return [];
  const named = URGENCIES.find(({ value }) => value === content.urgency)?.zh ?? '';
  return [lineText(named, top, { align: 'left', font: 'title' })];
}

/** The first line of the grid at least two lines beneath `bottom`. */
const afterTwoLines = (bottom: number) => Math.ceil((bottom + 2 * PITCH) / PITCH);

const redRule = (y: number): HeadRule => ({ left: 0, right: CORE.width, y, width: 1.5 });

/** 版头: urgency, the issuer in red, number and signer, the red line. */
function headDocument(print: Print): Head {
  const { number, signer } = print;
  const mark = markText(headName(print.issuer), HEAD_TOP);
  // 7.2.5: “编排在发文机关标志下空二行位置”.
  const top = mark.top + mark.size + 2 * PITCH;
  const ruleTop = top + SIZE.three + RULE_GAP;
  // 7.2.6: “‘签发人’三字加全角冒号和签发人姓名组成，居右空一字”; then the number is “居左空一字”.
  const numbered = signer
    ? [
        lineText(number, top, { align: 'left', inset: CELL }),
        lineText(signedBy(signer), top, { align: 'right', inset: CELL }),
      ]
    : [lineText(number, top)];
  return {
    texts: [...urgencyText(print, 0), mark, ...numbered],
    rules: [redRule(ruleTop)],
    // 7.3.1: “编排于红色分隔线下空二行位置”.
    startLine: afterTwoLines(ruleTop),
  };
}

/**
 * 10.1: “发文机关标志……上边缘至上页边为30mm”, “发文机关标志下4mm处印一条红色双线（上粗下细），距下页边20mm处印一条红色双线（上细下粗），线长均为
 * 170mm，居中排布”; number at the right edge and urgency at the left, beneath the first line.
 */
function headLetter(print: Print): Head {
  const mark = markText(print.issuer, LETTER.top);
  const upper = mark.top + mark.size + RULE_GAP;
  const top = upper + DOUBLE_GAP + LETTER.gap;
  const { left, right, foot } = LETTER;
  return {
    texts: [mark, ...urgencyText(print, top), lineText(print.number, top, { align: 'right' })],
    rules: [
      { left, right, y: upper, width: LETTER.thick },
      { left, right, y: upper + DOUBLE_GAP, width: LETTER.thin },
      { left, right, y: foot - DOUBLE_GAP, width: LETTER.thin },
      { left, right, y: foot, width: LETTER.thick },
    ],
    // “标题居中编排，与其上最后一个要素相距二行。”
    startLine: afterTwoLines(top + SIZE.three),
  };
}

/** 10.2: “上边缘至版心上边缘为20mm”, “发文机关标志下空二行居中编排令号，令号下空二行编排正文”. */
function headOrder(print: Print): Head {
  const mark = markText(orderName(print.issuer), ORDER_TOP);
  const top = mark.top + mark.size + 2 * PITCH;
  return { texts: [mark, lineText(print.number, top)], rules: [], startLine: afterTwoLines(top + SIZE.three) };
}

/** 10.3: “纪要标志由‘×××××纪要’组成，居中排布，上边缘至版心上边缘为35mm”; whose it is and its date over the line are a local setting. */
function headMinutes(print: Print): Head {
  const mark = markText(minutesName(print.issuer), HEAD_TOP);
  const top = mark.top + mark.size + 2 * PITCH;
  const whose = top + PITCH;
  const ruleTop = whose + SIZE.three + RULE_GAP;
  return {
    texts: [
      mark,
      lineText(print.number, top),
      lineText(print.printedBy, whose, { align: 'left', inset: CELL }),
      lineText(print.date, whose, { align: 'right', inset: CELL }),
    ],
    rules: [redRule(ruleTop)],
    startLine: afterTwoLines(ruleTop),
  };
}
