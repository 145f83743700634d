// The link to the superior level: the words of its feed (docs/uplink.md), permissions, addresses, and the form of an order.
import { z } from 'zod';
import type { CaseFile, Label } from '#kernel/cases/contract.ts';
import type { ActContext } from '#platform/http/context.ts';

export const UPLINK = '/desk/uplink';
export const CITIES = '/desk/uplink/cities';
export const BATCHES = '/uplink/batches';

/** The subject of what only those who answer for the whole city may do. */
export const WHOLE = 'uplink';

export const permissions = {
  read: 'uplink.read',
  /** Send again what was refused, report everything anew. */
  manage: 'uplink.manage',
  /** Send orders to the cities beneath. */
  order: 'uplink.order',
  /** Hand batches in: held by whoever makes the token that a city beneath sends with. */
  deliver: 'uplink.deliver',
} as const;

/** Name and version of the feed, in everything that is signed. */
export const FEED = 'sunhall-uplink/1';

const text = (max: number) => z.string().min(1).max(max);
const moment = z.iso.datetime({ offset: true });
const cityCode = z.string().regex(/^[0-9a-z-]{2,40}$/);

/** 件、牌、上级交办的办理情况. */
export const TYPES = ['case', 'card', 'order'] as const;
export type MessageType = (typeof TYPES)[number];

/** What is told of when it happened: of cases, of cards, of orders. */
export const TIMES = [
  ...(['received', 'accepted', 'decided', 'late', 'closed'] as const),
  ...(['answered', 'upheld', 'revoked', 'reinstated'] as const),
  ...(['issued', 'reported', 'concluded'] as const),
] as const;
export type TimeName = (typeof TIMES)[number];

/** How something stands now, whole: whoever knows the last message about it knows all. No name of a person, no free text. */
export const messageSchema = z.strictObject({
  type: z.enum(TYPES),
  /** Of the case or card; of an order, the superior's. */
  number: text(60),
  /** Of a card or an order: the number of the case it is about, of ours that carries it out. */
  about: text(60).nullable(),
  kind: text(40),
  kindName: text(100),
  item: z.strictObject({ code: text(60), name: text(500) }).nullable(),
  organ: z.strictObject({ code: cityCode, name: text(200) }).nullable(),
  state: text(40),
  outcome: text(40).nullable(),
  /** State or outcome in words, in Chinese. */
  stateName: text(200),
  phase: z.enum(['open', 'waiting', 'closed']),
  /** 黄牌、红牌: of a case the one it bears, of a card its own. */
  lamp: z.enum(['yellow', 'red']).nullable(),
  times: z.partialRecord(z.enum(TIMES), moment),
  /** Why an order could not be taken in. */
  refusal: text(300).nullable(),
});
export type Message = z.output<typeof messageSchema>;

/** Messages of one batch, so that it stays well within what a server takes in one body. */
export const MOST_MESSAGES = 300;

export const batchSchema = z.strictObject({
  feed: z.literal(FEED),
  city: z.strictObject({ code: cityCode, name: text(100) }),
  sequence: z.int().min(1),
  made: moment,
  messages: z.array(messageSchema).max(MOST_MESSAGES),
});
export type Batch = z.output<typeof batchSchema>;

/** An order of the superior level. */
export const orderSchema = z.strictObject({
  number: text(60),
  /** Who gives it. */
  from: text(100),
  /** Who is to act, by name or code. */
  organ: text(100),
  about: text(60).nullable(),
  title: text(100),
  task: text(2000),
  /** Working days until it is reported on. */
  days: z.int().min(1).max(90),
});
export type SuperiorOrder = z.output<typeof orderSchema>;

export const answerSchema = z.strictObject({
  feed: z.literal(FEED),
  city: cityCode,
  /** The batch that this answers: it and all before it are kept. */
  acknowledged: z.int().min(1),
  orders: z.array(orderSchema).max(50),
});
export type Answer = z.output<typeof answerSchema>;

/** What goes over the line: a JSON text, and the SM2 signature over its UTF-8 bytes (GB/T 32918.2), `<key>.<hex>`. */
export const envelopeSchema = z.object({ statement: z.string().max(900_000), signature: z.string().max(300) });
export type Envelope = z.output<typeof envelopeSchema>;

const typed = (min: number, max: number) => z.string().trim().min(min).max(max);

export const orderInput = z.object({
  clientId: z.uuid().optional(),
  city: cityCode,
  organ: typed(2, 100),
  about: typed(4, 60)
    .transform((number) => number.replaceAll(/\s/g, ''))
    .optional(),
  title: typed(4, 100),
  task: typed(10, 2000),
  days: z.coerce.number('请填天数|Please give a number of days').int().min(1).max(90),
});
export type OrderInput = z.output<typeof orderInput>;

/** What the room of orders gives, through the journey that joins the two. */
export interface OrderDesk {
  /** The kind of case that orders are. */
  readonly kind: Label & { readonly name: string };
  /** What happens to one, by act. */
  readonly moments: Readonly<Record<string, TimeName>>;
  /** The superior's number of an order; null for one of our own. */
  readonly numberOf: (file: Pick<CaseFile, 'data'>) => string | null;
  /** Makes it a case of ours, and gives its id. @throws AppError when nobody can be given it */
  readonly takeIn: (ctx: ActContext, order: SuperiorOrder) => Promise<string>;
}
