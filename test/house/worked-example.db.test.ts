// The worked example of docs/find-your-room.md: it is short, sound, and runs on a real database.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { fireExpired } from '#kernel/cases/clock.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { registerKind } from '#kernel/cases/registry.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCase } from '#kernel/cases/store.ts';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { organs } from '#kernel/organs/module.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { openPeopleCity, type PeopleCity } from '#kernel/people/fixture.ts';
import { people } from '#kernel/people/module.ts';
import { definePermissions } from '#kernel/people/rules/roles.ts';
import { actorFromAccount } from '#kernel/people/service/identify.ts';
import { toLocalIso } from '#platform/time.ts';
import { lostPropertyRoom } from './lost-property/module.ts';
import { lostProperty } from './lost-property/rules.ts';
import { takeIn } from './lost-property/service.ts';
import { listSources, ROOT } from './source.ts';

const files = listSources('test/house/lost-property');

describe('the worked example', () => {
  it('is under 100 lines', () => {
    const lines = files.reduce((sum, file) => sum + file.text.trimEnd().split('\n').length, 0);
    expect(files).toHaveLength(4);
    expect(lines).toBeLessThan(100);
  });

  it('stands in the document as it is here', () => {
    const doc = readFileSync(join(ROOT, 'docs/find-your-room.md'), 'utf8');
    expect(files.filter((file) => !doc.includes(`\`\`\`ts\n${file.text}\`\`\``)).map((file) => file.path)).toEqual([]);
  });

  it('declares a sound kind', () => {
    expect(findKindFaults(lostProperty)).toEqual([]);
  });
});

describe('lost property in a city', () => {
  let city: PeopleCity;
  const permissions = definePermissions([organs, people, lostPropertyRoom]);

  beforeAll(async () => {
    registerKind(lostProperty);
    city = await openPeopleCity();
    await seedCalendar(city.db);
  });
  afterAll(() => city.close());

  async function actorOf(login: string) {
    const actor = await actorFromAccount(city.runtime, permissions, await city.id(login), city.clock.now());
    if (!actor) throw new Error(`${login} has no active account`);
    return actor;
  }

  async function takeUmbrellaIn(): Promise<CaseFile> {
    const organ = await getOrganByCode(city.db, '530900-public-security');
    const find = { thing: '雨伞', place: '世纪路公交站', finder: '李荣' };
    const { file } = await city.act(await actorOf('public-security.window'), (ctx) =>
      takeIn(ctx, organ, '530900', find),
    );
    return file;
  }

  it('runs a year from the day of the notice', async () => {
    const file = await takeUmbrellaIn();
    expect(toLocalIso(file.due_at!)).toBe('2027-10-12T23:59:59+08:00');
  });

  it('is given back by a clerk of the organ, and by nobody of another', async () => {
    const { id } = await takeUmbrellaIn();
    const giveBack = { caseId: id, act: 'give-back', body: { proof: '说出了伞柄上的字' } };
    const stranger = await actorOf('market.window');
    await expect(city.act(stranger, (ctx) => performAct(ctx, giveBack))).rejects.toMatchObject({
      status: 404,
    });
    const file = await city.act(await actorOf('public-security.window'), (ctx) => performAct(ctx, giveBack));
    expect(file).toMatchObject({ state: 'returned', phase: 'closed', outcome: 'returned' });
  });

  it('becomes the state’s by itself when the year is over, and not a second before', async () => {
    const { id } = await takeUmbrellaIn();
    city.clock.set('2027-10-12T23:59:59+08:00');
    await fireExpired(city.runtime);
    expect(await findCase(city.db, id)).toMatchObject({ state: 'announced' });
    city.clock.set('2027-10-13T00:00:00+08:00');
    await fireExpired(city.runtime);
    expect(await findCase(city.db, id)).toMatchObject({ state: 'forfeited', phase: 'closed' });
    const chain = await listChain(city.db, id);
    expect(chain.map((act) => act.act)).toEqual(['open', 'forfeit']);
    expect(findChainFault(chain)).toBeNull();
  });
});
