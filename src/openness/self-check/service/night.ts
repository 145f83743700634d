// The nightly check: every open site, a few at a time, so that memory and transactions stay small.

import { addMonths, dayOf, startOfDay } from '#kernel/calendar/rules/days.ts';
import { loadCalendar } from '#kernel/calendar/service.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { inTransaction } from '#platform/database/db.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { touchPages } from '#platform/http/touch.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { CHECK_NAMES, type CheckName, REPORT, TEXT_CHECKS } from '../contract.ts';
import { checkSite, UNANSWERED_MONTHS } from '../rules/checks.ts';
import { scoreSite } from '../rules/scoring.ts';
import { type CheckedSite, siteSource, type TextFault } from '../sources.ts';
import { countLateReports, countUnanswered, endOthers, listOpen, noteFindings } from '../store/findings.ts';
import { mapReach } from '../store/reach.ts';
import { saveScores } from '../store/scores.ts';
import { keepTickets } from './tickets.ts';

const BATCH = 25;
const YEAR_MONTHS = 12;
const NATION = '000000';

/** Checks of sites; texts are looked through by a job of their own. */
const OF_SITES = CHECK_NAMES.filter((check) => !TEXT_CHECKS.some((one) => one === check));
/** 站点无法访问 is judged by a week. */
const REACH_DAYS = 7;

/** Checks every open site. Gives how many there are. */
export async function checkSites(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  return eachBatch(runtime, now, checkBatch);
}

async function checkBatch(ctx: ActContext, sites: readonly CheckedSite[]): Promise<void> {
  const { tx, now } = ctx;
  const organs = [...new Set(sites.map((site) => site.organId))];
  const monthsAgo = (months: number) => new Date(startOfDay(addMonths(dayOf(now), -months)));
  const unanswered = await countUnanswered(tx, organs, monthsAgo(UNANSWERED_MONTHS));
  const late = await countLateReports(tx, organs, { kind: REPORT, since: monthsAgo(YEAR_MONTHS), now });
  const calendar = await loadCalendar(tx, NATION);
  const reach = await mapReach(
    tx,
    sites.map((site) => site.id),
    localDate(new Date(startOfDay(dayOf(now) - REACH_DAYS))),
  );
  const findings = sites.flatMap((site) => {
    const { asked = 0, failed = 0 } = reach.get(site.id) ?? {};
    const letters = { unanswered: unanswered.get(site.organId) ?? 0, lateReplies: late.get(site.organId) ?? 0 };
    return checkSite(site, { ...letters, asked, failed }, now, calendar).map((finding) => ({
      ...finding,
      siteId: site.id,
    }));
  });
  await noteFindings(tx, findings, now);
  await settle(ctx, sites, OF_SITES);
}

/** Ends what was not found again, scores the sites anew, and keeps their tickets. */
async function settle(ctx: ActContext, sites: readonly CheckedSite[], checks: readonly CheckName[]): Promise<void> {
  const { tx, now } = ctx;
  const ids = sites.map((site) => site.id);
  await endOthers(tx, ids, checks, now);
  const open = Map.groupBy(await listOpen(tx, ids), (finding) => finding.siteId);
  const scores = ids.map((siteId) => ({ ...scoreSite(open.get(siteId) ?? []), siteId }));
  await saveScores(tx, localDate(now), scores);
  const { deadLinkDays } = await readOpennessSettings(tx);
  await keepTickets(ctx, sites, open, deadLinkDays);
}

/** Looks through the text of everything that is public. Gives how many faults there are. */
export async function checkTexts(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  let count = 0;
  for await (const faults of siteSource().listTextFaults(runtime.db, now)) {
    await inTransaction(runtime.db, (tx) => noteFindings(tx, faults.map(toFinding), now));
    count += faults.length;
  }
  await eachBatch(runtime, now, (ctx, sites) => settle(ctx, sites, TEXT_CHECKS));
  return count;
}

/** Does something with all open sites, each few in a transaction, and has the public ranking drawn anew. */
async function eachBatch(
  runtime: Runtime,
  now: Date,
  work: (ctx: ActContext, sites: readonly CheckedSite[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let after: string | undefined; ; ) {
    const sites = await siteSource().list(runtime.db, { limit: BATCH, now, ...(after ? { after } : {}) });
    const last = sites.at(-1);
    if (!last) break;
    await inTransaction(runtime.db, (tx) => work({ ...systemContext(runtime, tx), tx, now }, sites));
    count += sites.length;
    after = last.code;
  }
  await inTransaction(runtime.db, (tx) => touchPages(tx, ['site-scores']));
  return count;
}

const toFinding = ({ siteId, check, article, title, what }: TextFault) => ({
  siteId,
  check,
  subject: `${article} ${what}`.trim().slice(0, 300),
  name: what ? `《${title}》→ ${what}` : `《${title}》`,
  nameEn: what ? `“${title}” → ${what}` : `“${title}”`,
  href: `/articles/${article}`,
  organId: null,
});
