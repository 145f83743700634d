// One line of a file: what is taken, and every way in which it is refused.
import { describe, expect, it } from 'vitest';
import { reasons } from '../words/reasons.ts';
import { readIssued } from './issued.ts';
import { readOldCase } from './old-case.ts';

const world = { reasons: reasons.en as typeof reasons.zh, today: '2026-11-17' };
const sound = {
  system: '2012 版审批系统',
  number: 'LC2019-00123',
  item: '530902-XK-0031',
  kind: 'natural',
  applicant: '李荣',
  id_number: '530921198001010026',
  organ: '530902-market',
  applied: '2019-03-01',
  accepted: '2019-03-04',
  decided: '2019-03-18',
  delivered: '2019-03-20',
  result: 'granted',
  document: '临翔市监准字〔2019〕12号',
  steps: '受理 2019-03-04|审查 2019-03-10',
};
const read = (more: Record<string, unknown>) => readOldCase({ ...sound, ...more }, world);
const fieldsOf = (more: Record<string, unknown>) => read(more).faults.map(({ field }) => field);

describe('[E02] a line of an older system', () => {
  it('is taken with its days as that system says them', () => {
    const { value, faults } = read({});
    expect(faults).toEqual([]);
    expect(value).toEqual({
      claim: {
        system: '2012 版审批系统',
        number: 'LC2019-00123',
        item: '530902-XK-0031',
        claimed: { applied: '2019-03-01', accepted: '2019-03-04', decided: '2019-03-18', delivered: '2019-03-20' },
        result: 'granted',
        document: '临翔市监准字〔2019〕12号',
        steps: [
          { name: '受理', date: '2019-03-04' },
          { name: '审查', date: '2019-03-10' },
        ],
      },
      applicant: { kind: 'natural', name: '李荣', idNumber: '530921198001010026' },
      organ: '530902-market',
      itemName: null,
    });
  });

  it('may leave out what the older system did not keep, and may still be open there', () => {
    const open = {
      id_number: '',
      accepted: '',
      decided: '',
      delivered: '',
      result: '',
      document: '',
      steps: undefined,
    };
    expect(read(open)).toMatchObject({
      value: { claim: { result: null, document: null, steps: [] }, applicant: { idNumber: null } },
      faults: [],
    });
  });

  it.each([
    ['no number', { number: ' ' }, ['number']],
    ['no system', { system: undefined }, ['system']],
    ['a number that is not text', { number: 17 }, ['number']],
    ['a number of a page', { number: 'x'.repeat(61) }, ['number']],
    ['a control character', { applicant: '李\u0000荣' }, ['applicant']],
    ['half of a sign', { applicant: '李\ud800' }, ['applicant']],
    ['a step that cannot be kept', { steps: [{ name: '受\u0000理', date: '2019-03-04' }] }, ['steps']],
    ['a key that cannot be kept', { 'a\u0000b': '1' }, ['?']],
    ['an unknown kind', { kind: 'person' }, ['kind']],
    ['a wrong check character', { id_number: '530921198001010027' }, ['id_number']],
    ['a birthday to come', { id_number: '530921203001010022' }, ['id_number']],
    ['a code of no body', { kind: 'legal', id_number: '123' }, ['id_number']],
    ['an organ in capitals', { organ: '530902 MARKET' }, ['organ']],
    ['a day that does not exist', { applied: '2019-02-30' }, ['applied']],
    ['a day in words', { decided: '18.3.2019' }, ['decided']],
    ['a day to come', { delivered: '2026-11-18' }, ['delivered']],
    ['days out of order', { decided: '2019-03-02' }, ['decided']],
    ['an end without its day', { decided: '', delivered: '' }, ['decided']],
    ['a day of decision without an end', { result: '', delivered: '', document: '' }, ['result']],
    ['a document without an end', { result: '', decided: '', delivered: '' }, ['result']],
    ['a result nobody knows', { result: '已办' }, ['result']],
    ['a step without its day', { steps: '受理' }, ['steps']],
    ['a step in the shape of another program', { steps: [{ step: '受理' }] }, ['steps']],
    ['a column that would be lost', { remark: '加急' }, ['remark']],
    ['several things at once', { number: '', organ: '', applied: '' }, ['number', 'organ', 'applied']],
  ])('is refused for %s', (_what, more, fields) => {
    expect(fieldsOf(more).sort()).toEqual([...fields].sort());
  });

  it('tells when a number of fifteen digits was widened, and takes the numbers bodies had before 2015', () => {
    const widened = read({ id_number: '530921800101002' });
    expect(widened.value?.applicant.idNumber).toBe('530921198001010026');
    expect(widened.notes.map(({ field }) => field)).toEqual(['id_number']);
    for (const id_number of ['73433356-8', '530902100001234'])
      expect(read({ kind: 'legal', id_number })).toMatchObject({ value: { applicant: { idNumber: id_number } } });
  });
});

describe('[E17] a line of a register', () => {
  const issued = {
    document: 'ZZ-1',
    organ: '530902-market',
    item: '530902-XK-0031',
    applicant: '李荣',
    issued: '2026-11-02',
  };

  it('is taken with or without the number of a case', () => {
    expect(readIssued(issued, world).value).toMatchObject({ caseNumber: null, oldNumber: null, idNumber: null });
    expect(readIssued({ ...issued, id_number: '530921198001010026' }, world).value?.idNumber).toBe(
      '530921198001010026',
    );
  });

  it.each([
    ['a number that is no case number', { case_number: '12345' }, 'case_number'],
    ['no document', { document: '' }, 'document'],
    ['a day to come', { issued: '2027-01-01' }, 'issued'],
    ['a column that would be lost', { valid_to: '2031-11-01' }, 'valid_to'],
  ])('is refused for %s', (_what, more, field) => {
    expect(readIssued({ ...issued, ...more }, world).faults.map((fault) => fault.field)).toEqual([field]);
  });
});
