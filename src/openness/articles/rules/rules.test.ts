// Pure rules of articles: what changed between two texts, the fields of each kind, and what a form means.
import { describe, expect, it } from 'vitest';
import { ARTICLE_KINDS } from '../contract.ts';
import { compareTexts } from './compare.ts';
import { DETAILS, detailSchema } from './details.ts';
import { readTyped } from './typed.ts';

describe('two texts', () => {
  const show = (before: string, after: string) =>
    compareTexts(before, after).map(({ change, text }) => `${{ same: ' ', added: '+', removed: '-' }[change]}${text}`);

  it('are compared paragraph by paragraph, what went before what came', () => {
    expect(show('甲\n乙\n丙\n丁', '甲\n乙二\n丙\n戊\n丁')).toEqual([' 甲', '-乙', '+乙二', ' 丙', '+戊', ' 丁']);
    expect(show('', '甲')).toEqual(['+甲']);
    expect(show('甲\n甲', '甲')).toEqual([' 甲', '-甲']);
  });

  it('of thousands of paragraphs are told as replaced whole, in little time', () => {
    const many = (mark: string) => Array.from({ length: 5000 }, (_, n) => `${mark}${n}`).join('\n');
    expect(compareTexts(many('a'), many('b'))).toHaveLength(10_000);
  });
});

describe('the fields of a kind', () => {
  it('are asked where they must be, and take no others and no script', () => {
    const tender = { number: 'LC-2026-7', buyer: '市住建局', bidsUntil: '2026-11-20' };
    expect(detailSchema('tender').safeParse(tender).success).toBe(true);
    expect(detailSchema('tender').safeParse({ buyer: '市住建局' }).success).toBe(false);
    expect(detailSchema('tender').safeParse({ ...tender, other: 'x' }).success).toBe(false);
    const live = (replay: string) => detailSchema('live').safeParse({ startsOn: '2026-11-20', replay }).success;
    expect([live('https://v.example/1'), live('/articles/1'), live('javascript:alert(1)'), live('//evil')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('belong to kinds there are', () => {
    for (const kind of Object.keys(DETAILS)) expect(ARTICLE_KINDS).toContain(kind);
  });
});

describe('what an author typed', () => {
  it('is cleaned and cut into lists; kind and files stay as they were', () => {
    const before = { kind: 'policy' as const, attachments: [{ id: 'a'.repeat(64), name: '附件.pdf' }] };
    const { content, dropped } = readTyped(before, {
      title: '通知',
      body: '<p>一<script>x</script></p><iframe></iframe>',
      keywords: '节水、 宣传,宣传',
      columns: 'c1',
      policy: { docNo: '临政发〔2026〕1号', issuers: '市政府，市水务局', replaces: '' },
      attachments: 'nothing of the sort',
      openness: 'active',
    });
    expect(content).toMatchObject({
      kind: 'policy',
      title: '通知',
      body: '<p>一</p>',
      keywords: ['节水', '宣传'],
      columns: ['c1'],
      policy: { docNo: '临政发〔2026〕1号', issuers: ['市政府', '市水务局'], replaces: [] },
      attachments: before.attachments,
    });
    expect(dropped).toEqual(['iframe']);
  });

  it('of fields that its kind has not is left out', () => {
    const { content } = readTyped({ kind: 'news' }, { title: '消息', policy: { docNo: 'x' }, detail: { number: '1' } });
    expect(content).not.toHaveProperty('policy');
    expect(content).not.toHaveProperty('detail');
  });
});
