// Official documents (公文): their kinds, what is written in one, who may, and the form by which one is composed.
import { z } from 'zod';
import { nameList } from '#kernel/cases/fields.ts';
import { text } from '#kernel/cases/inputs.ts';
import { type Label, nameOf } from '#kernel/cases/label.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { RETURN_REASONS, URGENCIES, type Urgency } from '#kernel/documents/official.ts';

export const KIND = 'official-document';
/** A document that was not signed for in time, as a case of its receiver. */
export const REMINDER = 'receipt-reminder';
/** The name of the subject in access declarations. */
export const RECEIPT = 'document-receipt';
/** The act by which one that was sent is filed. */
export const FILE = 'file-document';
export const DESK = '/desk/official-documents';
export const COMPOSE = `${DESK}/compose`;
export const MARKS = `${DESK}/marks`;
export const INCOMING = `${DESK}/incoming`;
export const VERIFY = '/official-documents/verify';
export const addressOf = (id: string) => `${DESK}/${id}`;

export const permissions = {
  read: 'official-document.read',
  draft: 'official-document.draft',
  /** 审核: the office of the organ, or who heads the section. */
  review: 'official-document.review',
  /** Say one's word on a document of another organ (会签). */
  countersign: 'official-document.countersign',
  /** 签发 */
  sign: 'official-document.sign',
  /** 校对、用印、发出 */
  issue: 'official-document.issue',
  /** 签收、退回收到的公文 */
  receive: 'official-document.receive',
  /** 登记机关代字 */
  marks: 'official-document.marks',
} as const;

/** 文种: 党政机关公文处理工作条例第八条, in its order. */
export const GENRES = [
  { value: 'resolution', zh: '决议', en: 'Resolution' },
  { value: 'decision', zh: '决定', en: 'Decision' },
  { value: 'order', zh: '命令（令）', en: 'Order' },
  { value: 'communique', zh: '公报', en: 'Communiqué' },
  { value: 'announcement', zh: '公告', en: 'Announcement' },
  { value: 'proclamation', zh: '通告', en: 'Proclamation' },
  { value: 'opinions', zh: '意见', en: 'Opinions' },
  { value: 'notice', zh: '通知', en: 'Notice' },
  { value: 'circular', zh: '通报', en: 'Circular' },
  { value: 'report', zh: '报告', en: 'Report' },
  { value: 'request', zh: '请示', en: 'Request for instructions' },
  { value: 'reply', zh: '批复', en: 'Reply to a request' },
  { value: 'motion', zh: '议案', en: 'Motion' },
  { value: 'letter', zh: '函', en: 'Letter' },
  { value: 'minutes', zh: '纪要', en: 'Minutes' },
] as const;
export type Genre = (typeof GENRES)[number]['value'];

/** 公开属性. */
export const OPENNESS = [
  { value: 'open', zh: '主动公开', en: 'Published' },
  { value: 'on-request', zh: '依申请公开', en: 'Open on request' },
  { value: 'closed', zh: '不予公开', en: 'Not open' },
] as const;
export type Openness = (typeof OPENNESS)[number]['value'];

/** Groups of organs a document can be sent to (统称), as seen from its issuer. */
export const GROUPS = [
  { value: 'departments', zh: '本级政府各部门', en: 'Departments of the same government' },
  { value: 'counties', zh: '各县（区）人民政府', en: 'Governments of counties' },
  { value: 'towns', zh: '各乡镇人民政府（街道办事处）', en: 'Governments of townships' },
  { value: 'line', zh: '下级对口部门', en: 'Departments of the same line below' },
] as const;
export type Group = (typeof GROUPS)[number]['value'];

export interface NamedOrgan {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}
/** Spelt out when it is sent. */
export interface NamedGroup {
  readonly group: Group;
  readonly name: string;
}
/** To whom it goes. */
export type Addressee = NamedOrgan | NamedGroup;
export const isGroup = (one: Addressee): one is NamedGroup => 'group' in one;

/** As it is read: a group in the reader’s language. */
export const sayAddressee = (one: Addressee): Label =>
  isGroup(one) ? nameOf(GROUPS, one.group) : { zh: one.name, en: one.nameEn ?? one.name };

/** What is written in one. */
export interface Content {
  readonly genre: Genre;
  readonly title: string;
  /** 机关代字; empty until it is chosen. */
  readonly mark: string;
  readonly urgency: Urgency;
  readonly openness?: Openness | undefined;
  /** Why it is not open. */
  readonly reason: string;
  /** 主送、抄送、会签 */
  readonly main: readonly Addressee[];
  readonly copies: readonly Addressee[];
  readonly consult: readonly Addressee[];
  readonly body: string;
  /** 附件名称 */
  readonly attachments: readonly string[];
  /** 附注 */
  readonly note: string;
  /** Number of the document it answers. */
  readonly answers: string;
  /** 签发人职务, of an order. Texts kept before these fields were there lack them. */
  readonly signerPost?: string;
  /** 出席、请假、列席 of a meeting, each with unit and name; of minutes. */
  readonly attended?: readonly string[];
  readonly excused?: readonly string[];
  readonly observed?: readonly string[];
}

/** Local settings: working days of each stage. */
export const DAYS = { revise: 5, review: 2, countersign: 5, sign: 2, issue: 3 } as const;

export const MOST_NAMED = 60;
const names = nameList.default([]).refine((list) => list.length <= MOST_NAMED, {
  message: '最多写 60 个，更多的请用统称|60 at most; beyond that, name a group',
});
const line = (max: number) => z.string().trim().max(max).default('');
const lines = z
  .string()
  .max(2000)
  .default('')
  .transform((typed) => typed.split('\n').map((one) => one.trim()))
  .transform((list) => list.filter(Boolean))
  .pipe(z.array(z.string().max(100)).max(20));
const people = z
  .string()
  .max(4000)
  .default('')
  .transform((typed) => typed.split(/[\n，,；;]/u).map((one) => one.trim()))
  .transform((list) => list.filter(Boolean))
  .pipe(z.array(z.string().max(60)).max(200));
const oneOf = <const V extends string>(list: readonly { readonly value: V }[]) =>
  z.enum(
    list.map(({ value }) => value),
    faults.choose,
  );

/** A draft is saved as far as it is written; what is missing is asked for when it is handed in. */
export const draftInput = z.object({
  clientId: z.uuid().optional(),
  organ: text(2, 100),
  genre: oneOf(GENRES),
  title: text(4, 120),
  mark: line(20),
  urgency: oneOf(URGENCIES).default('normal'),
  openness: z.preprocess((typed) => typed || undefined, oneOf(OPENNESS).optional()),
  reason: line(200),
  main: names,
  copies: names,
  consult: names,
  body: line(30_000),
  attachments: lines,
  note: line(100),
  answers: line(60),
  signerPost: line(20),
  attended: people,
  excused: people,
  observed: people,
});
export type DraftInput = z.output<typeof draftInput>;

/** `临政办发`: Chinese signs alone. */
export const markInput = z.object({
  organ: text(2, 100),
  mark: z
    .string(faults.needed)
    .trim()
    .regex(/^\p{Script=Han}{2,10}$/u, '请写 2 到 10 个汉字，如“临政办发”|2 to 10 Chinese signs'),
});
export const endMarkInput = z.object({ mark: z.string().max(20) });

export const returnInput = z.object({ reason: oneOf(RETURN_REASONS), note: text(2, 200) });

export const genreOf = (genre: Genre): Label => GENRES.find(({ value }) => value === genre) ?? GENRES[7];
