// An editor writes in the rich text editor, and a reader without scripts reads what came of it.
import { expect, test } from 'vitest';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const meet = scene.meet;

/** As Word puts a list on the clipboard. */
const FROM_WORD = `<html><body><p class=MsoNormal style='color:red'>请<b>节约</b>用水。<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>随手关水</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>一水多用</p></body></html>`;

test('[B12] what is pasted from Word is a clean text with its list, saved without a button and whole without scripts', async () => {
  const editor = await meet('editor');
  await editor.opens('/desk/articles/new');
  await looksWhole(editor);
  await editor.opens('/desk/articles/new');
  await editor.page
    .locator('select[name=column] option', { hasText: '通知公告' })
    .first()
    .waitFor({ state: 'attached' });
  const column = await editor.page
    .locator('select[name=column] option', { hasText: '通知公告' })
    .first()
    .getAttribute('value');
  await editor.page.locator('select[name=column]').selectOption(column);
  await editor.fills('标题', '节水倡议');
  await editor.presses('开始写');
  const text = editor.page.locator('x-editor .tiptap');
  await text.click();
  await text.evaluate((place, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, FROM_WORD);
  await expect.poll(() => text.innerHTML()).toContain('<li><p>一水多用');
  await editor.page.locator('x-editor [role=status]', { hasText: '已自动保存' }).waitFor();
  await looksWhole(editor);

  const plain = await meet('editor', { javaScriptEnabled: false });
  await plain.opens('/desk/articles?mine=yes');
  await plain.follows('节水倡议');
  const body = await plain.page.locator('textarea[name=body]').inputValue();
  expect(body).toContain('请<strong>节约</strong>用水。');
  expect(body.replace(/<\/?p>/g, '')).toContain('<ul><li>随手关水</li><li>一水多用</li></ul>');
});
