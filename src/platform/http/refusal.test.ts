// A refused form shown again.
import { describe, expect, it } from 'vitest';
import { describeForm, findRefusal } from './refusal.ts';
import type { Page } from './resource.ts';

const page = (refused: Page['refused']) => ({ refused, lang: 'en' }) as Page;
const labels = { name: 'Name', 'applicant.phone': 'Telephone' };

describe('a refusal', () => {
  const refused = {
    act: 'send',
    values: { name: '张三', applicant: { phone: '12' }, ways: ['mail', 'post'] },
    faults: [
      { path: 'other', message: 'Other fault' },
      { path: 'applicant.phone', message: 'Too short' },
    ],
    message: 'Two things',
  };

  it('gives back what was typed and tells each field its fault, in the order of the fields', () => {
    const refusal = findRefusal(page(refused), 'send');
    expect(refusal.typed('applicant.phone')).toBe('12');
    expect(refusal.typed('nothing.at.all')).toBeUndefined();
    expect(refusal.chosen('ways')).toEqual(['mail', 'post']);
    expect(refusal.error('applicant.phone')).toBe('Too short');
    expect(refusal.summary(labels)).toEqual([
      { id: 'applicant.phone', text: 'Telephone: Too short' },
      { id: 'name', text: 'Other fault' },
    ]);
  });

  it('without faults leads to the first field with its message', () => {
    const refusal = findRefusal(page({ ...refused, faults: [] }), 'send');
    expect(refusal.summary(labels)).toEqual([{ id: 'name', text: 'Two things' }]);
  });

  it('keeps the fields of several forms on one page apart', () => {
    const sent = describeForm(page(refused), 'send', labels);
    expect(sent.field('applicant.phone', 'before')).toMatchObject({
      id: 'send-applicant.phone',
      value: '12',
    });
    expect(sent.summary[0]).toMatchObject({ id: 'send-applicant.phone' });
    const other = describeForm(page(refused), 'other', labels);
    expect(other.field('name', 'before')).toMatchObject({
      id: 'other-name',
      value: 'before',
      error: undefined,
    });
  });

  it('of another act is none', () => {
    const refusal = findRefusal(page(refused), 'other');
    expect([refusal.typed('name'), refusal.error('name'), refusal.summary(labels)]).toEqual([undefined, undefined, []]);
  });
});
