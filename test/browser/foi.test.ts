// Information requested on the portal, answered on the desk, and read where it was asked for.
import { test } from 'vitest';
import { opensCase, turnsTo } from './deeds.ts';
import { looksWhole } from './look.ts';
import { openScene } from './scene.ts';

const meet = openScene().meet;

test('[D03] a citizen asks for information, and reads the answer two officers gave', async () => {
  const citizen = await meet();
  await citizen.opens('/foi');
  await looksWhole(citizen);
  await citizen.follows('在线申请');
  await citizen.presses('提交申请');
  await citizen.sees('请填写向哪个机关申请');
  await citizen.fills('向谁申请', '市市场监管局');
  await citizen.fills('所需信息', '2025 年第三季度食用油监督抽检的结果。');
  await citizen.chooses('自然人');
  await citizen.fills('姓名或者单位名称', '李荣');
  await citizen.fills('证件号码', '530902199003070017');
  await citizen.fills('手机号', '13800001234');
  await citizen.chooses('自行领取');
  await citizen.presses('提交申请');
  await citizen.sees('您申请的信息');
  const status = citizen.page.url();
  const number = new URL(status).pathname.split('/')[2] ?? '';

  const clerk = await meet('market.clerk');
  await opensCase(clerk, number);
  await clerk.presses('与申请人确认收到');
  await turnsTo(clerk, '拟答复，报负责人签发');
  await clerk.chooses('1 予以公开', '答复类型');
  await clerk.fills('答复的内容和理由', '抽检结果见所附表格，共 12 批次，均合格。');
  await clerk.presses('拟答复，报负责人签发');

  const head = await meet('market.head');
  await opensCase(head, number);
  await turnsTo(head, '审查并签发答复');
  for (const question of ['涉及国家秘密', '法律、行政法规禁止公开', '危及国家安全', '损害第三方'])
    await head.chooses('否', question);
  await head.presses(/审查并签发答复/);

  await citizen.opens(status);
  await looksWhole(citizen);
  await citizen.follows(/政府信息公开申请答复书/);
  await citizen.sees('均合格');
  await citizen.sees('六十日内');
});
