// `/openness/seven-rules` (七项制度): each rule on openness with what was done under it this year, and where it is done.
import { sql } from 'kysely';
import { countYear as countChecks } from '#assessment/oversight/store.ts';
import type { Label } from '#kernel/cases/contract.ts';
import { DESK as APPRAISAL_DESK, APPRAISALS } from '#openness/appraisals/contract.ts';
import { countYear as countAppraisals } from '#openness/appraisals/store.ts';
import type { Db } from '#platform/database/db.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Table } from '#ui/parts/table.tsx';
import { countYear as countPublished } from '../published.ts';
import { sevenWords } from './seven-words.ts';

const ADDRESS = '/openness/seven-rules';
const EVERYWHERE = [{ path: '', deep: true }];

interface Rule extends Label {
  readonly how: Label;
  /** The page the public reads it on. */
  readonly href: string;
  /** The queue or form of officers. */
  readonly desk: string;
  readonly done: number;
  readonly unit: Label;
}

/** 事前审议: what is read before it is public, and drafts of major decisions before they are decided on. */
const REVIEW = ['publication-review', 'major-decision'];
/** Kinds of cases that answer what the public says. */
const FEEDBACK = ['site-error', 'publicity-objection', 'decision-comment'];
/** 监督: who fell short is reminded, or has a ticket, beside the yearly checks. */
const WATCHED = ['publication-duty', 'site-ticket'];

async function countCases(db: Db, year: number): Promise<Map<string, number>> {
  const kinds = [...REVIEW, 'accountability', ...FEEDBACK, ...WATCHED];
  const { rows } = await sql<{ kind: string; done: number }>`
    select kind, count(*)::int as done from case_file
    where kind in (${sql.join(kinds)}) and closed_at >= make_date(${year}, 1, 1) and closed_at < make_date(${year + 1}, 1, 1)
    group by kind`.execute(db);
  return new Map(rows.map(({ kind, done }) => [kind, done]));
}

async function loadRules(db: Db, now: Date): Promise<Rule[]> {
  const year = Number(localDate(now).slice(0, 4));
  const [cases, appraisals, checks, published] = await Promise.all([
    countCases(db, year),
    countAppraisals(db, year),
    countChecks(db, year),
    countPublished(db, { year, scopes: EVERYWHERE, now }),
  ]);
  const done = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (cases.get(kind) ?? 0), 0);
  const { zh, en } = sevenWords;
  const rule = (at: keyof typeof zh.rules, rest: Pick<Rule, 'href' | 'desk' | 'done'>): Rule => ({
    zh: zh.rules[at],
    en: en.rules[at],
    how: { zh: zh.how[at], en: en.how[at] },
    unit: { zh: zh.units[at], en: en.units[at] },
    ...rest,
  });
  return [
    rule('charge', { href: APPRAISALS, desk: APPRAISAL_DESK, done: appraisals.charges }),
    rule('review', { href: '/openness/coverage', desk: '/desk/articles', done: done(...REVIEW) }),
    rule('filing', { href: '/openness/coverage', desk: '/desk/articles', done: published }),
    rule('appraisal', { href: APPRAISALS, desk: APPRAISAL_DESK, done: appraisals.appraisals }),
    rule('feedback', { href: '/site-errors', desk: APPRAISAL_DESK, done: appraisals.answered + done(...FEEDBACK) }),
    rule('check', { href: '/oversight', desk: '/desk/oversight', done: checks.checked + done(...WATCHED) }),
    rule('account', { href: '/conduct', desk: '/desk/accountability', done: done('accountability') }),
  ];
}

export const sevenRulesPage = resource({
  name: 'seven-rules',
  path: ADDRESS,
  access: anyone,
  load: async ({ db, now }) => ({ rules: await loadRules(db, now), year: Number(localDate(now).slice(0, 4)) }),
  view: showRules,
});

function showRules({ rules, year }: { rules: readonly Rule[]; year: number }, { lang }: Page): PageView {
  const w = sevenWords.in(lang);
  return {
    title: w.title,
    description: w.lead,
    crumbs: [{ href: '/openness', text: w.openness }],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Table<Rule>
          rows={[...rules]}
          rowKey={({ zh }) => zh}
          columns={[
            { head: w.rule, rowHead: true, cell: (rule) => say(lang, rule) },
            { head: w.kept, opt: true, cell: ({ how }) => say(lang, how) },
            {
              head: w.done(year),
              cell: ({ done, unit }) => (
                <>
                  <b class="n">{done}</b> {say(lang, unit)}
                </>
              ),
            },
            {
              head: w.where,
              cell: ({ href, desk }) => (
                <>
                  <a href={href}>{w.open}</a> · <a href={desk}>{w.officers}</a>
                </>
              ),
            },
          ]}
        />
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}
