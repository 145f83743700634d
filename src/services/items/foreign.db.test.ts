// Real lists of other cities, with their dirt: everything is kept, everything wrong is named, nothing is mended.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOverviews } from '#kernel/documents/store/overviews.ts';
import { isUscc, type Organ, type PackRow } from '#kernel/organs/contract.ts';
import { readRows } from '#kernel/organs/fixture.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { inTransaction, type Tx } from '#platform/database/db.ts';
import type { FileStore } from '#platform/files/store.ts';
import { type Actor, systemActor, systemContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase, type TestDatabase } from '#test/harness/database.ts';
import { DOCUMENT_KIND } from './contract.ts';
import { LINCANG, NOW } from './fixture.ts';
import type { ForeignSource } from './rules/foreign.ts';
import { importForeignItems, importGuides } from './service/import.ts';
import { importFile } from './service/import-file.ts';
import { listImported, listSources } from './store/imports.ts';

/** 广安区 of Sichuan: base code, division, variant, organ, batch and version, between hyphens. */
const GUANGAN: ForeignSource = {
  name: 'guangan-511602',
  types: { '01': '01', '05': '05', '07': '07', '08': '08', '09': '09', '10': '10', '20': '20' },
  typeNames: {
    '01': '行政许可',
    '05': '行政给付',
    '07': '行政确认',
    '08': '行政奖励',
    '09': '行政裁决',
    '10': '其他行政权力',
    '20': '公共服务',
  },
  area: '511602000000',
  baseCode: [12, 14],
  itemCode: /^[0-9A-Z-]+-(?<area>\d{12})-\d{3}-(?<uscc>[0-9A-Z]{18})-\d-\d{2}$/,
};
const EVERYWHERE = [{ path: '', deep: true }];

let test: TestDatabase;
let organ: Organ;
beforeAll(async () => {
  test = await openTestDatabase(LINCANG);
  organ = await getOrganByCode(test.db, '530902-market');
});
afterAll(() => test.close());

const act = <T>(fn: (tx: Tx) => Promise<T>) => inTransaction(test.db, fn);
const target = () => ({ organ, now: NOW, lang: 'zh' as const });
/** Two bytes a Chinese character, found by asking the decoder: Node reads GB 18030 but does not write it. */
function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))));
}
const row = (line: number, change: Record<string, string> = {}): PackRow => ({
  line,
  values: {
    dept: '区卫健局',
    main: '未分类',
    name: `公共场所卫生许可（第 ${line} 行）`,
    type_code: '01',
    type: '行政许可',
    item_code: `511A0138000${line}-511602000000-000-11511301008778386B-1-00`,
    base_code: '511A0138000000',
    area: '511602000000',
    dept_uscc: '11511301008778386B',
    ...change,
  },
});

describe('rows of another system', () => {
  it('become drafts with their own values; what is wrong is named by line and field', async () => {
    const rows = [
      row(2),
      row(3, { dept_uscc: '11511301008778386C' }),
      row(4, { type_code: '77', type: '神秘' }),
      row(5, { base_code: 'G', area: '000007', dept_uscc: '511602000000' }),
      row(6, { item_code: 'x', name: '' }),
      row(7, { item_code: row(2).values.item_code ?? '' }),
    ];
    const result = await act((tx) => importForeignItems(tx, rows, { ...GUANGAN, name: 'sketch' }, target()));
    expect(result).toMatchObject({ kept: 6, drafts: 5, faulty: 5 });
    expect(result.faults.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 dept_uscc',
      '3 item_code',
      '4 type_code',
      '5 base_code',
      '5 area',
      '5 dept_uscc',
      '5 dept_uscc',
      '5 item_code',
      '5 item_code',
      '6 name',
      '6 item_code',
      '7 item_code',
    ]);
    const kept = await listImported(test.db, { source: 'sketch', faulty: false, after: 0, limit: 10 });
    expect(kept.map((one) => one.raw)).toEqual(rows.map((one) => one.values));
    expect(kept.at(-1)).toMatchObject({ line: 7, documentId: null, faults: [{ kind: 'code-taken' }] });
  });

  it('imported again change nothing; a line that reads differently is told', async () => {
    const source = { ...GUANGAN, name: 'again' };
    const load = (rows: PackRow[]) => act((tx) => importForeignItems(tx, rows, source, target()));
    const first = { item_code: '511A01380009-511602000000-000-11511301008778386B-1-00' };
    expect(await load([row(2, first)])).toMatchObject({ kept: 1, faults: [] });
    expect(await load([row(2, first)])).toMatchObject({ kept: 0, faults: [] });
    expect(await load([row(2, { ...first, name: '改了名' })])).toMatchObject({
      kept: 0,
      faults: [{ line: 2 }],
    });
    const [kept] = await listImported(test.db, { source: 'again', faulty: false, after: 0, limit: 1 });
    expect(kept?.raw).toMatchObject({ name: '公共场所卫生许可（第 2 行）' });
  });
});

describe('a list sent as a file', () => {
  const HEAD = 'dept,main,name,type_code,type,item_code,base_code,area,dept_uscc';
  const LINE = '区卫健局,未分类,"饮水, 许可",XK,行政许可,511A01,511A0138000000,511602000000,11511301008778386B';
  const answers = { name: 'file', area: '511602000000', form: 'any', shortest: 12, longest: 14 } as const;
  const send = (bytes: Buffer, types = 'XK=01') =>
    act((tx) => {
      const actor: Actor = { ...systemActor, kind: 'staff', id: newId(), unit: organ };
      const files = { open: async () => Readable.from([bytes]) } as Partial<FileStore> as FileStore;
      const runtime = { clock: fixedClock(NOW), files } as Partial<Runtime> as Runtime;
      return importFile({ ...systemContext(runtime, tx), actor, tx }, { fileId: 'x', types, answers });
    });

  it('is read in UTF-8 and GB 18030, with the type codes of its source', async () => {
    expect(await send(Buffer.from(`\uFEFF${HEAD}\n${LINE}\n`))).toMatchObject({
      kept: 1,
      drafts: 1,
      faults: [],
    });
    const [kept] = await listImported(test.db, { source: 'file', faulty: false, after: 0, limit: 1 });
    expect(kept).toMatchObject({ line: 2, raw: { name: '饮水, 许可', main: '未分类' } });
    // The same line in another encoding reads the same, so nothing changes.
    expect(await send(encodeGb18030(`${HEAD}\n${LINE}\n`))).toMatchObject({ kept: 0, faults: [] });
  });

  it('is refused when it is no such list', async () => {
    await expect(send(Buffer.from('a,b\n1,2\n'))).rejects.toMatchObject({ faults: [{ path: 'file' }] });
    await expect(send(Buffer.from(''))).rejects.toMatchObject({ faults: [{ path: 'file' }] });
    await expect(send(Buffer.from(`${HEAD}\n${LINE}\n`), 'XK=许可')).rejects.toMatchObject({
      faults: [{ path: 'types' }],
    });
  });
});

const shared = join(process.env.SUNHALL_SHARED ?? '../shared', 'data/items');
const read = (name: string) => readFileSync(join(shared, name), 'utf8');

// Without the reference data (SUNHALL_SHARED) there is nothing real to import.
describe.skipIf(!existsSync(shared))('the real lists', () => {
  it('[E06][D12] 899 items of a district: all kept, 17 of the organs’ codes reported as malformed', async () => {
    const rows = readRows(join(shared, 'items-guangan-511602.csv'));
    const result = await act((tx) => importForeignItems(tx, rows, GUANGAN, target()));
    expect(result).toMatchObject({ kept: 899, drafts: 899 });

    const kept = await listImported(test.db, { source: GUANGAN.name, faulty: false, after: 0, limit: 1000 });
    expect(kept.map((one) => one.raw)).toEqual(rows.map((one) => one.values));
    // The organ's code stands in a column of its own and, the third part from the end, in the item's code.
    const malformed = new Set<string>();
    for (const { raw, faults } of kept) {
      const { dept_uscc = '', item_code = '' } = raw as PackRow['values'];
      const inside = item_code.split('-').at(-3) ?? '';
      for (const [field, code] of Object.entries({ dept_uscc, item_code: inside })) {
        if (isUscc(code)) continue;
        malformed.add(code);
        expect(
          faults.map((fault) => fault.field),
          `${field} ${code}`,
        ).toContain(field);
      }
    }
    expect(malformed.size).toBe(17);

    const counts = await listSources(test.db);
    expect(counts).toContainEqual({ source: GUANGAN.name, what: 'list', rows: 899, faulty: result.faulty });
    const drafts = await listOverviews(
      test.db,
      { kind: DOCUMENT_KIND, scopes: EVERYWHERE, state: 'draft', text: '道路货物运输', limit: 1000 },
      NOW,
    );
    expect(drafts.length).toBe(rows.filter(({ values }) => values.name?.includes('道路货物运输')).length);
  });

  it('[E03][E04] guides of other portals: plain fields are taken over, the rest stays in its own words', async () => {
    const lines = read('guides.jsonl')
      .trim()
      .split('\n')
      .map((text, index) => ({ line: index + 1, value: JSON.parse(text) as unknown }));
    const result = await act((tx) => importGuides(tx, lines, { ...target(), source: 'guides' }));
    expect(result).toMatchObject({ kept: lines.length, drafts: lines.length });
    expect(result.faults.map((fault) => fault.field)).toContain('办事程序');
    const [food] = await listOverviews(
      test.db,
      { kind: DOCUMENT_KIND, scopes: EVERYWHERE, text: '食品经营许可证(销售类)', limit: 1 },
      NOW,
    );
    expect(food?.content).toMatchObject({
      level: '4',
      limits: { promise: '20wd' },
      fees: [],
      conditions: ['在流通环节从事食品经营的个体工商户或企业。'],
    });
  });
});
