// The search's arithmetic: nothing that stands in a text can be missed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoGrams, fold, highlight, parseQuery, tidy } from './grams.ts';

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
  it('are pairs of Chinese signs and threes of letters and digits, with shorter ends', () => {
    expect([...cutIntoGrams('民政局')]).toEqual(['民政', '政局', '局']);
    expect([...cutIntoGrams('12345')]).toEqual(['123', '234', '345', '45', '5']);
    expect([...cutIntoGrams('a股')]).toEqual(['a', '股']);
    expect([...cutIntoGrams('，。 —')]).toEqual([]);
  });

  it('hold signs beyond the first plane together', () => {
    expect([...cutIntoGrams('𠮷野家')]).toEqual(['𠮷野', '野家', '家']);
  });
});

describe('parseQuery', () => {
  const queries = (query: string) => parseQuery(query).map((term) => term.query);

  it('makes terms of words, and holds numbers together', () => {
    expect(parseQuery('《民政》，LC-2026 ').map((term) => term.text)).toEqual(['民政', 'lc-2026']);
    expect(parseQuery(' - 。')).toEqual([]);
    expect(parseQuery('a b c d e f g h i j k')).toHaveLength(8);
  });

  it('asks for whole grams, or by beginning when the term is shorter than one', () => {
    expect(queries('民')).toEqual(["'民':*"]);
    expect(queries('民政')).toEqual(["'民政'"]);
    expect(queries('鄂尔多斯')).toEqual(["'鄂尔' & '尔多' & '多斯'"]);
    expect(queries('12')).toEqual(["'12':*"]);
    expect(queries('12345')).toEqual(["'123' & '234' & '345'"]);
  });

  it('knows which terms the index answers exactly', () => {
    expect(parseQuery('民 民政 民政局 12 123 1234 a股').map((term) => term.exact)).toEqual([
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

/** What PostgreSQL does with our queries, which have only lexemes, beginnings and `&`. */
function matches(grams: Set<string>, query: string): boolean {
  return query.split(' & ').every((part) => {
    const lexeme = part.slice(1, part.lastIndexOf("'"));
    return part.endsWith(':*') ? [...grams].some((gram) => gram.startsWith(lexeme)) : grams.has(lexeme);
  });
}

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
        if (stands) expect(matches(grams, term.query)).toBe(true);
        if (term.exact) expect(matches(grams, term.query)).toBe(stands);
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
