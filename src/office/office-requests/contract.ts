// What officers ask of their own organ (内部事项): leave, a vehicle, the use of a seal; the forms, and who may do what.
import { z } from 'zod';
import { day, moment, onceRight, text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const LEAVE = 'leave';
export const VEHICLE = 'vehicle-use';
export const SEAL = 'seal-use';
export const DESK = '/desk/office-requests';
export const FLEET = `${DESK}/vehicles`;
export const REGISTER = `${DESK}/seals`;

export const permissions = {
  /** Ask for oneself, and see what one asked. */
  ask: 'office-requests.ask',
  /** 批准。 */
  grant: 'office-requests.grant',
  /** Keep vehicles and seals, and their registers. */
  keep: 'office-requests.keep',
} as const;

export const LEAVES = [
  { value: 'annual', zh: '年休假', en: 'Annual leave' },
  { value: 'personal', zh: '事假', en: 'Personal leave' },
  { value: 'sick', zh: '病假', en: 'Sick leave' },
  { value: 'marriage', zh: '婚假', en: 'Marriage leave' },
  { value: 'maternity', zh: '产假、陪产假', en: 'Maternity or paternity leave' },
  { value: 'bereavement', zh: '丧假', en: 'Bereavement leave' },
  { value: 'duty', zh: '公出', en: 'Away on duty' },
] as const;
export type Leave = (typeof LEAVES)[number]['value'];

export const SEALS = [
  { value: 'organ', zh: '单位公章', en: 'Seal of the organ' },
  { value: 'office', zh: '办公室章', en: 'Seal of the office' },
  { value: 'contract', zh: '合同专用章', en: 'Seal for contracts' },
  { value: 'head', zh: '法定代表人名章', en: 'Name seal of the head' },
] as const;
export type Seal = (typeof SEALS)[number]['value'];

/** Working days that the city sets; no law. */
export interface RequestTerms {
  /** To decide on a request, and to do what was granted. */
  readonly decideDays: number;
  /** Leave of so many days at most is granted by a head of section, longer leave by the head of the organ. */
  readonly sectionDays: number;
  /** To report back (销假) after leave, and to bring a vehicle back. */
  readonly backDays: number;
}
export const USUAL: RequestTerms = { decideDays: 1, sectionDays: 3, backDays: 1 };

/** What every one of them keeps. */
export interface Asked {
  readonly by: string;
  readonly terms: RequestTerms;
  /** 只有主要负责人批: granted by the head alone. */
  readonly byHead: boolean;
  /** What it is asked for: read by those alone who decide on it. */
  readonly why: string;
  readonly onlyFor?: readonly string[];
}
export interface LeaveData extends Asked {
  readonly sort: Leave;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** What is handed over to the deputy of the post (B角). */
  readonly handover: string;
}
export interface VehicleData extends Asked {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: number;
  readonly to: string;
  readonly plate?: string;
  readonly driver?: string;
  readonly mileage?: number;
}
export interface SealData extends Asked {
  readonly seal: Seal;
  readonly copies: number;
  /** Stamped so often. */
  readonly stamped?: number;
}

const clientId = z.uuid().optional();

export const leaveInput = z
  .object({
    clientId,
    sort: z.enum(valuesOf(LEAVES), faults.choose),
    from: day,
    to: day,
    why: text(2, 200),
    handover: text(2, 500),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '不能早于开始的日子|It ends after it begins',
    ...onceRight('from', 'to'),
  });
export type LeaveInput = z.output<typeof leaveInput>;

const count = (most: number) =>
  z.coerce.number<unknown>(faults.number).int().min(1, faults.number).max(most, faults.number);

export const vehicleInput = z
  .object({ clientId, startsAt: moment, endsAt: moment, to: text(2, 100), people: count(60), why: text(2, 200) })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    path: ['endsAt'],
    message: '要晚于开始时间|It ends after it begins',
    ...onceRight('startsAt', 'endsAt'),
  });
export type VehicleInput = z.output<typeof vehicleInput>;

export const sealInput = z.object({
  clientId,
  title: text(2, 80),
  seal: z.enum(valuesOf(SEALS), faults.choose),
  copies: count(500),
  why: text(2, 200),
});
export type SealInput = z.output<typeof sealInput>;

/** 云S·A1234, 云S12345. */
export const PLATE = /^[\u4e00-\u9fff][A-Z][·]?[A-Z0-9]{5,6}$/;
export const fleetInput = z.object({
  plate: z
    .string(faults.needed)
    .trim()
    .toUpperCase()
    .regex(PLATE, '请按车牌填写，例如 云S·A1234|Please write it as it stands on the plate'),
  model: text(2, 40),
  seats: count(60),
  driver: text(2, 40),
  mileage: z.coerce.number<unknown>(faults.number).int().min(0, faults.number).max(2_000_000, faults.number),
});
export type FleetInput = z.output<typeof fleetInput>;
