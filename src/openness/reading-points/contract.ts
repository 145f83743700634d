// Reading points (政府信息查阅点): where anybody may read what is published, and how many came.

import { z } from 'zod';
import { day } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const POINTS = '/reading-points';
export const DESK = '/desk/reading-points';
/** What a point's own touch screen stands at, followed by its code. */
export const KIOSK = '/kiosk';
/** The name of the subject in access declarations. */
export const POINT = 'reading-point';

export const permissions = { see: 'reading-points.see', edit: 'reading-points.edit' } as const;

/**
 * 条例第二十五条: “各级人民政府应当在国家档案馆、公共图书馆、政务服务场所设置政府信息查阅场所，并配备相应的设施、设备，
 * 为公民、法人和其他组织获取政府信息提供便利。”
 */
export const KINDS = [
  { value: 'archive', zh: '国家档案馆', en: 'State archive' },
  { value: 'library', zh: '公共图书馆', en: 'Public library' },
  { value: 'hall', zh: '政务服务场所', en: 'Service hall' },
  { value: 'other', zh: '其他场所', en: 'Other place' },
] as const;
export type PointKind = (typeof KINDS)[number]['value'];

/** How a visit came to be counted: at the point's screen, by its QR code, by its keeper. */
export const WAYS = ['kiosk', 'qr', 'desk'] as const;
export type Way = (typeof WAYS)[number];

export interface ReadingPoint {
  readonly id: string;
  readonly code: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: PointKind;
  readonly address: string;
  readonly hours: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** `day` as `YYYY-MM-DD`. */
export const isOpenOn = ({ openedOn, closedOn }: Pick<ReadingPoint, 'openedOn' | 'closedOn'>, day: string): boolean =>
  openedOn <= day && (closedOn === null || day <= closedOn);

const text = (max: number) => z.string(faults.needed).trim().min(2, faults.more).max(max);
export const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const pointInput = z.object({
  code: z.string(faults.needed).trim().regex(CODE, '用小写字母、数字和短横线|Small letters, digits and hyphens'),
  organ: text(100),
  name: text(60),
  nameEn: z.string().trim().max(120).optional(),
  kind: z.enum(
    KINDS.map(({ value }) => value),
    faults.choose,
  ),
  address: text(200),
  hours: text(100),
  openedOn: day,
});
export type PointInput = z.output<typeof pointInput>;

/** Visits its keeper counted, of a day or of the month that ends with it. */
export const visitsInput = z.object({
  day,
  visits: z.coerce.number<unknown>(faults.number).int(faults.number).min(1, faults.number).max(10_000_000),
});
export const closeInput = z.object({ day });

export const pointTaken = defineError<{ code: string }>({
  code: 'reading-point.taken',
  status: 422,
  zh: ({ code }) => `代号“${code}”已经用过，请换一个。`,
  en: ({ code }) => `The code “${code}” is taken. Please choose another.`,
});
export const pointOutOfReach = defineError<{ organ: string }>({
  code: 'reading-point.out-of-reach',
  status: 422,
  zh: ({ organ }) => `${organ}的查阅点不归您登记。请选本单位或下级单位。`,
  en: ({ organ }) => `Reading points of ${organ} are not yours to register. Choose your own organ or one beneath it.`,
});
export const outsideItsTime = defineError<{ from: string; to: string | null }>({
  code: 'reading-point.outside-its-time',
  status: 422,
  zh: ({ from, to }) => `查阅点 ${from} 起开放${to ? `，${to} 关闭` : ''}；只能登记开放期间、今天以前的人次。`,
  en: ({ from, to }) =>
    `The point opened on ${from}${to ? ` and closed on ${to}` : ''}; visits are of days when it was open, up to today.`,
});
