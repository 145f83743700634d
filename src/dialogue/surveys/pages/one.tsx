// `/surveys/:survey`: who may vote, the questions, and the result when it is public.

import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { caseNumber } from '#kernel/cases/pages/address.ts';
import { findPublicCase } from '#kernel/cases/queries/public-list.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { MOST_OF_ADDRESS, VOTERS } from '#kernel/people/ballots.ts';
import { openForm, voted } from '#kernel/people/service/ballots.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { boxOf, SHOWN, SURVEYS, voteInput } from '../contract.ts';
import { type Stage, stageOf, surveyOf } from '../rules/survey.ts';
import { countResults, vote } from '../service.ts';
import { ResultCards } from '../view.tsx';
import { words } from '../words.ts';
import { VoteForm } from './form.tsx';
import { StageTag } from './list.tsx';
import type { Survey } from './survey.ts';

function makePublic(file: CaseFile, stage: Stage): Omit<Survey, 'results' | 'done' | 'form'> {
  const { organ, about, from, to, voters, live, questions, summary, publishedOn, reason } = surveyOf({ file });
  const { number, title, title_en: titleEn, due_at: due } = file;
  return {
    ...{ number, title, titleEn, about, from, to, voters, live, stage, questions },
    organ: { name: organ.name, nameEn: organ.nameEn ?? null },
    due: due && localDate(due),
    summary: summary ?? null,
    publishedOn: publishedOn ?? null,
    reason: reason ?? null,
  };
}

const params = z.object({ survey: caseNumber });

export const surveyPage = resource({
  name: 'survey',
  path: `${SURVEYS}/:survey`,
  access: anyone,
  params,
  load: async (ctx, { params: { survey } }): Promise<Survey> => {
    const file = await findPublicCase(ctx.db, survey, SHOWN);
    const stage = file && stageOf(file, localDate(ctx.now));
    if (!file || !stage) throw notFound();
    const data = surveyOf({ file });
    const box = boxOf(file.id);
    const isPublic = stage === 'published' || (data.live && ['open', 'closed'].includes(stage));
    const [results, done] = await Promise.all([isPublic ? countResults(ctx.db, file.id, data) : null, voted(ctx, box)]);
    const form = stage === 'open' && data.voters === 'address' ? openForm(ctx, box) : null;
    return { ...makePublic(file, stage), results, done, form };
  },
  view: showSurvey,
  acts: {
    vote: act({
      access: anyone,
      params,
      body: voteInput,
      do: async (ctx, { params: { survey }, body }) => {
        await vote(ctx, survey, body);
        return { to: `${SURVEYS}/${survey}`, say: words.in(ctx.lang).counted, data: { counted: true } };
      },
    }),
  },
});

function factsOf(one: Survey, { lang }: Page): Fact[] {
  const w = words.in(lang);
  const { summary, publishedOn, reason, due, voters } = one;
  const rule = VOTERS.find(({ value }) => value === voters) ?? VOTERS[0];
  return [
    [w.number, formatCaseNumber(one.number)],
    [w.by, nameIn(lang, one.organ)],
    [w.period, w.asked(one)],
    [w.about, written(one.about)],
    [
      w.rule,
      <>
        {say(lang, rule.note)}
        {voters === 'address' && ` ${w.addressRule(MOST_OF_ADDRESS)}`}
      </>,
    ],
    reason ? [w.cancelled, written(reason)] : null,
    publishedOn ? [w.due, w.publishedOn(publishedOn)] : due ? [w.due, w.dueBy(due)] : null,
    summary ? [w.summary, written(summary)] : null,
  ];
}

function showSurvey(one: Survey, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, one);
  return {
    title,
    description: one.about,
    crumbs: [{ href: SURVEYS, text: w.title }],
    islands: ['x-print'],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />}>
          <div class="row no-print">
            <StageTag stage={one.stage} page={page} />
            <PrintButton />
          </div>
        </PageHead>
        <Facts card items={factsOf(one, page)} />
        {one.stage === 'open' && <VoteForm survey={one} page={page} />}
        {one.results ? (
          <section class="stack">
            <Head title={`${w.result} · ${w.votes(one.results.votes)}`} />
            {one.stage !== 'published' && <Note>{w.live}</Note>}
            <ResultCards results={one.results} page={page} />
          </section>
        ) : (
          <p class="dim">{w.later}</p>
        )}
      </div>
    ),
  };
}
