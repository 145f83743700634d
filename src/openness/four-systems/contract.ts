// The four systems of a government in the sun (阳光政府四项制度): hearings, notices of weighty matters, circulars on key works; enquiries are the mailbox's.

import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { day, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import type { OpennessSettings } from '#kernel/documents/settings.ts';
import { splitLines } from '#platform/text/split-lines.ts';

export const HEARING = 'decision-hearing';
export const PUBLICITY = 'matter-publicity';
export const OBJECTION = 'publicity-objection';
export const CIRCULAR = 'work-circular';
/** 报名: somebody who would be a delegate. */
export const SIGN_UP = 'hearing-sign-up';
/** 政务信息查询: an enquiry of the mailbox, by net or by telephone. */
export const ENQUIRY = 'enquiry';

export const ADDRESS = '/four-systems';
export const DESK = '/desk/four-systems';

export const permissions = { read: 'four-systems.read', run: 'four-systems.run' } as const;

/** 重大决策听证, 重要事项公示, 重点工作通报, 政务信息查询. */
export const SYSTEMS = [HEARING, PUBLICITY, CIRCULAR, ENQUIRY] as const;
export type System = (typeof SYSTEMS)[number];

/** Periods that differ from place to place. */
export type Periods = OpennessSettings['fourSystems'];

/** A side that delegates stand for (消费者代表, 经营者代表 …), and how many of them. */
export interface Seats {
  readonly side: string;
  readonly seats: number;
}

/** Of one who signed up: their number, and whether the draw made them a delegate. */
export interface DrawnLine {
  readonly number: string;
  readonly side: string;
  readonly drawn: boolean;
}

/** How delegates were drawn, with all that anybody needs to draw them again. */
export interface Draw {
  readonly day: string;
  readonly root: string;
  readonly secret: string;
  readonly seed: string;
  /** In the order of the draw. */
  readonly lines: readonly DrawnLine[];
}

/** 采纳情况. */
export const OPINION_RESULTS = [
  { value: 'adopted', zh: '采纳', en: 'Adopted' },
  { value: 'partly', zh: '部分采纳', en: 'Adopted in part' },
  { value: 'declined', zh: '未采纳', en: 'Not adopted' },
] as const;
export const MOST_OPINIONS = 100;

/** One thing said at a hearing, and what became of it. */
export interface Opinion {
  /** For which side it was said. */
  readonly who: string;
  readonly text: string;
  readonly result?: (typeof OPINION_RESULTS)[number]['value'];
  readonly reason?: string;
}

export interface HearingData {
  readonly organ: OrganRef;
  readonly about: string;
  readonly place: string;
  readonly on: string;
  readonly periods: Periods;
  /** One a line: who, and for whom. */
  readonly delegates?: string;
  readonly sides?: readonly Seats[];
  /** Last day on which people sign up. */
  readonly signUpTo?: string;
  /** SHA-256 of a secret that is told with the draw: made before anybody signed up, it cannot be chosen afterwards. */
  readonly commitment?: string;
  readonly secret?: string;
  readonly draw?: Draw;
  /** Number of the major decision that is heard. */
  readonly decision?: string | null;
  readonly papers?: string;
  readonly heldOn?: string;
  readonly came?: number;
  readonly minutes?: string;
  readonly opinions?: readonly Opinion[];
  readonly summary?: string;
  /** Of reports that were written before opinions were kept one by one. */
  readonly adopted?: string;
  readonly declined?: string;
  readonly reason?: string;
}

export interface PublicityData {
  readonly organ: OrganRef;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly result?: string;
  readonly text?: string;
}

export interface CircularData {
  readonly organ: OrganRef;
  readonly year: number;
  readonly quarter: number;
  readonly works: string;
  readonly progress?: string;
  readonly publishedOn?: string;
}

/** What a reader holds against a matter that is shown, by how it was answered. */
export interface Objections {
  readonly received: number;
  readonly open: number;
}

const common = { clientId: z.uuid().optional(), organ: text(2, 100), title: text(4, 80) };
const titleEn = z.string().trim().max(160).optional();

const MOST_SIDES = 10;
/** `消费者代表 6`, one a line. */
const sides = z
  .string()
  .max(500)
  .transform(splitLines)
  .refine((lines) => lines.length <= MOST_SIDES && lines.every((line) => /^\S.{0,40}?\s*[1-9]\d?$/.test(line)), {
    message: '每行写一方面和名额，如“消费者代表 6”|One side and its seats a line, such as “Consumers 6”',
  })
  .transform((lines) =>
    lines.map((line): Seats => {
      const [, side = '', seats = ''] = /^(.*?)\s*(\d+)$/.exec(line) ?? [];
      return { side, seats: Number(seats) };
    }),
  );

export const hearingInput = z
  .object({
    ...common,
    titleEn,
    about: text(4, 2000),
    place: text(2, 200),
    on: day,
    sides: sides.optional(),
    signUpTo: z.union([z.literal(''), day]).optional(),
    decision: z.string().trim().max(40).optional(),
  })
  .refine(({ sides: asked = [], signUpTo }) => asked.length > 0 === Boolean(signUpTo), {
    path: ['signUpTo'],
    message: '名额和报名截止日期要一起填写|Give seats and the last day to sign up together',
  });

export const signUpInput = z.object({
  clientId: z.uuid().optional(),
  side: z.string(faults.choose).trim().min(1, faults.choose).max(60),
  reason: text(4, 500),
});
export type SignUpInput = z.output<typeof signUpInput>;
/** So many sign up at most; the draw is done in one go. */
export const MOST_SIGN_UPS = 300;
export type HearingInput = z.output<typeof hearingInput>;

export const publicityInput = z.object({ ...common, titleEn, about: text(4, 4000), from: day, to: day });
export type PublicityInput = z.output<typeof publicityInput>;

export const circularInput = z.object({
  clientId: common.clientId,
  organ: common.organ,
  year: z.coerce.number<unknown>(faults.number).int().min(2010).max(2099),
  quarter: z.coerce.number<unknown>(faults.number).int().min(1, faults.number).max(4, faults.number),
  works: text(4, 4000),
});
export type CircularInput = z.output<typeof circularInput>;

export const objectionInput = z.object({ clientId: z.uuid().optional(), text: text(4, 2000) });
export type ObjectionInput = z.output<typeof objectionInput>;
