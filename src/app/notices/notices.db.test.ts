// The inbox and the page of channels, through the server of the demo city.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { modules } from '../modules.ts';
import { nameTemplates } from '../template-names.ts';

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

const ask = async (login: string, url: string) =>
  (await city.server.inject({ url, headers: { cookie: await city.signIn(login), accept: 'application/json' } })).json();

async function choose(login: string, wanted: object) {
  return city.server.inject({
    method: 'POST',
    url: '/account/channels',
    headers: { cookie: await city.signIn(login), accept: 'application/json', 'sec-fetch-site': 'same-origin' },
    payload: { wanted },
  });
}

/** By what those concerned were told of a case. */
async function channelsOf(template: string, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ channel: string }>`
    SELECT channel FROM notice WHERE ref = ${caseId} AND template = ${template} ORDER BY channel`.execute(
    city.runtime.db,
  );
  return rows.map((row) => row.channel);
}

it('knows the words of every notice that the demo city sent', async () => {
  const known = new Set(modules.flatMap(({ notices = {} }) => Object.keys(notices)));
  const { rows } = await sql<{ template: string }>`SELECT DISTINCT template FROM notice ORDER BY 1`.execute(
    city.runtime.db,
  );
  expect(rows.map(({ template }) => template).filter((template) => !known.has(template))).toEqual([]);
});

it('has a name for each kind of notice, in both languages', () => {
  const templates = Object.assign({}, ...modules.map(({ notices = {} }) => notices));
  const nameOf = nameTemplates(templates);
  const nameless = Object.keys(templates).filter((one) => nameOf(one, 'zh') === one || nameOf(one, 'en') === one);
  expect(nameless).toEqual([]);
});

describe('the channels', () => {
  it('offer citizens and officers each what concerns them', async () => {
    const names = async (login: string) => {
      const { topics } = await ask(login, '/account/channels');
      return topics.map(({ name, chosen }: { name: string; chosen: string[] }) => `${name} ${chosen}`);
    };
    const own = [
      'applications',
      'conduct',
      'disclosure-requests',
      'firm-talks',
      'hotline',
      'letters',
      'petitions',
      'ratings',
      'site-errors',
    ];
    // By no channel that costs anything, until they choose one.
    const all = [...own.map((name) => `${name} sms,mail`), 'follows ', 'open-days sms'];
    expect((await names('citizen')).sort()).toEqual(all.sort());
    expect(await names('market.window')).toEqual(
      expect.arrayContaining(['signals ', 'due-moved ', 'publication-duty ']),
    );
  });

  it('hold back what was switched off, and never a query code', async () => {
    expect((await choose('citizen', { letters: ['mail'] })).statusCode).toBe(200);
    const sent = await city.server.inject({
      method: 'POST',
      url: '/mailbox',
      headers: { cookie: await city.signIn('citizen'), accept: 'application/json', 'sec-fetch-site': 'same-origin' },
      payload: {
        kind: 'enquiry',
        item: '530902-XK-0031',
        phone: '13800001234',
        text: '开小吃店要先办食品经营许可吗？',
      },
    });
    expect(sent.statusCode, sent.body).toBe(201);
    const file = await city.runtime.db
      .selectFrom('case_file')
      .select('id')
      .where('number', '=', sent.json().number)
      .executeTakeFirstOrThrow();
    expect(await channelsOf('enquiry.received', file.id)).toEqual(['inbox', 'sms']);
    const answered = await city.server.inject({
      method: 'POST',
      url: `/desk/cases/${file.id}/acts/answer`,
      headers: {
        cookie: await city.signIn('530902-market.window'),
        accept: 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      payload: { answer: '要先办。网上申请后 5 个工作日内办结。' },
    });
    expect(answered.statusCode, answered.body).toBe(200);
    expect(await channelsOf('enquiry.answered', file.id)).toEqual(['inbox']);
  });

  it('name no topic that the reader does not have', async () => {
    const answer = await choose('citizen', { signals: ['sms'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults).toMatchObject([{ path: 'wanted.signals' }]);
  });
});

describe('the inbox', () => {
  it('shows what its owner was told, in their language, until it is read', async () => {
    const { items } = await ask('citizen', '/account/notices');
    expect(items[0]).toMatchObject({ isRead: false, title: expect.stringContaining('已答复') });
    const cookie = `${await city.signIn('citizen')}; sunhall_lang=en`;
    const page = await city.server.inject({ url: '/account/notices', headers: { cookie, accept: 'text/html' } });
    expect(page.body).toContain('your enquiry has been answered');
    await city.server.inject({
      method: 'POST',
      url: '/account/notices/acts/read',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      payload: {},
    });
    const after = await ask('citizen', '/account/notices');
    expect(after.items.every((item: { isRead: boolean }) => item.isRead)).toBe(true);
  });
});
