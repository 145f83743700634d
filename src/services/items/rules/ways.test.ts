// Packages merge what they ask for; windows find what they receive.
import { describe, expect, it } from 'vitest';
import { demoItem } from '../fixture.ts';
import { isAt, readNumbers, staffWindows } from './halls.ts';
import { bundle, type PackagedItem } from './packages.ts';

function packaged(code: string): PackagedItem {
  const { content } = demoItem(code);
  const { name, caseType, onlineDepth, place, materials, fees } = content;
  const organ = { organName: '', organNameEn: null };
  const { promise } = content.limits;
  return { code, name, nameEn: null, ...organ, caseType, promise, onlineDepth, visits: 1, place, materials, fees };
}

describe('a package', () => {
  it('[E05] asks for each material once, and says for which of its items', () => {
    const items = ['530902-XK-0001', '530902-XK-0031'].map(packaged);
    const { materials, apart, forms, visits } = bundle(items);
    const names = materials.map((material) => material.name);
    expect(new Set(names).size).toBe(names.length);
    expect(apart).toBeGreaterThan(materials.length);
    expect(forms).toBe(2);
    expect(visits).toBe(1);
    expect(materials[0]).toMatchObject({ code: 'id-card', for: [1, 2] });
    expect(materials.every((material) => material.source !== 'form')).toBe(true);
  });

  it('holds to the stricter of two demands', () => {
    const [first, second] = ['530902-XK-0001', '530902-XK-0031'].map(packaged) as [PackagedItem, PackagedItem];
    const card = first.materials.find((material) => material.code === 'id-card')!;
    const { materials } = bundle([
      { ...first, materials: [{ ...card, need: 'later', copies: 2 }] },
      { ...second, materials: [{ ...card, need: 'required', copies: 1 }] },
    ]);
    expect(materials).toMatchObject([{ need: 'required', copies: 2, for: [1, 2] }]);
  });
});

describe('a window', () => {
  it.each([
    ['二楼 B11—B14 窗口', [{ first: 'B11', last: 'B14' }]],
    [
      '一楼 A07、A08 窗口',
      [
        { first: 'A07', last: 'A07' },
        { first: 'A08', last: 'A08' },
      ],
    ],
    ['综合窗口', []],
  ])('is read from %s', (said, numbers) => {
    expect(readNumbers(said)).toEqual(numbers);
  });

  it('is where its numbers, or its name, are said', () => {
    expect(isAt({ first: 'B11', last: 'B14' }, '二楼 B12 窗口')).toBe(true);
    expect(isAt({ first: 'B11', last: 'B14' }, '二楼 B15、B16 窗口')).toBe(false);
    expect(isAt({ first: 'B9', last: 'B11' }, 'B10')).toBe(true);
    expect(isAt({ first: '综合窗口', last: '综合窗口' }, '综合窗口')).toBe(true);
  });

  it('leaves nothing out that the hall receives', () => {
    const item = { code: 'x', name: 'x', nameEn: null, organCode: 'o', organName: 'o', organNameEn: null };
    const at = { ...item, window: 'A01 窗口' };
    const lost = { ...item, code: 'y', window: 'Z09 窗口' };
    const window = { floor: '1', first: 'A01', last: 'A02', name: '社保', nameEn: null };
    expect(staffWindows({ windows: [window], items: [at, lost] })).toEqual({
      windows: [{ ...window, items: [at] }],
      elsewhere: [lost],
    });
  });
});
