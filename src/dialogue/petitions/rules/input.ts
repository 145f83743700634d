// The shape of a petition as it comes in: on line, or as an officer writes it down.
import { z } from 'zod';
import { nameList, type SentFile, sentFiles } from '#kernel/cases/fields.ts';
import { valuesOf } from '#kernel/cases/inputs.ts';
import { CATEGORIES, MOST_FILES, MOST_SPOKEN_FOR, WAYS } from '../contract.ts';

/** Everything there is to mend is told at once. */
const alsoBesideOthers = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

const NO_NAME = '请填姓名或者单位名称|Please give your name, or that of your organisation';
const NO_PHONE = '请填 11 位手机号，例如 13800000000|Please give an 11-digit mobile number, such as 13800000000';
const NO_ID = '证件号码请核对|Please check the number of the document';
const NO_ADDRESS = '请填住址，书面告知按这个地址送达|Please give your address: notices go there';
const MORE =
  '请写清楚请求、事实和理由，至少 10 个字|Please give your request, the facts and reasons, at least 10 characters';
const MOST = '推选的代表不得超过 5 人|At most five may speak for those who come together';

/** 信访工作条例第十九条: in writing, with name, address, request, facts and reasons. */
const fields = {
  /** Sent again under the same id, a petition is not taken in again. */
  clientId: z.uuid().optional(),
  name: z.string({ error: NO_NAME }).trim().min(2, NO_NAME).max(100),
  idNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z()-]{6,30}$/, NO_ID)
    .optional(),
  /** Code of a subject of the first level. */
  area: z
    .string()
    .regex(/^[a-z]$/)
    .optional(),
  organ: z.string().trim().min(2).max(100).optional(),
  text: z.string({ error: MORE }).trim().min(10, MORE).max(4000),
  /** The petitioner wishes to be named to nobody who need not know. */
  confidential: z.literal('yes').optional(),
  people: z.coerce.number().int().min(1).max(100_000).default(1),
};

const isAccusable = ({ category, organ }: { category?: string | undefined; organ?: string | undefined }) =>
  category !== 'accusation' || organ !== undefined;
const accused = {
  path: ['organ'],
  message: '检举控告请填被反映的单位，不会转给它|Please name the organ accused; it will not be told',
  when: alsoBesideOthers,
};

export const petitionSchema = z
  .object({
    ...fields,
    files: sentFiles(MOST_FILES),
    /** Files that came with the form when it was refused. */
    kept: sentFiles(MOST_FILES),
    phone: z
      .string({ error: NO_PHONE })
      .trim()
      .regex(/^1[3-9]\d{9}$/, NO_PHONE),
    address: z.string({ error: NO_ADDRESS }).trim().min(5, NO_ADDRESS).max(200),
    category: z.enum(['suggestion', 'accusation', 'claim'], '请选择是哪一类|Please choose which it is'),
  })
  .refine(isAccusable, accused);
export type PetitionInput = z.output<typeof petitionSchema>;

/** A report of misconduct on line: with a name that is kept, or with none. */
export const reportSchema = z
  .object({
    clientId: fields.clientId,
    organ: z.string({ error: accused.message }).trim().min(2).max(100),
    text: fields.text,
    level: z.enum(['named', 'anonymous'], '请选择怎样举报|Please choose how to report'),
    name: fields.name.optional(),
    phone: z
      .string()
      .trim()
      .regex(/^1[3-9]\d{9}$/, NO_PHONE)
      .optional(),
  })
  .refine(({ level, name }) => level !== 'named' || name !== undefined, {
    path: ['name'],
    message: NO_NAME,
    when: alsoBesideOthers,
  })
  .refine(({ level, phone }) => level !== 'named' || phone !== undefined, {
    path: ['phone'],
    message: NO_PHONE,
    when: alsoBesideOthers,
  });
export type ReportInput = z.output<typeof reportSchema>;

/** By letter, visit, telephone, fax, on behalf or by a leader’s note: whatever is known of who it is from. */
export const registerSchema = z
  .object({
    ...fields,
    way: z.enum(valuesOf(WAYS.filter(({ value }) => value !== 'web')), '请选择怎样收到|Please choose how it came'),
    phone: z
      .string()
      .trim()
      .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, NO_PHONE)
      .optional(),
    address: z.string().trim().min(5).max(200).optional(),
    category: z.enum(valuesOf(CATEGORIES.filter(({ value }) => value !== 'repeat'))).optional(),
    speakers: nameList.refine((names) => names.length <= MOST_SPOKEN_FOR, MOST).default([]),
    note: z.string().trim().min(2).max(1000).optional(),
  })
  .refine(isAccusable, accused)
  .refine(({ way, note }) => way !== 'leader' || note !== undefined, {
    path: ['note'],
    message: '请填批示人和批示内容|Please give who wrote the note, and what it says',
    when: alsoBesideOthers,
  })
  .refine(({ way, people, speakers }) => way !== 'visit' || people <= MOST_SPOKEN_FOR || speakers.length > 0, {
    path: ['speakers'],
    message: '五人以上来访，请填推选的代表|More than five came: please name those who speak for them',
    when: alsoBesideOthers,
  });
export type RegisterInput = z.output<typeof registerSchema>;

/** A petition as it is taken in, however it came. */
export type Petition = Omit<RegisterInput, 'way'> & {
  readonly way: (typeof WAYS)[number]['value'];
  readonly anonymous?: boolean;
  readonly files?: readonly SentFile[];
};
