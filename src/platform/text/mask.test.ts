// Masks: enough to recognise, too little to misuse.
import { expect, it } from 'vitest';
import { maskIdNumber, maskInText, maskMail, maskName, maskPhone } from './mask.ts';

it.each([
  [maskPhone, '13812345678', '138****5678'],
  [maskPhone, '0883-2122222', '********2222'],
  [maskPhone, '110', '***'],
  [maskIdNumber, '530902199001011234', '5309**********1234'],
  [maskIdNumber, '91530900MA6K000X1Y', '9153**********0X1Y'],
  [maskIdNumber, '12345678', '********'],
  [maskName, '张三', '张*'],
  [maskName, '王小明', '王**'],
  [maskName, '欧阳修远', '欧**远'],
  [maskName, '张', '*'],
  [maskName, 'Ada Lovelace', 'A** L*******'],
  [maskName, '', ''],
  [maskMail, 'zhangsan@example.cn', 'z***@example.cn'],
  [maskMail, 'nonsense', '********'],
])('%o of %s is %s', (mask, value, masked) => {
  expect(mask(value)).toBe(masked);
});

it('masks numbers inside a text and leaves other codes alone', () => {
  expect(maskInText('电话13812345678，身份证53090219900101123X。')).toBe('电话138****5678，身份证5309**********123X。');
  const untouched = '0192f7a0-1c3b-7d4e-8f5a-138123456789 at 1732241234567, no. A13812345678';
  expect(maskInText(untouched)).toBe(untouched);
});
