// Incoming documents (收文办理): what is registered of one, who may do what with it, and how long each stage has.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { type FileLimits, fileSchema, PAPERS } from '#kernel/cases/fields.ts';
import { text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { type Retention, URGENCIES, type Urgency } from '#kernel/documents/official.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'incoming-document';
export const DESK = '/desk/incoming';

/** Acts that others follow. */
export const CHASE = 'chase-incoming';
export const ORDER = 'instruct-order';
export const REPLY = 'link-reply';
export const ANSWERED = 'record-reply';
export const FILE = 'file-incoming';
export const RETURN = 'return-incoming';

/** The name of the subject in access declarations. */
export const INCOMING = 'incoming-document';
export const addressOf = (id: string) => `${DESK}/${id}`;
/** What came on paper beside the exchange. */
export const EXCEPTIONS = `${DESK}/exceptions`;
export const READING = `${DESK}/reading`;

/** What people are told of documents. */
export const topic: Topic = {
  name: 'incoming',
  zh: '收文传阅、催办',
  en: 'Documents passed round and chased',
  audience: 'staff',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'incoming.read',
  /** 登记、初审、拟办、催办、归档: the office of the organ. */
  register: 'incoming.register',
  /** 批示 */
  instruct: 'incoming.instruct',
  /** 纸质收文例外报告 */
  oversee: 'incoming.oversee',
  /** 承办 */
  handle: 'incoming.handle',
} as const;

export const STAGES = ['examine', 'propose', 'instruct', 'handle', 'file'] as const;
export type Stage = (typeof STAGES)[number];
export const limitName = (stage: Stage) => `incoming-${stage}`;

/** Working days of each stage by urgency. */
export type Times = Readonly<Record<Stage, Readonly<Record<Urgency, number>>>>;

/** Local settings: 条例 asks that the time is said where it is urgent, and names none. */
export const USUAL_TIMES: Times = {
  examine: { normal: 1, urgent: 1, top: 1 },
  propose: { normal: 2, urgent: 1, top: 1 },
  instruct: { normal: 3, urgent: 1, top: 1 },
  handle: { normal: 10, urgent: 5, top: 1 },
  file: { normal: 10, urgent: 10, top: 10 },
};

/** What a scan may be, and what a correspondent without the exchange sends. */
export const SCANS: FileLimits = { ...PAPERS, types: [...PAPERS.types, 'application/ofd'] };

/** What a case of it keeps. */
export interface IncomingData {
  /** 收文号: `收〔2026〕12号`. */
  readonly register: string;
  readonly sender: { readonly name: string; readonly nameEn: string | null };
  /** 来文字号 */
  readonly number: string;
  readonly genre: string | null;
  readonly urgency: Urgency;
  /** The organ it came to, and the post there that runs it: its office where it has one. */
  readonly office: OrganRef;
  readonly officePost: string;
  /** Of what came by the exchange: the receipt, the document, who signed for it and when. */
  readonly receipt: string | null;
  readonly document: string | null;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  /** Why it came on paper. */
  readonly paper?: string | undefined;
  /** The document that answers it: number and id. */
  readonly reply?: { readonly number: string; readonly id: string };
  readonly result?: string;
  readonly retention?: Retention;
}

/** What is known of one when it is registered. */
export interface NewIncoming {
  readonly clientId: string;
  readonly title: string;
  readonly organId: string;
  readonly sender: IncomingData['sender'];
  readonly number: string;
  readonly genre: string | null;
  readonly urgency: Urgency;
  readonly receipt?: string;
  readonly document?: string;
  readonly signedBy?: string | null;
  readonly signedAt?: Date | null;
  readonly paper?: string;
  /** The document itself: what was sealed, or a scan. */
  readonly fileId?: string | undefined;
  /** Ending of its name; `pdf` when absent. */
  readonly fileKind?: string;
}

export const paperInput = z.object({
  clientId: z.uuid().optional(),
  sender: text(2, 100),
  title: text(4, 120),
  number: z.string().trim().max(60).default(''),
  urgency: z.enum(valuesOf(URGENCIES), faults.choose),
  /** Why it did not come by the exchange. */
  paper: text(2, 200),
  scan: fileSchema,
});
export type PaperInput = z.output<typeof paperInput>;
