// Whoever reads the pages in English meets no Chinese that the house itself says.
import { describe, expect, it } from 'vitest';
import { findIdleExcuses, findLanguageFaults } from './languages.ts';
import { listSources } from './source.ts';

const files = listSources('src');
const plant = (text: string, path = 'src/kernel/planted.tsx') => findLanguageFaults([{ path, text }]);

describe('Chinese in the source', () => {
  it('stands beside its English, or is what only Chinese can be', () => {
    expect(findLanguageFaults(files)).toEqual([]);
  });

  it('is excused where there is some', () => {
    expect(findIdleExcuses(files)).toEqual([]);
  });

  it.each([
    ['a literal', "const title = '首页';"],
    ['a template', `const line = \`共 \${count} 件\`;`],
    ['text of JSX', 'const page = <p>首页</p>;'],
    ['an attribute', 'const page = <input aria-label="搜索" />;'],
    ['the title of a page', "const view = { title: '首页' };"],
    ['one branch of a choice', "const word = done ? '已办' : 'Done';"],
    ['an English label', "const label = { zh: '首页', en: 'Home 首页' };"],
    ['a mark between names', 'const line = <p>{w.author}：{author}</p>;'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template is what is looked at
    ['a mark in a template', 'const line = `${place}，${hours}`;'],
    ['an argument before a name', "field('理由', reason);"],
  ])('is seen in %s', (_what, text) => {
    expect(plant(text)).toHaveLength(1);
  });

  it.each([
    ['a label', "const label = { zh: '首页', en: 'Home page (首页)' };"],
    ['a pair of arguments', "shortText('理由', 'Reasons');"],
    ['a message of a schema', "z.string('请填写|Please fill this in');"],
    ['twins', "const page = { label: '首页', labelEn: 'Home' };"],
    ['a choice by language', "const home = lang === 'en' ? say() : `首页`;"],
    ['a citation of law', "const basis = '行政许可法第四十四条';"],
    ['a comment', '// 首页'],
    ['a mark on the Chinese side', "const mark = lang === 'en' ? ': ' : '：';"],
    ['a mark between words that are marked as Chinese', 'const said = <div lang="zh-CN">{asker}：{question}</div>;'],
  ])('may stand in %s', (_what, text) => {
    expect(plant(text)).toEqual([]);
  });
});
