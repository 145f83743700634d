// The scan finds what is marked or personal however it is written, and nothing in what only speaks of it.
import { describe, expect, it } from 'vitest';
import { fold } from '#platform/search/grams.ts';
import { findSecretMark, scanText } from './rules.ts';

const scan = (text: string, words: Parameters<typeof scanText>[1] = []) => scanText({ name: '正文', text }, words);
const rulesOf = (text: string) => scan(text).map(({ rule }) => rule);
const levelsOf = (text: string) => scan(text).map(({ level }) => level);

describe('marks of secrecy', () => {
  it('refuses each form in which a mark is written [C22]', () => {
    const marked = [
      '机密★10年',
      '秘密★长期',
      '绝密 ★ 启用前',
      '机密★1年6个月',
      '机 密\n★ 10 年',
      '机\u200b密\u2060★１０年',
      '機密☆十年',
      '秘密*5年',
      '秘密级★公布前',
      '【机密】关于某事的通知',
      '（绝密）',
      '密级：机密',
      '（此件不予公开）',
      '此件不公开',
      '机&shy;密★'.replace('&shy;', '\u00ad'),
    ];
    for (const text of marked) expect(levelsOf(text), text).toContain('refuse');
  });

  it('finds the mark of a state secret alone, which no sign but 密 can make', () => {
    const find = (text: string) => findSecretMark({ name: '正文', text })?.rule;
    expect(['機密☆十年', '机\u200b密\u2060★１０年', '（绝密）'].map(find)).toEqual([
      'mark-classified',
      'mark-classified',
      'mark-bracketed',
    ]);
    expect(['此件不公开', '商业秘密受法律保护', '身份证530902194912310014'].map(find)).toEqual(
      Array(3).fill(undefined),
    );
    const signs = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
    expect(signs.filter((sign) => fold(sign).includes('密'))).toEqual(['密']);
  });

  it('lets pass what only speaks of secrets', () => {
    const plain = [
      '商业秘密受法律保护',
      '保守国家秘密是公民的义务',
      '（此件公开发布）',
      '国家秘密的密级分为绝密、机密、秘密三级。',
      '**保守国家秘密**，人人有责',
      '国家秘密标志形式为“密级★保密期限”',
      '密级：绝密、机密、秘密',
    ];
    for (const text of plain) expect(levelsOf(text), text).not.toContain('refuse');
  });

  it('asks a reviewer about a bare line, and never repeats what is marked', () => {
    expect(rulesOf('关于某事\n 秘 密 \n第一条')).toContain('mark-bare');
    const [found] = scan('前面有很多很多的字机密★10年后面也有很多很多的字');
    expect(found).toMatchObject({ rule: 'mark-classified', level: 'refuse', where: '正文', at: 9 });
    expect(found?.excerpt).toBe('很多的字■■■后面也有');
  });
});

describe('what tells who a person is', () => {
  it('blocks numbers whose check digit is right, and only those', () => {
    expect(rulesOf('申请人身份证530902194912310014')).toContain('id-number');
    expect(rulesOf('５３０９０２ 19491231 0014')).toContain('id-number');
    expect(rulesOf('订单号 110105194912310021')).not.toContain('id-number');
    expect(rulesOf('索引号 000014349/2018-00222，统一社会信用代码 11511301008778183N')).toEqual([]);
    expect(rulesOf('卡号 6222 0212 3456 7890 128')).toEqual(isCard('6222021234567890128') ? ['bank-card'] : []);
    expect(rulesOf('卡号 4539 1488 0343 6467')).toEqual(['bank-card']);
    expect(rulesOf('卡号 4539 1488 0343 6468')).toEqual([]);
  });

  it('asks about telephones and rosters, not about offices', () => {
    expect(scan('手机 138-0883-1234')).toMatchObject([{ rule: 'mobile', level: 'review', excerpt: '手机 ■■■' }]);
    expect(rulesOf('联系电话：0883-2123456')).toEqual([]);
    expect(rulesOf('姓名,身份证号,家庭住址\n')).toContain('roster');
  });
});

describe('words of the city', () => {
  it('are found as they are written and with blanks between, with what may stand for patterns taken literally [B32]', () => {
    const words = [
      { word: '临苍市', level: 'block', advice: '临沧市' },
      { word: 'C++(旧)', level: 'review', advice: null },
    ] as const;
    expect(scan('欢迎来到临 苍 市！', words)).toMatchObject([{ rule: 'word:临苍市', level: 'block', at: 4 }]);
    expect(scan('学习ｃ++（旧）语言', words)).toMatchObject([{ rule: 'word:C++(旧)', level: 'review' }]);
    expect(scan('临沧市', words)).toEqual([]);
  });

  it('reads a long text in reasonable time', () => {
    const started = performance.now();
    scan('政务公开让权力在阳光下运行。'.repeat(28_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** Luhn, written once more. */
function isCard(digits: string): boolean {
  const sum = [...digits]
    .toReversed()
    .map((digit, at) => (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)))
    .reduce((a, b) => a + b, 0);
  return sum % 10 === 0;
}
