// Pickers by keyboard: what is typed is offered, moved through, taken, and dropped; without a script it is a text field.
import { expect, test } from 'vitest';
import { openScene } from './scene.ts';

const scene = openScene();

test('an organ is typed, chosen with the arrows and taken with Enter', async () => {
  const { page } = await scene.meet('city.admin');
  await page.goto(`${scene.address}/desk/people/new`);
  const organ = page.getByRole('combobox', { name: '机构代码' });
  await organ.fill('临翔区市场');
  const offered = page.getByRole('option', { name: '临翔区市场监督管理局 530902-market', exact: true });
  await offered.waitFor();
  expect(await organ.getAttribute('aria-expanded')).toBe('true');
  await organ.press('ArrowDown');
  expect(await organ.getAttribute('aria-activedescendant')).toBe(await offered.getAttribute('id'));
  await organ.press('Enter');
  expect(await organ.inputValue()).toBe('530902-market');
  expect(await organ.getAttribute('aria-expanded')).toBe('false');
  expect(page.url()).toContain('/desk/people/new');
});

test('what fits nothing is said, and Escape closes the list', async () => {
  const { page } = await scene.meet();
  await page.goto(`${scene.address}/mailbox`);
  const organ = page.getByRole('combobox');
  await organ.fill('没有这样的单位');
  await page.getByText('没有找到，请换几个字，或直接填写').waitFor();
  await organ.fill('临沧市民政局');
  await page.getByRole('option').first().waitFor();
  await organ.press('Escape');
  expect(await page.getByRole('listbox').isHidden()).toBe(true);
  expect(await organ.inputValue()).toBe('临沧市民政局');
});

test('without a script it is a text field with a page to look its value up', async () => {
  const { page } = await scene.meet(undefined, { javaScriptEnabled: false });
  await page.goto(`${scene.address}/mailbox`);
  expect(await page.getByRole('textbox', { name: '写给哪个单位' }).count()).toBe(1);
  await page.locator('x-pick a').click();
  expect(new URL(page.url()).pathname).toBe('/organs');
});

test('a service item is picked like an organ', async () => {
  const { page } = await scene.meet('market.window');
  await page.goto(`${scene.address}/desk/applications/new`);
  const item = page.getByRole('combobox', { name: '事项名称、俗称或部门' });
  await item.fill('食品经营');
  await page
    .getByRole('option', { name: /食品经营许可（变更）/ })
    .first()
    .click();
  expect(await item.inputValue()).toContain('食品经营许可（变更）');
});
