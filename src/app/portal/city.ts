// The city's own profile: names, hotline, hall and imprint, from its pack and kept in the database.
import { z } from 'zod';
import { PRESET_NAMES, USUAL } from '#dialogue/hotline/rules/presets.ts';
import { USUAL as LETTERS } from '#dialogue/mailbox/rules/intake.ts';
import { pointsSchema, USUAL_POINTS } from '#office/briefings/rules/table.ts';
import { USUAL as DUTY } from '#office/duty/contract.ts';
import { USUAL as EMERGENCY } from '#office/emergencies/contract.ts';
import { USUAL as MEETINGS } from '#office/meetings/contract.ts';
import { PRESET_NAMES as MOTION_PRESETS, USUAL as MOTIONS, STEPS } from '#office/motions/rules/presets.ts';
import { USUAL as REQUESTS } from '#office/office-requests/contract.ts';
import { USUAL as SMS } from '#office/sms/contract.ts';
import { stagesSchema } from '#openness/projects/contract.ts';
import { USUAL_STAGES } from '#openness/projects/rules.ts';
import type { Db, Tx } from '#platform/database/db.ts';
import type { Lang } from '#platform/i18n/words.ts';

const line = z.string().trim().min(1).max(200);
const days = z.number().int().min(1).max(366);
const hours = z.number().int().min(1).max(240);
const monthsText = z.string().regex(/^\d{1,3}(wd|d|mo)$/);
/** `MM-DD`, of every year: the last day of February is none. */
const monthDay = z.string().refine((day) => z.iso.date().safeParse(`2027-${day}`).success);
const minutes = z.number().int().min(1).max(10_000);
const timeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const limitText = z.string().regex(/^\d{1,4}(wd|d|h|min)$/);

/** A pack's `city.json`. */
export const citySchema = z.object({
  /** Six digits; the twelve of the statistical code are cut to them. */
  code: z
    .string()
    .regex(/^\d{6}(\d{6})?$/)
    .transform((code) => code.slice(0, 6)),
  name: line,
  nameEn: line.optional(),
  zone: z.literal('Asia/Shanghai').default('Asia/Shanghai'),
  calendarRegion: z.string().optional(),
  officeHours: z.array(z.tuple([z.string(), z.string()])).optional(),
  portal: z
    .object({
      title: line,
      titleEn: line.optional(),
      tagline: line.default('政务平台'),
      taglineEn: line.optional(),
    })
    .optional(),
  hotline: z.string().max(20).default('12345'),
  enquiryLine: z.string().max(20).optional(),
  /** Times of the hotline: a rule of some city, and where this one differs; hours, but for the last two in working days. */
  hotlineRules: z
    .object({
      preset: z.enum(PRESET_NAMES).default(USUAL.preset),
      limits: z.partialRecord(z.enum(['normal', 'utility', 'urgent', 'hard']), limitText).default({}),
      fast: limitText.default(USUAL.fast),
      receiveHours: hours.default(USUAL.receiveHours),
      returnHours: hours.default(USUAL.returnHours),
      decideHours: hours.default(USUAL.decideHours),
      arbiterHours: hours.default(USUAL.arbiterHours),
      callbackDays: days.default(USUAL.callbackDays),
      extendDays: days.optional(),
    })
    .prefault({}),
  /** Times of letters, and looks at the mailbox on a working day; `answerDays` and `reopenDays` in calendar days. */
  letters: z
    .object({
      answerDays: days.default(LETTERS.answerDays),
      sortingDays: days.default(LETTERS.sortingDays),
      complaintDays: days.default(LETTERS.complaintDays),
      reopenDays: days.default(LETTERS.reopenDays),
      looks: z.number().int().min(1).max(24).default(LETTERS.looks),
    })
    .prefault({}),
  /** What briefings earn their organs. */
  briefingPoints: pointsSchema.default(USUAL_POINTS),
  /** Times of proposals: the rule of some place, and where this city differs; days in working days, fixed days `MM-DD`. */
  motions: z
    .object({
      preset: z.enum(MOTION_PRESETS).default(MOTIONS.preset),
      limits: z.partialRecord(z.enum(STEPS), monthsText).default({}),
      signDays: days.default(MOTIONS.signDays),
      examineDays: days.default(MOTIONS.examineDays),
      reviseDays: days.default(MOTIONS.reviseDays),
      fixed: z.partialRecord(z.enum(['congress', 'cppcc']), monthDay).default({}),
      followUp: monthDay.default(MOTIONS.followUp),
    })
    .prefault({}),
  /** Times of duty: when shifts begin, minutes after which nobody may be missing, days ahead for which gaps are told. */
  duty: z
    .object({
      dayBegins: timeText.default(DUTY.dayBegins),
      nightBegins: timeText.default(DUTY.nightBegins),
      graceMinutes: z.number().int().min(1).max(240).default(DUTY.graceMinutes),
      aheadDays: z.number().int().min(1).max(60).default(DUTY.aheadDays),
    })
    .prefault({}),
  /** SMS: the signature, hours in which none leaves but what is urgent, mass messages of a unit a month, days to approve one. */
  sms: z
    .object({
      signature: z.string().trim().max(16).optional(),
      quietFrom: timeText.default(SMS.quietFrom),
      quietTo: timeText.default(SMS.quietTo),
      monthly: z.number().int().min(0).max(10_000_000).default(SMS.monthly),
      reviewDays: days.default(SMS.reviewDays),
    })
    .prefault({}),
  /** Minutes of the reports of emergencies, around the clock. */
  emergencies: z
    .object({
      phoneMinutes: minutes.default(EMERGENCY.phoneMinutes),
      writtenMinutes: minutes.default(EMERGENCY.writtenMinutes),
      receiveMinutes: minutes.default(EMERGENCY.receiveMinutes),
      judgeMinutes: minutes.default(EMERGENCY.judgeMinutes),
      followMinutes: z
        .object({
          '1': minutes.default(EMERGENCY.followMinutes[1]),
          '2': minutes.default(EMERGENCY.followMinutes[2]),
          '3': minutes.default(EMERGENCY.followMinutes[3]),
          '4': minutes.default(EMERGENCY.followMinutes[4]),
        })
        .prefault({}),
      finalHours: hours.default(EMERGENCY.finalHours),
      reviewDays: days.default(EMERGENCY.reviewDays),
    })
    .prefault({}),
  /** Times of leave, vehicles and the use of seals: working days, and days of leave that a head of section grants. */
  officeRequests: z
    .object({
      decideDays: days.default(REQUESTS.decideDays),
      sectionDays: days.default(REQUESTS.sectionDays),
      backDays: days.default(REQUESTS.backDays),
    })
    .prefault({}),
  /** Times of meetings: days in working days. */
  meetings: z
    .object({
      replyDays: days.default(MEETINGS.replyDays),
      minutesDays: days.default(MEETINGS.minutesDays),
      checkDays: days.default(MEETINGS.checkDays),
      remindHours: hours.default(MEETINGS.remindHours),
      doorMinutes: minutes.default(MEETINGS.doorMinutes),
    })
    .prefault({}),
  /** Files in the folder of the pack that are no part of it. */
  beside: z.array(z.string()).optional(),
  /** Whether complaints about conduct are taken on line without name and telephone. */
  anonymousComplaints: z.boolean().default(false),
  hall: z
    .object({
      name: line,
      nameEn: line.optional(),
      address: line,
      addressEn: line.optional(),
      phone: z.string().max(30),
      hours: line,
      hoursEn: line.optional(),
    })
    .optional(),
  /** Times that openness takes where the law leaves them to the city; working days but for `paymentDays`. */
  openness: z
    .object({
      secrecyDays: days.default(5),
      firstDays: days.default(2),
      interpretationDays: days.default(3),
      paymentDays: days.default(30),
      confirmDays: days.default(1),
      reasonDays: days.default(7),
      deadLinkDays: days.default(3),
      errorReportDays: days.default(3),
      fourSystems: z
        .object({
          hearingNotice: days.default(30),
          hearingDelegates: days.default(15),
          hearingPapers: days.default(10),
          publicity: days.default(7),
          circularDay: z.number().int().min(1).max(28).default(10),
          report: days.default(15),
          objection: days.default(10),
        })
        .prefault({}),
      participation: z
        .object({
          consultation: days.default(15),
          moderation: days.default(2),
          feedback: days.default(20),
          survey: days.default(10),
        })
        .prefault({}),
    })
    .prefault({}),
  /** At which stages projects are published. */
  projectStages: stagesSchema.default(USUAL_STAGES),
  footer: z
    .object({
      sponsor: line,
      sponsorEn: line.optional(),
      operator: line,
      operatorEn: line.optional(),
      siteCode: line,
      icp: line.optional(),
      icpEn: line.optional(),
      police: line.optional(),
      policeEn: line.optional(),
    })
    .optional(),
});
export type City = z.infer<typeof citySchema>;

/** Before a city is loaded the pages still need a name. */
const NO_CITY: City = citySchema.parse({ code: '000000', name: '阳光政务', nameEn: 'Sunhall' });

export async function findCity(db: Db): Promise<City | undefined> {
  const row = await db.selectFrom('city_profile').select('profile').executeTakeFirst();
  return row && citySchema.parse(row.profile);
}

export async function readCity(db: Db): Promise<City> {
  return (await findCity(db)) ?? NO_CITY;
}

export async function saveCity(tx: Tx, city: City, now: Date): Promise<void> {
  await tx.deleteFrom('city_profile').execute();
  await tx
    .insertInto('city_profile')
    .values({ code: city.code, profile: JSON.stringify(city), loaded_at: now })
    .execute();
}

/** A pair of texts such as `name` and `nameEn`, in the reader's language where there is one. */
export function inLang(lang: Lang, zh: string, en: string | undefined): string {
  return lang === 'en' ? (en ?? zh) : zh;
}
