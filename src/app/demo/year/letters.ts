// The letters of the whole demo year: each invented anew, from its matter, its place and how its writer puts it. Pure.
import type { LetterKind } from '#dialogue/mailbox/contract.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import type { Diary } from '../diary.ts';
import type { Chance } from '../random.ts';
import { BEGINNINGS, ENDINGS, type Matters, WHEN, type Where } from './matters.ts';

export interface YearLetter {
  /** Its number among those invented: the same one whenever the year is told again, in whatever order they come. */
  readonly nth: number;
  readonly kind: LetterKind;
  /** Code of the bureau it goes to, or of the government to whose head it is written. */
  readonly organ: string;
  readonly leader: boolean;
  readonly name?: string;
  readonly phone: string;
  readonly place: string;
  readonly text: string;
  readonly writtenAt: Date;
  /** Whom the mailbox of a head of government hands it to. */
  readonly handTo: string;
  readonly answer: string;
  readonly answeredAt: Date;
  /** The title under which the answer is published; without one it is not. */
  readonly published?: string;
  /** How content its writer is, where they said so. */
  readonly rating?: 1 | 2 | 3;
}

/** A place of the city: what people call it, and the county or district it lies in. */
export interface Place {
  readonly name: string;
  readonly county: string;
  readonly where: Where;
}

export interface Setting {
  readonly matters: Matters;
  readonly places: readonly Place[];
  readonly diary: Diary;
  readonly chance: Chance;
  readonly now: Date;
}

const SURNAMES = [...'李王张杨刘陈赵周罗段何鲁字毕彭施吴俸穆田鲍魏'];
const GIVEN = [...'志明文慧学军建平丽华家福春燕素芳光荣雪梅天永红玉桂花顺昌才'];
/** Answers come well before the first reminder of any clock; in longer holidays sooner. */
const SOON_MS = 5 * 86_400_000;
const ENQUIRY_MS = 2 * 86_400_000;

/** The year that is told: this one up to now, or in its first months the one before. */
export function yearOf(now: Date): { from: Date; to: Date } {
  const [year = '', month = ''] = localDate(now).split('-');
  if (Number(month) > 3) return { from: startOfDate(`${year}-01-01`), to: now };
  return { from: startOfDate(`${Number(year) - 1}-01-01`), to: startOfDate(`${year}-01-01`) };
}

/** One letter after the other through the year; the same seed always tells the same ones. */
export function inventLetters(count: number, enquiries: number, setting: Setting): YearLetter[] {
  const { from, to } = yearOf(setting.now);
  const span = to.getTime() - from.getTime() - 9 * 86_400_000;
  const total = count + enquiries;
  return Array.from({ length: total }, (_, index) => {
    const around = new Date(from.getTime() + ((index + 0.5) / total) * span);
    // Spread evenly, the questions among the letters.
    const isEnquiry = Math.floor(((index + 1) * enquiries) / total) > Math.floor((index * enquiries) / total);
    return (isEnquiry ? inventEnquiry : inventLetter)(setting.diary.workday(around, 0), index, setting);
  }).sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime());
}

function inventLetter(writtenAt: Date, index: number, setting: Setting): YearLetter {
  const { chance } = setting;
  const place = chance.pick(setting.places);
  const fit = setting.matters.letters.filter(({ where }) => where === undefined || where === place.where);
  const { line, title, texts, answers } = chance.pick(fit);
  const text = `${chance.pick(BEGINNINGS)}${fill(chance.pick(texts), place, chance)}${chance.pick(ENDINGS)}`;
  const leader = chance.next() < 0.06;
  const handTo = `${place.county}-${line}`;
  return {
    nth: index,
    kind: chance.next() < 0.15 ? 'suggestion' : 'help',
    organ: leader ? `${place.county}-government` : handTo,
    leader,
    handTo,
    ...writer(index, place, chance),
    text,
    writtenAt,
    answer: chance.pick(answers),
    answeredAt: answerAt(writtenAt, chance.between(1, 4), setting),
    ...(chance.next() < 0.85 ? { published: `${place.name}${title}` } : {}),
    ...rated(chance),
  };
}

function inventEnquiry(writtenAt: Date, index: number, setting: Setting): YearLetter {
  const { chance } = setting;
  const place = chance.pick(setting.places);
  const { line, title, text, answer } = chance.pick(setting.matters.questions);
  const organ = `${place.county}-${line}`;
  return {
    nth: index,
    ...{ kind: 'enquiry', organ, leader: false, handTo: organ },
    ...writer(index, place, chance),
    text: `${chance.pick(BEGINNINGS)}${fill(text, place, chance)}`,
    ...{ writtenAt, answer, answeredAt: answerAt(writtenAt, chance.between(0, 1), setting, ENQUIRY_MS) },
    ...(chance.next() < 0.85 ? { published: title } : {}),
    ...rated(chance),
  };
}

const fill = (text: string, place: Place, chance: Chance) =>
  text
    .replace('{place}', place.name)
    .replace('{when}', chance.pick(WHEN))
    .replace('{n}', String(chance.between(2, 6)));

/** Numbers that nobody has been given, kept for the demo city; a third leave no name. */
function writer(index: number, place: Place, chance: Chance): Pick<YearLetter, 'name' | 'phone' | 'place'> {
  const name = `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.next() < 0.7 ? chance.pick(GIVEN) : ''}`;
  const phone = `1380004${String(index % 10_000).padStart(4, '0')}`;
  return { place: place.name, phone, ...(chance.next() < 0.66 ? { name } : {}) };
}

/** A third say how content they are: most very, some just so. None rates badly, which would begin a rectification of its own. */
function rated(chance: Chance): Pick<YearLetter, 'rating'> {
  if (chance.next() > 0.35) return {};
  const drawn = chance.next();
  if (drawn < 0.72) return { rating: 1 };
  return { rating: drawn < 0.97 ? 2 : 3 };
}

function answerAt(writtenAt: Date, days: number, { diary }: Setting, within = SOON_MS): Date {
  const at = diary.workday(writtenAt, days);
  return at > writtenAt && at.getTime() - writtenAt.getTime() < within ? at : diary.soon(writtenAt, 90);
}
