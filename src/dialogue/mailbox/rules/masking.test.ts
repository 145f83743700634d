// What everybody may read of a letter: no number, plate or name that tells who somebody is.
import { describe, expect, it } from 'vitest';
import { makePublic, maskText } from './masking.ts';

describe('masking', () => {
  it.each([
    ['我叫李荣，电话13800001234', '我叫***，电话***'],
    ['联系人：王小明，座机0883-2130001', '联系人：***，座机***'],
    ['身份证 530902199003074511 的业主', '身份证 *** 的业主'],
    ['云S12345 一直停在路口', '*** 一直停在路口'],
    ['请找张建国老师，邮箱 lirong@example.cn', '请找***老师，邮箱 ***'],
    ['南屏小学旁的路灯坏了三盏', '南屏小学旁的路灯坏了三盏'],
  ])('[D25] %s', (text, masked) => expect(maskText(text, [])).toBe(masked));

  it('leaves out every one of many numbers', () => {
    const many = Array.from({ length: 50 }, (_, at) => `138000012${String(at).padStart(2, '0')}`).join('，');
    expect(maskText(many, [])).not.toMatch(/\d/);
  });

  it('leaves out the writer and what a checker names, and keeps the telephone of the organ', () => {
    const data = {
      text: '我家住世纪路8号，刀云说的。',
      answer: '刀云您好，请拨打 0883-2130001，或者找世纪路8号居委会。',
    };
    const shown = makePublic({ data, applicant_name: '刀云' }, { title: '刀云反映路灯', hide: '世纪路8号' });
    expect(shown).toEqual({
      title: '***反映路灯',
      text: '我家住***，***说的。',
      answer: '***您好，请拨打 0883-2130001，或者找***居委会。',
    });
  });
});
