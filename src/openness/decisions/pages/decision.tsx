// `/decisions/:decision`: one matter, how it is decided step by step, what came of it, and where to comment on its draft.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { caseNumber, tellTaken } from '#kernel/cases/pages/address.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import { type Comments, commentInput, DECISIONS, type DecisionData, SORTS } from '../contract.ts';
import { listHearings } from '../hearings.ts';
import { decisionKind } from '../rules/kind.ts';
import { dataOf } from '../rules/process.ts';
import { isAsking, tellSteps } from '../rules/telling.ts';
import { takeComment } from '../service/open.ts';
import { findComments, findListed } from '../store.ts';
import { words } from '../words.ts';
import { CommentForm, type Decision, drawStep } from './parts.tsx';

const named = ({ name, nameEn }: DecisionData['decider']) => ({ name, nameEn: nameEn ?? null });

/** What is public of the file. */
function makePublic(file: CaseFile, comments: Comments, hearings: Decision['hearings'], day: string): Decision {
  const { sort, year, solicitation, address, publishedOn, decider, undertaker, steps } = dataOf({ file });
  const { number, title, title_en: titleEn, state } = file;
  return {
    number,
    title,
    titleEn,
    state,
    sort,
    year,
    ...(solicitation ? { solicitation } : {}),
    ...(address && publishedOn ? { address, publishedOn } : {}),
    decider: named(decider),
    undertaker: named(undertaker),
    steps: tellSteps({ steps }, state === 'published'),
    comments,
    hearings,
    asking: isAsking(file, day),
  };
}

const params = z.object({ decision: caseNumber });

export const decisionPage = resource({
  name: 'decision',
  path: `${DECISIONS}/:decision`,
  access: anyone,
  params,
  load: async ({ db, now }, input): Promise<Decision> => {
    const file = await findListed(db, input.params.decision);
    if (!file) throw notFound();
    const [comments, hearings] = await Promise.all([findComments(db, file.id), listHearings(db, file.number)]);
    return makePublic(file, comments, hearings, localDate(now));
  },
  view: showDecision,
  acts: {
    comment: act({
      access: anyone,
      params,
      body: commentInput,
      do: async (ctx, { params: { decision }, body }) => {
        const listed = await findListed(ctx.tx, decision);
        if (!listed) throw notFound();
        const taken = await takeComment(ctx, listed.id, body);
        const w = words.in(ctx.lang);
        return tellTaken(taken, w);
      },
    }),
  },
});

function showDecision(decision: Decision, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, decision);
  const state = say(lang, decisionKind.states[decision.state]);
  return {
    title,
    crumbs: [{ href: DECISIONS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />} eyebrow={state} />
        <Facts
          two
          items={[
            [w.number, formatCaseNumber(decision.number)],
            [
              w.sort,
              say(
                lang,
                SORTS.find(({ value }) => value === decision.sort),
              ),
            ],
            [w.decider, nameIn(lang, decision.decider)],
            [w.undertaker, nameIn(lang, decision.undertaker)],
          ]}
        />
        <section class="stack">
          <Head title={w.process} />
          <Timeline items={decision.steps.map((step) => drawStep(step, decision, lang))} />
        </section>
        {decision.hearings.length > 0 && (
          <section class="stack tight">
            <Head title={w.hearings} />
            <List
              items={decision.hearings.map((one) => ({ href: one.href, text: sayTitle(lang, one), end: one.on }))}
            />
          </section>
        )}
        {decision.asking && <CommentForm decision={decision} page={page} />}
        <section class="stack tight">
          <Head title={w.result} />
          {decision.address && decision.publishedOn ? (
            <p>
              {w.published(decision.publishedOn)} · <a href={decision.address}>{w.read}</a>
            </p>
          ) : (
            <p class="dim">{decision.state === 'dropped' ? w.dropped : w.resultNone}</p>
          )}
        </section>
        <p class="sm dim">{w.law}</p>
      </div>
    ),
  };
}
