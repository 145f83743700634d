// Emergencies by their rules alone: the chain of reports minute by minute, by night and on days off; tasks and the review.
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { CaseLife, officerOf } from '#kernel/cases/fixture/life.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { type EventData, type EventSubject, USUAL } from '../contract.ts';
import { emergencyKind } from './kind.ts';
import { start } from './process.ts';
import { scoreReports } from './scoring.ts';

const organ = (id: string, path: string): OrganRef => ({ id, path, name: id });
const TOWN = organ('town', '/city/county/town/');
const COUNTY = organ('county-office', '/city/county/gov/office/');
const CITY = organ('city-office', '/city/gov/office/');
const FIRE = organ('fire', '/city/county/fire/');
const WATER = organ('water', '/city/county/water/');

const HARM = { dead: 0, missing: 1, hurt: 2, moved: 30 };
const WRITTEN = { situation: '河水漫堤', measures: '已转移群众', ...HARM };
/** A Sunday of a holiday, at night. */
const NIGHT = '2026-10-04T23:50:00';
const at = (time: string) => new Date(`${time}+08:00`);

class Event extends CaseLife {
  constructor(more: Partial<EventData> = {}, from = NIGHT) {
    const data: EventData = {
      ...{
        exercise: false,
        sort: 'natural',
        level: '4',
        place: '桥头',
        county: null,
        happenedAt: at(from).toISOString(),
      },
      ...{ text: '河水漫堤', harm: HARM, origin: TOWN, chain: [COUNTY, CITY], reached: 0, follows: 0, terms: USUAL },
      ...more,
    };
    const subject: EventSubject = {
      plans: [
        {
          id: 'p',
          name: '防汛预案',
          responses: {
            '4': {
              minutes: 30,
              tasks: [
                { organ: FIRE, task: '救援' },
                { organ: WATER, task: '巡堤' },
              ],
            },
          },
        },
      ],
    };
    const limits = [start('phone', 20, TOWN), start('written', 40, TOWN)];
    super({ kind: emergencyKind, day: from, organ: TOWN, post: 'clerk', limits, data, subject });
  }
  get data(): EventData {
    return this.snapshot.file.data as unknown as EventData;
  }
  get lead(): string | undefined {
    return this.snapshot.holds.find(({ role }) => role === 'lead')?.organ_id;
  }
  minuteOf(clock: string): string | undefined {
    return this.limit(clock === 'opinion' ? clock : `emergency-${clock}`)?.due_at?.toISOString();
  }
  stateOf(clock: string): string | undefined {
    return this.limit(`emergency-${clock}`)?.state;
  }
}
const town = officerOf('t', TOWN, 'clerk');
const county = officerOf('c', COUNTY, 'clerk');
const city = officerOf('s', CITY, 'clerk');

let life: Event;
beforeEach(() => {
  life = new Event();
});
const handle = () =>
  life.does('first', WRITTEN, town).does('receive', {}, county).does('take', { reason: '本级处置' }, county);

it('[G15] is sound as a declaration', () => {
  expect(findKindFaults(emergencyKind)).toEqual([]);
});

describe('the chain', () => {
  it('[G15] gives twenty minutes to telephone and forty to write, over midnight and on a holiday', () => {
    expect(life.minuteOf('phone')).toBe(at('2026-10-05T00:10:00').toISOString());
    expect(life.minuteOf('written')).toBe(at('2026-10-05T00:30:00').toISOString());
    life.pass(at('2026-10-05T00:10:00')).does('phone', { taker: '县值班室 李', text: '漫堤' }, town);
    expect(life.stateOf('phone')).toBe('met');
    expect(life.tries('phone', { taker: '再报', text: '再报' }, town)).toBe(false);
    life.pass(at('2026-10-05T00:30:01')).does('first', WRITTEN, town);
    expect([life.stateOf('written'), life.state, life.lead]).toEqual(['missed', 'passed', COUNTY.id]);
    expect(life.limit('emergency-receive')).toMatchObject({ organ_id: COUNTY.id, amount: 10, unit: 'min' });
  });

  it('[G15] each level receives within its own limit, and handles or passes up what is graver', () => {
    life = new Event({ level: '3' });
    life.does('first', WRITTEN, town);
    expect(life.tries('receive', {}, town)).toBe(false);
    life.does('receive', {}, county);
    expect(life.tries('take', { reason: '本级' }, county)).toBe(false);
    life.does('pass-up', { taker: '市值班室 王', situation: '属较大' }, county);
    expect([life.lead, life.data.reached, life.limit('emergency-receive')?.organ_id]).toEqual([CITY.id, 2, CITY.id]);
    life.does('receive', {}, city);
    expect(life.tries('pass-up', { taker: '省', situation: '省' }, city)).toBe(false);
    life.does('take', { reason: '市级处置' }, city);
    expect(life.state).toBe('handling');
  });

  it('[G15] reports that follow are numbered, and each begins the time of the next', () => {
    handle();
    expect(life.minuteOf('follow')).toBe(at('2026-10-05T03:50:00').toISOString());
    life.pass(at('2026-10-05T02:00:00')).does('report-on', { ...WRITTEN, dead: 1 }, town);
    expect([life.data.follows, life.data.harm.dead, life.minuteOf('follow')]).toEqual([
      1,
      1,
      at('2026-10-05T06:00:00').toISOString(),
    ]);
    life.does('regrade', { level: '1', reason: '伤亡增加' }, county);
    expect(life.minuteOf('follow')).toBe(at('2026-10-05T03:00:00').toISOString());
  });

  it('a false alarm is closed by whoever judged it', () => {
    life.does('first', WRITTEN, town).does('receive', {}, county).does('dismiss', { reason: '误报' }, county);
    expect([life.state, life.findFaults()]).toEqual(['dismissed', []]);
  });
});

describe('command', () => {
  it('[G16] a response of a plan gives each organ its task, to be answered within minutes', () => {
    handle().does('activate', { plan: '防汛预案', response: '4', reason: '水位超警' }, county);
    const asked = life.snapshot.holds.filter(({ role }) => role === 'assist').map(({ organ_id: id }) => id);
    expect(asked).toEqual([FIRE.id, WATER.id]);
    expect(life.minuteOf('opinion')).toBe(at('2026-10-05T00:20:00').toISOString());
    expect(life.tries('activate', { plan: '别的预案', response: '4', reason: '水位' }, county)).toBe(false);
    const fire = officerOf('f', FIRE);
    expect(life.tries('answer', { text: '已到' }, town)).toBe(false);
    life.does('answer', { text: '已到现场' }, fire);
    expect(life.tries('answer', { text: '又到' }, fire)).toBe(false);
    expect(life.snapshot.opinions[0]).toMatchObject({ organ_id: FIRE.id, text: '已到现场' });
    // Whoever owes an answer is given no second task; who answered may be.
    const order = { organs: ['x'], task: '增援', minutes: 15 };
    expect(life.tries('order', order, county, undefined, { 'organs.0': WATER })).toBe(false);
    life.does('order', order, county, undefined, { 'organs.0': FIRE });
    expect(life.data.tasks?.map(({ organ: name, task }) => `${name} ${task}`)).toEqual([
      'fire 救援',
      'water 巡堤',
      'fire 增援',
    ]);
  });

  it('[G16] standing down ends what was asked; after the final report it is reviewed by time, content, quality and number', () => {
    life.pass(at('2026-10-05T00:20:00'));
    handle().does('activate', { plan: '防汛预案', response: '4', reason: '水位超警' }, county);
    life.does('stand-down', { reason: '水退' }, county);
    expect([life.state, life.lead, life.stateOf('final')]).toEqual(['ended', TOWN.id, 'running']);
    expect(life.snapshot.limits.filter(({ kind }) => kind === 'opinion').map(({ state }) => state)).toEqual([
      'void',
      'void',
    ]);
    life.does('final', { situation: '经过', causes: '强降雨', measures: '转移', lessons: '加固', ...HARM }, town);
    expect([life.state, life.lead]).toEqual(['reviewing', COUNTY.id]);
    expect(life.tries('review', { content: 20, quality: 22, text: '好' }, town)).toBe(false);
    life.does('review', { content: 20, quality: 22, text: '及时' }, county);
    // The telephone was never picked up in its twenty minutes.
    expect(life.data.score).toEqual({ time: 17, content: 20, quality: 22, number: 25, total: 84 });
    expect([life.state, life.findFaults()]).toEqual(['reviewed', []]);
  });

  it('a score never falls below nothing', () => {
    const missed = Array.from({ length: 9 }, () => ({ kind: 'emergency-follow', state: 'missed' }));
    expect(scoreReports({ limits: missed as never }, { content: 0, quality: 0 })).toMatchObject({
      number: 0,
      total: 25,
    });
  });
});
