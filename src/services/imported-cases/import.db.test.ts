// Cases of an older system: taken in whole or not at all, entered today, found by the number people know.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '#kernel/cases/queries/list.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase, listCaseRows, listPapers, listParties } from '#kernel/cases/store.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { countByDay } from '#kernel/supervision/store/cases.ts';
import { systemActor, systemContext } from '#platform/http/context.ts';
import { FOOD, type OldCity, oldLine, openOldCity, SYSTEM } from './fixture.ts';
import { importedKind } from './rules/kinds.ts';
import { lookUpOldCase } from './service/look-up.ts';

let city: OldCity;
beforeAll(async () => {
  city = await openOldCity();
}, 120_000);
afterAll(() => city?.close());

const listImported = () => city.db.selectFrom('case_file').selectAll().where('kind', '=', 'imported').execute();
const search = async (q: string) =>
  (await listCases(systemContext(city.runtime, city.db), [importedKind], { q })).rows.map((row) => row.id);

describe('[E02] an older case', () => {
  it('is entered today, with the days of the older system as its claim', async () => {
    expect(await city.import([oldLine()])).toMatchObject({ counts: { rows: 1, taken: 1, known: 0 }, faultCount: 0 });
    const [file] = await listImported();
    const now = city.clock.now();
    expect(file).toMatchObject({
      state: 'concluded',
      phase: 'closed',
      outcome: 'granted',
      title: '食品经营许可（新办）',
      subject_code: FOOD,
      received_at: now,
      accepted_at: null,
      decided_at: null,
      channel: 'import',
    });
    const chain = await listChain(city.db, file!.id);
    expect(findChainFault(chain)).toBeNull();
    expect(chain).toHaveLength(1);
    expect(chain[0]).toMatchObject({ act: 'open', at: now });
    expect(chain[0]!.body).toMatchObject({
      old: { system: SYSTEM, number: 'LC2019-00001', claimed: { applied: '2019-03-01', decided: '2019-03-18' } },
    });
    expect(JSON.stringify(chain)).not.toMatch(/李荣|530921198001010026/);
    expect((await listCaseRows(city.db, file!.id)).holds).toEqual([]);
  });

  it('keeps the number of its applicant sealed, and says on its certificate where it comes from', async () => {
    const [file] = await listImported();
    const [party] = await listParties(city.db, file!.id);
    expect(party).toMatchObject({ name: '李荣', kind: 'natural' });
    expect(party!.id_sealed).not.toContain('530921');
    expect(city.runtime.vault.open(party!.id_sealed!)).toBe('530921198001010026');
    const [receipt] = await listPapers(city.db, file!.id);
    const whole = await findCase(city.db, file!.id);
    const said = importedKind.papers.receipt!.paragraphs(receipt!.body as object as Record<string, unknown>, whole!);
    expect(said.join()).toContain(`由“${SYSTEM}”导入，原编号 LC2019-00001，2026-10-12 登记入本平台`);
  });

  it('is found at the desk by its old number, and by the number it has here', async () => {
    const [file] = await listImported();
    expect(await search('LC2019-00001')).toEqual([file!.id]);
    expect(await search(file!.number)).toEqual([file!.id]);
    expect(await search('LC2019-0000')).toEqual([]);
  });

  it('is looked up by number, name and whole ID number together, and by nothing less', async () => {
    const [file] = await listImported();
    const ctx = systemContext(city.runtime, city.db);
    const right = { number: 'LC2019-00001', name: '李荣', idNumber: '530921198001010026' };
    const found = await lookUpOldCase(ctx, right);
    expect(found).toMatchObject({ number: file!.number });
    expect(city.runtime.vault.hashToken(`${found!.number}:${found!.code}`)).toBe(file!.code_hash);
    expect(await lookUpOldCase(ctx, { ...right, idNumber: '530921800101002' })).toEqual(found);
    for (const wrong of [{ number: 'LC2019-00002' }, { name: '李容' }, { idNumber: '530902194912310014' }])
      expect(await lookUpOldCase(ctx, { ...right, ...wrong })).toBeUndefined();
    await city.import([oldLine({ number: 'NO-ID', id_number: '' })]);
    expect(await lookUpOldCase(ctx, { ...right, number: 'NO-ID', idNumber: '' })).toBeUndefined();
  });

  it('is no work of today in any figure', async () => {
    const day = '2026-10-12';
    const [today] = await countByDay(city.db, { scopes: [{ path: '', deep: true }], from: day, to: day });
    expect(today).toMatchObject({ received: 0, accepted: 0, closed: 0 });
  });

  it('that was still open lies with the section head until how it ended is entered', async () => {
    const open = { accepted: '', decided: '', delivered: '', result: '', document: '' };
    await city.import([oldLine({ ...open, number: 'OPEN-1' })]);
    const [id] = await search('OPEN-1');
    expect((await listCaseRows(city.db, id!)).holds).toMatchObject([{ role: 'lead', post: 'section-head' }]);
    const body = { result: 'refused', decided: '2019-05-06', document: '不予〔2019〕3号' };
    const ended = await city.act(systemActor, (ctx) => performAct(ctx, { caseId: id!, act: 'conclude', body }));
    expect(ended).toMatchObject({
      state: 'concluded',
      outcome: 'refused',
      decided_at: null,
      data: { claimed: { applied: '2019-03-01', decided: '2019-05-06' }, result: 'refused' },
    });
    expect(findChainFault(await listChain(city.db, id!))).toBeNull();
  });
});

describe('[E02] a file of older cases', () => {
  it('sent again is known, line by line, and one that reads otherwise is a fault that changes nothing', async () => {
    const before = await listImported();
    expect(await city.import([oldLine(), oldLine({ number: 'LC2019-00002' })])).toMatchObject({
      counts: { rows: 2, taken: 1, known: 1 },
    });
    const changed = await city.import([oldLine({ decided: '2019-03-19' }), oldLine({ number: 'LC2019-00003' })]);
    expect(changed.faults).toMatchObject([{ line: 1, field: 'number' }]);
    expect(changed.counts.taken).toBe(0);
    expect(await listImported()).toHaveLength(before.length + 1);
  });

  it('with faults is refused whole, each told by line, field and reason', async () => {
    const before = await listImported();
    const said = await city.import([
      oldLine({ number: 'F-1' }),
      oldLine({ number: 'F-2', organ: '530900-nobody', applied: '2019-13-01' }),
      oldLine({ number: 'F-3', organ: '530900-nobody' }),
      oldLine({ number: 'F-1' }),
      oldLine({ number: 'F-4', item: 'GONE-1' }),
      'not an object',
    ]);
    expect(said.faults.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 applied',
      '3 organ',
      '4 number',
      '5 item',
      '6 ',
    ]);
    expect(said.faults.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(await listImported()).toHaveLength(before.length);
    expect(await city.import([])).toMatchObject({ faultCount: 1, faults: [{ line: 0 }] });
  });

  it('on a dry run says what would be taken in, and takes nothing', async () => {
    const before = await listImported();
    expect(await city.import([oldLine({ number: 'DRY-1' })], { dryRun: true })).toMatchObject({
      counts: { taken: 1, known: 0 },
      faultCount: 0,
    });
    expect(await listImported()).toHaveLength(before.length);
  });

  it('reaches no further than its sender', async () => {
    const lines = [oldLine({ number: 'R-1' }), oldLine({ number: 'R-2', organ: '530900-housing' })];
    const said = await city.import(lines, { as: await city.marketOnly() });
    expect(said.faults).toMatchObject([{ line: 2, field: 'organ' }]);
  });

  it('sent twice at the same moment is taken in once', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => oldLine({ number: `TWICE-${index}` }));
    const both = await Promise.all([city.import(lines), city.import(lines)]);
    expect(both.map(({ counts }) => counts.taken + counts.known)).toEqual([20, 20]);
    const found = await city.db
      .selectFrom('case_elsewhere')
      .select('number')
      .where('number', 'like', 'TWICE-%')
      .execute();
    expect(found).toHaveLength(20);
  });

  it('of 10,000 lines is taken in, every case with a whole chain, and known when it is sent again', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => oldLine({ number: `MANY-${index}`, id_number: '' }));
    expect(await city.import(lines)).toMatchObject({ counts: { rows: 10_000, taken: 10_000, known: 0 } });
    expect(await city.import(lines)).toMatchObject({ counts: { taken: 0, known: 10_000 } });
    const [some] = await search('MANY-9999');
    expect(findChainFault(await listChain(city.db, some!))).toBeNull();
  }, 240_000);
});
