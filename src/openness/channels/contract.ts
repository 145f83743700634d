// Channels (公开渠道) beside the city's own sites: screens, boards, broadcast, paper, other sites; what went out through each.

import { z } from 'zod';
import type { Label } from '#kernel/cases/contract.ts';
import { day } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { defineError } from '#platform/errors.ts';

export const DESK = '/desk/channels';
/** The name of the subject in access declarations. */
export const CHANNEL = 'channel';

export const permissions = { see: 'channels.see', edit: 'channels.edit' } as const;

/** Groups in which what is published in a year is counted. */
export const GROUPS = ['site', 'conference', 'gazette', 'other'] as const;
export type Group = (typeof GROUPS)[number];

interface Kind extends Label {
  readonly value: string;
  readonly group: Group;
}

/**
 * 条例第二十三条: “行政机关应当建立健全政府信息发布机制，将主动公开的政府信息通过政府公报、政府网站或者其他互联网政务媒体、
 * 新闻发布会以及报刊、广播、电视等途径予以公开。”
 */
export const KINDS = [
  { value: 'site', group: 'site', zh: '网站（含外部网站）', en: 'Web site, of others as well' },
  { value: 'social', group: 'other', zh: '政务新媒体', en: 'Social media' },
  { value: 'screen', group: 'other', zh: '显示屏', en: 'Display screen' },
  { value: 'sms', group: 'other', zh: '手机短信', en: 'Text messages' },
  { value: 'board', group: 'other', zh: '公告栏、公开栏', en: 'Notice board' },
  { value: 'broadcast', group: 'other', zh: '广播、电视', en: 'Radio and television' },
  { value: 'paper', group: 'other', zh: '报刊', en: 'Newspaper' },
  { value: 'conference', group: 'conference', zh: '新闻发布会', en: 'Press conference' },
  { value: 'gazette', group: 'gazette', zh: '政府公报', en: 'Gazette' },
] as const satisfies readonly Kind[];
export type ChannelKind = (typeof KINDS)[number]['value'];
const KIND_NAMES = KINDS.map(({ value }) => value);

export interface Channel {
  readonly id: string;
  readonly organId: string;
  readonly organPath: string;
  readonly organ: string;
  readonly organEn: string | null;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly endedOn: string | null;
}

export interface Post {
  readonly id: string;
  readonly channelId: string;
  readonly title: string;
  readonly code: string | null;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly items: number;
  readonly photoId: string | null;
  readonly photoName: string | null;
  readonly by: string;
  readonly struckReason: string | null;
}

const text = (max: number) => z.string(faults.needed).trim().min(2, faults.more).max(max);

export const channelInput = z.object({
  organ: text(100),
  name: text(60),
  nameEn: z.string().trim().max(120).optional(),
  kind: z.enum(KIND_NAMES, faults.choose),
  address: text(200),
});
export type ChannelInput = z.output<typeof channelInput>;

/** What is told of something that went out; to any number of channels at once. */
export const postInput = z
  .object({
    title: text(200),
    code: z.string().trim().max(60).optional(),
    from: day,
    to: day.optional(),
    items: z.coerce.number<unknown>(faults.number).int(faults.number).min(1, faults.number).max(100_000_000).default(1),
    channels: z
      .union([z.uuid().transform((one) => [one]), z.array(z.uuid())], faults.choose)
      .pipe(z.array(z.uuid()).min(1, faults.choose).max(100)),
    photo: z
      .object({ id: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(200), ticket: z.string().max(200) })
      .optional(),
  })
  .refine(({ from, to }) => !to || to >= from, { path: ['to'], message: faults.day });
export type PostInput = z.output<typeof postInput>;

export const strikeInput = z.object({ post: z.uuid(), reason: text(200) });
export const endInput = z.object({ day });

export const channelTaken = defineError<{ name: string }>({
  code: 'channel.taken',
  status: 422,
  zh: ({ name }) => `这个单位已有渠道“${name}”，请换一个名称。`,
  en: ({ name }) => `The organ has a channel “${name}” already. Please choose another name.`,
});
export const channelOutOfReach = defineError<{ name: string }>({
  code: 'channel.out-of-reach',
  status: 422,
  zh: ({ name }) => `“${name}”不归您管理。请选本单位或下级单位的。`,
  en: ({ name }) => `“${name}” is not yours to keep. Choose one of your own organ or of those beneath it.`,
});
export const photoRefused = defineError({
  code: 'channel.photo-refused',
  status: 422,
  zh: () => '照片要是 JPG 或 PNG 图片，请重新选择。',
  en: () => 'The photo must be a JPG or PNG picture. Please choose it again.',
});
export const channelEnded = defineError<{ name: string; on: string }>({
  code: 'channel.ended',
  status: 422,
  zh: ({ name, on }) => `“${name}”已于 ${on} 停用，之后的发布不能记在它名下。`,
  en: ({ name, on }) => `“${name}” ended on ${on}; nothing later can have gone out through it.`,
});
