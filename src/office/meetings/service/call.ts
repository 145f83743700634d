// Calling a meeting: organs and officers are asked to come, told, and have it on their desks until they answer.
import { findCaseNamed } from '#kernel/cases/queries/named-case.ts';
import { performOn } from '#kernel/cases/service/act.ts';
import { beginCase, type Opened, placeOf } from '#kernel/cases/service/intake.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import { getWorkplace } from '#kernel/organs/service/workplace.ts';
import { listRegister } from '#kernel/people/store/register.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { KIND, type MeetingData, type MeetingInput, permissions } from '../contract.ts';
import { caseUnknown, personUnknown, tooSoon } from '../errors.ts';
import { INVITE } from '../rules/holding.ts';
import { reminderOf } from '../rules/process.ts';
import { readMeetingTerms } from '../settings.ts';
import { insertMeeting } from '../store/meetings.ts';
import { type AskedSeat, insertSeats } from '../store/seats.ts';
import { words } from '../words.ts';

/** @throws markedSecret, forbidden; tooSoon, personUnknown, caseUnknown, invalidInput, each laid to its field */
export async function callMeeting(ctx: ActContext, input: MeetingInput): Promise<Opened> {
  const texts = [input.title, input.text].map((text) => ({ name: words.zh.title, text }));
  await guardEntry(ctx, { entrance: KIND, subject: null, texts });
  const organ = await getWorkplace(ctx, permissions.call);
  const { clientId, title, sort, startsAt, endsAt, place, chair, text, organs, people = [] } = input;
  if (startsAt <= ctx.now) throw tooSoon().laidTo('startsAt', ctx.lang);
  const about = input.about ? await findCaseNamed(ctx, input.about) : undefined;
  if (input.about && !about) throw caseUnknown().laidTo('about', ctx.lang);
  const officers = await findPeople(ctx, people, organ);
  const terms = await readMeetingTerms(ctx.tx);
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const data: MeetingData = { ...times, sort, place, chair, text, terms, ...(about ? { about: about.number } : {}) };
  const { begun, ...opened } = await beginCase(ctx, {
    kind: KIND,
    ...(clientId ? { clientId } : {}),
    subject: { id: null, code: null },
    title,
    ...placeOf(organ),
    channel: 'transfer',
    applicant: { kind: 'legal', name: organ.name, nameEn: organ.nameEn },
    post: 'clerk',
    limits: [{ do: 'start', kind: 'meeting-hold', limit: { amount: 1, unit: 'wd' }, from: startsAt }],
    data: { ...data },
    record: { sort, ...times },
  });
  if (!begun) return opened;
  const { id } = opened.file;
  await insertMeeting(ctx.tx, {
    ...{ case_id: id, organ_id: organ.id, organ_path: organ.path, starts_at: startsAt, ends_at: endsAt, place },
    code: codeOf(ctx, id),
    about_id: about?.id ?? null,
    remind_at: reminderOf(startsAt, terms, ctx.now),
  });
  await insertSeats(ctx.tx, { id, startsAt, at: ctx.now }, [
    { organId: organ.id, accountId: null, comes: true },
    ...officers,
  ]);
  const machine = { ...systemContext(ctx.runtime, ctx.tx), tx: ctx.tx, now: ctx.now, lang: ctx.lang };
  await performOn(machine, begun, { act: INVITE, body: { organs } });
  return opened;
}

const CODES = 1_000_000;

/** Six digits, which nobody who was not told can work out. */
function codeOf({ runtime }: ActContext, id: string): string {
  const hash = runtime.vault.hashToken(`meeting:${id}`);
  return String(Number.parseInt(Buffer.from(hash).toString('hex').slice(0, 12), 16) % CODES).padStart(6, '0');
}

/** As many beginnings of names as are looked through for the whole name. */
const LOOKED_THROUGH = 20;

async function findPeople(ctx: ActContext, names: readonly string[], { id, path }: Organ): Promise<AskedSeat[]> {
  const found: AskedSeat[] = [];
  for (const typed of names) {
    const asked = { scopes: [{ path, deep: true }], typed, state: 'active', limit: LOOKED_THROUGH } as const;
    const [only] = (await listRegister(ctx.tx, asked)).filter(({ name, login }) => name === typed || login === typed);
    if (!only) throw personUnknown({ typed }).laidTo('people', ctx.lang);
    found.push({ organId: id, accountId: only.id, name: only.name, nameEn: only.nameEn });
  }
  return found;
}
