// Applying page by page: what is typed is kept, drafts are resumed by whoever owns them, and sent once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/database/db.ts';
import { systemContext } from '#platform/http/context.ts';
import { openTestCity, type TestCity } from '#test/harness/city.ts';
import { type Answer, pdf, type Visitor, visit } from '#test/harness/visitor.ts';
import { dropOldDrafts } from './service/drafts.ts';

const SHOP = '530902-XK-0031';
const FIRM = {
  'answers.name': '临翔区阿荣小吃店',
  'answers.credit-code': '91530902000000000w',
  'answers.contact': '李荣',
  'answers.phone': '13800008001',
};
const BUSINESS = { 'answers.kind': 'catering', 'answers.foods[]': ['hot', 'drinks'], 'answers.online': 'no' };
const PREMISES = {
  'answers.address': '凤翔街道世纪路18号',
  'answers.area': '46.5',
  'answers.tap-water': 'yes',
};
const STAFF = { 'answers.safety-officer': '李荣', 'answers.staff': '3', 'answers.health-checked': 'yes' };

let city: TestCity;
beforeAll(async () => {
  city = await openTestCity();
}, 240_000);
afterAll(() => city.close());

interface Begun {
  /** Where it leads first. */
  readonly first: string;
  /** The address of a page. */
  readonly at: (place: string) => string;
  /** What every form carries: the key of a draft without an account. */
  readonly key: Record<string, string>;
}

/** Begins a draft of the shop's licence. */
async function begin(visitor: Visitor): Promise<Begun> {
  const begun = await visitor.fill(`/services/${SHOP}/apply`, { who: 'body', consent: 'yes' });
  const [path = '', query = ''] = begun.to.split('?');
  const root = path.split('/').slice(0, 3).join('/');
  const token = new URLSearchParams(query).get('token');
  return {
    first: begun.to,
    key: token ? { token } : {},
    at: (place) => `${root}/${place}${query ? `?${query}` : ''}`,
  };
}

/** Fills every page up to the review. */
async function fillIn(visitor: Visitor): Promise<(place: string) => string> {
  const { at, key } = await begin(visitor);
  await visitor.fill(at('form/applicant'), { ...key, ...FIRM });
  await visitor.fill(at('form/business'), { ...key, ...BUSINESS });
  await visitor.fill(at('form/premises'), { ...key, ...PREMISES });
  await visitor.fill(at('form/staff'), { ...key, ...STAFF });
  const files = { 'files.layout': pdf('布局图.pdf'), 'files.rules': pdf('制度.pdf') };
  await visitor.upload(at('materials'), { ...key, leave: 'yes', 'promised[]': 'health' }, files);
  return at;
}

const placeOf = (answer: Answer) => answer.to.split('?')[0]?.split('/').slice(3).join('/');

describe('a page', () => {
  it('[E01] leads on when it is right, and shows again what was typed when it is not', async () => {
    const visitor = visit(city);
    const { at } = await begin(visitor);
    const wrong = await visitor.fill(at('form/premises'), { ...PREMISES, 'answers.area': '四十六' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('请填数字，例如 46 或 46.5');
    expect(wrong.text).toContain('value="四十六"');
    expect(wrong.text).toContain('value="凤翔街道世纪路18号"');
    expect(wrong.text).toContain('href="#answers.area"');
    const right = await visitor.fill(at('form/applicant'), FIRM);
    expect(right.status).toBe(303);
    expect(placeOf(right)).toBe('form/business');
  });

  it('asks who applies before anything else, and what an agent must say', async () => {
    const visitor = visit(city);
    const nobody = await visitor.fill(`/services/${SHOP}/apply`, {});
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('请选择给谁办');
    const agent = {
      who: 'other',
      consent: 'yes',
      'agent.name': '李荣',
      'agent.idNumber': '530921198001010027',
      'agent.phone': '13800008001',
    };
    const agentless = await visitor.fill(`/services/${SHOP}/apply`, agent);
    expect(agentless.status).toBe(422);
    expect(agentless.text).toContain('value="530921198001010027"');
  });

  it('of an item that is only given at a window says so', async () => {
    const page = await visit(city).get('/services/530902-QR-0501/apply');
    expect(page.text).toContain('到窗口办理');
    expect((await visit(city).fill('/services/530902-QR-0501/apply', { who: 'self', consent: 'yes' })).status).toBe(
      409,
    );
  });

  it('asks for what depends on an answer only once it is given', async () => {
    const visitor = visit(city);
    const begun = await visitor.fill('/services/530902-JF-0206/apply', { who: 'self', consent: 'yes' });
    const root = begun.to.replace(/form\/.*\?/, 'form/payment?');
    expect((await visitor.get(root)).text).toContain('answers.account-number');
    const other = await visitor.fill(root, { 'answers.account': 'other' });
    expect(other.status).toBe(422);
    expect(other.text).toContain('href="#answers.account-number"');
  });
});

describe('a draft', () => {
  it('opens again with its key, and to nobody without it', async () => {
    const visitor = visit(city);
    const { at } = await begin(visitor);
    await visitor.fill(at('form/applicant'), FIRM);
    expect((await visit(city).get(at('form/applicant'))).text).toContain('value="临翔区阿荣小吃店"');
    expect((await visit(city).get(at('form/applicant').split('?')[0] ?? '')).status).toBe(404);
    expect((await visit(city).get(`${at('form/applicant')}x`)).status).toBe(404);
    const citizen = visit(city, await city.signIn('citizen'));
    expect((await citizen.get(at('form/applicant').split('?')[0] ?? '')).status).toBe(404);
  });

  it('of an account is listed there, filled in from it, and nobody else’s', async () => {
    const citizen = visit(city, await city.signIn('citizen'));
    const begun = await citizen.fill('/services/530902-GF-0201/apply', { who: 'self', consent: 'yes' });
    expect(begun.to).not.toContain('token');
    const page = await citizen.get(begun.to);
    expect(page.text).toContain('value="李荣"');
    expect(page.text).toContain('value="530921198001010026"');
    expect((await citizen.get('/my/drafts')).text).toContain('社会保障卡补领');
    expect((await citizen.get('/services/530902-GF-0201')).text).toContain(`href="${begun.to}"`);
    expect((await citizen.get('/account')).text).toContain('href="/my/drafts"');
    const elder = visit(city, await city.signIn('elder'));
    expect((await elder.get(begun.to)).status).toBe(404);
    expect((await elder.get('/my/drafts')).text).not.toContain('社会保障卡补领');
    const gone = await citizen.fill(`/apply/${begun.to.split('/')[2]}/discard`, {});
    expect(gone.to).toBe('/my/drafts');
    expect((await citizen.get(begun.to)).status).toBe(404);
  });

  it('remembers what was answered last time', async () => {
    const company = visit(city, await city.signIn('company'));
    const at = await fillIn(company);
    await company.fill(at('review'), { declaration: 'yes' });
    const again = await begin(company);
    expect((await company.get(again.at('form/premises'))).text).toContain('value="凤翔街道世纪路18号"');
  });

  it('is forgotten after thirty days', async () => {
    const visitor = visit(city);
    const { first } = await begin(visitor);
    const now = city.clock.now();
    city.clock.set(new Date(now.getTime() + 31 * 86_400_000));
    expect((await visitor.get(first)).status).toBe(404);
    expect(await dropOldDrafts(city.runtime)).toBeGreaterThan(0);
    city.clock.set(now);
    expect((await visitor.get(first)).status).toBe(404);
  });
});

describe('materials', () => {
  it('are kept when others are refused, each refusal at its own field', async () => {
    const visitor = visit(city);
    const { at } = await begin(visitor);
    const fake = new File(['MZ not a picture'], '布局图.jpg', { type: 'image/jpeg' });
    const program = new File(['MZ'], '制度.exe');
    const refused = await visitor.upload(at('materials'), {}, { 'files.layout': fake, 'files.rules': program });
    expect([413, 415, 422]).toContain(refused.status);
    expect(refused.text).toContain('href="#files.layout"');
    expect(refused.text).toContain('href="#files.rules"');
    expect(refused.text).toContain('不能上传“制度.exe”这种文件');
  });

  it('that are owed are told when going on, not before', async () => {
    const visitor = visit(city);
    const { at, key } = await begin(visitor);
    const uploaded = await visitor.upload(at('materials'), key, { 'files.layout': pdf('布局图.pdf') });
    const stayed = await visitor.get(uploaded.to);
    expect(stayed.text).toContain('布局图.pdf');
    expect(stayed.text).not.toContain('请上传食品安全管理制度');
    const left = await visitor.fill(at('materials'), { ...key, leave: 'yes' });
    const page = await visitor.get(left.to);
    expect(page.text).toContain('请上传食品安全管理制度');
    expect(page.text).not.toContain('请上传场所布局和操作流程图');
    expect(page.text).toContain('布局图.pdf');
  });

  it('can be taken back', async () => {
    const visitor = visit(city);
    const { at } = await begin(visitor);
    await visitor.upload(at('materials'), {}, { 'files.layout': pdf('布局图.pdf') });
    expect((await visitor.get(at('materials'))).text).toContain('布局图.pdf');
    await visitor.fill(at('materials/acts/remove'), { code: 'layout' });
    expect((await visitor.get(at('materials'))).text).not.toContain('布局图.pdf');
  });
});

describe('sending', () => {
  it('[E01] shows everything first, masks numbers, and tells what happens next and by when', async () => {
    const visitor = visit(city);
    const at = await fillIn(visitor);
    const { text } = await visitor.get(at('review'));
    for (const shown of [
      '临翔区阿荣小吃店',
      '91530902000000000W',
      '138****8001',
      '热食',
      '46.5 平方米',
      '容缺后补',
      '11 月 24 日',
    ]) {
      expect(text).toContain(shown);
    }
    expect(text).not.toContain('13800008001');
  });

  it('twice makes one case; its code is shown for an hour and what was typed is gone', async () => {
    const visitor = visit(city);
    const at = await fillIn(visitor);
    const [one, two] = await Promise.all([0, 1].map(() => visitor.fill(at('review'), { declaration: 'yes' })));
    expect([one?.status, two?.status]).toEqual([303, 303]);
    const done = await visitor.get(at('done'));
    const number = /\/cases\/(\d{19})\/receipt\?code=(\w{6})/.exec(done.text);
    expect(number).not.toBeNull();
    const status = await visitor.get(`/cases/${number?.[1]}?code=${number?.[2]}`);
    expect(status.status).toBe(200);
    expect((await visitor.get(at('form/applicant'))).status).toBe(409);
    const { rows } = await city.runtime.db
      .selectFrom('application_draft')
      .select(['sealed', (eb) => eb.fn.countAll<number>().over().as('n')])
      .where('case_number', '=', number?.[1] ?? '')
      .execute()
      .then((found) => ({ rows: found }));
    expect(rows).toEqual([{ sealed: '', n: 1 }]);
    const now = city.clock.now();
    city.clock.set(new Date(now.getTime() + 3_700_000));
    expect((await visitor.get(at('done'))).text).not.toContain(`code=${number?.[2]}`);
    city.clock.set(now);
  });

  it('an unfinished draft names what is missing and where', async () => {
    const visitor = visit(city);
    const { at } = await begin(visitor);
    await visitor.fill(at('form/applicant'), FIRM);
    const refused = await visitor.fill(at('review'), { declaration: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/form\/premises[^"]*#answers\.area/);
    expect(refused.text).toMatch(/materials[^"]*check=1/);
  });
});

describe('supplements', () => {
  it('[E01] are listed with what is wrong, uploaded together, and sent back once', async () => {
    const visitor = visit(city);
    const at = await fillIn(visitor);
    await visitor.fill(at('review'), { declaration: 'yes' });
    const [, number, code] =
      /\/cases\/(\d{19})\/receipt\?code=(\w{6})/.exec((await visitor.get(at('done'))).text) ?? [];
    const clerk = visit(city, await city.signIn('530902-market.window'));
    const { id } = (await visitor.read(`/cases/${number}?code=${code}`)).json as { id?: string };
    const row = await city.runtime.db
      .selectFrom('case_file')
      .select('id')
      .where('number', '=', number ?? '')
      .executeTakeFirst();
    const asked = { items: ['layout'], reason: '布局图没有标注面积。' };
    expect((await clerk.post(`/desk/cases/${id ?? row?.id}/acts/request-supplement`, asked)).status).toBe(200);
    const page = `/cases/${number}/supplement?code=${code}`;
    expect((await visitor.get(page)).text).toContain('布局图没有标注面积。');
    expect((await visit(city).get(`/cases/${number}/supplement`)).status).toBe(404);
    const early = await visitor.fill(page, { code: code ?? '', finish: 'yes' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('还有材料没有补交');
    const sent = await visitor.upload(
      page,
      { code: code ?? '', finish: 'yes' },
      { 'files.layout': pdf('新布局图.pdf') },
    );
    expect(sent.status).toBe(303);
    const state = await city.runtime.db
      .selectFrom('case_file')
      .select('state')
      .where('number', '=', number ?? '')
      .executeTakeFirst();
    expect(state?.state).toBe('supplied');
  });
});

describe('at a window', () => {
  it('[E13][E27] a clerk takes in what lies on the counter and gets the receipt', async () => {
    const clerk = visit(city, await city.signIn('530902-market.window'));
    expect((await clerk.get('/desk/applications/new?q=食品')).text).toContain('食品经营许可');
    const form = {
      item: SHOP,
      channel: 'window',
      'applicant.kind': 'legal',
      'applicant.name': '临翔区阿荣小吃店',
      'applicant.idNumber': '91530902000000000W',
      'applicant.phone': '13800008001',
      'answers.contact': '李荣',
      ...BUSINESS,
      ...PREMISES,
      ...STAFF,
      'seen.layout': 'original',
      'seen.rules': 'copy',
      'promised[]': 'health',
    };
    const refused = await clerk.fill(`/desk/applications/new?item=${SHOP}`, {
      ...form,
      'applicant.idNumber': '1',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="临翔区阿荣小吃店"');
    const bare = await clerk.fill(`/desk/applications/new?item=${SHOP}`, { item: SHOP, channel: 'window' });
    for (const path of ['applicant.name', 'answers.area', 'seen.layout', 'declaration']) {
      expect(bare.text).toContain(`href="#${path}"`);
    }
    const taken = await clerk.fill(`/desk/applications/new?item=${SHOP}`, { ...form, declaration: 'yes' });
    expect(taken.to).toMatch(/^\/cases\/\d{19}\/receipt\?code=/);
    const receipt = await clerk.get(taken.to);
    expect(receipt.text).toContain('场所布局和操作流程图');
  });

  it('[A10][E27] what a village takes in for an old neighbour, its county and the city see at once, and no other county', async () => {
    const VILLAGE = '530902001003';
    const village = visit(city, await city.signIn(`${VILLAGE}.window`));
    const item = `${VILLAGE}-JF-0401`;
    const taken = await village.fill(`/desk/applications/new?item=${item}`, {
      item,
      channel: 'window',
      'applicant.kind': 'natural',
      'applicant.name': '罕玉兰',
      'applicant.idNumber': '530902194103050267',
      'applicant.phone': '13800008002',
      'answers.by': 'self',
      'answers.address': '凤翔街道南屏社区 18 号',
      declaration: 'yes',
    });
    const [, number = ''] = /\/cases\/(\d{19})/.exec(taken.to) ?? [taken.text];
    const seen = async (login: string) => {
      const { text } = await visit(city, await city.signIn(login)).read(`/desk/cases?q=${number}`);
      return text.includes(`"number":"${number}"`);
    };
    expect(number).toMatch(/^\d{19}$/);
    expect(await Promise.all(['530902.supervisor', 'supervisor', '530921.supervisor'].map(seen))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('nobody else may', async () => {
    expect((await visit(city, await city.signIn('citizen')).get('/desk/applications/new')).status).toBe(403);
    expect((await visit(city).get('/desk/applications/new')).status).toBe(303);
  });
});

it('a draft started by hand belongs to somebody', async () => {
  const insert = inTransaction(city.runtime.db, async (tx) => {
    const { now } = systemContext(city.runtime, tx);
    const row = {
      id: '01890000-0000-7000-8000-00000000abcd',
      account_id: null,
      key_hash: null,
      item_code: SHOP,
    };
    const rest = { version_id: row.id, sealed: '', created_at: now, updated_at: now, expires_at: now };
    await tx
      .insertInto('application_draft')
      .values({ ...row, ...rest })
      .execute();
  });
  await expect(insert).rejects.toThrow('application_draft_check');
});
