// The kinds of letters without a database: sound, on the clock, nobody turned away without the right way.
import { describe, expect, it } from 'vitest';
import { shipped } from '#kernel/calendar/fixture.ts';
import type { ActRule, Decision, OrganRef, Snapshot } from '#kernel/cases/contract.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { anonymous } from '#platform/http/context.ts';
import { letterSchema } from '../contract.ts';
import { complaintKind } from './complaint.ts';
import { enquiryKind } from './enquiry.ts';
import { choosePost, USUAL } from './intake.ts';

const ENQUIRY = {
  kind: 'enquiry',
  organ: '市市场监管局',
  phone: '13800000000',
  text: '开小吃店要办哪些手续？',
};
const faultsOf = (letter: object) => letterSchema.safeParse(letter).error?.issues.map(({ path }) => path.join('.'));

describe('a letter', () => {
  it('may ask without a name, but complains under one', () => {
    expect(faultsOf(ENQUIRY)).toBeUndefined();
    expect(faultsOf({ ...ENQUIRY, kind: 'complaint' })).toEqual(['name']);
    expect(faultsOf({ ...ENQUIRY, kind: 'complaint', name: '李荣' })).toBeUndefined();
  });

  it('names an organ or an item, a telephone and a matter', () => {
    expect(faultsOf({ ...ENQUIRY, organ: undefined })).toEqual(['organ']);
    expect(faultsOf({ ...ENQUIRY, organ: undefined, item: '530902-XK-0031' })).toBeUndefined();
  });

  it('is told of everything there is to mend at once', () => {
    const poor = { kind: 'complaint', phone: '12345', text: '在吗' };
    expect(faultsOf(poor)?.sort()).toEqual(['name', 'organ', 'phone', 'text']);
  });

  it('comes to the window, or whoever is there; a complaint only to a head', () => {
    expect(choosePost('enquiry', ['organ-head', 'reviewer', 'window'])).toBe('window');
    expect(choosePost('enquiry', ['organ-head', 'reviewer'])).toBe('reviewer');
    expect(choosePost('complaint', ['window', 'reviewer', 'organ-head'])).toBe('organ-head');
    expect(choosePost('complaint', ['window', 'reviewer'])).toBeUndefined();
  });
});

const HERE = { id: 'here', path: '/here/', name: '市市场监管局' };
const THERE = { id: 'there', path: '/there/', name: '市公安局' };
const scopes = () => [{ path: HERE.path, deep: false }];
const clerk = { ...anonymous, kind: 'staff' as const, id: 'clerk', name: '许德林', unit: HERE, scopes };

interface Seen {
  readonly done?: object;
  readonly organs?: Record<string, OrganRef>;
}

function decide(rule: ActRule | undefined, body: object, seen: Seen = {}): Decision {
  const file = { state: 'received', organ_id: HERE.id, organ_path: HERE.path, organ_name: HERE.name, data: {} };
  const snapshot = { file, holds: [], limits: [], done: seen.done ?? {} } as unknown as Snapshot;
  const organs = new Map(Object.entries(seen.organs ?? { organ: THERE }));
  const now = new Date('2026-10-12T09:00:00+08:00');
  if (!rule) throw new Error('there is no such act');
  return rule.decide(snapshot, body, {
    now,
    actor: clerk,
    calendar: shipped,
    subject: USUAL,
    organs,
    officers: new Map(),
  });
}

describe('the kinds of letters', () => {
  it('are sound', () => {
    expect([enquiryKind, complaintKind].flatMap(findKindFaults)).toEqual([]);
  });

  it('are passed on once at most', () => {
    const again = { done: { pass: 1 } };
    expect(() => decide(enquiryKind.acts.pass, { organ: 'there', reason: '属户政业务' }, again)).toThrow(
      'case.once-only',
    );
  });

  it('[D09] are not turned away without a reason and the right way', () => {
    const { decline } = enquiryKind.acts;
    expect(decline?.fields.reason?.schema.safeParse('').success).toBe(false);
    expect(decline?.fields.way?.schema.safeParse('nowhere').success).toBe(false);
    expect(decline?.tell?.({ reason: '这是信访事项。', way: 'petition' }).zh).toBe(
      '不予解答：这是信访事项。　请走：信访',
    );
  });

  it('[D09] [E30] are sent to no unnamed organ, nor back to the same one', () => {
    const { decline } = enquiryKind.acts;
    const body = { reason: '户口由公安机关办理。', way: 'other-organ' };
    expect(() => decide(decline, body, { organs: {} })).toThrow('Name the organ responsible');
    expect(() => decide(decline, { ...body, organ: 'here' }, { organs: { organ: HERE } })).toThrow('your own');
    const declined = decide(decline, { ...body, organ: 'there' });
    expect(declined.notices?.[0]?.values).toEqual({ ...body, to: THERE.name });
    expect(decline?.tell?.(declined.record ?? {}).zh).toContain(`请走：${THERE.name}`);
  });
});
