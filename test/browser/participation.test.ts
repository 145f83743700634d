// Taking part at a browser: somebody would be a delegate of a hearing, a comment is looked at and answered, organs are marked once.
import { test } from 'vitest';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const meet = openScene().meet;
const REASON = '每天坐出租车上下班，想说说夜间加价。';

test('[D32] somebody signs up as a delegate of a hearing, and can read the number again', async () => {
  const citizen = await meet('retiree');
  await citizen.opens('/four-systems');
  await citizen.follows('临沧城区出租车运价调整听证');
  await looksWhole(citizen);
  await citizen.presses('报名');
  await citizen.sees('请填写这一项');
  await citizen.chooses('消费者代表');
  await citizen.fills('为什么想当代表', REASON);
  await citizen.presses('报名');
  await citizen.sees('报名已收到');
});

test('[D34] a comment is looked at by the organ, shown, and answered with whether it is adopted', async () => {
  const text = '公平秤旁边请写上监督电话。';
  const reader = await meet();
  await reader.opens('/consultations');
  await reader.follows('农贸市场公平秤点位和检定周期');
  await looksWhole(reader);
  const address = reader.page.url();
  await reader.fills('您的意见', text);
  await reader.presses('提交意见');
  await reader.sees('意见已收到');
  await reader.opens(address);
  await reader.seesNot(text);

  const moderator = await meet('market.section');
  await moderator.opens('/desk/consultations');
  await moderator.follows(/^农贸市场公平秤点位和检定周期/);
  await moderator.follows('待审核');
  await looksWhole(moderator);
  await moderator.page.getByRole('row').filter({ hasText: text }).getByRole('checkbox').check();
  await moderator.presses('公开所选');
  await moderator.follows(/待反馈/);
  await moderator.page.getByRole('row').filter({ hasText: text }).getByRole('checkbox').check();
  await moderator.chooses('采纳');
  await moderator.fills('理由', '每台公平秤都会贴上监督电话。');
  await moderator.presses('反馈所选');

  await reader.opens(address);
  await reader.sees(text);
  await reader.sees('每台公平秤都会贴上监督电话。');
});

test('[D33] a citizen marks the organs they know, once', async () => {
  const citizen = await meet('citizen');
  await citizen.opens('/evaluations');
  await citizen.follows('公共服务单位行风评议');
  await looksWhole(citizen);
  await citizen.chooses('非常满意', '临沧市交通运输局');
  await citizen.presses('提交评价');
  await citizen.sees('已计入');
  await citizen.sees('您已经评过');
});
