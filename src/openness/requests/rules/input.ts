// The shape of a request as it comes in, by form or from paper.
import { z } from 'zod';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { CATEGORIES, FORMS, WAYS } from '../contract.ts';

/** Everything there is to mend is told at once. */
const alsoBesideOthers = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

const NO_NAME = '请填姓名或者单位名称|Please give your name, or that of your organisation';
const NO_ID =
  '请填身份证号码、统一社会信用代码或者其他证件号码|Please give the number of your ID card, credit code or other document';
const NO_PHONE = '请填 11 位手机号，例如 13800000000|Please give an 11-digit mobile number, such as 13800000000';
const NO_MAIL = '请填电子邮箱|Please give an e-mail address';
const MORE = '请写清楚一些，至少 10 个字|Please say a little more, at least 10 characters';

/** 第二十九条第二款: name, proof of identity, contact; what is asked for; in what form. No reason is asked. */
const fields = {
  /** Sent again under the same id, a request is not taken in again. */
  clientId: z.uuid().optional(),
  category: z.enum(valuesOf(CATEGORIES), '请选择申请人类别|Please choose who is asking'),
  name: z.string({ error: NO_NAME }).trim().min(2, NO_NAME).max(100),
  idNumber: z
    .string({ error: NO_ID })
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z()-]{6,30}$/, NO_ID),
  phone: z
    .string({ error: NO_PHONE })
    .trim()
    .regex(/^1[3-9]\d{9}$/, NO_PHONE),
  email: z.email(NO_MAIL).max(100).optional(),
  address: z.string().trim().min(5).max(200).optional(),
  description: z.string({ error: MORE }).trim().min(10, MORE).max(2000),
  form: z.enum(valuesOf(FORMS), '请选择怎样提供|Please choose how it is to be given'),
};

interface Reached {
  readonly form: string;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
}
const needsMail = {
  path: ['email'],
  message: '选择电子邮件的，请填电子邮箱|Please give an e-mail address to have it by e-mail',
  when: alsoBesideOthers,
};
const needsAddress = {
  path: ['address'],
  message: '选择邮寄的，请填地址|Please give an address to have it by post',
  when: alsoBesideOthers,
};
const hasMail = ({ form, email }: Reached) => form !== 'email' || email !== undefined;
const hasAddress = ({ form, address }: Reached) => form !== 'post' || address !== undefined;

export const requestSchema = z
  .object({
    ...fields,
    organ: z.string({ error: '请填写向哪个机关申请|Please say which organ you ask' }).trim().min(2).max(100),
  })
  .refine(hasMail, needsMail)
  .refine(hasAddress, needsAddress);
export type RequestInput = z.output<typeof requestSchema>;

/** What came on paper or by hand: how, and on which day. It is for the clerk’s own organ. */
export const registerSchema = z
  .object({
    ...fields,
    way: z.enum(valuesOf(WAYS.filter(({ value }) => value !== 'web')), '请选择怎样收到|Please choose how it came'),
    receivedOn: z.iso.date('请填收到日期|Please give the day it came'),
  })
  .refine(hasMail, needsMail)
  .refine(hasAddress, needsAddress);
export type RegisterInput = z.output<typeof registerSchema>;
