// What the pages of meetings show: those one is asked to, one with its agenda and who comes, the door, attendance.
import { writePaperPdf } from '#kernel/cases/paper-pdf.ts';
import { printPaper } from '#kernel/cases/queries/printed-paper.ts';
import { findCase, listPapers } from '#kernel/cases/store.ts';
import { notFound } from '#platform/errors.ts';
import { type Context, mayAtWork, mayReach } from '#platform/http/context.ts';
import { Download } from '#platform/http/resource.ts';
import { startOfDate } from '#platform/time.ts';
import { permissions, signInOf } from '../contract.ts';
import { isDoorOpen } from '../rules/process.ts';
import { readMeetingTerms } from '../settings.ts';
import { findPaper, listItems } from '../store/items.ts';
import * as store from '../store/meetings.ts';
import { countAttendance, listSeats, type Seat } from '../store/seats.ts';
import { findSeat } from './attend.ts';

const PAGE = 20;

export async function loadMeetings(ctx: Context, after: string | undefined) {
  const [found, terms] = await Promise.all([
    store.listMeetings(ctx.db, ctx.actor, { after, limit: PAGE + 1 }),
    readMeetingTerms(ctx.db),
  ]);
  const meetings = found.slice(0, PAGE);
  const next = found.length > PAGE ? (meetings.at(-1)?.id ?? null) : null;
  return { meetings, terms, next, mayCall: mayAtWork(ctx.actor, permissions.call) };
}
export type Meetings = Awaited<ReturnType<typeof loadMeetings>>;

export type SeatShown = Pick<Seat, 'id' | 'organ' | 'name' | 'nameEn' | 'reply' | 'said' | 'signedAt' | 'signedBy'>;

const showSeat = ({ id, organ, name, nameEn, reply, said, signedAt, signedBy }: Seat): SeatShown => ({
  ...{ id, organ, name, nameEn, reply, said, signedAt, signedBy },
});

/** @throws notFound */
export async function getMeeting(ctx: Context, id: string): Promise<store.Meeting> {
  const meeting = await store.findMeeting(ctx.db, id);
  if (!meeting) throw notFound();
  return meeting;
}

/** As its participants see it: the code is at the door alone. */
export async function loadMeeting(ctx: Context, id: string) {
  const { code: _, organPath, organId: __, data, aboutId, ...meeting } = await getMeeting(ctx, id);
  const [seats, items, tasks, about] = await Promise.all([
    listSeats(ctx.db, id),
    listItems(ctx.db, id),
    store.listTasks(ctx.db, id),
    aboutId ? findCase(ctx.db, aboutId) : undefined,
  ]);
  const own = findSeat(seats, ctx.actor);
  const { sort, chair, text, minutes, terms } = data;
  const coming = meeting.state === 'announced';
  return {
    ...meeting,
    ...{ sort, chair, text, terms, items, tasks },
    minutes: meeting.state === 'following' || meeting.state === 'concluded' ? (minutes ?? null) : null,
    about: about ? about.number : null,
    seats: seats.map(showSeat),
    own: own ? showSeat(own) : null,
    mayReply: own !== undefined && coming && meeting.startsAt > ctx.now,
    maySign: own !== undefined && own.signedAt === null && coming && isDoorOpen(meeting, terms, ctx.now),
    mayKeep: coming && mayReach(ctx.actor, permissions.call, organPath),
    mayReadFile: mayReach(ctx.actor, permissions.see, organPath),
  };
}
export type MeetingView = Awaited<ReturnType<typeof loadMeeting>>;

/** What is shown at the door. @throws notFound */
export async function loadDoor(ctx: Context, id: string) {
  const meeting = await getMeeting(ctx, id);
  const seats = await listSeats(ctx.db, id);
  const { title, startsAt, endsAt, place, code, state } = meeting;
  return {
    ...{ id, title, startsAt, endsAt, place, code },
    open: state === 'announced' && isDoorOpen(meeting, meeting.data.terms, ctx.now),
    address: new URL(`${signInOf({ id })}?code=${code}`, ctx.runtime.config.publicUrl).href,
    doorMinutes: meeting.data.terms.doorMinutes,
    came: seats.filter(({ signedAt }) => signedAt !== null).length,
    seats: seats.map(showSeat),
  };
}
export type Door = Awaited<ReturnType<typeof loadDoor>>;

/** One item to a page. @throws notFound */
export async function loadItem(ctx: Context, id: string, no: number) {
  const { title, startsAt } = await getMeeting(ctx, id);
  const items = await listItems(ctx.db, id);
  const item = items.find((one) => one.no === no);
  if (!item && items.length > 0) throw notFound();
  return { id, title, startsAt, item: item ?? null, no, last: items.length };
}
export type Presented = Awaited<ReturnType<typeof loadItem>>;

/** What a browser may show in place. */
const SHOWN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
export const endingOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? '';

/** @throws notFound */
export async function openPaper(ctx: Context, id: string, fileId: string): Promise<Download> {
  const name = await findPaper(ctx.db, id, fileId);
  if (!name) throw notFound();
  const type = SHOWN[endingOf(name)];
  const stream = await ctx.runtime.files.open(fileId);
  return new Download(stream, type ?? 'application/octet-stream', name, type !== undefined);
}

/** The minutes as they were issued. @throws notFound */
export async function printMinutes(ctx: Context, id: string): Promise<Download> {
  const file = await findCase(ctx.db, id);
  const paper = file && (await listPapers(ctx.db, id)).findLast(({ template }) => template === 'minutes');
  if (!paper) throw notFound();
  const printed = await printPaper(ctx, file, paper);
  return new Download(await writePaperPdf(printed), 'application/pdf', `${printed.title} ${printed.number}.pdf`, true);
}

const MOST_ORGANS = 200;

/** Of a year. */
export async function loadAttendance(ctx: Context, asked: number | undefined, latest: number) {
  const year = asked ?? latest;
  const span = { from: startOfDate(`${year}-01-01`), to: startOfDate(`${year + 1}-01-01`), now: ctx.now };
  const scopes = ctx.actor.scopes(permissions.see);
  return { year, latest, counts: await countAttendance(ctx.db, scopes, { ...span, limit: MOST_ORGANS }) };
}
export type AttendanceOfYear = Awaited<ReturnType<typeof loadAttendance>>;
