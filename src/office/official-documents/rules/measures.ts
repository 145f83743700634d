// The measures of the printed form (GB/T 9704-2012 党政机关公文格式), in points. Pure.

const MM = 72 / 25.4;
export const mm = (length: number) => length * MM;
export const inMm = (length: number) => length / MM;

/** Of a Chinese sign: how far its top is above the base line, in its size. */
export const SIGN_TOP = 0.88;

/** 5.1, 5.2.1: A4; 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
export const CORE = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) } as const;
export const CORE_BOTTOM = CORE.top + CORE.height;

/** 5.2.2: 2 号, 3 号 and 4 号. */
export const SIZE = { two: 22, three: 16, four: 14 } as const;

/** 5.2.3: “一般每面排22行，每行排28个字，并撑满版心。” The first and the last line touch its edges, and so do the signs. */
export const LINES = 22;
export const CELLS = 28;
export const PITCH = (CORE.height - SIZE.three) / (LINES - 1);
export const CELL = (CORE.width - SIZE.three) / (CELLS - 1);
/** Between signs of 16 points that stand so far from each other. */
export const TIGHT = CELL - SIZE.three;

/** 7.2.4: “上边缘至版心上边缘为35mm”; from the top of the core. */
export const HEAD_TOP = mm(35);
/** 7.2.7: “发文字号之下4mm处居中印一条与版心等宽的红色分隔线。” */
export const RULE_GAP = mm(4);
/** 7.4.1: 粗线 0.35 mm, 细线 0.25 mm. */
export const THICK = mm(0.35);
export const THIN = mm(0.25);
/** 7.5: “一字线上距版心下边缘7mm。” */
export const FOOT_GAP = mm(7);
/** 10.2: “上边缘至版心上边缘为20mm”. */
export const ORDER_TOP = mm(20);
/** Between the two lines of a double one; how thick they are the standard leaves open. */
export const DOUBLE_GAP = mm(1);
/** 10.1, from the top left of the core: the mark 30 mm below the edge of the paper, lines of 170 mm, the lower 20 mm above its edge. */
export const LETTER = {
  top: mm(30) - CORE.top,
  left: mm((210 - 170) / 2) - CORE.left,
  right: mm((210 + 170) / 2) - CORE.left,
  foot: mm(297 - 20) - CORE.top,
  /** “与该线的距离为3号汉字高度的7/8” */
  gap: (SIZE.three * 7) / 8,
  thick: mm(0.6),
  thin: mm(0.25),
} as const;
export const RED = '#e60012';
export const BLACK = '#000000';

/** Of the seal; a local setting. */
export const SEAL = mm(42);

/** The top of a line of the grid. */
export const lineTop = (line: number) => CORE.top + line * PITCH;
