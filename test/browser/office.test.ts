// What an office meets besides the straight path: supplements, extensions, special procedures, refusals, and each other.
import { expect, test } from 'vitest';
import type { Person } from '../harness/actors.ts';
import { applyForFoodChange, opensCase, type Sent, sendFoodChange, turnsTo } from './deeds.ts';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const meet = scene.meet;

async function accept({ number }: Sent): Promise<Person> {
  const clerk = await meet('market.window');
  await opensCase(clerk, number);
  await turnsTo(clerk, '受理');
  await clerk.presses('受理');
  return clerk;
}

async function review({ number }: Sent): Promise<void> {
  const reviewer = await meet('market.reviewer');
  await opensCase(reviewer, number);
  await reviewer.fills('办理意见', '材料齐全，符合条件');
  await reviewer.presses('办完本环节');
}

test('[E01] what is missing is told once, supplied by the applicant, and accepted', async () => {
  const owner = await meet('restaurant');
  const sent = await applyForFoodChange(owner, '设备布局和操作流程');
  const clerk = await meet('market.window');
  await opensCase(clerk, sent.number);
  await turnsTo(clerk, '补正告知');
  await clerk.chooses(/变更后的布局和操作流程图/);
  await clerk.fills('每份材料缺什么、怎么补', '布局图没有标出水池');
  await clerk.presses('补正告知');
  await clerk.sees('等申请人补正');

  await owner.opens(sent.status);
  await owner.sees('布局图没有标出水池');
  await owner.opens(`/cases/${sent.number}/supplement`);
  await looksWhole(owner);
  await owner.uploads('上传变更后的布局和操作流程图', {
    name: '新布局图.pdf',
    text: '%PDF-1.4\n% 2\n%%EOF\n',
  });
  await owner.presses('补正完毕，提交');
  await owner.sees('食品经营许可（变更）：已补正，待受理');

  await opensCase(clerk, sent.number);
  await clerk.presses('受理');
  await clerk.sees('受理：已办理');
  await clerk.seesNot('补正告知：');
});

test('[E30] more time is asked for with a reason; the head grants it once, and the applicant reads why', async () => {
  const owner = await meet('restaurant');
  const sent = await sendFoodChange(scene.city);
  await accept(sent);
  await owner.opens(sent.status);
  await owner.sees('为什么是 11 月 24 日');
  const reviewer = await meet('market.reviewer');
  await opensCase(reviewer, sent.number);
  await turnsTo(reviewer, '提请延长办理期限');
  await reviewer.fills('延长几日', '3');
  await reviewer.fills('理由（批准后告知申请人）', '需要核对原许可档案');
  await reviewer.presses('提请延长办理期限');
  await reviewer.sees('提请延长办理期限：已办理');
  const head = await meet('market.head');
  await opensCase(head, sent.number);
  await head.presses('批准延期');
  await head.sees('批准延期：已办理');
  await owner.opens(sent.status);
  await owner.sees('为什么是 11 月 27 日');
  await owner.sees('需要核对原许可档案');
});

test('a special procedure stops the clock and says so to the applicant', async () => {
  const maker = await meet('company');
  const sent = await applyForTea(maker);
  await accept(sent);
  const surveyor = await meet('market.surveyor');
  await opensCase(surveyor, sent.number);
  await turnsTo(surveyor, '特别程序（停时）');
  await surveyor.chooses('检测', '种类');
  await surveyor.fills(/预计需要几个工作日/, '10');
  await surveyor.fills('依据和理由', '试制食品送检');
  await surveyor.presses('特别程序（停时）');
  await maker.opens(sent.status);
  await maker.sees('时限暂停');
  await maker.sees('检测，时限暂停，预计 10 个工作日');
});

/** A service that provides for testing: making tea. */
async function applyForTea(maker: Person): Promise<Sent> {
  const paper = { name: '材料.pdf', text: '%PDF-1.4\n%%EOF\n' };
  await maker.opens('/services/530900-XK-0035/apply');
  await maker.chooses('我的单位');
  await maker.chooses(/我同意为办理/);
  await maker.presses('开始填写');
  await maker.fills('联系人', '李荣');
  await maker.presses('保存并继续');
  await maker.chooses('茶叶及相关制品');
  await maker.fills('具体品种', '晒青茶');
  await maker.presses('保存并继续');
  await maker.fills('生产地址', '凤翔街道南屏社区世纪路18号');
  await maker.fills('厂房面积', '600');
  await maker.presses('保存并继续');
  for (const material of ['生产设备布局图', '主要生产设备', '食品安全管理制度', '试制食品检验合格报告']) {
    await maker.uploads(new RegExp(`^${material}`), paper);
  }
  await maker.presses('保存并继续');
  await maker.chooses(/以上内容属实/);
  await maker.presses('提交申请');
  await maker.follows('查办理进度');
  const { pathname } = new URL(maker.page.url());
  return { number: pathname.split('/')[2] ?? '', code: '', status: pathname };
}

test('a refusal carries its reasons and the remedies', async () => {
  const owner = await meet('restaurant');
  const sent = await sendFoodChange(scene.city);
  await accept(sent);
  await review(sent);
  const head = await meet('market.head');
  await opensCase(head, sent.number);
  await turnsTo(head, '不予许可');
  await head.sees('提交后不能撤回');
  await head.presses('不予许可');
  await head.sees(/处需要改|请填写/);
  await head.fills('事实和理由', '新负责人在禁业期内');
  await head.fills(/法律依据/, '食品安全法第一百三十五条');
  await head.presses('不予许可');
  await owner.opens(sent.status);
  await owner.sees('不予许可：新负责人在禁业期内');
  await owner.follows(/不予.*决定书/);
  await owner.sees('食品安全法第一百三十五条');
  await owner.sees('行政复议');
});

test('of two officers who act on one case, one is told and keeps what was typed', async () => {
  const sent = await sendFoodChange(scene.city);
  await accept(sent);
  const one = await meet('market.reviewer');
  const other = await meet('market.reviewer2');
  await opensCase(one, sent.number);
  await opensCase(other, sent.number);
  await one.fills('办理意见', '同意');
  await other.fills('办理意见', '我也同意');
  await one.presses('办完本环节');
  await other.presses('办完本环节');
  await other.sees(/已有别人办了一步/);
  await other.sees('我也同意');
});

test('what an officer has typed is there again after a reload', async () => {
  const sent = await sendFoodChange(scene.city);
  await accept(sent);
  const reviewer = await meet('market.reviewer');
  await opensCase(reviewer, sent.number);
  await reviewer.fills('办理意见', '写到一半的意见');
  await reviewer.page.reload();
  expect(await reviewer.page.getByLabel('办理意见').first().inputValue()).toBe('写到一半的意见');
});

test('what is typed of a matter that few may read stays in its tab', async () => {
  const officer = await meet('petition.officer');
  await officer.opens('/desk/petitions/register');
  const text = officer.page.locator('main form textarea').first();
  await text.fill('只说给信访局听的话');
  await officer.page.reload();
  expect(await text.inputValue()).toBe('只说给信访局听的话');
  expect(await officer.page.evaluate('JSON.stringify(localStorage)')).not.toContain('信访局');
  expect(await officer.page.evaluate('JSON.stringify(sessionStorage)')).toContain('信访局');
});

test('an officer works through the list with the keyboard alone', async () => {
  const { number } = await sendFoodChange(scene.city);
  const clerk = await meet('market.window');
  await clerk.opens('/desk');
  const { keyboard } = clerk.page;
  const current = clerk.page.locator('tr[aria-selected=true]');
  const rows = await clerk.page.locator('tbody tr').count();
  for (let step = 0; step < rows; step++) {
    await keyboard.press('j');
    if ((await current.textContent())?.includes(number)) break;
  }
  await keyboard.press('k');
  await keyboard.press('j');
  await keyboard.press('x');
  await expect.poll(() => clerk.page.locator('[data-count]').textContent()).toBe('1');
  await keyboard.press('Enter');
  await clerk.page.waitForURL(/\/desk\/cases\//);
  await clerk.sees('临翔区阿荣小吃店');
  for (let step = 0; step < 60; step++) {
    await keyboard.press('Tab');
    if ((await clerk.page.evaluate('document.activeElement?.textContent')) === '受理') break;
  }
  await keyboard.press('Enter');
  await clerk.page.waitForURL(/act=accept/);
});
