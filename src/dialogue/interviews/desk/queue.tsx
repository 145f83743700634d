// `/desk/interviews/:interview`: what the public asked in one: passed on, answered, or held.
import { z } from 'zod';
import { titleIn } from '#kernel/cases/view/announced.tsx';
import { LineCard } from '#kernel/cases/view/line-card.tsx';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import {
  answerInput,
  cancelInput,
  DESK,
  holdInput,
  INTERVIEW,
  INTERVIEWS,
  type Interview,
  permissions,
  QUESTION_STATES,
  type Question,
  replayInput,
  stateOf,
} from '../contract.ts';
import { Transcript } from '../pages/interview.tsx';
import { StateTag } from '../pages/list.tsx';
import { answer, cancel, hold, passOn, showReplay } from '../service.ts';
import { findInterview, listQuestions } from '../store.ts';
import { words } from '../words.ts';
import { AnswerForm, SortForms } from './forms.tsx';

const MOST_QUESTIONS = 500;

interface Queue {
  readonly interview: Interview;
  readonly questions: readonly Question[];
}

const params = z.object({ interview: z.string().max(40) });
const questionId = z.object({ question: z.uuid() });

/** An act on the interview of the address. */
function change<B extends z.ZodType>(
  body: B,
  said: 'passedOn' | 'heldBack' | 'answered' | 'cancelled' | 'replaySet',
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<void>,
) {
  return act({
    access: over(INTERVIEW, permissions.run),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.interview, input.body);
      return { to: `${DESK}/${input.params.interview}`, say: words.in(ctx.lang)[said] };
    },
  });
}

export const deskInterview = resource({
  name: 'desk-interview',
  path: `${DESK}/:interview`,
  face: 'bench',
  access: over(INTERVIEW, permissions.run),
  params,
  load: async ({ db }, { params: { interview: id } }): Promise<Queue> => {
    const interview = await findInterview(db, id);
    if (!interview) throw notFound();
    return { interview, questions: await listQuestions(db, id, QUESTION_STATES, MOST_QUESTIONS) };
  },
  view: showQueue,
  acts: {
    pass: change(questionId, 'passedOn', (ctx, id, { question }) => passOn(ctx, id, question)),
    hold: change(questionId.extend(holdInput.shape), 'heldBack', (ctx, id, { question, reason }) =>
      hold(ctx, id, question, reason),
    ),
    answer: change(questionId.extend(answerInput.shape), 'answered', (ctx, id, { question, ...given }) =>
      answer(ctx, id, question, given),
    ),
    cancel: change(cancelInput, 'cancelled', (ctx, id, { reason }) => cancel(ctx, id, reason)),
    replay: change(replayInput, 'replaySet', (ctx, id, { replay }) => showReplay(ctx, id, replay)),
  },
});

function showQueue({ interview, questions }: Queue, page: Page): PageView {
  const w = words.in(page.lang);
  const state = stateOf(interview, page.now);
  const by = Map.groupBy(questions, (one) => one.state);
  const of = (one: Question['state']) => by.get(one) ?? [];
  const form = { address: `${DESK}/${interview.id}`, page };
  return {
    title: titleIn(page, interview),
    current: DESK,
    body: (
      <>
        <BenchHead
          title={titleIn(page, interview)}
          back={{ href: DESK, text: w.desk }}
          beside={<StateTag interview={interview} page={page} />}
        >
          <LinkButton href={`${INTERVIEWS}/${interview.id}`}>{w.see}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card title={`${w.passed} ${of('passed').length}`}>
              {of('passed').length === 0 && <p class="dim">{w.empty}</p>}
              {of('passed').map((question) => (
                <AnswerForm question={question} {...form} />
              ))}
            </Card>
            <Card title={`${w.done} ${of('answered').length}`}>
              <Transcript questions={of('answered')} page={page} />
            </Card>
          </div>
          <div class="stack">
            <Card title={`${w.queue} ${of('waiting').length}`}>
              {of('waiting').length === 0 && <p class="dim">{w.empty}</p>}
              {of('waiting').map((question) => (
                <SortForms question={question} {...form} />
              ))}
            </Card>
            {of('held').length > 0 && (
              <Card title={`${w.held} ${of('held').length}`}>
                <List items={of('held').map(({ text, reason }) => ({ text, note: reason }))} small />
              </Card>
            )}
            {state === 'over' && (
              <LineCard
                {...form}
                act="replay"
                title={w.setReplay}
                lead={w.replayLead}
                labels={{ replay: w.replayAddress }}
              />
            )}
            {['announced', 'live'].includes(state) && (
              <LineCard
                {...form}
                act="cancel"
                title={w.cancel}
                lead={w.cancelLead}
                labels={{ reason: w.cancelReason }}
                longest={200}
                kind="stop"
              />
            )}
          </div>
        </div>
      </>
    ),
  };
}
