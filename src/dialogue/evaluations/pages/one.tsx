// `/evaluations/:evaluation`: who is evaluated and by whom, the form, the draw of the sample, and the ranking when it is out.

import { z } from 'zod';
import { caseNumber } from '#kernel/cases/pages/address.ts';
import { findPublicCase } from '#kernel/cases/queries/public-list.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { marksInput } from '#kernel/people/marks.ts';
import { voted } from '#kernel/people/service/ballots.ts';
import { HowScored, MarkFields, ScoreTable } from '#kernel/people/view/marks.tsx';
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import { notFound } from '#platform/errors.ts';
import { anyone, person } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { boxOf, EVALUATIONS, SHOWN } from '../contract.ts';
import { stageOf } from '../rules/process.ts';
import { evaluate } from '../service.ts';
import { words } from '../words.ts';
import { type Evaluation, makePublic } from './evaluation.ts';
import { StageTag } from './list.tsx';

const params = z.object({ evaluation: caseNumber });

interface Shown extends Evaluation {
  /** Whether the reader has voted already. */
  readonly done: boolean;
}

export const evaluationPage = resource({
  name: 'evaluation',
  path: `${EVALUATIONS}/:evaluation`,
  access: anyone,
  params,
  load: async (ctx, { params: { evaluation } }): Promise<Shown> => {
    const file = await findPublicCase(ctx.db, evaluation, SHOWN);
    const stage = file && stageOf(file, localDate(ctx.now));
    if (!file || !stage) throw notFound();
    return { ...makePublic(file, stage), done: await voted(ctx, boxOf(file.id)) };
  },
  view: showEvaluation,
  acts: {
    vote: act({
      access: person,
      params,
      rate: 'guess',
      body: marksInput,
      do: async (ctx, { params: { evaluation }, body }) => {
        await evaluate(ctx, evaluation, body);
        return { to: `${EVALUATIONS}/${evaluation}`, say: words.in(ctx.lang).counted };
      },
    }),
  },
});

function factsOf(one: Evaluation, { lang }: Page): Fact[] {
  const w = words.in(lang);
  const { publishedOn, due, reason, summary } = one;
  return [
    [w.number, formatCaseNumber(one.number)],
    [w.by, nameIn(lang, one.organ)],
    [w.period, w.asked(one)],
    [w.about, written(one.about)],
    reason ? [w.cancelled, written(reason)] : null,
    publishedOn ? [w.due, w.publishedOn(publishedOn)] : due ? [w.due, w.dueBy(due)] : null,
    summary ? [w.summary, written(summary)] : null,
  ];
}

function showEvaluation(one: Shown, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, one);
  const things = one.organs.map((organ) => ({ code: organ.id, name: nameIn(lang, organ) }));
  return {
    title,
    description: one.about,
    crumbs: [{ href: EVALUATIONS, text: w.title }],
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
        {one.stage === 'open' && <VoteForm one={one} things={things} page={page} />}
        {one.result ? (
          <section class="stack">
            <Head title={w.result} />
            <ScoreTable scored={one.result} things={things} groups={one.groups} head={w.organ} page={page} />
          </section>
        ) : (
          <p class="dim">{one.stage === 'drawing' ? w.drawing : w.later}</p>
        )}
        <section class="stack">
          <Head title={w.rules} />
          <HowScored groups={one.groups} floor={one.floor} page={page} />
          <DrawFacts one={one} page={page} />
        </section>
      </div>
    ),
  };
}

function VoteForm({ one, things, page }: { one: Shown; things: { code: string; name: string }[]; page: Page }) {
  const w = words.in(page.lang);
  const at = `${EVALUATIONS}/${one.number}`;
  if (one.done) return <Note state="ok">{w.done}</Note>;
  if (page.actor.kind === 'anonymous') return <SignInRow back={at}>{w.signIn}</SignInRow>;
  const { summary } = findRefusal(page, 'vote');
  const labels = Object.fromEntries(things.map(({ code, name }) => [`vote-${code}`, name]));
  return (
    <section class="stack no-print">
      <Head title={w.take} />
      <p class="sm dim">{w.takeLead}</p>
      <Form action={`${at}/acts/vote`} label={w.take}>
        <ErrorSummary errors={summary(labels)} />
        <MarkFields things={things} groups={one.groups} act="vote" page={page} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </section>
  );
}

/** Everything by which the draw can be repeated by who has the register. */
function DrawFacts({ one: { draw, commitment, groups }, page }: { one: Evaluation; page: Page }) {
  const w = words.in(page.lang);
  if (!groups.some(({ way }) => way === 'drawn')) return null;
  const code = (text: string) => <code>{text}</code>;
  return (
    <>
      <p class="sm dim">{w.drawHow}</p>
      <Facts
        small
        items={[
          [w.commitment, code(commitment)],
          ...(draw
            ? ([
                [w.drawn, w.drawnOf(draw)],
                [w.frameDigest, code(draw.digest)],
                [w.secret, code(draw.secret)],
                [w.root(draw.day), code(draw.root)],
                [w.seed, code(draw.seed)],
              ] as Fact[])
            : []),
        ]}
      />
    </>
  );
}
