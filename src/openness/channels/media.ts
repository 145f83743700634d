// New media (政务新媒体): accounts of organs, how long each may be silent, and how articles go out through them.
import { z } from 'zod';
import { dayOf, dayOfDate } from '#kernel/calendar/rules/days.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';
import type { Channel } from './contract.ts';

export const MEDIA = '/new-media';
export const MEDIA_DESK = '/desk/new-media';
export const PUSH_JOB = 'channels.push';

export const PLATFORMS = [
  { value: 'wechat', zh: '微信公众号', en: 'WeChat' },
  { value: 'weibo', zh: '微博', en: 'Weibo' },
  { value: 'other', zh: '其他平台', en: 'Other' },
] as const;
export type Platform = (typeof PLATFORMS)[number]['value'];
const PLATFORM_NAMES = PLATFORMS.map(({ value }) => value);

/** 国办秘函〔2019〕19号: an account of new media fails when nothing came for two weeks. An organ may set itself less. */
export const MOST_SILENT_DAYS = 14;

export interface Account extends Omit<Channel, 'kind'> {
  readonly platform: Platform;
  readonly since: string;
  readonly everyDays: number;
  readonly columnId: string | null;
  /** Last day on which something went out; null when nothing ever did. */
  readonly lastDay: string | null;
}

/** Whole days since something went out, or since it began. */
export const silentDays = ({ lastDay, since }: Pick<Account, 'lastDay' | 'since'>, now: Date): number =>
  Math.max(0, dayOf(now) - dayOfDate(lastDay ?? since));

export type AccountState = 'active' | 'silent' | 'ended';

export function stateOf(account: Account, now: Date): AccountState {
  if (account.endedOn) return 'ended';
  return silentDays(account, now) > account.everyDays ? 'silent' : 'active';
}

const text = (max: number) => z.string(faults.needed).trim().min(2, faults.more).max(max);

const everyDays = z.coerce
  .number<unknown>(faults.number)
  .int(faults.number)
  .min(1, faults.number)
  .max(MOST_SILENT_DAYS, `最多 ${MOST_SILENT_DAYS} 天|${MOST_SILENT_DAYS} days at most`);
/** Slug of a column of the portal, or `site/column`; nothing is pushed when it is left out. */
const column = z.string().trim().max(90).optional();

export const accountInput = z.object({
  organ: text(100),
  name: text(60),
  nameEn: z.string().trim().max(120).optional(),
  platform: z.enum(PLATFORM_NAMES, faults.choose),
  /** Its number or address on the platform. */
  address: text(200),
  everyDays,
  column,
});
export type AccountInput = z.output<typeof accountInput>;

export const changeInput = z.object({ everyDays, column });
export type ChangeInput = z.output<typeof changeInput>;

export const columnUnknown = defineError<{ typed: string }>({
  code: 'channel.column-unknown',
  status: 422,
  zh: ({ typed }) => `没有栏目“${typed}”。门户的栏目写代号，其他网站的写“网站/栏目”。`,
  en: ({ typed }) => `There is no column “${typed}”. Give its slug, or “site/column” for another site than the portal.`,
});
