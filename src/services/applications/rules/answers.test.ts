// What may stand in a field, what a form asks of whom, and what an application keeps apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Applicant } from '../contract.ts';
import type { OfferedField, OfferedPage } from '../item.ts';
import { applies, findFieldFaults, findMaterialFaults } from './answers.ts';
import { completeAnswers, listClients, partAnswers, readApplicant } from './applicant.ts';
import {
  findNextPlace,
  findPageFaults,
  listPages,
  listPlaces,
  listShown,
  mergeAnswers,
  prefillAnswers,
} from './draft.ts';
import { describeAnswers } from './facts.ts';

const field = (type: string, more: Partial<OfferedField> = {}): OfferedField => ({
  code: 'one',
  label: '一项',
  labelEn: 'One',
  type,
  required: true,
  ...more,
});
const OPTIONS = [
  { value: 'a', label: '甲', labelEn: 'A' },
  { value: 'b', label: '乙', labelEn: 'B' },
];
const faultOf = (one: OfferedField, answer: string | string[] | undefined) =>
  findFieldFaults(one, answer === undefined ? {} : { one: answer }, 'en')[0]?.message;

describe('an answer', () => {
  it.each<[OfferedField, string | string[]]>([
    [field('text'), '南屏社区'],
    [field('number', { min: 1, max: 100 }), '46.5'],
    [field('money'), '0.01'],
    [field('date'), '2028-02-29'],
    [field('choice', { options: OPTIONS }), 'a'],
    [field('choices', { options: OPTIONS }), ['a', 'b']],
    [field('yes-no'), 'no'],
    [field('id-number'), '530921198001010026'],
    [field('id-number'), '530921198001010026 '],
    [field('credit-code'), '91530902000000000w'],
    [field('phone'), '0883-2100010'],
    [field('phone', { prefill: 'phone' }), '13800008001'],
    [field('text', { required: false }), ''],
  ])('%j takes %j', (one, answer) => {
    expect(faultOf(one, answer)).toBeUndefined();
  });

  it.each<[OfferedField, string | string[] | undefined]>([
    [field('text'), undefined],
    [field('text'), '   '],
    [field('text'), ['a', 'b']],
    [field('number'), '四十六'],
    [field('number'), '1e9'],
    [field('number'), '0x1f'],
    [field('number', { min: 1 }), '0'],
    [field('number', { max: 10 }), '10.5'],
    [field('date'), '2027-02-29'],
    [field('date'), '12/10/2026'],
    [field('choice', { options: OPTIONS }), 'c'],
    [field('choices', { options: OPTIONS }), ['a', 'c']],
    [field('yes-no'), 'maybe'],
    [field('id-number'), '530921198001010027'],
    [field('credit-code'), '915309020000000000'],
    [field('phone'), '12345'],
    [field('phone', { prefill: 'phone' }), '0883-2100010'],
  ])('%j refuses %j', (one, answer) => {
    expect(faultOf(one, answer)).toBeTruthy();
  });

  it('of any text makes no number but a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (faultOf(field('number'), text) === undefined) expect(Number.isFinite(Number(text.trim()))).toBe(true);
      }),
    );
  });
});

describe('a condition', () => {
  it('holds when the answer, or one of several, is among those named', () => {
    const when = { field: 'kind', is: ['a', 'b'] };
    expect([{ kind: 'a' }, { kind: ['c', 'b'] }].map((answers) => applies(when, answers as Answers))).toEqual([
      true,
      true,
    ]);
    expect([{}, { kind: 'c' }, { kind: ['c'] }].map((answers) => applies(when, answers as Answers))).toEqual([
      false,
      false,
      false,
    ]);
    expect(applies(undefined, {})).toBe(true);
  });
});

const PERSON: Applicant = {
  kind: 'natural',
  name: '李荣',
  idNumber: '530921198001010026',
  phone: '13800008001',
  address: '世纪路18号',
};
const page = (code: string, fields: OfferedField[]): OfferedPage => ({ code, title: code, fields });
const ABOUT = [
  field('text', { code: 'name', prefill: 'name' }),
  field('id-number', { code: 'id', prefill: 'id-number' }),
  field('phone', { code: 'phone', prefill: 'phone' }),
];
const FORM = [
  page('applicant', ABOUT),
  page('home', [
    field('address', { code: 'home', prefill: 'address' }),
    field('yes-no', { code: 'married' }),
    field('id-number', { code: 'spouse', when: { field: 'married', is: ['yes'] } }),
  ]),
];

describe('the applicant', () => {
  it('need not be sent twice: the form’s own questions about them are answered from the application', () => {
    const answers = completeAnswers(FORM, { applicant: PERSON, answers: { married: 'no', stray: 'x', spouse: 'y' } });
    expect(answers).toEqual({
      name: '李荣',
      id: PERSON.idNumber,
      phone: PERSON.phone,
      home: '世纪路18号',
      married: 'no',
    });
  });

  it('is read back out of the answers', () => {
    const answers = completeAnswers(FORM, { applicant: PERSON, answers: { married: 'no' } });
    expect(readApplicant(FORM, answers, 'natural')).toEqual(PERSON);
  });

  it('is kept with the party; what identifies anybody else is sealed, the rest is plain', () => {
    const answers = completeAnswers(FORM, {
      applicant: PERSON,
      answers: { married: 'yes', spouse: '530902194912310014', home: '旗山路33号' },
    });
    expect(partAnswers(FORM, answers, PERSON)).toEqual({
      plain: { married: 'yes' },
      identifying: { spouse: '530902194912310014', home: '旗山路33号' },
    });
  });

  it('is a person, a body, or either, as the form asks', () => {
    expect(listClients(FORM)).toEqual(['natural']);
    expect(listClients([page('one', [field('credit-code', { prefill: 'credit-code' })])])).toEqual(['legal']);
    expect(listClients([page('one', [])])).toEqual(['natural', 'legal']);
  });

  it('is asked for where the item’s form forgot to', () => {
    const pages = listPages([page('only', [field('text')])], 'legal');
    expect(pages[0]?.fields.map((one) => one.prefill)).toEqual(['name', 'credit-code', 'phone']);
    expect(listPages(FORM, 'natural')).toEqual(FORM);
  });
});

describe('a draft', () => {
  const home = FORM[1] as OfferedPage;

  it('replaces what a page asks, also by nothing, and leaves the rest', () => {
    const merged = mergeAnswers(home, { name: '李荣', married: 'yes', spouse: 'x' }, { married: ' no ' });
    expect(merged).toEqual({ name: '李荣', married: 'no' });
  });

  it('shows what depends on an answer of the same page until that is given otherwise', () => {
    const codes = (answers: Answers) => listShown(home, answers).map((one) => one.code);
    expect(codes({})).toContain('spouse');
    expect(codes({ married: 'yes' })).toContain('spouse');
    expect(codes({ married: 'no' })).not.toContain('spouse');
    expect(findPageFaults(home, { home: '世纪路', married: 'yes' }, 'en')).toMatchObject([{ path: 'answers.spouse' }]);
    expect(findPageFaults(home, { home: '世纪路', married: 'no' }, 'en')).toEqual([]);
  });

  it('leads from place to place and back to what was left out', () => {
    expect(listPlaces(FORM)).toEqual(['who', 'form/applicant', 'form/home', 'materials', 'review']);
    expect(findNextPlace(FORM, ['home'])).toBe('form/applicant');
    expect(findNextPlace(FORM, ['applicant', 'home'])).toBe('materials');
    expect(findNextPlace(FORM, ['applicant', 'home', 'materials'])).toBe('review');
  });

  it('is filled in beforehand only with what would be right', () => {
    const own = {
      kind: 'natural' as const,
      name: '李荣',
      number: '530921198001010026',
      phone: '0883-2100010',
      address: null,
    };
    expect(prefillAnswers(FORM, own, { home: '旗山路33号', married: 'perhaps' })).toEqual({
      name: '李荣',
      id: '530921198001010026',
      home: '旗山路33号',
    });
    expect(prefillAnswers(FORM, { ...own, kind: 'legal' }, {})).not.toHaveProperty('id');
  });
});

describe('materials', () => {
  const material = (code: string, need: string, source = 'upload') => ({ code, name: code, source, need });
  const materials = [
    material('plan', 'required'),
    material('health', 'later'),
    material('extra', 'optional'),
    material('licence', 'required', 'fetched'),
  ];
  const owed = (given: Parameters<typeof findMaterialFaults>[1]['materials'], channel: 'web' | 'window' = 'web') =>
    findMaterialFaults({ materials }, { answers: {}, materials: given }, channel, 'en').map((fault) => fault.path);

  it('are owed unless uploaded, fetched, optional, or promised where that is allowed (容缺)', () => {
    expect(owed([])).toEqual(['materials.plan', 'materials.health']);
    expect(
      owed([
        { code: 'plan', promised: true },
        { code: 'health', promised: true },
      ]),
    ).toEqual(['materials.plan']);
    expect(
      owed([
        { code: 'plan', fileId: 'f' },
        { code: 'health', fileId: 'f' },
      ]),
    ).toEqual([]);
  });

  it('count as seen at a window only', () => {
    const seen = [
      { code: 'plan', seen: 'original' as const },
      { code: 'health', promised: true },
    ];
    expect(owed(seen)).toEqual(['materials.plan']);
    expect(owed(seen, 'window')).toEqual([]);
  });
});

it('answers are told as they were chosen, in both languages', () => {
  const form = [
    page('one', [
      field('choices', { options: OPTIONS }),
      field('number', { code: 'area', label: '面积', labelEn: 'Area', unit: '平方米' }),
    ]),
  ];
  expect(describeAnswers(form, { one: ['a', 'b'], area: '46' })).toEqual([
    { zh: '一项', en: 'One', value: { zh: '甲、乙', en: 'A, B' } },
    { zh: '面积', en: 'Area', value: { zh: '46 平方米', en: '46 m²' } },
  ]);
});
