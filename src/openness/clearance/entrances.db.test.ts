// What is marked as a state secret comes in nowhere: refused at each entrance, put down once, and found in no table and no file.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRefusals } from '#kernel/documents/scan/store.ts';
import { columns } from '#openness/articles/columns.ts';
import { loadArticles } from '#openness/articles/service/load.ts';
import { jpegWithComment, zip } from '#platform/text/extract/fixture.ts';
import { writeSheets } from '#platform/text/pdf.ts';
import { writeXlsx } from '#platform/text/xlsx.ts';
import { localDate } from '#platform/time.ts';
import { officersOf } from '#test/harness/cases.ts';
import { identifyActor, openTestCity, type TestCity } from '#test/harness/city.ts';
import { asSystem } from '#test/harness/documents.ts';
import { type Answer, pdf, visit } from '#test/harness/visitor.ts';

/** Told by it wherever it went: the mark itself may be written in many ways. */
const NAME = '青松行动';
const SECRET = `机密★10年 ${NAME}部署方案`;
const EXIF = `[机密] ${NAME}`;

let city: TestCity;
let column: string;
let article: string;
let report: string;
let issue: string;
let request: string;
let review: string;
/** An article that could be handed in. */
let written: string;
beforeAll(async () => {
  city = await openTestCity();
  const [notices] = await columns().findBySlugs(city.runtime.db, [{ site: 'portal', slug: 'notices' }]);
  column = notices?.id ?? '';
  article = await begin('editor', '/desk/articles/new/acts/create', { kind: 'notice', title: '干净的稿子', column });
  report = await begin('editor', '/desk/annual-reports', { organ: '530900-audit', year: 2025 });
  issue = await begin('editor', '/desk/gazette', {
    organ: '530900-government-office',
    series: 'bulletin',
    year: 2026,
    number: 9,
  });
  request = await begin(CLERK, '/desk/requests/register', {
    ...REQUEST,
    way: 'window',
    receivedOn: localDate(city.clock.now()),
  });
  written = await write();
  const sent = await post('editor', `/desk/articles/${await write()}/acts/submit`, { note: '新发' });
  review = sent.json.caseId as string;
  expect(review, sent.text).toBeDefined();
}, 240_000);
afterAll(() => city?.close());

const { post, act, read } = officersOf(() => city);

const CLERK = '530902-market.reviewer';
const REQUEST = {
  category: 'natural',
  name: '李荣',
  idNumber: '530902199003070017',
  phone: '13800001234',
  description: '2025 年第三季度食用油监督抽检的结果。',
  form: 'collect',
};

async function begin(login: string, path: string, body: object): Promise<string> {
  const { status, json, text } = await post(login, path, body);
  expect(status, text).toBe(201);
  return json.id as string;
}

async function write(): Promise<string> {
  const id = await begin('editor', '/desk/articles/new/acts/create', { kind: 'notice', title: '送审的稿子', column });
  const { content } = (await visit(city, await city.seat('editor')).read(`/desk/articles/${id}`)).json;
  const whole = { ...(content as object), body: '<p>请互相转告，注意出行安全。</p>', openness: 'active' };
  expect((await post('editor', `/desk/articles/${id}/acts/save`, { revision: 1, ...whole })).status).toBe(200);
  return id;
}

const upload = async (login: string, path: string, name: string, bytes: Uint8Array<ArrayBuffer>, form = {}) =>
  visit(city, await city.seat(login)).upload(path, form, { file: new File([bytes], name) }, 'application/json');
const attach = (name: string, bytes: Uint8Array) =>
  upload('editor', `/desk/articles/${article}/acts/attach`, name, Uint8Array.from(bytes), { revision: '1' });

const TYPES = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const docx = () =>
  zip({ '[Content_Types].xml': TYPES, 'word/document.xml': `<w:t>机密★</w:t><w:t>10年 ${NAME}</w:t>` });
const xlsx = () => writeXlsx([{ name: '方案', widths: [20], rows: [[{ value: SECRET }]] }]);
const paper = () =>
  writeSheets({ Title: '方案', Author: '某局', CreationDate: city.clock.now() }, (doc) =>
    doc.font('text').text(SECRET),
  );

const line = { site: 'portal', columns: ['notices'], kind: 'notice', title: '旧站来稿', formedOn: '2025-03-01' };

/** Each way in, the entrance its refusal is put down under, and who is named. */
const ENTRANCES: readonly (readonly [name: string, entrance: string, who: string, send: () => Promise<Answer>])[] = [
  [
    'the page of an article',
    'article.save',
    'editor',
    async () =>
      visit(city, await city.seat('editor')).fill(`/desk/articles/${article}/acts/save`, {
        revision: '1',
        title: '通知',
        body: `<p>机<b>密</b>★10年 ${NAME}</p>`,
      }),
  ],
  [
    'JSON',
    'article.create',
    'editor',
    () => post('editor', '/desk/articles/new/acts/create', { kind: 'notice', title: SECRET, column }),
  ],
  [
    'the note of a submission',
    'publication-review.open',
    'editor',
    () => post('editor', `/desk/articles/${written}/acts/submit`, { note: SECRET }),
  ],
  [
    'a reviewer’s reasons',
    'publication-review.return-first',
    'editor2',
    () => act('editor2', review, 'return-first', { reason: SECRET }),
  ],
  [
    'the list of an older site',
    'upload',
    'editor',
    () =>
      upload(
        'editor',
        '/desk/articles/imports/acts/take',
        '旧站.jsonl',
        Buffer.from(JSON.stringify({ ...line, title: SECRET })),
        { mode: 'load' },
      ),
  ],
  [
    'a register as CSV',
    'upload',
    'city.admin',
    () =>
      upload('city.admin', '/desk/imports/acts/cases', '办件.csv', Buffer.from(`受理号,事项\n1,${SECRET}\n`), {
        mode: 'check',
      }),
  ],
  ['a PDF', 'upload', 'editor', async () => attach('方案.pdf', await paper())],
  ['a Word file', 'upload', 'editor', () => attach('方案.docx', docx())],
  ['a workbook', 'upload', 'editor', async () => attach('方案.xlsx', await xlsx())],
  ['what a picture carries', 'upload', 'editor', () => attach('照片.jpg', jpegWithComment(EXIF))],
  ['the name of a file', 'upload', 'editor', async () => attach(`机密★10年${NAME}.pdf`, await pdf('x').bytes())],
  [
    'a request for information',
    'disclosure-request',
    'citizen',
    () => post('citizen', '/foi/apply', { ...REQUEST, organ: '530902-market', description: SECRET }),
  ],
  [
    'the answer to one',
    'disclosure-request.draft-reply',
    CLERK,
    () => act(CLERK, request, 'draft-reply', { outcome: '1', text: SECRET }),
  ],
  [
    'the file of an answer',
    'upload',
    CLERK,
    async () =>
      upload(CLERK, `/desk/cases/${request}/acts/attach-reply`, '答复.pdf', Uint8Array.from(await paper()), {
        name: '答复',
      }),
  ],
  [
    'an annual report',
    'annual-report.save',
    'editor',
    () => post('editor', `/desk/annual-reports/${report}/acts/save`, { revision: 1, overview: SECRET }),
  ],
  [
    'a figure of one',
    'annual-report.enter',
    'editor',
    () =>
      post('editor', `/desk/annual-reports/${report}/acts/enter`, {
        cell: 'requests.new.natural',
        value: 1,
        note: SECRET,
      }),
  ],
  [
    'an issue of the gazette',
    'gazette-issue.save',
    'editor',
    () => post('editor', `/desk/gazette/${issue}/acts/details`, { sendTo: SECRET, copies: 1 }),
  ],
  [
    'the report of a leak',
    'leak.open',
    'secrecy.reviewer',
    () => post('secrecy.reviewer', '/desk/leaks/new', { what: SECRET }),
  ],
  [
    'the form of a service item',
    'desk-items.create',
    'market.section',
    () => post('market.section', '/desk/items/acts/create', { code: '530900-XK-9901', name: SECRET }),
  ],
  [
    'the booking of a room',
    'desk-room.book',
    'editor',
    async () => {
      const { id } = await city.runtime.db
        .selectFrom('meeting_room')
        .select('id')
        .where('organ_path', '=', (await identifyActor(city, await city.seat('editor'))).unit?.path ?? '')
        .executeTakeFirstOrThrow();
      const time = { from: '2026-11-26T10:00', to: '2026-11-26T11:00' };
      return post('editor', `/desk/rooms/${id}/acts/book`, { ...time, purpose: '部署会', guests: `来宾，${SECRET}` });
    },
  ],
  [
    'the register of channels',
    'desk-channels.',
    'editor',
    () =>
      post('editor', '/desk/channels', {
        organ: '530900-government-office',
        kind: 'screen',
        name: SECRET,
        address: '人民路',
      }),
  ],
];

const refusals = () => listRefusals(city.runtime.db, 500);
const filesHeld = () => readdirSync(join(city.runtime.config.dataFolder, 'files'), { recursive: true }).sort();

it('[C22] is refused at every entrance, put down once each, and stored nowhere', { timeout: 120_000 }, async () => {
  const kept = filesHeld();
  for (const [name, entrance, who, send] of ENTRANCES) {
    const before = await refusals();
    const { status, text } = await send();
    expect(status, `${name}: ${text}`).toBe(422);
    const after = await refusals();
    expect(after.length, name).toBe(before.length + 1);
    const { name: said } = await city.runtime.db
      .selectFrom('account')
      .select('name')
      .where('login', '=', who)
      .executeTakeFirstOrThrow();
    expect(after[0], name).toMatchObject({ entrance, accountName: said, rule: expect.stringMatching(/^mark-/) });
  }
  const code = '20260301-000001';
  const published = '2026-03-01T09:00:00+08:00';
  const packed = {
    ...line,
    code,
    organ: '530900-audit',
    published,
    title: '市级通知',
    body: `<p>${SECRET}</p>`,
    source: '市审计局',
    editor: '编辑',
  };
  const { faults } = await asSystem(city, (ctx) => loadArticles(ctx, [{ line: 1, value: packed }]));
  expect(faults.map(({ field }) => field)).toContain('body');
  expect((await refusals())[0]).toMatchObject({ entrance: 'pack', subject: code });

  expect(await read(request)).toMatchObject({ state: 'handling' });
  expect(await listTablesWith(NAME)).toEqual([]);
  expect(filesHeld()).toEqual(kept);
  const found = () => execFileSync('grep', ['-rlaF', NAME, city.runtime.config.dataFolder], { encoding: 'utf8' });
  expect(found, 'grep finds nothing').toThrow(/status 1|Command failed/);
});

/** Tables of the house a row of which holds a text, as text or as bytes. */
async function listTablesWith(text: string): Promise<string[]> {
  const { db } = city.runtime;
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db);
  expect(rows.length).toBeGreaterThan(100);
  const hex = Buffer.from(text).toString('hex');
  const found: string[] = [];
  for (const { name } of rows) {
    const held = await sql`select from ${sql.raw(name)} t
      where t::text like ${`%${text}%`} or t::text like ${`%${hex}%`} limit 1`.execute(db);
    if (held.rows.length > 0) found.push(name);
  }
  return found;
}
