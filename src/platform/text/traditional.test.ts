// Traditional pages: everything people read is converted, nothing that a program reads.
import { expect, it } from 'vitest';
import { convertText, toTraditional } from './traditional.ts';

it('converts by word, not by sign', () => {
  expect(convertText('政务公开，办理头发后面的干燥系统')).toBe('政務公開，辦理頭髮後面的乾燥系統');
  expect(convertText('plain')).toBe('plain');
});

it.each([
  ['text', '<p>政务服务</p>', '<p>政務服務</p>'],
  ['attributes that are shown', '<img alt="云县" title="办事">', '<img alt="雲縣" title="辦事">'],
  ['a placeholder', '<input placeholder="请输入">', '<input placeholder="請輸入">'],
  ['that of a text area', '<textarea placeholder="请说">请</textarea>', '<textarea placeholder="請說">请</textarea>'],
  ['an option, but not its value', '<option value="云县">云县</option>', '<option value="云县">雲縣</option>'],
])('converts %s', (_what, simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional);
});

it.each([
  ['addresses', '<a href="/search?q=云县">x</a>'],
  ['what was typed', '<input name="a" value="张国"><textarea name="b">请办理</textarea>'],
  ['scripts that look like tags', '<script>if (a <b) x = "云县</p>";</script>'],
  ['scripts and styles', '<script>const a = "云县 <b>";</script><style>.云县 { }</style>'],
  ['comments', '<!-- 云县 <b>办</b> -->'],
  ['what is marked', '<div translate="no"><div>云县</div>办</div>'],
])('leaves %s alone', (_what, html) => {
  expect(toTraditional(html)).toBe(html);
});

it('goes on converting after what it left alone', () => {
  expect(toTraditional('<p translate="no">云<br>县</p>云县<img translate="no" alt="x">办')).toBe(
    '<p translate="no">云<br>县</p>雲縣<img translate="no" alt="x">辦',
  );
});

it('is not misled by a mark of order inside an attribute or by a lone one in text', () => {
  expect(toTraditional('<p data-x="a > b">云县 < 县</p>')).toBe('<p data-x="a > b">雲縣 < 縣</p>');
});
