// Proposals without a database: sound, answered in time by months and fixed days, returned once, evaluated by each, answered anew once.
import { describe, expect, it } from 'vitest';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { CaseLife, officerOf } from '#kernel/cases/fixture/life.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { anonymous } from '#platform/http/context.ts';
import type { House, MotionData } from '../contract.ts';
import { followUpKind } from './follow-up.ts';
import { motionKind } from './kind.ts';
import { isFromSource, limitFor, type MotionSettings, PRESET_NAMES, STEPS, USUAL } from './presets.ts';
import { workdays } from './process.ts';

const organ = (id: string): OrganRef => ({ id, path: `/city/${id}/`, name: id });
const HOUSE = organ('congress');
const [ROADS, SCHOOLS, WATER] = [organ('roads'), organ('schools'), organ('water')];
const OFFICE = officerOf('clerk', HOUSE, 'section-head');
/** Of the house, with reach over every organ of the city. */
const clerk = { ...OFFICE, scopes: () => [{ path: '/city/', deep: true }] };
const deputy = (id: string, unit = HOUSE) => ({ ...officerOf(id, unit, 'clerk'), name: id });
const head = (of: OrganRef) => officerOf('head', of, 'organ-head');

function begin({
  gather = false,
  house = 'congress',
  subject = USUAL,
}: {
  gather?: boolean;
  house?: House;
  subject?: MotionSettings;
} = {}) {
  const data: MotionData = {
    ...{ house, office: HOUSE, text: '公交线路没有到新区学校。', group: null, open: true },
    signers: [{ id: 'one', name: 'one', at: '' }],
  };
  return new CaseLife({
    ...{ kind: motionKind, day: '2026-03-02', organ: HOUSE, post: 'section-head', data, subject },
    state: gather ? 'gathering' : 'submitted',
    limits: [gather ? workdays('signing', 10, 'close-signing') : workdays('examine', 5)],
  });
}
const ASSIGN = { months: '3', key: 'no' };
const assigned = (body: object = {}, options: Parameters<typeof begin>[0] = {}) =>
  begin(options)
    .does('register-motion', {}, clerk)
    .does('assign-motion', { ...ASSIGN, ...body }, clerk, ROADS, { 'others.0': SCHOOLS });
const HELP = { answer: 'agree', text: '可以配合。' };
const CONTACT = { way: 'meeting', on: '2026-03-02', said: '同意增开一班。' };
const REPLY = { class: 'B', text: '今年调整线路，九月前开通。', contact: '张科长 0883-2120000', open: 'yes' };
const answered = (life = assigned()) =>
  life
    .does('sign-motion')
    .does('give-help', HELP, head(SCHOOLS))
    .does('contact', CONTACT)
    .does('draft-reply', REPLY)
    .does('issue-reply', {}, head(ROADS));

describe('proposals', () => {
  it('are sound', () => {
    expect([motionKind, followUpKind].flatMap(findKindFaults)).toEqual([]);
  });

  it('[G26] are signed by others, each once, and handed in by who leads or when the time is over', () => {
    const life = begin({ gather: true }).does('motion-cosign', {}, deputy('two'));
    expect(() => life.does('motion-cosign', {}, deputy('two'))).toThrow('once-only');
    expect(() => life.does('motion-cosign', {}, anonymous)).toThrow();
    expect(() => life.does('motion-cosign', {}, deputy('three', ROADS))).toThrow();
    expect(() => life.does('motion-submit', {}, deputy('two'))).toThrow();
    expect(life.does('motion-submit', {}, deputy('one')).state).toBe('submitted');
    expect(begin({ gather: true }).pass('2026-03-20').state).toBe('submitted');
  });

  it('[G26] are returned to be changed, refused with a ground or passed on, by the office of their own house', () => {
    const other = officerOf('other', organ('cppcc'), 'section-head');
    expect(() => begin().does('register-motion', {}, other)).toThrow();
    const life = begin().does('return-motion', { reason: '请写明路段。' }, clerk);
    expect(life.does('motion-revise', { text: '凤翔路口。' }, deputy('one')).state).toBe('submitted');
    expect(begin().does('return-motion', { reason: '请写明。' }, clerk).pass('2026-03-20').state).toBe('submitted');
    expect(begin().does('refuse-motion', { ground: 'pending', reason: '已在诉讼中。' }, clerk).state).toBe('refused');
    expect(begin().does('pass-motion-on', { reason: '供参考。' }, clerk, ROADS).state).toBe('passed');
  });

  it('[G26] are answered three or six months from handing over, and by the fixed day of a meeting', () => {
    expect(assigned().due('motion-answer')).toBe('2026-06-02');
    expect(assigned({ months: '6' }).due('motion-answer')).toBe('2026-09-02');
    expect(assigned().limit('motion-answer')?.basis).toBe('代表法第五十一条第二款');
    expect(assigned({}, { house: 'cppcc' }).limit('motion-answer')?.basis).toBe('local');
    const subject = { ...USUAL, fixed: { congress: '05-29' } };
    expect(assigned({ meeting: '交办会' }, { subject }).due('motion-date')).toBe('2026-05-29');
    expect(assigned({}, { subject }).limit('motion-date')).toBeUndefined();
    expect(() => assigned({ by: '2026-03-01' })).toThrow();
  });

  it('[G26] are signed for or returned once; then the office decides, and what it decides stands', () => {
    const life = assigned().does('return-assignment', { reason: '属教育部门。' });
    expect(life.state).toBe('disputed');
    expect(() => life.does('assign-anew', {}, clerk, ROADS)).toThrow();
    life.does('assign-anew', {}, clerk, WATER);
    expect(life.due('motion-answer')).toBe('2026-06-02');
    expect(() => life.does('return-assignment', { reason: '不是我们的。' })).toThrow('once-only');
    expect(life.pass('2026-03-20').state).toBe('handling');
    expect(life.findFaults()).toEqual([]);
    const upheld = assigned().does('return-assignment', { reason: '属教育部门。' });
    expect(upheld.does('uphold-motion', { reason: '职责明确。' }, clerk).snapshot.file.organ_id).toBe(ROADS.id);
  });

  it('[G26] are answered only when their proposers were heard, the others said their word, and the head signs', () => {
    const life = assigned().does('sign-motion');
    expect(() => life.does('draft-reply', REPLY)).toThrow();
    life.does('contact', CONTACT);
    expect(() => life.does('draft-reply', REPLY)).toThrow();
    expect(() => life.does('contact', CONTACT, head(SCHOOLS))).toThrow();
    life.does('give-help', HELP, head(SCHOOLS)).does('draft-reply', REPLY).does('issue-reply', {}, head(ROADS));
    expect(life.snapshot.file).toMatchObject({ state: 'answered', outcome: null, data: { reply: { class: 'B' } } });
    expect(life.limit('motion-answer')?.state).toBe('met');
    const released = assigned().does('sign-motion').does('contact', CONTACT).does('release-help', {}, clerk, SCHOOLS);
    expect(released.does('draft-reply', REPLY).findFaults()).toEqual([]);
  });

  it('[G26] have more time from who handed them over, six months with it at most', () => {
    const life = assigned().does('sign-motion').does('ask-time', { reason: '需要勘察。' });
    expect(() => life.does('ask-time', { reason: '再申请。' })).toThrow('once-only');
    expect(() => life.does('grant-time', { months: 4 }, clerk)).toThrow();
    expect(life.does('grant-time', { months: 3 }, clerk).due('motion-answer')).toBe('2026-09-02');
    expect(() => assigned({ months: '6' }).does('sign-motion').does('ask-time', { reason: '再多些。' })).toThrow();
  });

  it('[G26] are evaluated by each who signed, and answered anew once where somebody is not content', () => {
    const life = answered();
    expect(() => life.does('evaluate-motion', { level: 'not' }, deputy('stranger'))).toThrow();
    life.does('evaluate-motion', { level: 'not' }, deputy('one'));
    expect(life.state).toBe('redoing');
    expect(life.due('motion-redo')).toBe('2026-05-06');
    expect(() => life.does('draft-reply', REPLY)).toThrow();
    life
      .does('contact', CONTACT)
      .does('draft-reply', { ...REPLY, class: 'A' })
      .does('issue-reply', {}, head(ROADS));
    expect(life.does('evaluate-motion', { level: 'not' }, deputy('one')).snapshot.file).toMatchObject({
      ...{ state: 'closed', outcome: 'A' },
      data: { verdict: 'not' },
    });
    expect(answered().pass('2026-05-20').snapshot.file).toMatchObject({ state: 'closed', data: { verdict: 'none' } });
  });

  it('[G26] are published where both agree, by somebody else than who signed the reply', () => {
    const life = answered().does('evaluate-motion', { level: 'content' }, deputy('one'));
    expect(() => life.does('publish-motion', { checked: 'clean' }, head(ROADS))).toThrow();
    const other = officerOf('section', ROADS, 'section-head');
    expect(life.does('publish-motion', { checked: 'clean' }, other).snapshot.file.data.published).toBe(true);
    expect(() => life.does('withhold-motion', { reason: '不宜公开。' }, other)).toThrow();
  });

  it('are taken back until they are answered', () => {
    expect(assigned().does('take-motion-back', { reason: '已解决。' }, deputy('one')).state).toBe('withdrawn');
    expect(() => assigned().does('take-motion-back', { reason: '已解决。' }, deputy('two'))).toThrow();
  });
});

it('seven places have rules of their own, each with its source, and none says what the law says', () => {
  expect(PRESET_NAMES).toHaveLength(7);
  for (const preset of PRESET_NAMES)
    for (const step of STEPS) expect(limitFor({ ...USUAL, preset }, step).amount).toBeGreaterThan(0);
  expect(limitFor({ ...USUAL, preset: 'shanghai' }, 'back')).toEqual({ amount: 7, unit: 'wd' });
  expect(limitFor({ ...USUAL, preset: 'henan' }, 'assist')).toEqual({ amount: 2, unit: 'mo' });
  expect(isFromSource({ ...USUAL, preset: 'beijing' }, 'back')).toBe(false);
  expect(isFromSource({ ...USUAL, limits: { redo: '2mo' } }, 'redo')).toBe(false);
});
