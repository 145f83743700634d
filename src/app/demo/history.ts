// A year of the demo city, lived through the same services that run it: each act at its moment, each clock in time.
import { sql } from 'kysely';
import { loadCalendar } from '#kernel/calendar/service.ts';
import type { Permissions } from '#kernel/people/rules/roles.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { itemSource, type OfferedItem } from '#services/applications/item.ts';
import { RECTIFICATION } from '#services/ratings/rules.ts';
import { planAppraisals } from './appraisals.ts';
import { planBriefings } from './briefings.ts';
import { planCalls } from './calls.ts';
import { planCaseReviews } from './case-reviews.ts';
import { planCatalogue } from './catalogue.ts';
import { planClearance } from './clearance.ts';
import { planConferences } from './conferences.ts';
import { COUNTED_STORIES, closedEnding, type Ending } from './course.ts';
import { planDecisions } from './decisions.ts';
import { Diary } from './diary.ts';
import { planDocuments } from './documents.ts';
import { planDuty } from './duty.ts';
import { planEmergencies } from './emergencies.ts';
import { planFieldChecks } from './field-checks.ts';
import { chooseItem } from './fit.ts';
import { planFourSystems } from './four-systems.ts';
import { planHotline } from './hotline.ts';
import { planHotlineCalls } from './hotline-calls.ts';
import { planHotlineDuty } from './hotline-duty.ts';
import { planInterviews } from './interviews.ts';
import { planKnowledge } from './knowledge.ts';
import { readLetters, replyTo } from './letters.ts';
import { followMeasure, readMeasures } from './measures.ts';
import { planMeetings } from './meetings.ts';
import { planMotions } from './motions.ts';
import { planOfficeRequests } from './office-requests.ts';
import { oldCases, register } from './old-cases.ts';
import { planOpenCity } from './open-city.ts';
import { planOpennessYear } from './openness-year.ts';
import { planOpinions } from './opinions.ts';
import { planOutsideSystems } from './outside-systems.ts';
import { planOversight } from './oversight.ts';
import { planParticipation } from './participation.ts';
import { planPetitions } from './petitions.ts';
import { planPlaces } from './places.ts';
import { writeStory } from './plan.ts';
import { planProjects } from './projects.ts';
import { type Chance, startChance } from './random.ts';
import { readLines } from './read-lines.ts';
import { planRemedies } from './remedies.ts';
import { planRequests } from './requests.ts';
import { planRooms } from './rooms.ts';
import { carrySms, planSms } from './sms.ts';
import {
  type ApplicationTelling,
  type Happening,
  keepSample,
  type LetterTelling,
  type MeasureTelling,
  Stage,
} from './stage.ts';
import { planWorkTables } from './work-tables.ts';

const CLOSED_CASES = 190;
const SEED = 530_900;
const WORKDAYS_OF_A_YEAR = 250;

type Say = (text: string) => void;

/** Fills the loaded city with cases of the past year, in every state, none of whose clocks looks dead today. */
export async function writeHistory(runtime: Runtime, permissions: Permissions, say: Say): Promise<void> {
  const now = runtime.clock.now();
  const chance = startChance(SEED);
  const items = await readItems(runtime);
  const applications = await planYear(runtime, items, chance, now);
  const happenings = [
    ...applications.flatMap(happeningsOf),
    ...(await planLetters(runtime, now)),
    ...(await planMeasures(runtime, now)),
    ...(await planFiles(runtime, now)),
    ...(await planDeeds(runtime, now)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), chance);
  const stage = new Stage(runtime, permissions, chance, { sample: await keepSample(runtime), diary });
  let told = 0;
  for (const happening of happenings) {
    await stage.advance(happening.at);
    await stage.play(happening);
    told += 1;
    if (told % 400 === 0) say(`… ${localDate(happening.at)}, ${told} of ${happenings.length} acts`);
  }
  await stage.advance(now);
  await settleNotices(runtime, now);
}

async function readItems(runtime: Runtime): Promise<OfferedItem[]> {
  const codes = (await readLines<{ code: string }>(runtime.config.cityFolder, 'items.jsonl')).map(({ code }) => code);
  const found = await Promise.all(codes.map((code) => itemSource().findOffered(runtime.db, code, runtime.clock.now())));
  return found.filter((item) => item !== undefined);
}

async function planYear(
  runtime: Runtime,
  items: readonly OfferedItem[],
  chance: Chance,
  now: Date,
): Promise<ApplicationTelling[]> {
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), chance);
  const counted = Object.entries(COUNTED_STORIES).flatMap(([ending, count]) =>
    Array.from({ length: count }, () => ending as Ending),
  );
  const closed = Array.from({ length: CLOSED_CASES }, (_, index) => closedEnding(index));
  return [...closed, ...counted].map((ending, index) => {
    const item = chooseItem(items, ending, chance);
    const story = writeStory(item.code, ending, { procedure: item.content, diary, chance, now });
    return { story, item, caseId: null, index };
  });
}

function happeningsOf(telling: ApplicationTelling): Happening[] {
  const { story } = telling;
  const rest = story.events.map((event) => ({ at: event.at, telling, event }));
  const last = story.events.at(-1)?.at;
  const rating =
    story.rating !== undefined && last
      ? [{ at: new Date(last.getTime() + 3_600_000), telling, event: 'rate' as const }]
      : [];
  const after = story.aftermath.map((event) => ({ at: event.at, telling, event, after: RECTIFICATION }));
  return [{ at: story.receivedAt, telling, event: 'open' as const }, ...rest, ...rating, ...after];
}

/** Letters have a chance of their own: one more of them changes no application. */
async function planLetters(runtime: Runtime, now: Date): Promise<Happening[]> {
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), startChance(SEED + 1));
  const letters = await readLetters(runtime.config.cityFolder);
  return letters.flatMap((letter, index) => {
    const telling: LetterTelling = { letter, index, caseId: null };
    const writtenAt = diary.ago(now, letter.age);
    const replies = replyTo(letter, writtenAt, diary, now);
    return [
      { at: writtenAt, event: 'write' as const, telling },
      ...replies.map((event) => ({ at: event.at, event, telling })),
    ];
  });
}

/** Measures have a chance of their own, like letters. */
async function planMeasures(runtime: Runtime, now: Date): Promise<Happening[]> {
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), startChance(SEED + 2));
  const measures = await readMeasures(runtime.config.cityFolder);
  return measures.flatMap((measure) => {
    const telling: MeasureTelling = { measure, caseId: null };
    const enteredAt = diary.ago(now, measure.age);
    const acts = followMeasure(measure, enteredAt, diary, now);
    return [
      { at: enteredAt, event: 'order' as const, telling },
      ...acts.map(({ event, on }) => ({ at: event.at, event, telling, after: on })),
    ];
  });
}

/** The older system's cases came before anything else; its register was compared this week. */
async function planFiles(runtime: Runtime, now: Date): Promise<Happening[]> {
  const diary = new Diary(await loadCalendar(runtime.db, 'CN'), startChance(SEED + 3));
  return [
    { at: diary.ago(now, WORKDAYS_OF_A_YEAR), event: 'file', file: oldCases },
    { at: diary.ago(now, 2), event: 'file', file: register },
  ];
}

/** Field checks with calls, and rooms, have a chance of their own as well. */
async function planDeeds(runtime: Runtime, now: Date): Promise<Happening[]> {
  const calendar = await loadCalendar(runtime.db, 'CN');
  const diary = new Diary(calendar, startChance(SEED + 4));
  const deeds = [
    ...(await planFieldChecks(runtime, diary, now)),
    ...planCalls(diary, now),
    ...(await planOutsideSystems(runtime, new Diary(calendar, startChance(SEED + 60)), now)),
    ...planDocuments(new Diary(calendar, startChance(SEED + 60)), now),
    ...(await planRooms(runtime, new Diary(calendar, startChance(SEED + 5)), now)),
    ...(await planRemedies(runtime, new Diary(calendar, startChance(SEED + 8)), now)),
    ...(await planPetitions(runtime, new Diary(calendar, startChance(SEED + 37)), now)),
    ...planOpennessYear(new Diary(calendar, startChance(SEED + 23)), now),
    ...planConferences(new Diary(calendar, startChance(SEED + 24)), now),
    ...planOpenCity(new Diary(calendar, startChance(SEED + 26)), now),
    ...planOpinions(new Diary(calendar, startChance(SEED + 39)), now),
    ...planMotions(new Diary(calendar, startChance(SEED + 49)), now),
    ...planOversight(new Diary(calendar, startChance(SEED + 29)), now),
    ...planCaseReviews(new Diary(calendar, startChance(SEED + 32)), now),
    ...planAppraisals(new Diary(calendar, startChance(SEED + 33)), now),
    ...planPlaces(new Diary(calendar, startChance(SEED + 31)), now),
    ...planWorkTables(new Diary(calendar, startChance(SEED + 31)), now),
    ...planFourSystems(new Diary(calendar, startChance(SEED + 30)), now),
    ...planHotline(new Diary(calendar, startChance(SEED + 36)), now),
    ...planHotlineCalls(new Diary(calendar, startChance(SEED + 37)), now),
    ...planHotlineDuty(new Diary(calendar, startChance(SEED + 56)), now),
    ...planDuty(new Diary(calendar, startChance(SEED + 60)), now),
    ...planSms(new Diary(calendar, startChance(SEED + 63)), now),
    ...planEmergencies(new Diary(calendar, startChance(SEED + 61)), now),
    ...planMeetings(new Diary(calendar, startChance(SEED + 62)), now),
    ...planOfficeRequests(new Diary(calendar, startChance(SEED + 63)), now),
    ...planParticipation(new Diary(calendar, startChance(SEED + 38)), now),
    ...planBriefings(new Diary(calendar, startChance(SEED + 50)), now),
    ...planProjects(new Diary(calendar, startChance(SEED + 27)), now),
    ...planInterviews(new Diary(calendar, startChance(SEED + 34)), now).filter(({ at }) => at < now),
    ...planKnowledge(new Diary(calendar, startChance(SEED + 35)), now).filter(({ at }) => at < now),
    ...planDecisions(new Diary(calendar, startChance(SEED + 28)), now),
    ...planCatalogue(new Diary(calendar, startChance(SEED + 21)), now),
    ...planClearance(new Diary(calendar, startChance(SEED + 25)), now),
    ...(await planRequests(runtime, new Diary(calendar, startChance(SEED + 22)), now)),
  ];
  return deeds.map((deed) => ({ at: deed.at, event: 'deed' as const, deed }));
}

/** What would have been sent in the past was sent then. */
async function settleNotices(runtime: Runtime, now: Date): Promise<void> {
  await sql`update notice set sent_at = created_at where created_at < ${now} and sent_at is null`.execute(runtime.db);
  await carrySms(runtime, now);
}
