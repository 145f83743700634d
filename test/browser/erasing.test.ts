// A citizen withdraws consent: one officer proposes to erase the words, another approves, and the proof still holds.
import { expect, test } from 'vitest';
import { closeDay } from '#kernel/ledger/service/close.ts';
import { openScene } from './scene.ts';

const scene = openScene();
const LETTER = '我是张桂花，住世纪路十八号，开小吃店要先办什么？';

/** The public mailbox and the answer to it, as programs use them. */
async function writeAndAnswer(): Promise<{ number: string; code: string }> {
  const { server, runtime } = scene.city;
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  const letter = { kind: 'enquiry', item: '530902-XK-0031', phone: '13800001234', text: LETTER };
  const sent = (await server.inject({ method: 'POST', url: '/mailbox', headers, payload: letter })).json();
  const file = runtime.db.selectFrom('case_file').select('id').where('number', '=', sent.number);
  const { id } = await file.executeTakeFirstOrThrow();
  const answered = await server.inject({
    method: 'POST',
    url: `/desk/cases/${id}/acts/answer`,
    headers: { ...headers, cookie: await scene.city.signIn('530902-market.window') },
    payload: { answer: '张桂花您好，先办食品经营许可。' },
  });
  expect(answered.statusCode, answered.body).toBe(200);
  return sent;
}

test('words are erased by two officers; the writer sees why, and proves the acts as before', async () => {
  const { number, code } = await writeAndAnswer();
  const officer = await scene.meet('secrecy.reviewer');
  await officer.opens('/desk/erasing');
  await officer.fills('受理号', number);
  await officer.presses('打开办件');
  await officer.presses('提出申请');
  await officer.sees('请选择记录');
  await officer.chooses(/第 1 号/);
  await officer.chooses(/第 2 号/);
  await officer.chooses(/个人撤回同意/);
  await officer.fills('理由', '本人书面撤回同意，身份已核实。');
  await officer.presses('提出申请');
  await officer.sees('须由另一位有权限的同事批准');
  await officer.seesNot('批准并执行');

  const colleague = await scene.meet('security.admin');
  await colleague.opens('/desk/erasing');
  await colleague.follows(number.replace(/^(\d{6})(\d{6})(\d{6})(\d)$/, '$1 $2 $3 $4'));
  await colleague.presses('批准并执行');
  await colleague.sees('已依法处理，存证核验无误');

  const writer = await scene.meet();
  await writer.opens(`/cases/${number}?code=${code}`);
  await writer.sees('此处文字已依法删除：个人撤回同意');
  await writer.seesNot('张桂花');
  scene.city.clock.set('2026-11-18T00:05:00+08:00');
  await closeDay(scene.city.runtime);
  await writer.opens(`/ledger/proofs/${number}?code=${code}`);
  await writer.sees('核验通过');
  await writer.sees('已证实，其中文字已依法删除');
});
