// Meetings (会议): what one is, who is asked to come, the forms by which it is called, and who may do what.
import { z } from 'zod';
import type { OrganRef } from '#kernel/cases/contract.ts';
import { nameList, sentFiles } from '#kernel/cases/fields.ts';
import { moment, onceRight, text, valuesOf } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';

export const KIND = 'meeting';
/** What the minutes ask of an organ. */
export const TASK = 'meeting-task';
/** The name of the subject in access declarations: a meeting for all who are asked to it. */
export const MEETING = 'meeting';
/** The same, as it is for those alone who call it. */
export const CALLED = 'meeting-called';
export const DESK = '/desk/meetings';
export const FIGURES = `${DESK}/attendance`;
export const addressOf = ({ id }: { readonly id: string }) => `${DESK}/${id}`;
export const doorOf = (meeting: { readonly id: string }) => `${addressOf(meeting)}/door`;
export const signInOf = (meeting: { readonly id: string }) => `${addressOf(meeting)}/sign-in`;
export const presentOf = (meeting: { readonly id: string }) => `${addressOf(meeting)}/present`;

export const permissions = {
  /** See what one’s organ is asked to, or calls. */
  see: 'meetings.see',
  /** Answer for one’s organ, sign in, report on what the minutes ask of it. */
  attend: 'meetings.attend',
  /** Call one, keep its agenda and papers, write its minutes. */
  call: 'meetings.call',
  /** 签发纪要。 */
  issue: 'meetings.issue',
} as const;

export const SORTS = [
  { value: 'standing', zh: '常务会议', en: 'Executive meeting' },
  { value: 'office', zh: '办公会议', en: 'Office meeting' },
  { value: 'joint', zh: '联席会议', en: 'Joint meeting' },
  { value: 'group', zh: '领导小组会议', en: 'Leading group' },
  { value: 'topic', zh: '专题会议', en: 'Meeting on one topic' },
  { value: 'video', zh: '视频会议', en: 'Video meeting' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

export const REPLIES = [
  { value: 'attend', zh: '出席', en: 'Comes' },
  { value: 'substitute', zh: '代会', en: 'Sends somebody' },
  { value: 'excused', zh: '请假', en: 'Asks to be excused' },
] as const;
export type Reply = (typeof REPLIES)[number]['value'];

/** Working days, minutes and hours that the city sets; no law. */
export interface MeetingTerms {
  /** To answer an invitation. */
  readonly replyDays: number;
  /** To write down the minutes and have them issued. */
  readonly minutesDays: number;
  /** To look at what an organ reports of its task. */
  readonly checkDays: number;
  /** So long before it begins those who come are reminded. */
  readonly remindHours: number;
  /** So long before it begins they may sign in. */
  readonly doorMinutes: number;
}
export const USUAL: MeetingTerms = { replyDays: 1, minutesDays: 5, checkDays: 3, remindHours: 24, doorMinutes: 60 };

/** What a meeting keeps in its file. */
export interface MeetingData {
  readonly sort: Sort;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly chair: string;
  readonly text: string;
  readonly terms: MeetingTerms;
  /** Number of the case it is held on. */
  readonly about?: string;
  /** 议定事项, until they are issued. */
  readonly minutes?: string;
  readonly tasks?: readonly Task[];
}

export interface Task {
  readonly organ: OrganRef;
  readonly text: string;
  /** Working days. */
  readonly days: number;
}

/** What a task keeps in its file. */
export interface TaskData {
  readonly text: string;
  readonly days: number;
  readonly terms: MeetingTerms;
  readonly meeting: string;
  readonly organ: OrganRef;
  /** Who called the meeting, and looks at what is reported. */
  readonly caller: OrganRef;
}

/** Files to an item at once. */
export const MOST_FILES = 5;
export const MOST_ITEMS = 40;

export const meetingInput = z
  .object({
    clientId: z.uuid().optional(),
    title: text(4, 60),
    sort: z.enum(valuesOf(SORTS), faults.choose),
    startsAt: moment,
    endsAt: moment,
    place: text(2, 100),
    chair: text(2, 40),
    text: text(4, 2000),
    organs: nameList.pipe(z.array(z.string().max(100)).min(1, faults.needed).max(80)),
    /** Officers asked by name, of the organ that calls it. */
    people: nameList.pipe(z.array(z.string().max(80)).max(50)).optional(),
    about: z.string().trim().max(40).optional(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    path: ['endsAt'],
    message: '要晚于开始时间|It ends after it begins',
    ...onceRight('startsAt', 'endsAt'),
  });
export type MeetingInput = z.output<typeof meetingInput>;

export const replyInput = z
  .object({ reply: z.enum(valuesOf(REPLIES), faults.choose), said: z.string().trim().max(100).optional() })
  .refine(({ reply, said }) => reply === 'attend' || (said?.length ?? 0) > 1, {
    path: ['said'],
    message: '请写明由谁代会，或者为什么请假|Say who comes instead, or why nobody does',
  });
export type ReplyInput = z.output<typeof replyInput>;

export const signInput = z.object({
  code: z
    .string(faults.needed)
    .trim()
    .regex(/^\d{6}$/, '请填会场显示的 6 位签到码|Please give the six digits shown at the meeting'),
});
/** At the door, for those who have no device in hand. */
export const checkInput = z.object({ seat: z.uuid(), name: text(2, 40) });

export const itemInput = z.object({
  title: text(2, 100),
  reporter: text(2, 60),
  minutes: z.coerce.number<unknown>(faults.number).int().min(1, faults.number).max(240, faults.number),
  summary: z.string().trim().max(4000).optional(),
  files: sentFiles(MOST_FILES),
  kept: sentFiles(MOST_FILES),
});
export type ItemInput = z.output<typeof itemInput>;
