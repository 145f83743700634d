// The printed form measured from the file itself (GB/T 9704-2012): where each element stands on the paper.
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Print } from '../rules/print.ts';
import { type Item, MM, measurePdf, PRINT } from './fixture.ts';
import { printDocument } from './print.ts';

/** Horizontal lines of the file: how far from the top, from where to where, and how thick. */
function listRules(pdf: Buffer) {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return [];
    }
  });
  const rule = /([\d.]+) w[\s\S]{0,80}?([\d.]+) ([\d.]+) m\s+([\d.]+) ([\d.]+) l\s+S/g;
  return streams
    .flatMap((text) => [...text.matchAll(rule)])
    .map(([, width, x, y, to]) => ({
      thick: Number(width) / MM,
      left: Number(x) / MM,
      right: Number(to) / MM,
      y: Number(y) / MM,
    }));
}

let items: Item[] = [];
let pages = 0;
let paper: number[] = [];
let pdf: Buffer;
beforeAll(async () => {
  pdf = await printDocument(PRINT, new Date('2026-11-23T08:00:00Z'));
  ({ items, pages, paper } = await measurePdf(pdf));
});

const find = (text: string) => items.find((one) => one.text.includes(text))!;
const BODY = (one: Item) => Math.abs(one.size - 16) < 0.01;

describe('the printed form', () => {
  it('is A4 with a core of 156 mm by 225 mm, 37 mm from the top and 28 mm from the left', () => {
    expect(paper).toEqual([210, 297]);
    const full = items.filter((one) => BODY(one) && [...one.text].length === 28);
    expect(full.length).toBeGreaterThan(12);
    for (const { x, right } of full) {
      expect(x).toBeCloseTo(28, 1);
      expect(right).toBeGreaterThan(183.5);
      expect(right).toBeLessThan(184.3);
    }
    // The top of a sign of 16 points is 0.88 of it above its base line.
    const tops = items.filter(({ page, size }) => page === 2 && size === 16).map(({ y }) => y - (0.88 * 16) / MM);
    expect(Math.min(...tops)).toBeCloseTo(37, 1);
    expect(Math.max(...tops) + 16 / MM).toBeCloseTo(37 + 225, 1);
  });

  it('has 22 lines of 28 signs of 三号 on a full page', () => {
    const lines = new Set(items.filter((one) => one.page === 2 && BODY(one)).map(({ y }) => y.toFixed(1)));
    expect(lines.size).toBe(22);
  });

  it('has the red name of the issuer 35 mm below the top of the core, number and red line beneath it', () => {
    const mark = find('临沧市人民政府文件');
    expect(mark.y - (0.88 * mark.size) / MM).toBeCloseTo(37 + 35, 1);
    expect((mark.x + mark.right) / 2).toBeCloseTo(28 + 78, 0);
    const number = find('临政发〔2026〕12号');
    expect((number.x + number.right) / 2).toBeCloseTo(28 + 78, 0);
    const red = listRules(pdf).find(({ y }) => y < 150)!;
    expect(red.y - (number.y + (0.12 * 16) / MM)).toBeCloseTo(4, 0);
    expect([red.left, red.right].map(Math.round)).toEqual([28, 184]);
  });

  it('has a centred title of 二号, the recipients at the edge, urgency at the corner, text on its first page', () => {
    const titles = items.filter(({ size, page }) => Math.round(size) === 22 && page === 1);
    expect(titles.length).toBe(2);
    for (const { x, right } of titles) expect((x + right) / 2).toBeCloseTo(28 + 78, 0);
    expect(find('各县（区）人民政府：').x).toBeCloseTo(28, 1);
    expect(find('特急').x).toBeCloseTo(28, 1);
    const first = find('第0段');
    expect(first.page).toBe(1);
    expect(first.x - 28).toBeCloseTo(2 * ((156 - 16 / MM) / 27), 1);
  });

  it('has the date four signs from the right, the issuer over it, the note under it', () => {
    const date = find('2026年11月23日');
    expect(184 - date.right).toBeCloseTo(4 * 5.57, 0);
    const issuer = items.filter(({ text }) => text === '临沧市人民政府').at(-1)!;
    expect((issuer.x + issuer.right) / 2).toBeCloseTo((date.x + date.right) / 2, 0);
    expect(date.y - issuer.y).toBeCloseTo((225 - 16 / MM) / 21, 1);
    expect(find('（此件公开发布）').y).toBeGreaterThan(date.y);
    expect(find('附件：').x).toBeCloseTo(first2(), 1);
  });

  it('ends with copies and imprint in 四号 between lines of 0.35 mm, the last of them the foot of the core', () => {
    const foot = listRules(pdf).filter(({ y }) => y > 150);
    expect(foot.map(({ thick }) => thick.toFixed(2))).toEqual(['0.35', '0.25', '0.35']);
    expect(foot.at(-1)!.y).toBeCloseTo(37 + 225, 1);
    const copies = find('抄送：');
    expect(copies.size).toBe(14);
    expect(copies.page).toBe(pages);
    expect(find('2026年11月24日印发').right).toBeCloseTo(184 - 14 / MM, 0);
  });

  it('numbers odd pages at the right and even pages at the left, the dash 7 mm below the core', () => {
    const numbers = items.filter(({ text }) => /^— \d+ —$/u.test(text));
    expect(numbers.map(({ text }) => text)).toEqual(Array.from({ length: pages }, (_, at) => `— ${at + 1} —`));
    expect(numbers[0]!.right).toBeCloseTo(184 - 14 / MM, 0);
    expect(numbers[1]!.x).toBeCloseTo(28 + 14 / MM, 0);
    expect(numbers[0]!.y - (0.38 * 14) / MM).toBeCloseTo(37 + 225 + 7, 0);
  });
});

const first2 = () => 28 + 2 * ((156 - 16 / MM) / 27);

describe('a special form', () => {
  const printed = async (content: Partial<Print['content']>, more: Partial<Print> = {}) => {
    const file = await printDocument(
      { ...PRINT, ...more, content: { ...PRINT.content, urgency: 'normal', main: [], ...content } },
      new Date('2026-11-23T08:00:00Z'),
    );
    const found = await measurePdf(file);
    const at = (text: string) => found.items.find((one) => one.text.includes(text))!;
    return { file, ...found, at };
  };
  const top = ({ y, size }: Item) => y - (0.88 * size) / MM;

  it('of a letter has its mark 30 mm from the edge, double lines of 170 mm, no page number on its first page', async () => {
    const { file, at, items: found, pages: count } = await printed({ genre: 'letter', urgency: 'urgent' });
    const mark = at('临沧市人民政府');
    expect(top(mark)).toBeCloseTo(30, 1);
    expect(found.some(({ text }) => text === '临沧市人民政府文件')).toBe(false);
    const rules = listRules(file);
    expect(rules.map(({ left, right }) => [Math.round(left), Math.round(right)])).toEqual(Array(4).fill([20, 190]));
    const [upper, second, third, foot] = rules;
    expect(upper!.y - (mark.y + (0.12 * mark.size) / MM)).toBeCloseTo(4, 0);
    expect([upper!.thick > second!.thick, third!.thick < foot!.thick]).toEqual([true, true]);
    expect(foot!.y).toBeCloseTo(297 - 20, 1);
    const number = at('临政发〔2026〕12号');
    expect(number.right).toBeCloseTo(184, 0);
    expect(top(number) - second!.y).toBeCloseTo((16 * 7) / 8 / MM, 1);
    expect(at('加急').x).toBeCloseTo(28, 1);
    expect(found.filter(({ text }) => /^— \d+ —$/u.test(text)).map(({ text }) => text)).toEqual(
      Array.from({ length: count - 1 }, (_, index) => `— ${index + 2} —`),
    );
    expect(found.some(({ text }) => text.includes('印发'))).toBe(false);
    expect(at('抄送：').page).toBe(count);
  });

  it('of an order has its number for a title, and the signer with the office held, over the date', async () => {
    const order = {
      genre: 'order' as const,
      signerPost: '市长',
      body: '现公布《临沧市城市管理办法》，自2027年1月1日起施行。',
      note: '',
    };
    const { at, items: found } = await printed(order, { number: '2026年第3号', signer: '杨志刚', sealed: false });
    const mark = at('临沧市人民政府令');
    expect(top(mark)).toBeCloseTo(37 + 20, 1);
    expect((at('2026年第3号').x + at('2026年第3号').right) / 2).toBeCloseTo(28 + 78, 0);
    expect(found.some(({ text }) => text.includes('关于做好'))).toBe(false);
    const [post, signer, date] = [at('市长'), at('杨志刚'), at('2026年11月23日')];
    expect(184 - signer.right).toBeCloseTo(4 * 5.57, 0);
    expect(signer.x - post.right).toBeCloseTo(2 * 5.57, 0);
    expect(post.y).toBeCloseTo(signer.y, 1);
    expect(date.y - signer.y).toBeCloseTo((2 * (225 - 16 / MM)) / 21, 1);
  });

  it('of minutes says who attended, was excused and sat in, each further line under the first name', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `市市场监管局 王小${'一二三四五六七八九十百千'[index]}`);
    const { at, items: found } = await printed(
      { genre: 'minutes', attended: people, excused: ['市财政局 李明'], observed: [], attachments: [], note: '' },
      { sealed: false },
    );
    expect(top(at('临沧市人民政府会议纪要'))).toBeCloseTo(37 + 35, 1);
    const lead = at('出席：');
    const names = found.filter(({ page, text }) => page >= lead.page && text.includes('王小'));
    expect(names.length).toBeGreaterThan(1);
    for (const { x } of names) expect(x).toBeCloseTo(names[0]!.x, 1);
    expect(names[0]!.x - lead.x).toBeCloseTo(3 * 5.57, 0);
    expect(at('请假：').y).not.toBe(lead.y);
    expect(found.some(({ text }) => text.includes('列席'))).toBe(false);
  });
});
