// Citations in English: every form in which the house cites, and Chinese where it does not know the law.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cite, readNumber } from './cite.ts';

test.each([
  ['行政许可法第四十七条第一款', 'Administrative Licensing Law, Article 47, paragraph 1'],
  ['中华人民共和国行政许可法第四十五条', 'Administrative Licensing Law of the People’s Republic of China, Article 45'],
  [
    '《政府信息公开条例》第三十六条第一项、第二项',
    'Regulations on Open Government Information, Article 36, item 1 and item 2',
  ],
  ['《政府信息公开条例》第十五条、第三十二条', 'Regulations on Open Government Information, Article 15 and Article 32'],
  [
    '《中华人民共和国政府信息公开条例》第二十条',
    'Regulations of the People’s Republic of China on Open Government Information, Article 20',
  ],
  ['条例第二十条第（十四）项', 'Regulations, Article 20, item 14'],
  [
    '行政复议法第七十七条、行政诉讼法第九十四条',
    'Administrative Reconsideration Law, Article 77; Administrative Litigation Law, Article 94',
  ],
  ['监察法（2024年修正）第五十六条', 'Supervision Law (as amended in 2024), Article 56'],
  ['中华人民共和国民法典第一千零五十一条', 'Civil Code of the People’s Republic of China, Article 1051'],
  [
    '《社会保障卡管理办法（人社部发〔2011〕47号）》全文',
    'Measures for the Administration of Social Security Cards (Ren She Bu Fa [2011] No. 47), whole text',
  ],
  ['国办函〔2020〕109号', 'Guo Ban Han [2020] No. 109'],
  [
    '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）',
    'Form of the Annual Report on Open Government Information (Guo Ban Gong Kai Ban Han [2021] No. 30)',
  ],
  ['办事指南承诺', 'the organ’s promise in its service guide'],
  ['某市规定第一条', null],
  ['行政许可法第四十二条；依法举行听证的时间不计入', null],
  [
    '《自然资源部、农业农村部关于设施农业用地管理有关问题的通知（自然资规〔2019〕4号）》第四项',
    'Notice of the Ministry of Natural Resources and the Ministry of Agriculture and Rural Affairs on Land for Agricultural Facilities (Zi Ran Zi Gui [2019] No. 4), item 4',
  ],
])('%s', (zh, en) => {
  expect(cite('en', zh)).toBe(en ?? zh);
  expect(cite('zh', zh)).toBe(zh);
});

test('numbers are read as they are written', () => {
  expect(['十', '十四', '二十', '一百二十二', '一千零五十一', '九'].map(readNumber)).toEqual([
    10, 14, 20, 122, 1051, 9,
  ]);
});

test('the laws of the demo city’s items are known in English', () => {
  const items = readFileSync('city/lincang/items.jsonl', 'utf8').trim().split('\n');
  const titles = new Set(
    items.flatMap((line) => [...line.matchAll(/"title":"([^"]*(?:法|典|条例))"/g)].map(([, title]) => title)),
  );
  expect(titles.size).toBeGreaterThan(40);
  expect([...titles].filter((title) => cite('en', `《${title}》第一条`).startsWith('《'))).toEqual([]);
});
