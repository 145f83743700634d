// A guide is changed as the README tells: written by the editor, passed by the reviewer, cleared by the legal office, published.
import { expect, test } from 'vitest';
import type { Person } from '../harness/actors.ts';
import { FOOD_CHANGE, opensCase, sendFoodChange, turnsTo } from './deeds.ts';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const meet = scene.meet;

async function findsItem(officer: Person): Promise<string> {
  await officer.opens(`/desk/items?q=${FOOD_CHANGE}`);
  await officer.follows('食品经营许可（变更）');
  return new URL(officer.page.url()).pathname;
}

/** What the house answers when somebody sends a form that their page does not show. */
async function sends({ page }: Person, path: string, form: Record<string, string>): Promise<number> {
  const answer = await page.request.post(scene.address + path, { form, headers: { 'sec-fetch-site': 'same-origin' } });
  return answer.status();
}

test('[E03] every section of the editor is whole', async () => {
  const editor = await meet('editor');
  const item = await findsItem(editor);
  const sections = ['basics', 'limits', 'law', 'materials', 'form', 'steps', 'result', 'place', 'faq'];
  for (const section of sections) {
    await editor.opens(`${item}/edit/${section}`);
    await looksWhole(editor);
  }
});

test('[E09] [E10] [E11] a new promise is written, passed, cleared by law and published; a running case keeps its own', async () => {
  const owner = await meet('restaurant');
  const { number, status } = await sendFoodChange(scene.city);

  const editor = await meet('editor');
  const item = await findsItem(editor);
  await editor.opens(`${item}/edit/faq`);
  await editor.presses('增加常见问题');
  await editor.page.locator('details[open] [name$=".question"]').fill('改店名要多久？');
  await editor.presses('保存');
  await editor.opens(item);
  await editor.sees('还有 1 处要改');
  await editor.opens(`${item}/edit/faq?checked=yes`);
  await editor.page.locator('details[open] [name$=".answer"]').fill('6 个工作日以内');
  await editor.presses('保存');
  await editor.opens(`${item}/edit/limits`);
  await editor.fills('承诺时限', '6');
  await editor.presses('保存');
  await editor.opens(item);
  await editor.fills('改了什么', '承诺时限改为 6 个工作日');
  await looksWhole(editor);
  await editor.fills('改了什么', '承诺时限改为 6 个工作日');
  await editor.presses('提交审核');
  await editor.sees('已提交审核');
  expect(await sends(editor, `${item}/acts/review`, { verdict: 'passed' })).toBe(403);

  const reviewer = await meet('item.reviewer');
  await findsItem(reviewer);
  await looksWhole(reviewer);
  await reviewer.presses('审核通过');
  await reviewer.sees('审核已通过');
  await reviewer.sees('行政权力事项须经法制机构合法性审核后才能发布。');
  expect(await sends(reviewer, `${item}/acts/legal-review`, { verdict: 'passed' })).toBe(403);
  expect(await sends(reviewer, `${item}/acts/publish`, {})).toBe(409);

  const lawyer = await meet('legal.reviewer');
  await findsItem(lawyer);
  await looksWhole(lawyer);
  expect(await sends(lawyer, `${item}/acts/publish`, {})).toBe(403);
  await lawyer.presses('审核通过');
  await lawyer.sees('合法性审核已通过');

  await reviewer.opens(item);
  await looksWhole(reviewer);
  await reviewer.presses(/^发布$/);
  await reviewer.sees('已发布');

  const visitor = await meet();
  await visitor.opens(`/services/${FOOD_CHANGE}`);
  await visitor.sees('承诺 6 个工作日，法定 20 个工作日');
  await visitor.follows('历次变更');
  await visitor.sees('第 2 版');
  await visitor.sees('5 个工作日');

  const clerk = await meet('market.window');
  await opensCase(clerk, number);
  await turnsTo(clerk, '受理');
  await clerk.presses('受理');
  await clerk.sees('受理：已办理');
  await owner.opens(status);
  await owner.sees('为什么是 11 月 24 日');
});
