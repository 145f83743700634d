// The pages of the portal: what they show, in both languages, and that their cost does not grow with what they show.
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/database/db.ts';
import { anonymous, type Context, systemContext } from '#platform/http/context.ts';
import type { Download, Page, Resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { renderFragment } from '#ui/render.ts';
import { LangContext } from '#ui/words.ts';
import { LINCANG, NOW } from './fixture.ts';
import type { Guide } from './pages/guide.ts';
import { itemPage } from './pages/item.tsx';
import { listPage } from './pages/list.tsx';
import { formFile, formPage } from './pages/papers.tsx';
import { powersCsv, powersPage } from './pages/powers.tsx';
import { reductionsPage } from './pages/reductions.tsx';
import { versionsPage } from './pages/versions.tsx';
import { listLiveItems } from './store/list.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(LINCANG);
});
afterAll(() => test.close());

let statements = 0;
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    statements++;
    return node;
  },
  transformResult: async ({ result }) => result,
};

const runtime = { clock: fixedClock(NOW) } as Partial<Runtime> as Runtime;
const contextIn = (lang: Lang): Context => ({
  ...systemContext(runtime, test.db.withPlugin(counting) as Db),
  actor: anonymous,
  lang,
});

async function load(resource: Resource, input: Record<string, unknown>, lang: Lang = 'zh'): Promise<unknown> {
  statements = 0;
  const [params, query] = [resource.params?.parse(input), resource.query?.parse(input)];
  return resource.load(contextIn(lang), { params, query } as never);
}

async function show(resource: Resource, input: Record<string, unknown>, lang: Lang = 'zh'): Promise<string> {
  const data = await load(resource, input, lang);
  const page: Page = {
    ...contextIn(lang),
    path: '/services',
    query: input as Record<string, string>,
    refused: null,
  };
  const view = resource.view?.(data as never, page);
  return renderFragment(<LangContext.Provider value={lang}>{view?.body}</LangContext.Provider>);
}

const FOOD = { code: '530902-XK-0031' };

describe('the guide of an item', () => {
  it('[E03][E04][E05] shows basis, conditions, procedure, documents, limits, office, telephones and forms', async () => {
    const html = await show(itemPage, FOOD);
    for (const text of [
      '食品经营许可（新办）',
      '中华人民共和国食品安全法',
      '谁能办',
      '办理流程',
      '现场核查',
      '营业执照',
      '自动调取',
      '容缺后补',
      '承诺 10 个工作日，法定 20 个工作日',
      '临翔区市场监督管理局',
      '常见问题',
      '行政复议',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain('href="/services/530902-XK-0031/form"');
    expect(html.match(/href="tel:0883-\d{7}"/g)).toHaveLength(2);
  });

  it('[E05] of every department, 38 and more, says basis, promise and telephones and gives its form as a file', async () => {
    const items = await listLiveItems(test.db, {}, { limit: 1000 }, NOW);
    const ofOrgan = [...Map.groupBy(items, (item) => item.organName).values()].flatMap(([first]) => first ?? []);
    expect(ofOrgan.length).toBeGreaterThanOrEqual(38);
    for (const { code, organName } of ofOrgan) {
      const html = await show(itemPage, { code });
      for (const id of ['conditions', 'flow', 'law']) expect(html, code).toContain(`id="${id}"`);
      for (const text of [organName, '承诺', `/services/${code}/form`]) expect(html, code).toContain(text);
      expect(html.match(/href="tel:[\d-]+"/g)?.length, code).toBeGreaterThanOrEqual(2);
    }
    const { code } = ofOrgan.at(-1)!;
    expect(await show(formPage, { code })).toContain(`href="/services/${code}/form.pdf"`);
    const file = (await load(formFile, { code })) as Download;
    expect(file).toMatchObject({ type: 'application/pdf', inline: false });
    expect((file.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('[C27] shows the eight disclosures', async () => {
    const html = await show(itemPage, FOOD);
    const terms = [...html.slice(html.indexOf('八项公开')).matchAll(/<dt>(.*?)<\/dt>/g)].map((match) => match[1]);
    expect(terms).toEqual(['事项', '办法', '权限', '程序', '材料', '时限', '收费', '负责人']);
  });

  it('[C09] shows of a power who exercises it, by which law, procedure, standard and time, with its chart and its history', async () => {
    const guide = (await load(itemPage, FOOD)) as Guide;
    const html = await show(itemPage, FOOD);
    const { content } = guide;
    for (const element of [
      '临翔区市场监督管理局',
      content.basis[0]?.title ?? '',
      content.conditions[0] ?? '',
      '承诺 10 个工作日，法定 20 个工作日',
      ...content.steps.map(({ name }) => name),
    ]) {
      expect(element).not.toBe('');
      expect(html).toContain(element);
    }
    const chart = html.slice(html.indexOf('id="flow"'), html.indexOf('id="law"'));
    for (const { name } of content.steps) expect(chart).toContain(name);
    expect(html).toContain('href="/services/530902-XK-0031/versions"');
    const { versions } = (await load(versionsPage, FOOD)) as { versions: readonly unknown[] };
    expect(versions.length).toBeGreaterThan(0);
    expect(await show(powersPage, { organ: '530902-market' })).toContain('href="/services/530902-XK-0031#flow"');
  });

  it('[E20] leads to applying, asking, complaining and supervising', async () => {
    const html = await show(itemPage, FOOD);
    expect(html).toContain('href="/services/530902-XK-0031/apply"');
    expect(html).toContain('href="/mailbox?kind=enquiry&amp;item=530902-XK-0031"');
    expect(html).toContain('href="/mailbox?kind=complaint&amp;item=530902-XK-0031"');
    expect(html).toContain('href="/supervision/items/530902-XK-0031"');
  });

  it('speaks English where the city does, and gives programs the same data', async () => {
    const html = await show(itemPage, FOOD, 'en');
    expect(html).toContain('Food operation licence (new)');
    expect(html).toContain('By law 20 working days');
    const guide = (await load(itemPage, FOOD)) as Guide;
    expect(guide).toMatchObject({ code: FOOD.code, disclosures: { limit: { promise: '10wd' } } });
    expect(guide.flow).toHaveLength(guide.content.steps.length + 1);
  });

  it('answers 404 for what is not there', async () => {
    await expect(load(itemPage, { code: '530902-XK-9999' })).rejects.toMatchObject({ status: 404 });
    await expect(load(versionsPage, { code: '530902-XK-9999' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the lists', () => {
  it('[E06][D12] the list of services narrows and pages by links', async () => {
    const html = await show(listPage, { q: '食品', level: '4' });
    expect(html).toContain('/services/530902-XK-0031');
    expect(html).not.toContain('/services/530900-XK-0031');
    const first = await show(listPage, {});
    const after = /href="\/services\?after=([^"]+)"/.exec(first)?.[1];
    const second = await show(listPage, { after: decodeURIComponent(after ?? '') });
    const codes = (text: string) => [...text.matchAll(/<h3><a href="([^"]+)"/g)].map((match) => match[1]);
    expect(codes(second).filter((code) => codes(first).includes(code))).toEqual([]);
  });

  it('[E10][E11] powers and duties come from the item base, without public services', async () => {
    const html = await show(powersPage, { organ: '530902-market' });
    expect(html).toContain('食品经营许可（新办）');
    expect(html).toContain('现场核查责任：3 个工作日内办完');
    const csv = (await load(powersCsv, {})) as Download;
    const text = String(csv.body);
    expect(text).toContain('"职权名称"');
    expect(text).toContain('《中华人民共和国食品安全法》第三十三条');
    expect(text).not.toContain('"公共服务"');
  });

  it('[E05] the blank form asks what the online form asks', async () => {
    const form = await show(formPage, FOOD);
    expect(form).toContain('统一社会信用代码');
    expect(form).toContain('场所布局和操作流程图');
  });

  it('[E09] the history names each version, its round and what it changed; any two are compared', async () => {
    const html = await show(versionsPage, FOOD);
    for (const text of ['第 1 版', '第 3 版', '改革批次：2024 年减环节、减跑动', '改革批次：2025 年减时限、减材料']) {
      expect(html).toContain(text);
    }
    expect(html).toContain('<del>15 个工作日</del>');
    expect(html).toContain('<select id="from"');
    expect(html).not.toContain('id="compared"');
    const compared = await show(versionsPage, { ...FOOD, from: '1', to: '3' });
    const part = compared.slice(compared.indexOf('id="compared"'), compared.indexOf('id="v3"'));
    expect(part).toContain('第 1 版和第 3 版的差异');
    for (const text of ['<del>18 个工作日</del>', '<ins>10 个工作日</ins>', '<del>复核</del>'])
      expect(part).toContain(text);
  });

  it('[E09] a round of reform lists what it changed, each with the way to the difference', async () => {
    const all = await show(reductionsPage, {});
    expect(all).toContain('7 → 6');
    expect(all).toContain('2024 年减环节、减跑动 3');
    const round = await show(reductionsPage, { round: '2024 年减环节、减跑动' });
    expect(round).toContain('href="/services/530902-XK-0031/versions?from=1&amp;to=2#compared"');
    expect(round).toContain('18 个工作日 → 15 个工作日');
    expect(round).toContain('1 → 0');
    expect(round).not.toContain('高龄津贴申领');
    expect(await show(reductionsPage, { round: '2025 年减时限、减材料' }, 'en')).toContain('Teacher');
    expect(await show(reductionsPage, { round: '没有这一批' })).toContain('这一批没有改动过事项');
  });
});

describe('the number of statements', () => {
  it.each([
    ['item', itemPage, FOOD, { code: '530900-XK-0035' }, 2],
    ['list', listPage, {}, { q: '没有这样的事' }, 2],
    ['powers', powersPage, {}, { type: '09' }, 2],
    ['versions', versionsPage, FOOD, { code: '530900-XK-0035' }, 2],
    ['form', formPage, FOOD, { code: '530900-XK-0035' }, 1],
    ['reductions', reductionsPage, { round: '2024 年减环节、减跑动' }, { round: '2025 年减时限、减材料' }, 4],
  ] as const)('of the %s page is constant', async (_, resource, one, other, expected) => {
    // What a version says is read once and kept.
    await load(resource, one);
    await load(resource, other);
    await load(resource, one);
    expect(statements).toBe(expected);
    await load(resource, other);
    expect(statements).toBe(expected);
  });
});
