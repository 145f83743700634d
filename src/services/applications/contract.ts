// Applications for service items: permissions, channels, and what a citizen or clerk sends.
import { z } from 'zod';

export const permissions = {
  /** Read cases of one's organ and beneath. */
  read: 'application.read',
  /** Receive, pre-check, tell what is missing, accept or refuse. */
  receive: 'application.receive',
  handle: 'application.handle',
  decide: 'application.decide',
  /** Extend a limit: 行政许可法 §42, the head of the organ. */
  extend: 'application.extend',
  deliver: 'application.deliver',
  /** Give an opinion when asked. */
  opine: 'application.opine',
  /** Settle a dispute over whose case it is. */
  arbitrate: 'application.arbitrate',
  /** Take an application in at a desk for somebody. */
  assist: 'application.assist',
} as const;

export const KIND = 'application';

/** Answers to the item's form, by field code. */
export const answersSchema = z.record(
  z.string().max(40),
  z.union([z.string().max(4000), z.array(z.string().max(200)).max(50)]),
);
export type Answers = z.infer<typeof answersSchema>;

export const applicantSchema = z.object({
  kind: z.enum(['natural', 'legal']),
  name: z
    .string({ error: '请填写姓名或名称|Please give the name' })
    .trim()
    .min(2, '请填写姓名或名称|Please give the name')
    .max(100),
  /** 居民身份证号码, or 统一社会信用代码 for a body. */
  idNumber: z.string({ error: '请填写证件号码|Please give the number' }).trim().max(30),
  phone: z
    .string({ error: '请填写手机号|Please give a mobile number' })
    .trim()
    .regex(
      /^1[3-9]\d{9}$/,
      '请填 11 位手机号，例如 13800000000|Please give an 11-digit mobile number, such as 13800000000',
    ),
  email: z.email('邮箱格式不对|This is not an e-mail address').max(120).optional(),
  address: z.string().trim().max(200).optional(),
});
export type Applicant = z.infer<typeof applicantSchema>;

/** What `POST /services/:code/applications` takes: the whole application at once, as programs and desks send it. */
export const applicationSchema = z.object({
  clientId: z.uuid().optional(),
  applicant: applicantSchema,
  agent: z
    .object({
      name: z.string().trim().min(2).max(100),
      idNumber: z.string().trim().max(30),
      phone: applicantSchema.shape.phone,
      /** How the applicant agreed: a signed letter, in person, or by telephone on record. */
      consent: z.enum(['letter', 'in-person', 'recorded-call']),
    })
    .optional(),
  answers: answersSchema.default({}),
  materials: z
    .array(
      z.object({
        code: z.string().max(40),
        fileId: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
        fileName: z.string().max(200).optional(),
        /** 容缺: promised for later. */
        promised: z.coerce.boolean().optional(),
      }),
    )
    .max(60)
    .default([]),
  declaration: z.literal(['yes', true], '请阅读并确认声明|Please read and confirm the declaration'),
});
export type Application = z.infer<typeof applicationSchema>;

/** What a running case knows of its item: the part of the version it was begun under. */
export interface ApplicationData {
  readonly answers: Answers;
  readonly clients: string;
  readonly [more: string]: unknown;
}
