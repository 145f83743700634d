// What may be done with a campaign on which day, and when its reach is owed.
import { describe, expect, it } from 'vitest';
import type { Campaign } from './contract.ts';
import { checkCancelling, checkEntry, reachDueOn, stateOn } from './rules.ts';

const campaign = (more: Partial<Campaign> = {}): Campaign => ({
  ...{ id: '1', organPath: '/1/', organ: '市政府办公室', organEn: null, sort: 'fair', title: '咨询日', titleEn: null },
  ...{ about: '', place: '', firstOn: '2026-11-10', lastOn: '2026-11-12', cancelReason: null, reach: {}, ...more },
});
const code = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('a campaign', () => {
  it.each([
    ['2026-11-09', 'coming'],
    ['2026-11-10', 'running'],
    ['2026-11-12', 'running'],
    ['2026-11-13', 'over'],
  ])('is on %s: %s', (today, state) => {
    expect(stateOn(campaign(), today)).toBe(state);
    expect(stateOn(campaign({ cancelReason: '下雨' }), today)).toBe('cancelled');
  });

  it('[D41] owes whom it reached for ten days after its end, until anything is entered', () => {
    expect(reachDueOn(campaign(), '2026-11-12')).toBeNull();
    expect(reachDueOn(campaign(), '2026-11-13')).toBe('2026-11-22');
    expect(reachDueOn(campaign({ reach: { people: 3 } }), '2026-11-30')).toBeNull();
    expect(reachDueOn(campaign({ cancelReason: '下雨' }), '2026-11-30')).toBeNull();
  });

  it.each([
    ['publicity.not-begun', campaign(), 5, '2026-11-09'],
    ['publicity.cancelled', campaign({ cancelReason: '下雨' }), 5, '2026-11-11'],
    ['publicity.nothing', campaign(), 0, '2026-11-11'],
    ['publicity.less-than-nothing', campaign({ reach: { people: 4 } }), -5, '2026-11-11'],
    [null, campaign({ reach: { people: 5 } }), -5, '2026-11-11'],
    [null, campaign(), 5, '2026-12-31'],
  ])('refuses %s', (refused, one, count, today) => {
    expect(code(() => checkEntry(one, { measure: 'people', count }, today))).toBe(refused);
  });

  it('that reached somebody cannot be called off, nor one that was', () => {
    expect(code(() => checkCancelling(campaign({ reach: { leaflets: 1 } }), '2026-11-11'))).toBe('publicity.reached');
    expect(code(() => checkCancelling(campaign({ cancelReason: '下雨' }), '2026-11-11'))).toBe('publicity.cancelled');
    expect(code(() => checkCancelling(campaign(), '2026-11-30'))).toBeNull();
  });
});
