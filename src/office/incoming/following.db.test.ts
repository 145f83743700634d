// What goes on beside the handling: passing round, chasing, orders, the answer, what came on paper, loans of what was filed.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { zip } from '#platform/text/extract/fixture.ts';
import { writeOfd } from '#platform/text/ofd/write.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { programsOf } from '#test/harness/program.ts';
import { visit } from '#test/harness/visitor.ts';

let city: TestCity;
/** What the demo city has: with the office to be proposed on, and being handled. */
let handled: string;
beforeAll(async () => {
  city = await openTestCity();
  const { id } = await city.runtime.db
    .selectFrom('case_file')
    .select('id')
    .where('kind', '=', 'incoming-document')
    .where('state', '=', 'handling')
    .executeTakeFirstOrThrow();
  handled = id;
}, 240_000);
afterAll(() => city?.close());

const { read, send } = programsOf(() => city);
const does = (login: string, id: string, act: string, body: object = {}) =>
  send(login, `/desk/cases/${id}/acts/${act}`, body);
const nameOf = async (login: string) =>
  (await city.runtime.db.selectFrom('account').select('name').where('login', '=', login).executeTakeFirstOrThrow())
    .name;
const told = (template: string, ref: string) =>
  city.runtime.db
    .selectFrom('notice')
    .innerJoin('account', 'account.id', 'notice.recipient')
    .select('account.login')
    .where('template', '=', template)
    .where('ref', '=', ref)
    .where('channel', '=', 'inbox')
    .execute()
    .then((rows) => rows.map(({ login }) => login).sort());

it('is passed round and on, with every step in the log, and read where one was asked to', async () => {
  const page = `/desk/incoming/${handled}`;
  const outside = `市教育体育局 ${await nameOf('education.clerk')}`;
  expect((await read('education.clerk', page)).status).toBe(404);
  const before = (await read('forestry.clerk', page)).data.log.length;
  expect((await send('forestry.clerk', `${page}/acts/circulate`, { readers: '没有这个人' })).status).toBe(422);
  const readers = [await nameOf('forestry.surveyor'), outside].join('\n');
  expect((await send('forestry.clerk', `${page}/acts/circulate`, { readers })).status).toBe(200);
  const given = await told('incoming.circulated', handled);
  expect(given).toEqual(expect.arrayContaining(['education.clerk', 'forestry.surveyor']));
  expect((await read('education.clerk', page)).data).toMatchObject({ unread: true, handles: false });
  const { data: own } = await read('education.clerk', '/desk/incoming/reading?show=unread');
  expect(own.rows[0]).toMatchObject({ caseId: handled });
  expect((await send('education.clerk', `${page}/acts/read`, { note: '已阅。' })).status).toBe(200);
  expect((await send('education.clerk', `${page}/acts/read`)).status).toBe(422);
  const on = { readers: await nameOf('education.clerk2') };
  expect((await send('education.clerk', `${page}/acts/circulate`, on)).status).toBe(200);
  expect((await send('education.clerk', `${page}/acts/circulate`, on)).status).toBe(422);
  const log = (await read('forestry.clerk', page)).data.log.slice(before);
  expect(log.map(({ by, note }: { by: string; note: string | null }) => [by, note])).toEqual([
    [await nameOf('forestry.clerk'), null],
    [await nameOf('forestry.clerk'), '已阅。'],
    [await nameOf('education.clerk'), null],
  ]);
});

it('is chased, and names no answer that was never sent, nor orders organs beyond the head’s reach', async () => {
  expect((await does('forestry.clerk', handled, 'chase-incoming', { note: '请于周五前报进展。' })).status).toBe(200);
  expect((await told('incoming.chased', handled)).length).toBeGreaterThan(0);
  const order = { text: '请林业站配合排查隐患并报结果。', organ: '530900-education', days: 5 };
  expect((await does('forestry.head', handled, 'instruct-order', order)).status).toBe(422);
  expect((await does('forestry.clerk', handled, 'link-reply', { number: '临政发〔2026〕9999号' })).status).toBe(422);
});

it('becomes an order with a clock where who heads a government instructs an organ of it', async () => {
  const head = '530902-government.head';
  const { id: receipt } = await city.runtime.db
    .selectFrom('official_document_receipt as r')
    .innerJoin('organ as o', 'o.id', 'r.organ_id')
    .select('r.id')
    .where('o.code', '=', '530902-government')
    .where('r.signed_at', 'is not', null)
    .executeTakeFirstOrThrow();
  const { data } = await send(head, `/desk/official-documents/incoming/${receipt}/acts/register`);
  expect((await does(head, data.id, 'pass-examination')).status).toBe(200);
  expect((await does(head, data.id, 'propose-handling', { opinion: '请主要领导阅示。' })).status).toBe(200);
  const order = { text: '请区市场监管局牵头落实，月底前报结果。', organ: '530902-market', days: 5 };
  expect((await does(head, data.id, 'instruct-order', order)).status).toBe(200);
  const opened = city.runtime.db.selectFrom('case_file').select(['kind', 'due_at']).where('parent_id', '=', data.id);
  expect(await opened.execute()).toEqual([{ kind: 'order', due_at: expect.any(Date) }]);
});

it('[G09] on paper is registered with a scan and the reason, refused when it is secret, and reported as an exception', async () => {
  const seat = visit(city, await city.seat('forestry.clerk'));
  const scan = new File(
    [new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'))],
    '来文.pdf',
    {
      type: 'application/pdf',
    },
  );
  const typed = {
    sender: '云南省林业调查规划院',
    title: '关于报送森林资源调查数据的函',
    number: '云林规函〔2026〕31号',
    urgency: 'normal',
    paper: '发文单位没有接入公文交换系统',
  };
  expect(
    (await seat.upload('/desk/incoming/acts/paper', { ...typed, title: '机密★1年 关于某事的函' }, { scan })).status,
  ).toBe(422);
  expect((await send('forestry.clerk', '/desk/incoming/acts/paper', typed)).status).toBe(422);
  expect((await seat.upload('/desk/incoming/acts/paper', typed, { scan })).status).toBe(303);
  const { data } = await read('forestry.head', '/desk/incoming/exceptions');
  expect(data.rows[0]).toMatchObject({ title: typed.title, paper: typed.paper });
  expect(await told('incoming.paper', data.rows[0].id)).toEqual(['forestry.head']);
  expect((await read('market.head', '/desk/incoming/exceptions')).data.rows).not.toContainEqual(data.rows[0]);
});

it('on paper is taken as OFD too, and one that is none is refused by the rule it breaks', async () => {
  const seat = visit(city, await city.seat('forestry.clerk'));
  const typed = {
    sender: '云南省林业调查规划院',
    title: '关于补报森林资源调查数据的函',
    number: '云林规函〔2026〕32号',
    urgency: 'normal',
    paper: '发文单位没有接入公文交换系统',
  };
  const upload = (bytes: Uint8Array) =>
    seat.upload('/desk/incoming/acts/paper', typed, { scan: new File([new Uint8Array(bytes)], '来文.ofd') });
  const refused = await upload(zip({ 'OFD.xml': '<OFD><DocBody><DocRoot>../Document.xml</DocRoot></DocBody></OFD>' }));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('DocRoot 没有指向包内的文档');
  const info = { id: newId(), title: typed.title, author: typed.sender, createdAt: new Date('2026-11-20T02:00:00Z') };
  const face = { font: '仿宋_GB2312', size: 5.6, colour: '#000000', steps: [] };
  const line = { text: '补', x: 28, y: 40, ...face };
  const sound = writeOfd({ info, paper: [210, 297], pages: [{ texts: [line], paths: [] }] });
  expect((await upload(sound)).status).toBe(303);
  const { data } = await read('forestry.head', '/desk/incoming/exceptions');
  expect(data.rows[0]).toMatchObject({ title: typed.title });
  const shown = await read('forestry.head', `/desk/incoming/${data.rows[0].id}/text`);
  expect(shown.data).toMatchObject({
    paper: { title: typed.title, author: typed.sender, createdOn: '2026-11-20', pages: ['补'] },
    count: 1,
  });
  expect((await read('market.head', `/desk/incoming/${data.rows[0].id}/text`)).status).toBe(404);
});

it('when filed is lent to an officer with approval and for a time, and closed to them once it is returned', async () => {
  const { data } = await read('market.surveyor', '/desk/archive');
  const page = `/desk/archive/${data.rows[0].id}`;
  const opens = async () =>
    (
      await city.server.inject({
        url: `${page}/package`,
        headers: { accept: 'application/json', cookie: await city.seat('market.surveyor') },
      })
    ).statusCode;
  expect(await opens()).toBe(404);
  expect((await send('market.surveyor', `${page}/acts/borrow`, { purpose: '查阅', days: 21 })).status).toBe(422);
  const asked = await send('market.surveyor', `${page}/acts/borrow`, { purpose: '起草明年方案参考', days: 5 });
  expect(asked.status).toBe(201);
  const { id } = asked.data;
  expect((await does('market.surveyor', id, 'approve-loan')).status).toBe(403);
  expect((await does('market.clerk', id, 'approve-loan')).status).toBe(200);
  expect(await opens()).toBe(200);
  const limits = await city.runtime.db
    .selectFrom('case_limit')
    .select(['kind', 'amount'])
    .where('case_id', '=', id)
    .execute();
  expect(limits).toContainEqual({ kind: 'loan-return', amount: 5 });
  expect((await does('market.surveyor', id, 'return-loan')).status).toBe(200);
  expect(await opens()).toBe(404);
});
