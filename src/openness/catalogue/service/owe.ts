// Writing down what is owed: periods that ended, policies without an interpretation, and what an officer says was formed.
import { NATIONAL } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { getOrganInReach } from '#kernel/cases/service/named.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import type { Organ } from '#kernel/organs/contract.ts';
import type { Tx } from '#platform/database/db.ts';
import { notFound } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { formedLater, type OweInput, outOfReach, permissions } from '../contract.ts';
import { DAYS_TO_PUBLISH, dueAfter, dueOf, lastPeriod } from '../rules/cycles.ts';
import { catalogueOf, findItem, INTERPRETATION, ITEMS, isOwner } from '../rules/items.ts';
import { published } from '../sources.ts';
import { insertDues, type NewDue } from '../store/dues.ts';
import { listOwners, type Owner } from '../store/reminders.ts';

/** A policy older than this is not asked after when the catalogue is first put to use. */
const WINDOW_MS = 30 * DAY_MS;

/** Everything that came to be owed by now. What was due before it could be written down is not claimed. */
export async function writeDues(ctx: ActContext): Promise<void> {
  const { tx, now } = ctx;
  const calendar = await loadCalendar(tx, NATIONAL);
  const rounds = listRounds(await listOwners(tx, localDate(now)), calendar, now);
  await insertDues(tx, [...rounds, ...(await listUnexplained(ctx, calendar))], now);
}

function listRounds(owners: readonly Owner[], calendar: Calendar, now: Date): NewDue[] {
  return ITEMS.flatMap(({ code, cycle }) => {
    if (!cycle) return [];
    const period = lastPeriod(cycle.every, localDate(now));
    const dueAt = dueOf(cycle, period, calendar);
    if (dueAt < now) return [];
    return owners
      .filter((organ) => isOwner(organ, cycle.owners))
      .map(({ id, path }) => ({
        item: code,
        organId: id,
        organPath: path,
        period: period.name,
        title: '',
        titleEn: null,
        formedOn: period.lastOn,
        dueAt,
      }));
  });
}

/** What each policy of late is owed, within the days that are the city's to set. */
async function listUnexplained({ tx, now }: ActContext, calendar: Calendar): Promise<NewDue[]> {
  const { interpretationDays } = await readOpennessSettings(tx);
  const policies = await published().listPolicies(tx, new Date(now.getTime() - WINDOW_MS), now);
  return policies.map(({ code, title, titleEn, organId, organPath, since }) => {
    const formedOn = localDate(since);
    const dueAt = dueAfter(formedOn, interpretationDays, calendar);
    return { item: INTERPRETATION, organId, organPath, period: code, title, titleEn, formedOn, dueAt };
  });
}

/**
 * Something was formed that an organ must publish. Gives its id; undefined when it stands on the list already.
 * @throws notFound for unknown items, outOfReach, formedLater, markedSecret
 */
export async function owe(ctx: ActContext, input: OweInput): Promise<string | undefined> {
  const { tx, now } = ctx;
  const item = findItem(input.item);
  if (!item) throw notFound();
  await guardEntry(ctx, { entrance: 'catalogue.owe', subject: null, texts: [{ name: 'title', text: input.title }] });
  const organ = await getOrganInReach(ctx, input.organ, permissions.answer, ({ name }) => outOfReach({ name }));
  if (input.formedOn > localDate(now)) throw formedLater().laidTo('formedOn', ctx.lang);
  return insertFormed(tx, { ...input, item: item.code, organ }, now);
}

/** What the house itself knows was formed; nothing is owed of an item that does not bind the organ. */
export async function oweFormed(tx: Tx, formed: Formed, now: Date): Promise<void> {
  const isBound = catalogueOf(formed.organ).some(({ code }) => code === formed.item);
  if (isBound) await insertFormed(tx, formed, now);
}

interface Formed extends Pick<OweInput, 'item' | 'title' | 'formedOn'> {
  readonly organ: Pick<Organ, 'id' | 'path' | 'kind' | 'system' | 'level' | 'line'>;
}

async function insertFormed(tx: Tx, { item, organ, title, formedOn }: Formed, now: Date): Promise<string | undefined> {
  const dueAt = dueAfter(formedOn, DAYS_TO_PUBLISH, await loadCalendar(tx, NATIONAL));
  const row = { item, organId: organ.id, organPath: organ.path, period: formedOn, title, titleEn: null };
  const [id] = await insertDues(tx, [{ ...row, formedOn, dueAt }], now);
  return id;
}
