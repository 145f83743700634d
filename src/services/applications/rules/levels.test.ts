// Up the levels and back: upward only, to whoever is competent, each on its own clock, decided where the item says.
import { describe, expect, it } from 'vitest';
import type { OrganRef } from '#kernel/cases/contract.ts';
import {
  BUREAU,
  demoContent,
  dueDay,
  FIRE,
  finishStep,
  holder,
  type Life,
  limitOf,
  perform,
  receive,
  SERVICES,
  tellPaper,
} from '../fixture.ts';
import { applicationKind as kind } from './kind.ts';
import { planAhead } from './plan.ts';
import type { Level, Procedure } from './subject.ts';

const TOWN: OrganRef = { id: 'town', path: '/530902/530902001/', name: '凤翔街道办事处' };
const COUNTY: OrganRef = { id: 'county', path: '/530902/530902-civil-affairs/', name: '临翔区民政局' };
const CITY: OrganRef = { id: 'city', path: '/530900-civil-affairs/', name: '临沧市民政局' };

const ABOVE: Level[] = [
  { organ: TOWN, level: 5, post: 'reviewer', limit: '5wd', decides: false },
  { organ: COUNTY, level: 4, post: 'organ-head', limit: '8wd', decides: true },
  { organ: CITY, level: 3, post: 'organ-head', limit: '5wd', decides: true },
];
/** What a village receives: it examines, the town too, the county or the city decides. */
const VILLAGE: Procedure = { ...demoContent('530902001003-JF-0401'), above: ABOVE };
const OPINION = { body: { opinion: '年龄和户籍属实。' } };

const accepted = (procedure = VILLAGE) => perform(receive('2026-03-02 10:00', procedure), 'accept', '2026-03-02 11:00');
const examined = () => finishStep(accepted(), '2026-03-03 09:00');
const up = (life: Life, at: string, by?: OrganRef, post = 'reviewer') =>
  perform(life, 'forward', at, { ...OPINION, ...(by ? { by: holder(post, by) } : {}) });
const atTown = () => up(examined(), '2026-03-03 10:00');
const atCounty = () => up(atTown(), '2026-03-05 10:00', TOWN);
const holding = ({ snapshot }: Life) => snapshot.holds.map(({ organ_id, post }) => `${organ_id} ${post}`);

describe('the way up (§35, §43)', () => {
  it('[E23] goes level by level, each with a clock of its own, while the applicant’s runs on', () => {
    const village = accepted();
    expect(limitOf(village, 'level')).toMatchObject({ amount: 2, unit: 'wd', organ_id: BUREAU.id });
    const [town, county] = [atTown(), atCounty()];
    const city = up(county, '2026-03-06 10:00', COUNTY, 'organ-head');
    expect([town, county, city].map(holding)).toEqual([['town reviewer'], ['county organ-head'], ['city organ-head']]);
    expect([town, county, city].map((life) => dueDay(life, 'level'))).toEqual([
      '2026-03-10',
      '2026-03-17',
      '2026-03-13',
    ]);
    const clocks = city.snapshot.limits.filter(({ kind }) => kind === 'level');
    expect(clocks.map(({ organ_id: organ, state }) => [organ, state])).toEqual([
      [BUREAU.id, 'met'],
      ['town', 'met'],
      ['county', 'met'],
      ['city', 'running'],
    ]);
    expect(dueDay(city, 'promise')).toBe(dueDay(village, 'promise'));
    expect(city.decision.papers).toMatchObject([{ template: 'forward', organId: COUNTY.id }]);
    expect(tellPaper(city)).toContain(`直接报送${CITY.name}`);
    expect(city.snapshot.file).toMatchObject({ state: 'forwarded', organ_id: BUREAU.id, step_name: '市级审查' });
  });

  it('comes after every step of one’s own level', () => {
    expect(() => up(accepted(), '2026-03-02 12:00')).toThrow('The steps of this level come first');
  });

  it('never leads sideways, down, or to an organ that is not competent', () => {
    const named = (organ: OrganRef, life: Life, by?: OrganRef) =>
      perform(life, 'forward', '2026-03-06 10:00', {
        body: { ...OPINION.body, organ: 'by-name' },
        organs: { organ },
        ...(by ? { by: holder('organ-head', by) } : {}),
      });
    expect(() => named(SERVICES, examined())).toThrow('competent for the item');
    expect(() => named(TOWN, atCounty(), COUNTY)).toThrow(CITY.name);
    expect(() => named(COUNTY, atCounty(), COUNTY)).toThrow(CITY.name);
    expect(holding(named(CITY, examined()))).toEqual(['city organ-head']);
    const top = up(atCounty(), '2026-03-06 10:00', COUNTY, 'organ-head');
    expect(() => up(top, '2026-03-09 10:00', CITY, 'organ-head')).toThrow('No organ above');
  });
});

describe('the way down', () => {
  it('[E23] leads back to each organ that sent it up, in turn, and to the step it left', () => {
    const county = perform(atCounty(), 'return-down', '2026-03-06 10:00', {
      ...OPINION,
      by: holder('organ-head', COUNTY),
    });
    expect(holding(county)).toEqual(['town reviewer']);
    expect(tellPaper(county)).toContain(`返回${TOWN.name}，由其继续办理`);
    expect(county.decision.papers?.[0]?.organId).toBe(COUNTY.id);
    expect(county.snapshot.file).toMatchObject({ state: 'forwarded', step_name: '乡镇（街道）审查' });
    expect(limitOf(county, 'level')).toMatchObject({ organ_id: 'town', amount: 1, unit: 'wd' });
    const town = perform(county, 'return-down', '2026-03-09 09:00', { ...OPINION, by: holder('reviewer', TOWN) });
    expect(town.snapshot.file).toMatchObject({ state: 'reviewing', step: 'decide' });
    expect(holding(town)).toEqual([`${BUREAU.id} organ-head`]);
    expect(holding(up(town, '2026-03-09 10:00'))).toEqual(['town reviewer']);
  });

  it('is taken by whoever has the case, not by those below', () => {
    expect(() =>
      perform(atTown(), 'return-down', '2026-03-04 09:00', { ...OPINION, by: holder('organ-head') }),
    ).toThrow('another post');
  });
});

describe('the decision', () => {
  const granting = { body: { opinion: '准予发放。' } };

  it('[E23] is the higher level’s own, in its own name, and the result is delivered where it was applied for', () => {
    const granted = perform(atCounty(), 'grant', '2026-03-09 09:00', { ...granting, by: holder('organ-head', COUNTY) });
    expect(granted.snapshot.file).toMatchObject({ state: 'decided', outcome: 'granted', organ_id: BUREAU.id });
    expect(holding(granted)).toEqual([`${BUREAU.id} window`]);
    expect(granted.decision.papers?.every(({ organId }) => organId === COUNTY.id)).toBe(true);
    expect(granted.decision.record).toMatchObject({ by: COUNTY.name });
    expect(granted.snapshot.limits.filter(({ state }) => state === 'running').map(({ kind }) => kind)).toEqual([
      'delivery',
    ]);
  });

  it('is neither the village’s nor the town’s', () => {
    expect(() => perform(examined(), 'grant', '2026-03-03 10:00', granting)).toThrow(`${COUNTY.name} decides`);
    const by = holder('reviewer', TOWN);
    expect(() => perform(atTown(), 'grant', '2026-03-04 10:00', { ...granting, by })).toThrow(`${COUNTY.name} decides`);
  });

  it('stays with the organ that received it where those above only examine', () => {
    const examiner = { organ: CITY, level: 3, post: 'reviewer', limit: '20wd', decides: false };
    const food = { ...demoContent(), above: [examiner] };
    const forwarded = up(accepted(food), '2026-03-03 09:00');
    expect(limitOf(forwarded, 'level')).toMatchObject({ basis: '行政许可法第四十三条', organ_id: 'city' });
    const by = holder('reviewer', CITY);
    expect(() => perform(forwarded, 'grant', '2026-03-04 09:00', { ...granting, by })).toThrow('does not decide');
    const back = perform(forwarded, 'return-down', '2026-03-04 09:00', { ...OPINION, by });
    expect(back.snapshot.file).toMatchObject({ state: 'reviewing', step: 'survey' });
  });

  it('is the district’s own for what the district itself receives', () => {
    const district = { ...demoContent('530902-JF-0401'), above: ABOVE.slice(2) };
    let life = accepted(district);
    while (life.snapshot.file.step !== 'decide') life = finishStep(life, '2026-03-03 09:00');
    expect(perform(life, 'grant', '2026-03-04 09:00', granting).snapshot.file.state).toBe('decided');
    expect(holding(up(life, '2026-03-04 09:00'))).toEqual(['city organ-head']);
  });
});

describe('what a higher level may do while it has the case', () => {
  const by = holder('organ-head', COUNTY);
  const TESTED = {
    ...VILLAGE,
    specialProcedures: [{ kind: 'appraisal', basis: '社会救助暂行办法第十三条', maxDays: 10 }],
  };
  const raised = () => {
    const start = up(finishStep(accepted(TESTED), '2026-03-03 09:00'), '2026-03-03 10:00');
    return up(start, '2026-03-05 10:00', TOWN);
  };
  const appraisal = { body: { kind: 'appraisal', days: 4, reason: '残疾等级需要鉴定。' }, by };

  it('[E23] stop the clock for a special procedure and go on where it was, every clock later by what stood still', () => {
    const county = raised();
    expect(() => perform(county, 'pause', '2026-03-06 09:00', { ...appraisal, by: holder('organ-head') })).toThrow(
      'another post',
    );
    const paused = perform(county, 'pause', '2026-03-06 09:00', appraisal);
    expect(paused.snapshot.file).toMatchObject({ state: 'paused', step_name: '县级审查' });
    expect(['promise', 'level'].map((kind) => limitOf(paused, kind).state)).toEqual(['suspended', 'suspended']);
    const resumed = perform(paused, 'resume', '2026-03-11 09:00', { body: { result: '二级残疾。' }, by });
    expect(resumed.snapshot.file).toMatchObject({ state: 'forwarded', suspended_since: null });
    expect(holding(resumed)).toEqual(['county organ-head']);
    expect([dueDay(county, 'level'), dueDay(resumed, 'level')]).toEqual(['2026-03-17', '2026-03-20']);
    const granted = perform(resumed, 'grant', '2026-03-12 09:00', { body: { opinion: '准予发放。' }, by });
    expect(granted.snapshot.file).toMatchObject({ state: 'decided', outcome: 'granted' });
  });

  it('[E23] by the machine too: at the longest time the clock runs again at the level that stopped it', () => {
    const paused = perform(raised(), 'pause', '2026-03-06 09:00', appraisal);
    const expired = perform(paused, 'expire-special', '2026-03-21 00:00');
    expect(expired.snapshot.file.state).toBe('forwarded');
    expect(holding(expired)).toEqual(['county organ-head']);
  });

  it('[E23] ask other organs, whose answers or silence come before its decision', () => {
    const question = { body: { organ: 'fire', question: '是否同意？' }, organs: { organ: FIRE }, by };
    const own = { ...question, organs: { organ: COUNTY } };
    expect(() => perform(atCounty(), 'ask-opinion', '2026-03-06 09:00', own)).toThrow('your own organ');
    const asked = perform(atCounty(), 'ask-opinion', '2026-03-06 09:00', question);
    expect(asked.snapshot.file.state).toBe('forwarded');
    expect(asked.snapshot.opinions).toMatchObject([{ organ_id: FIRE.id, step: 'level-4', answered_at: null }]);
    const granting = { body: { opinion: '准予发放。' }, by };
    expect(() => perform(asked, 'grant', '2026-03-06 10:00', granting)).toThrow(FIRE.name);
    expect(() => perform(asked, 'ask-opinion', '2026-03-06 10:00', question)).toThrow('case.once-only');
    const silent = perform(asked, 'deem-consent', '2026-03-14 00:00', {
      body: { organId: 'fire' },
      organs: { organId: FIRE },
    });
    expect(silent.snapshot.holds.map(({ role }) => role)).toEqual(['lead']);
    expect(perform(silent, 'grant', '2026-03-16 09:00', granting).snapshot.file.state).toBe('decided');
  });

  it('[E23] have it completed by the level below, never again by the applicant (§35)', () => {
    expect(kind.acts['request-supplement']?.from).toEqual(['received']);
    const wanted = { body: { wanted: '入户核查表缺邻里访谈。' }, by };
    const below = perform(atCounty(), 'ask-below', '2026-03-06 09:00', wanted);
    expect(holding(below)).toEqual(['town reviewer']);
    expect(limitOf(below, 'level')).toMatchObject({ organ_id: 'town', amount: 3, unit: 'wd', basis: 'local' });
    expect(limitOf(below, 'promise').state).toBe('running');
    expect(below.decision.notices).toBeUndefined();
    const again = up(below, '2026-03-10 09:00', TOWN);
    expect(holding(again)).toEqual(['county organ-head']);
    expect(dueDay(again, 'level')).toBe('2026-03-20');
  });

  it('ask its own head for more time; what was asked below lapses with the case going up', () => {
    const request = { body: { days: 10, reason: '需要入户复核。' } };
    const licence: Procedure = { ...VILLAGE, type: '01' };
    const village = finishStep(accepted(licence), '2026-03-03 09:00');
    const asked = perform(village, 'request-extension', '2026-03-03 09:30', request);
    const town = up(asked, '2026-03-03 10:00');
    expect(limitOf(town, 'approval').state).toBe('void');
    expect(holding(town)).toEqual(['town reviewer']);
    const mine = perform(town, 'request-extension', '2026-03-03 11:00', { ...request, by: holder('reviewer', TOWN) });
    expect(limitOf(mine, 'approval').organ_id).toBe('town');
    const granted = perform(mine, 'extend', '2026-03-03 12:00', { by: holder('organ-head', TOWN) });
    expect(limitOf(granted, 'level').extra).toBe(10);
  });

  it('tell the way ahead also while its clock stands', () => {
    const paused = perform(raised(), 'pause', '2026-03-06 09:00', appraisal);
    expect(planAhead(paused.procedure, paused.snapshot.file).map(({ zh }) => zh)).toEqual(['送达']);
  });
});

describe('what the public reads ahead', () => {
  it('[E23] names the levels still to come, and how long each has', () => {
    const ahead = (life: Life) =>
      planAhead(life.procedure, life.snapshot.file).map(({ zh, note }) => `${zh} ${note?.zh}`);
    expect(ahead(accepted())).toContain('凤翔街道办事处审查 本级时限 5 个工作日');
    expect(ahead(accepted()).at(-2)).toBe('临翔区民政局决定 本级时限 8 个工作日');
    expect(ahead(atTown())).toEqual(['临翔区民政局决定 本级时限 8 个工作日', '送达 作出决定后 10 个工作日内']);
  });
});
