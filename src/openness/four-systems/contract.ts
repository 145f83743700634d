// The four systems of a government in the sun (阳光政府四项制度): hearings, notices of weighty matters, circulars on key works; enquiries are the mailbox's.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import type { OpennessSettings } from '#kernel/documents/settings.ts';

export const HEARING = 'decision-hearing';
export const PUBLICITY = 'matter-publicity';
export const OBJECTION = 'publicity-objection';
export const CIRCULAR = 'work-circular';
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

export interface HearingData {
  readonly organ: OrganRef;
  readonly about: string;
  readonly place: string;
  readonly on: string;
  readonly periods: Periods;
  /** One a line: who, and for whom. */
  readonly delegates?: string;
  readonly papers?: string;
  readonly heldOn?: string;
  readonly came?: number;
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

const text = (min: number, max: number) => z.string(faults.needed).trim().min(min, faults.more).max(max);
const day = z.iso.date(faults.day);
const common = { clientId: z.uuid().optional(), organ: text(2, 100), title: text(4, 80) };
const titleEn = z.string().trim().max(160).optional();

export const hearingInput = z.object({ ...common, titleEn, about: text(4, 2000), place: text(2, 200), on: day });
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
