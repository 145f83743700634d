// An operator takes a call and dispatches it; the liaison's organ answers; who called and what a leader took in are told.
import { test } from 'vitest';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const meet = openScene().meet;

test('[D13] [D20] an operator looks up who answers, takes a call down, and calls back when the organ has replied', async () => {
  const operator = await meet('hotline.operator');
  await operator.opens('/desk/hotline/console');
  await operator.fills('来电号码', '13908831102');
  await operator.fills('单位、职责、姓名或者要问的事', '市场监督');
  await looksWhole(operator);
  await operator.opens('/desk/hotline?phone=13908836001');
  await operator.chooses('求助', '类别');
  await operator.fills('标题', '农贸市场地面积水');
  await operator.fills('诉求内容', '农贸市场入口积水三天，老人容易滑倒，请尽快处理。');
  await operator.fills('派给', '临沧市市场监督管理局');
  await operator.chooses('已向来电人复述，来电人同意登记');
  await operator.presses('登记来电');
  await operator.sees('已登记。编号');
  await looksWhole(operator);
  const file = new URL(operator.page.url()).pathname;

  const section = await meet('market.section');
  await section.opens(file);
  await section.presses('签收');
  await section.chooses('来电人信息保密，请话务中心转告', '联系情况');
  await section.fills(/^办理结果/, '已疏通排水口，地面当日清理。');
  await section.presses('回复办理结果');
  await looksWhole(section);

  await operator.opens(file);
  await operator.chooses('已联系上', '是否联系上');
  await operator.chooses('已解决', '是否解决');
  await operator.chooses('满意', '是否满意');
  await operator.presses('回访');
  await operator.sees('已办结');
});

test('[D13] a liaison’s organ enters who answers when, and the operator sees it', async () => {
  const clerk = await meet('market.clerk');
  await clerk.opens('/desk/hotline/shifts');
  await looksWhole(clerk);
  await clerk.page.locator('select[name=number]').selectOption({ index: 2 });
  await clerk.fills(/^到$/, '2027-01-15');
  await clerk.presses('排联络员值守');
  await clerk.sees('已排班');

  const operator = await meet('hotline.operator');
  await operator.opens(`/desk/hotline/console?q=${encodeURIComponent('张志强')}`);
  await operator.sees('今天接听');
  for (const page of ['missed', 'scores', 'sheets', 'sessions']) {
    await operator.opens(`/desk/hotline/${page}`);
    await looksWhole(operator);
  }
});

test('[D23] [D24] anybody reads what was asked of leaders and on the radio', async () => {
  const citizen = await meet();
  await citizen.opens('/hotline');
  await looksWhole(citizen);
  await citizen.follows(/老旧小区改造和城市供水/);
  await citizen.sees('受理 3 件');
  await looksWhole(citizen);
});
