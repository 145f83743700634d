// A country's worth of organs, as a pack would bring them.
import type { PackRow } from '#kernel/organs/contract.ts';

export const ORGANS = 100_000;

const LETTERS = [...'东南西北中山水云龙凤安宁永泰和平兴旺福寿康乐长春青白金玉林泉石'];
const KINDS = [
  '市场监督管理局',
  '教育体育局',
  '卫生健康局',
  '人民政府',
  '自然资源局',
  '村民委员会',
  '财政局',
  '司法局',
];

/** What somebody may type into a picker: part of a name, long and short, a code, and what nothing is called. */
export const TYPED = ['市场', '南', '水云', '监督管理局', 'n99999', '云龙凤安宁'];

/** One root, 100 cities, 1,000 counties (`n101` and on), and beneath each county about 99 organs with names of their own. */
export function makeCountry(): PackRow[] {
  const letter = (n: number) => LETTERS[n % LETTERS.length];
  return Array.from({ length: ORGANS }, (_, n) => {
    const parent = n === 0 ? '' : n <= 100 ? 'n0' : n <= 1100 ? `n${(n % 100) + 1}` : `n${(n % 1000) + 101}`;
    const level = n === 0 ? 2 : n <= 100 ? 3 : n <= 1100 ? 4 : 5;
    const place = `${letter(n)}${letter(n * 7 + 3)}${letter(Math.floor(n / 31))}`;
    const values = {
      code: `n${n}`,
      name: `${place}${KINDS[n % KINDS.length]}`,
      kind: level === 5 ? 'section' : 'legal',
      level: String(level),
    };
    return { line: n + 2, values: { ...values, parent } };
  });
}
