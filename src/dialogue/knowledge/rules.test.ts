// Quality of entries, likeness of questions and the next review, without a database.
import { describe, expect, it } from 'vitest';
import type { Entry } from './contract.ts';
import { addMonths, chooseAlike, findHollow, findWants, POOR, scoreOf } from './rules.ts';

const GOOD: Entry = {
  title: '社保卡丢了怎么挂失？',
  titleEn: null,
  also: '',
  class: 'b01',
  answer: '先打 12333 口头挂失，再到社保卡服务网点或者发卡银行网点正式挂失并补卡，当场可取。',
  basis: '社会保障卡管理规定',
  organ: { code: '530900-hrss', name: '市人社局', nameEn: null },
  area: '',
  phone: '12333',
  until: null,
  cycle: 12,
  from: null,
};

describe('an entry', () => {
  it('[D10] is checked for length, class, empty words and the same question twice, with a score', () => {
    expect(findWants(GOOD, ['公租房怎么申请？'])).toEqual([]);
    const poor = { ...GOOD, class: '', answer: '请咨询相关部门。', basis: '', phone: '' };
    expect(findWants(poor, [])).toEqual(['no-class', 'too-short', 'hollow', 'no-basis', 'no-phone']);
    expect(scoreOf(findWants(poor, []))).toBe(0);
    expect(findWants(GOOD, ['社保卡丢了，怎么挂失'])).toEqual(['twice']);
    expect(scoreOf(['twice', 'no-basis'])).toBeLessThan(POOR);
    expect(findHollow('按有关规定办理，以实际为准')).toEqual(['按有关规定办理', '以实际为准']);
  });

  it('is read again after whole months, at the end of shorter ones', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2025-11-05', 12)).toBe('2026-11-05');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
  });

  it('is offered to who asks the same in other words, and to nobody else', () => {
    const card = { wordings: ['社保卡丢了怎么挂失？', '社保卡补办'] };
    const licence = { wordings: ['营业执照几天能办好？'] };
    const noise = { wordings: ['夜里工地施工吵，找谁管？', '夜间施工扰民'] };
    const all = [noise, licence, card];
    expect(chooseAlike('您好，我的社保卡不见了，想问一下社保卡补办要带什么材料', all, 3)).toEqual([card]);
    expect(chooseAlike('小区旁边工地夜间施工扰民，天天吵到两点', all, 3)).toEqual([noise]);
    expect(chooseAlike('请问怎么办理，需要什么材料', all, 3)).toEqual([]);
    expect(chooseAlike('村里的路灯坏了三个月没人修', all, 3)).toEqual([]);
  });
});
