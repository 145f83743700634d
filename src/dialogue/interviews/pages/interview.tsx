// `/interviews/:interview`: one interview, asking in it, and all questions with their answers.
import { z } from 'zod';
import { CalledOff, organIn, titleIn } from '#kernel/cases/view/announced.tsx';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localSpan } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Prose } from '#ui/parts/prose.tsx';
import { askInput, INTERVIEWS, type Interview, type Question, staffMayNotAsk, stateOf } from '../contract.ts';
import { ask } from '../service.ts';
import { findInterview, listQuestions } from '../store.ts';
import { words } from '../words.ts';
import { StateTag } from './list.tsx';

/** So many questions of one interview are shown. */
const MOST_QUESTIONS = 500;

interface OneInterview {
  readonly interview: Interview;
  readonly questions: readonly Question[];
}

const params = z.object({ interview: z.string().max(40) });

export const interviewPage = resource({
  name: 'interview',
  path: `${INTERVIEWS}/:interview`,
  access: anyone,
  params,
  load: async ({ db }, { params: { interview: id } }): Promise<OneInterview> => {
    const interview = await findInterview(db, id);
    if (!interview) throw notFound();
    return { interview, questions: await listQuestions(db, id, ['passed', 'answered'], MOST_QUESTIONS) };
  },
  view: showInterview,
  acts: {
    ask: act({
      access: anyone,
      params,
      body: askInput,
      do: async (ctx, { params: { interview }, body }) => {
        await ask(ctx, interview, body);
        return { to: `${INTERVIEWS}/${interview}`, created: true, say: words.in(ctx.lang).sent };
      },
    }),
  },
});

function showInterview({ interview, questions }: OneInterview, page: Page): PageView {
  const w = words.in(page.lang);
  const state = stateOf(interview, page.now);
  const { replay, cancelReason } = interview;
  return {
    title: titleIn(page, interview),
    description: interview.about.slice(0, 120),
    crumbs: [{ href: INTERVIEWS, text: w.title }],
    body: (
      <div class="stack loose">
        <PageHead title={titleIn(page, interview)}>
          <StateTag interview={interview} page={page} />
        </PageHead>
        <CalledOff why={w.why} reason={cancelReason} page={page} />
        <Facts
          card
          items={[
            [w.when, localSpan(interview)],
            [w.guests, <span lang="zh-CN">{interview.guests}</span>],
            [w.organ, organIn(page, interview)],
            [w.about, <span lang="zh-CN">{interview.about}</span>],
          ]}
        />
        {replay && (
          <div>
            <LinkButton href={replay}>{w.replay}</LinkButton>
          </div>
        )}
        <section class="stack">
          <Head title={w.transcript} {...(state === 'live' ? { more: { href: page.path, text: w.refresh } } : {})} />
          {questions.length === 0 ? (
            <p class="dim">{w.noQuestions}</p>
          ) : (
            <Transcript questions={questions} page={page} />
          )}
        </section>
        {(state === 'announced' || state === 'live') && <AskForm id={interview.id} page={page} />}
      </div>
    ),
  };
}

export function Transcript({ questions, page }: { questions: readonly Question[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <>
      {questions.map((one) => (
        <Card title={<span lang="zh-CN">{one.text}</span>} tight>
          <p class="sm dim">{one.asker ? <span lang="zh-CN">{one.asker}</span> : w.nobody}</p>
          {one.answer ? (
            <div lang="zh-CN">
              <Prose>
                <p>
                  <b>{one.answeredBy}：</b>
                  {one.answer}
                </p>
              </Prose>
            </div>
          ) : (
            <p class="dim">{w.open}</p>
          )}
        </Card>
      ))}
    </>
  );
}

function AskForm({ id, page }: { id: string; page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'ask', { text: w.question, asker: w.asker });
  if (page.actor.kind === 'staff') return <Note state="near">{staffMayNotAsk().textIn(page.lang)}</Note>;
  return (
    <Card title={w.ask}>
      <p class="sm dim">{w.askLead}</p>
      <Form action={`${INTERVIEWS}/${id}/acts/ask`} rhythm="tight" label={w.ask}>
        <ErrorSummary errors={form.summary} />
        <TextArea {...form.field('text')} rows={3} maxlength={500} />
        <TextField {...form.field('asker')} hint={w.askerHint} width="medium" maxlength={20} optional />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
