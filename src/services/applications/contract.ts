// Applications for service items: permissions, channels, and what a citizen or clerk sends.
import { z } from 'zod';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const permissions = {
  /** Read cases of one's organ and beneath. */
  read: 'application.read',
  /** Receive, pre-check, tell what is missing, accept or refuse. */
  receive: 'application.receive',
  handle: 'application.handle',
  /** Take a case from the pile of one's post, or hand it to a colleague. */
  assign: 'application.assign',
  decide: 'application.decide',
  /** Grant an extension: 行政许可法 §42, the head of the organ, or of the government where organs handle it jointly. */
  extend: 'application.extend',
  /** Take back what was granted, and lift what bars somebody from applying. */
  revoke: 'application.revoke',
  deliver: 'application.deliver',
  /** Give an opinion when asked. */
  opine: 'application.opine',
  /** Settle a dispute over whose case it is. */
  arbitrate: 'application.arbitrate',
  /** Take an application in at a desk for somebody. */
  assist: 'application.assist',
} as const;

export const KIND = 'application';
/** The outcome that gives what was applied for. */
export const GRANTED = 'granted';

/** What its applicant is told as it goes on. */
export const topic: Topic = {
  name: 'applications',
  zh: '我的申请办到哪一步',
  en: 'What happens to my applications',
  audience: 'member',
  usual: OUTBOUND,
};

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

/** How an applicant agreed to somebody acting for them: a signed letter, in person, or by telephone on record. */
export const CONSENTS = ['letter', 'in-person', 'recorded-call'] as const;

export const agentSchema = z.object({
  name: applicantSchema.shape.name,
  idNumber: applicantSchema.shape.idNumber,
  phone: applicantSchema.shape.phone,
  consent: z.enum(CONSENTS, '请选择申请人怎样同意的|Please choose how the applicant agreed'),
});
export type Agent = z.infer<typeof agentSchema>;

export const fileIdSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/);

/** What is handed in of one material of the item's list. */
export const materialSchema = z.object({
  code: codeSchema,
  fileId: fileIdSchema.optional(),
  /** What the sender of the file was given with its id: nobody names a file by knowing its hash. */
  ticket: z.string().max(64).optional(),
  fileName: z.string().max(200).optional(),
  /** 容缺: promised for later. */
  promised: z
    .stringbool({ truthy: ['yes', 'true'], falsy: ['no', 'false'] })
    .or(z.boolean())
    .optional(),
  /** Seen by the clerk at a window; counts only there. */
  seen: z.enum(['original', 'copy']).optional(),
});
export type Material = z.infer<typeof materialSchema>;

export const declarationSchema = z.literal(['yes', true], '请阅读并确认声明|Please read and confirm the declaration');

/** What `POST /services/:code/applications` takes: the whole application at once, as programs and desks send it. */
export const applicationSchema = z.object({
  /** Sent again under the same id, an application is not taken in again. */
  clientId: z.uuid().optional(),
  applicant: applicantSchema,
  agent: agentSchema.optional(),
  answers: answersSchema.default({}),
  materials: z.array(materialSchema).max(60).default([]),
  declaration: declarationSchema,
});
export type Application = z.infer<typeof applicationSchema>;

/** How an application came in. */
export type Channel = 'web' | 'window' | 'agent';

/** What a case keeps of its application. Names and numbers of the parties are kept with them, not here. */
export interface ApplicationData {
  readonly client: Applicant['kind'];
  readonly answers: Answers;
  /** Answers that identify somebody, sealed. */
  readonly sealed: string | null;
}

/** For whom somebody fills in a form on line. */
export const whoSchema = z
  .object({
    /** `self` for oneself, `body` for one's organisation, `other` for somebody else. */
    who: z.enum(['self', 'body', 'other'], '请选择给谁办|Please choose for whom you apply'),
    agent: agentSchema.optional(),
    consent: z.literal('yes', '请阅读并勾选|Please read and tick this'),
  })
  .refine(({ who, agent }) => who !== 'other' || agent !== undefined, {
    path: ['agent', 'name'],
    message: '请填写您自己的姓名和联系方式|Please give your own name and contact',
  });
export type Who = z.infer<typeof whoSchema>;
