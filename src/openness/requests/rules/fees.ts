// The fee for processing (信息处理费) by the two tables of 国办函〔2020〕109号. Pure; amounts in fen.

export const METHODS = [
  { value: 'items', zh: '按件计收', en: 'By request' },
  { value: 'pages', zh: '按量计收', en: 'By page' },
] as const;
export type Method = (typeof METHODS)[number]['value'];

interface Tier {
  /** The last unit of it; without one it has no end. */
  readonly upTo: number;
  /** Of each unit in it, in fen. */
  readonly each: number;
}

const YUAN = 100;

/** 一个自然月内：10 件以下（含）不收费；11 至 30 件每件 100 元；31 件以上以 10 件为一档，每增加一档每件提高 100 元. */
function* itemTiers(): Generator<Tier> {
  yield { upTo: 10, each: 0 };
  for (let upTo = 30, each = 100; ; upTo += 10, each += 100) yield { upTo, each: each * YUAN };
}

/** 30 页以下（含）不收费；31 至 100 页每页 10 元；101 至 200 页每页 20 元；201 页以上每页 40 元. */
function* pageTiers(): Generator<Tier> {
  yield { upTo: 30, each: 0 };
  yield { upTo: 100, each: 10 * YUAN };
  yield { upTo: 200, each: 20 * YUAN };
  yield { upTo: Number.POSITIVE_INFINITY, each: 40 * YUAN };
}

/** The whole fee for so many in a month, each tier at its own rate: that it is reckoned so is a setting of the city. */
export function feeOf(method: Method, count: number): number {
  let [fee, counted] = [0, 0];
  for (const { upTo, each } of method === 'items' ? itemTiers() : pageTiers()) {
    const within = Math.min(count, upTo) - counted;
    fee += within * each;
    counted += within;
    if (counted === count) break;
  }
  return fee;
}

/** What `count` more cost after so many earlier ones of the same applicant in the same month. */
export function addedFee(method: Method, earlier: number, count: number): number {
  return feeOf(method, earlier + count) - feeOf(method, earlier);
}

/** `12300` → `123.00` */
export const tellYuan = (fen: number): string => (fen / YUAN).toFixed(2);
