// What stands on the printed document, and in its number, in Chinese whoever reads it. Pure.
import { localDate } from '#platform/time.ts';

interface Numbered {
  readonly mark: string | null;
  readonly year: number | null;
  readonly serial: number | null;
}

/** 临政办发〔2026〕12号: “年份应标全称，用六角括号‘〔〕’括入；发文顺序号不加‘第’字，不编虚位” (GB/T 9704-2012, 7.2.5). */
export const sayNumber = ({ mark, year, serial }: Numbered): string | null =>
  mark === null ? null : `${mark}〔${year}〕${serial}号`;

/** Before it is numbered. */
export const blankNumber = (mark: string) => `${mark}〔　　〕　号`;

/** 7.3.5.4: “用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位”. */
export function sayDate(at: Date | null): string {
  if (!at) return '　　年　月　日';
  const [year, month, day] = localDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 发文机关标志. */
export const headName = (issuer: string) => `${issuer}文件`;
/** 10.2: “由发文机关全称加‘命令’或‘令’字组成”. */
export const orderName = (issuer: string) => `${issuer}令`;
/** 10.3: “由‘×××××纪要’组成”. */
export const minutesName = (issuer: string) => `${issuer}会议纪要`;
/** 令号; numbers begin anew every year, so the year stands with it. */
export const orderNumber = ({ year, serial }: Pick<Numbered, 'year' | 'serial'>) =>
  serial === null ? '　　年第　号' : `${year}年第${serial}号`;
/** Who was there, who was excused, who listened (10.3). */
export const ATTENDANCE = ['出席：', '请假：', '列席：'] as const;
export const signedBy = (signer: string) => `签发人：${signer}`;
export const BLANK_SIGNER = '　　　';
export const ANNEX = '附件：';
export const copiesTo = (names: string) => `抄送：${names}。`;
export const printedOn = (date: string) => `${date}印发`;
/** 签发意见, where nothing else is said. */
export const AGREED = '同意';

/** As people type it, with any brackets; undefined when it is no number. */
export function readNumber(typed: string): { mark: string; year: number; serial: number } | undefined {
  const [, mark = '', year, serial] =
    /^(\p{Script=Han}+)\s*[〔[［(（【](\d{4})[〕\]］)）】]\s*(\d{1,6})\s*号?$/u.exec(typed.trim()) ?? [];
  return mark ? { mark, year: Number(year), serial: Number(serial) } : undefined;
}

/** 5.2.2: “如无特殊说明，公文格式各要素一般用3号仿宋体字”; 小标宋 of the title and the mark, 黑体 of urgency and headings. */
export const FONT_NAMES = { text: '仿宋_GB2312', mark: '方正小标宋简体', heading: '黑体' } as const;
