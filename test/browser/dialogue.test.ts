// Citizens write and petition, and officers answer them: the same letter from the writer's browser to what everybody reads.
import { expect, test } from 'vitest';
import { opensCase, turnsTo } from './deeds.ts';
import { findViolations, looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const meet = openScene().meet;
const numberOf = (url: string) => new URL(url).pathname.split('/')[2] ?? '';

test('[D25] a citizen writes, the answer is checked by another, and everybody reads it without who wrote', async () => {
  const citizen = await meet();
  await citizen.opens('/mailbox');
  await looksWhole(citizen);
  await citizen.chooses(/^求助/);
  await citizen.presses('提交');
  await citizen.sees('请写清楚一些，至少 10 个字');
  await citizen.fills('写给哪个单位', '临翔区住房和城乡建设局');
  await citizen.fills('内容', '我叫周小满，旗山路口的路灯坏了五天，晚上看不见路。');
  await citizen.fills('怎么称呼您', '周小满');
  await citizen.fills('手机号', '13800006655');
  await citizen.presses('提交');
  await citizen.sees('旗山路口的路灯');
  await looksWhole(citizen);
  const status = citizen.page.url();

  const clerk = await meet('530902-housing.reviewer');
  await opensCase(clerk, numberOf(status));
  expect(await findViolations(clerk.page)).toEqual([]);
  await turnsTo(clerk, '答复');
  await clerk.fills('答复内容', '周小满您好：五盏路灯已经全部更换，昨夜复查照明正常，请您核对。');
  await clerk.presses('答复');

  const head = await meet('530902-housing.head');
  await head.opens('/desk/mailbox?tab=check');
  await head.follows('求助：临翔区住房和城乡建设局');
  await head.sees('显示为 ***');
  expect(await findViolations(head.page)).toEqual([]);
  await head.fills('公开的标题', '旗山路路灯损坏');
  await head.presses('审核通过并公开');

  const reader = await meet();
  await reader.opens('/mailbox/letters');
  await looksWhole(reader);
  await reader.follows('旗山路路灯损坏');
  await reader.sees('五盏路灯已经全部更换');
  await reader.seesNot('周小满');
  await looksWhole(reader);

  await citizen.opens(status);
  await citizen.sees('五盏路灯已经全部更换');
});

test('[D27] somebody petitions, the petitions office sorts it, and the petitioner reads what it is and by when they hear', async () => {
  const petitioner = await meet();
  await petitioner.opens('/petitions');
  await looksWhole(petitioner);
  await petitioner.chooses(/^申诉求决/);
  await petitioner.fills('请求、事实和理由', '安置房交付已逾期一年，请求明确交付时间并按约支付过渡费。');
  await petitioner.fills('姓名或者单位名称', '罗文秀');
  await petitioner.fills('手机号', '13800006656');
  await petitioner.fills('住址', '临翔区凤翔街道 21 号');
  await petitioner.presses('提交信访事项');
  await petitioner.sees('安置房交付已逾期');
  await looksWhole(petitioner);
  const status = petitioner.page.url();

  const clerk = await meet('petition.officer');
  await clerk.opens('/desk/petitions');
  expect(await findViolations(clerk.page)).toEqual([]);
  await opensCase(clerk, numberOf(status));
  await clerk.chooses('申诉求决', '类别');
  await clerk.chooses('信访程序', '途径');
  await clerk.presses('甄别分类');
  await clerk.sees('待受理、转送');
  expect(await findViolations(clerk.page)).toEqual([]);

  await petitioner.opens(status);
  await petitioner.sees('已登记，类别：申诉求决');
  await looksWhole(petitioner);
});
