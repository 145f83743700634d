// Tells the catalogue and the channels what is published: articles and annual reports, each asked of its own room.
import { REPORTS } from '#openness/annual-reports/contract.ts';
import { listReports } from '#openness/annual-reports/store.ts';
import { columns } from '#openness/articles/columns.ts';
import { ARTICLE_KINDS, columnNotYours } from '#openness/articles/contract.ts';
import { createArticle } from '#openness/articles/service/write.ts';
import {
  type Answer,
  countHeld,
  countInterpretations,
  findNewestPublication,
  type HeldRow,
  listAnswers,
  listPolicies,
} from '#openness/articles/store/interpreted.ts';
import { countArticles } from '#openness/articles/store/records.ts';
import { INTERPRETATION } from '#openness/catalogue/rules/items.ts';
import type { Asked, Published, PublishedSource } from '#openness/catalogue/sources.ts';
import type { YearAsked } from '#openness/channels/sources.ts';
import { listSites, mapSlugs } from '#openness/sites/store/read.ts';
import type { Db } from '#platform/database/db.ts';
import { recallFor } from '#platform/recall.ts';

/** Items that an annual report of the year answers by itself. */
const REPORT_ITEMS = ['reports-department', 'reports-government'];
/** Nobody writes for more columns. */
const MOST_COLUMNS = 300;

export const publishedThings: PublishedSource = {
  countHeld: async (db, now, organIds) => {
    const counts = organIds ? await countHeld(db, now, organIds) : await recallHeld(db, now);
    const slugs = await mapSlugs(db, [...new Set(counts.flatMap(({ columnId }) => columnId ?? []))]);
    return counts.map(({ columnId, ...count }) => ({ ...count, column: slugs.get(columnId ?? '') ?? null }));
  },
  findAnswers,
  find: async (db, code, now) => {
    const [article] = await listAnswers(db, { codes: [code], ids: [], policies: [] }, now);
    return article ? toPublished(article) : (await findReports(db, [code], now)).get(code);
  },
  listPolicies,
  countInterpretations,
  findSite: async (db, organId) => {
    const [site] = await listSites(db, { organId, state: 'open', limit: 1 });
    return site && { href: site.home, name: site.name, nameEn: site.nameEn };
  },
  begin: async (ctx, { dueItem, title, kind, columns: slugs }) => {
    const mine = await columns().listWritable(ctx.tx, ctx.actor, { duty: 'write', limit: MOST_COLUMNS });
    const column = mine.find(({ slug }) => slugs.includes(slug)) ?? mine[0];
    if (!column) throw columnNotYours();
    const articleKind = ARTICLE_KINDS.find((one) => one === kind) ?? 'notice';
    const id = await createArticle(ctx, { kind: articleKind, title, columns: [column.id], dueItem });
    return `/desk/articles/${id}`;
  },
};

const MINUTE_MS = 60_000;
const recall = recallFor<HeldRow[]>({ ms: MINUTE_MS, most: 2 });

/** Of the whole city: counting hundreds of thousands takes most of a second, so until something new is published once a minute. */
async function recallHeld(db: Db, now: Date): Promise<HeldRow[]> {
  const newest = await findNewestPublication(db);
  return recall(db, `${newest} ${Math.floor(now.getTime() / MINUTE_MS)}`, () => countHeld(db, now));
}

const toPublished = ({ code, title, since }: Answer): Published => ({ code, title, since, href: `/articles/${code}` });

async function findReports(db: Db, codes: readonly string[], now: Date): Promise<Map<string, Published>> {
  if (codes.length === 0) return new Map();
  const reports = await listReports(db, { codes, limit: codes.length, now });
  return new Map(
    reports.map(({ code, organ, since }) => [code, { code, title: organ, since, href: `${REPORTS}/${code}` }]),
  );
}

/** Two statements, however much is asked. */
async function findAnswers(db: Db, asked: readonly Asked[], now: Date): Promise<Map<string, Published>> {
  const done = asked.flatMap(({ doneCode }) => doneCode ?? []);
  const policies = asked.filter(({ item }) => item === INTERPRETATION).map(({ period }) => period);
  const reportOf = ({ item, organCode, period }: Asked) =>
    REPORT_ITEMS.includes(item) ? `${organCode}-${period}` : undefined;
  const ids = asked.map(({ id }) => id);
  const articles = await listAnswers(db, { codes: done, ids, policies }, now);
  const reports = await findReports(db, [...done, ...asked.flatMap((one) => reportOf(one) ?? [])], now);
  const answers = asked.flatMap((one): [string, Published][] => {
    const article = articles.find((found) => isAnswer(found, one));
    const report = reports.get(one.doneCode ?? '') ?? reports.get(reportOf(one) ?? '');
    const answer = article ? toPublished(article) : report;
    return answer ? [[one.id, answer]] : [];
  });
  return new Map(answers);
}

const isAnswer = ({ code, dueItem, interprets }: Answer, { id, item, period, doneCode }: Asked): boolean =>
  code === doneCode || dueItem === id || (item === INTERPRETATION && interprets.includes(period));

/** Articles that the organs within reach published in a year, for the figures of channels. */
export async function countYear(db: Db, { year, scopes, now }: YearAsked): Promise<number> {
  const counts = await countArticles(db, { scopes, now, from: `${year}-01-01`, to: `${year}-12-31` });
  return counts.reduce((sum, { published }) => sum + published, 0);
}
