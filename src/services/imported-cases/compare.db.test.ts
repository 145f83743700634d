// Results compared with the cases they must have: what has none, or came before its own, is a signal, once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCase } from '#kernel/cases/store.ts';
import { listSignalsOfCase } from '#kernel/supervision/store/signals.ts';
import { issuedLine, type OldCity, oldLine, openOldCity } from './fixture.ts';

let city: OldCity;
beforeAll(async () => {
  city = await openOldCity();
  await city.take({ promise: 5 });
  await city.import([oldLine({ item: 'M-1', item_name: '食品流通许可', applicant: '罗敏', id_number: '' })]);
}, 120_000);
afterAll(() => city?.close());

/** What was found of a document: its case and the events of its signals. */
async function findStray(document: string) {
  const file = await city.db
    .selectFrom('case_file')
    .selectAll()
    .where('kind', '=', 'stray-result')
    .where('title', 'like', `%${document}`)
    .executeTakeFirst();
  if (!file) return undefined;
  const signals = await listSignalsOfCase(city.db, file.id);
  return { file, signals };
}

async function eventsOf(document: string): Promise<(string | null)[]> {
  const { signals } = (await findStray(document))!;
  const rules = await city.db.selectFrom('supervision_rule').select(['id', 'event']).execute();
  return signals.map(({ ruleId }) => rules.find(({ id }) => id === ruleId)?.event ?? null);
}

/** Of whom there is no case. */
const NOBODY = { applicant: '无件之人', id_number: '530921198001010026' };

describe('[E17] a register of results', () => {
  it('in order brings nothing, whether it names the case or only its holder', async () => {
    const { number } = await city.take({ promise: 5 });
    const lines = [issuedLine({ document: 'OK-1' }), issuedLine({ document: 'OK-2', case_number: number })];
    expect(await city.compare(lines)).toMatchObject({
      counts: { rows: 2, inOrder: 2, outside: 0, predated: 0, taken: 0 },
    });
    expect(await findStray('OK-1')).toBeUndefined();
  });

  it('a result without a case is a signal 体外循环 of the organ that issued it', async () => {
    const said = await city.compare([issuedLine({ document: 'OUT-1', ...NOBODY })]);
    expect(said.counts).toMatchObject({ outside: 1, taken: 1 });
    const { file, signals } = (await findStray('OUT-1'))!;
    expect(file).toMatchObject({ phase: 'closed', organ_name: '临沧市市场监督管理局', title: '体外循环：OUT-1' });
    expect(await eventsOf('OUT-1')).toEqual(['outside-system']);
    expect(signals[0]).toMatchObject({ level: 'yellow', state: 'fired' });
    const card = await city.db
      .selectFrom('case_file')
      .select('state')
      .where('kind', '=', 'card')
      .where('parent_id', '=', file.id)
      .execute();
    expect(card).toEqual([{ state: 'issued' }]);
  });

  it('a line that names its holder alone, and neither a number of theirs nor a case, is entered incomplete', async () => {
    await city.compare([issuedLine({ document: 'OUT-2', applicant: '无件之人' })]);
    expect((await eventsOf('OUT-2')).sort()).toEqual(['data-incomplete', 'outside-system']);
  });

  it('a result dated before its case is a signal 先办后录 that names the case', async () => {
    const { id, number } = await city.take({ promise: 5 });
    await city.compare([issuedLine({ document: 'PRE-1', case_number: number, issued: '2026-10-09' })]);
    const { file } = (await findStray('PRE-1'))!;
    expect(file).toMatchObject({ parent_id: id, outcome: 'predated', title: '先办后录：PRE-1' });
    expect(file.data).toMatchObject({ about: { number, entered: '2026-10-12' } });
    expect(await eventsOf('PRE-1')).toEqual(['entered-late']);
  });

  it('a number nobody was given is no case, and another holder’s case is none either', async () => {
    const { number } = await city.take({ promise: 5 });
    const said = await city.compare([
      issuedLine({ document: 'NO-1', case_number: '5309002610120099999' }),
      issuedLine({ document: 'NO-2', item: 'M-2' }),
      issuedLine({ document: 'NO-3', case_number: number, applicant: '无件之人' }),
    ]);
    expect(said.faultCount + (said.counts.outside ?? 0)).toBe(3);
    expect(said.counts.inOrder).toBe(0);
  });

  it('a case of the older system stands for a result until the organ joined, and never later', async () => {
    const old = { applicant: '罗敏', old_number: 'LC2019-00001' };
    const said = await city.compare([
      issuedLine({ document: 'OLD-1', ...old, issued: '2019-03-18' }),
      issuedLine({ document: 'OLD-2', ...old, issued: '2026-10-01' }),
    ]);
    expect(said.counts).toMatchObject({ old: 1, outside: 1 });
    expect(await findStray('OLD-1')).toBeUndefined();
    expect(await eventsOf('OLD-2')).toEqual(['outside-system']);
  });

  it('a case that was refused in the older system led to no result', async () => {
    const refused = { item: 'M-3', item_name: '烟草专卖零售许可', applicant: '岩相', id_number: '' };
    await city.import([oldLine({ ...refused, number: 'LC2019-00007', result: 'refused', document: '' })]);
    const said = await city.compare([
      issuedLine({
        document: 'OLD-3',
        item: 'M-3',
        applicant: '岩相',
        old_number: 'LC2019-00007',
        issued: '2019-04-01',
      }),
    ]);
    expect(said.counts).toMatchObject({ old: 0, outside: 1 });
  });

  it('sent again tells what was found before and gives no second signal', async () => {
    expect(await city.compare([issuedLine({ document: 'OUT-1', ...NOBODY })])).toMatchObject({
      counts: { outside: 1, known: 1, taken: 0 },
    });
    expect((await findStray('OUT-1'))!.signals).toHaveLength(1);
  });

  it('on a dry run, or with one fault, leaves everything as it is', async () => {
    const stray = issuedLine({ document: 'DRY-1', applicant: '无件之人' });
    expect((await city.compare([stray], { dryRun: true })).counts).toMatchObject({ outside: 1, taken: 1 });
    const broken = await city.compare([stray, issuedLine({ document: '' })]);
    expect(broken).toMatchObject({ faultCount: 1, faults: [{ line: 2, field: 'document' }], counts: { taken: 0 } });
    expect(await findStray('DRY-1')).toBeUndefined();
  });

  it('of 10,000 lines is compared', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => issuedLine({ document: `MANY-${index}` }));
    expect((await city.compare(lines)).counts).toMatchObject({ rows: 10_000, inOrder: 10_000 });
  }, 120_000);

  it('findings are closed records: the case they name goes on', async () => {
    const { file } = (await findStray('PRE-1'))!;
    expect(await findCase(city.db, file.parent_id!)).toMatchObject({ state: 'open', phase: 'open' });
  });
});
