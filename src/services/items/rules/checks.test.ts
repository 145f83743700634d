// Each check finds what it is for, and nothing in a sound item.
import { describe, expect, it } from 'vitest';
import type { ItemContent, PackItem } from '../contract.ts';
import { demoItem, readItemLines } from '../fixture.ts';
import { CHECK_IDS, type CheckId, checkItem, type ThemeFacts } from './checks.ts';

const THEMES = new Map<string, ThemeFacts>([
  ['food-drug', { audience: 'legal', kind: 'theme' }],
  ['permits', { audience: 'legal', kind: 'theme' }],
  ['restaurant', { audience: 'both', kind: 'life-event' }],
  ['startup', { audience: 'both', kind: 'life-event' }],
  ['housing', { audience: 'natural', kind: 'theme' }],
]);

const findingsOf = (spoil: (item: ItemContent) => void): string[] => {
  const { content } = demoItem();
  spoil(content);
  return checkItem(content, { themes: THEMES }).map(({ check, path }) => `${check} ${path}`);
};

const fee = (rank: 'law' | 'rule'): ItemContent['fees'][number] => ({
  name: '工本费',
  amountFen: 1000,
  unit: '本',
  basis: { title: '某规定', article: '第一条', rank },
});

/** One spoilt item per check: what is done to it and what must be found. */
const SPOILT: Record<CheckId, [(item: ItemContent) => void, string]> = {
  'immediate-agrees': [(i) => void Object.assign(i, { caseType: '1' }), 'caseType'],
  'promise-within-law': [(i) => void Object.assign(i.limits, { promise: '21wd' }), 'limits.promise'],
  'licence-has-limit': [
    (i) => void Object.assign(i.limits, { statutory: null, statutoryNote: undefined }),
    'limits.statutory',
  ],
  'steps-within-promise': [(i) => void Object.assign(i.steps[0]!, { limit: '9wd' }), 'steps'],
  'licence-steps': [(i) => void Object.assign(i, { steps: i.steps.filter((step) => step.kind !== 'decide') }), 'steps'],
  'consult-names-organs': [(i) => void Object.assign(i.steps[1]!, { kind: 'consult', assists: [] }), 'steps.1.assists'],
  'result-agrees': [(i) => void Object.assign(i.result, { kind: 'approval' }), 'result.kind'],
  'visit-has-reason': [(i) => void Object.assign(i, { visits: { count: 1 }, onlineDepth: 3 }), 'visits.reason'],
  'no-visit-has-way': [(i) => void Object.assign(i, { onlineDepth: 1, delivery: ['pickup'] }), 'visits.count'],
  'online-means-no-visit': [(i) => void Object.assign(i, { visits: { count: 1, reason: '核对原件' } }), 'onlineDepth'],
  'fee-paid-online': [(i) => void Object.assign(i, { payOnline: true }), 'payOnline'],
  'fee-has-law': [
    (i) => void Object.assign(i, { fees: [fee('law'), fee('rule')], payOnline: true }),
    'fees.1.basis.rank',
  ],
  'licence-has-law': [
    (i) => void Object.assign(i, { basis: [{ title: '通知', article: '第一条', rank: 'document' }] }),
    'basis',
  ],
  'phones-differ': [(i) => void Object.assign(i, { complaintPhone: i.consultPhone }), 'complaintPhone'],
  'phones-are-landlines': [(i) => void Object.assign(i, { consultPhone: '13800000000' }), 'consultPhone'],
  'licence-has-faq': [(i) => void Object.assign(i, { faq: [] }), 'faq'],
  'themes-agree': [(i) => void Object.assign(i, { themes: ['housing'], clients: ['2'] }), 'themes'],
  'fetched-not-asked': [
    (i) => void Object.assign(i.materials.find((m) => m.source === 'fetched')!, { copies: 1 }),
    'materials.',
  ],
  'codes-once': [(i) => void Object.assign(i.steps[1]!, { code: i.steps[0]!.code }), 'steps'],
  'conditions-can-be-met': [
    (i) => void Object.assign(i.materials[0]!, { when: { field: 'nothing', is: ['x'] } }),
    'materials.0.when',
  ],
  'choices-have-options': [(i) => void Object.assign(i.form[0]!.fields[0]!, { type: 'choice', options: [] }), 'form.'],
};

describe('the checks', () => {
  it('find nothing in a sound item', () => {
    expect(findingsOf(() => {})).toEqual([]);
  });

  it.each(CHECK_IDS)('%s finds what it is for', (check) => {
    const [spoil, path] = SPOILT[check];
    expect(findingsOf(spoil)).toContainEqual(expect.stringContaining(`${check} ${path}`));
  });

  it('let a fee of a licence stand on a law, and any fee of another power on a rule', () => {
    expect(findingsOf((i) => void Object.assign(i, { fees: [fee('law')], payOnline: true }))).toEqual([]);
    const other = (i: ItemContent) => void Object.assign(i, { type: '07', fees: [fee('rule')], payOnline: true });
    expect(findingsOf(other)).toEqual([]);
  });

  it('compare limits in different units', () => {
    expect(findingsOf((i) => void Object.assign(i.limits, { statutory: '1mo', promise: '20wd' }))).toEqual([]);
    expect(findingsOf((i) => void Object.assign(i.limits, { statutory: '15d', promise: '12wd' }))).toContain(
      'promise-within-law limits.promise',
    );
  });

  it('say nothing about themes in a city that has no list of them', () => {
    const { content } = demoItem();
    expect(checkItem(content, { themes: new Map() })).toEqual([]);
  });

  it('[E04] pass every item of the demo city', () => {
    const found = readItemLines().flatMap(({ value }) => checkItem((value as PackItem).content, { themes: new Map() }));
    expect(found).toEqual([]);
  });
});
