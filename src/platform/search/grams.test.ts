// The search's arithmetic: nothing that stands in a text can be missed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoGrams, fold, highlight, makeTsquery, parseQuery, tidy } from './grams.ts';

describe('fold', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['政務公開', '政务公开'],
    ['㈠ ①', '(一) 1'],
    ['Ördek', 'ördek'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('folds a piece of a text to a piece of the folded text', () => {
    expect(fold('乾隆年間')).toContain(fold('乾'));
    const signs = fc.array(fc.constantFrom(...'乾隆年間頭髮發展後面鄂爾多斯Ａb１')).map((list) => list.join(''));
    fc.assert(fc.property(signs, signs, (a, b) => fold(a + b) === fold(a) + fold(b)));
  });
});

it('tidies the blanks that layout leaves in Chinese, and keeps those between words', () => {
  expect(tidy('  人民\n政府 Open  Data\t2026 年 ')).toBe('人民政府 Open Data 2026 年');
});

describe('grams', () => {
  it('are all pieces of one to three signs between blanks and punctuation', () => {
    expect([...cutIntoGrams('民政局')]).toEqual(['民', '民政', '民政局', '政', '政局', '局']);
    expect([...cutIntoGrams('a股，1')]).toEqual(['a', 'a股', '股', '1']);
    expect([...cutIntoGrams('，。 —')]).toEqual([]);
  });

  it('hold signs beyond the first plane together', () => {
    expect([...cutIntoGrams('𠮷野')]).toEqual(['𠮷', '𠮷野', '野']);
  });
});

describe('parseQuery', () => {
  it('makes terms of words, and holds numbers together', () => {
    expect(parseQuery('《民政》，LC-2026 ').map((term) => term.text)).toEqual(['民政', 'lc-2026']);
    expect(parseQuery(' - 。')).toEqual([]);
    expect(parseQuery('a b c d e f g h i j k')).toHaveLength(8);
  });

  it('asks for the longest grams there are', () => {
    const query = (typed: string) => makeTsquery(parseQuery(typed));
    expect(query('民')).toBe("'民'");
    expect(query('鄂尔多斯')).toBe("'鄂尔多' & '尔多斯'");
    expect(query('LC-1234 民')).toBe("'lc' & '123' & '234' & '民'");
    expect(makeTsquery(parseQuery('民政'), '^')).toBe("'^民政'");
  });

  it('knows which terms the index answers exactly', () => {
    expect(parseQuery('民 民政局 民政局长 a股 123 1234 1-2').map((term) => term.exact)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

it('finds every piece of every text, and exact terms find nothing else', () => {
  const signs = fc.constantFrom(...'民政府局公开12345aB 股，-.一二');
  const text = fc.array(signs, { maxLength: 40 }).map((list) => list.join(''));
  const query = fc.array(signs, { minLength: 1, maxLength: 5 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, query, (body, asked) => {
      const folded = fold(body);
      const grams = cutIntoGrams(folded);
      for (const term of parseQuery(asked)) {
        const stands = folded.includes(term.text);
        const isFound = term.grams.every((gram) => grams.has(gram));
        if (stands) expect(isFound).toBe(true);
        if (term.exact) expect(isFound).toBe(stands);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('highlight', () => {
  it('marks the terms in the text as it was written', () => {
    expect(highlight('臨滄市政務公開', parseQuery('政务 公开'))).toEqual([
      { text: '臨滄市', hit: false },
      { text: '政務公開', hit: true },
    ]);
    expect(highlight('第㈠条', parseQuery('一'))).toEqual([
      { text: '第', hit: false },
      { text: '㈠', hit: true },
      { text: '条', hit: false },
    ]);
    expect(highlight('', parseQuery('一'))).toEqual([]);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const joined = highlight(text, parseQuery('a 1 民')).map((segment) => segment.text);
        expect(joined.join('')).toBe(text);
      }),
    );
  });
});
