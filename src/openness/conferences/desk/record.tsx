// `/desk/conferences/:id`: one press conference while it is written down, handed in, and withdrawn.
import { z } from 'zod';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview } from '#kernel/documents/contract.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, mayReach } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import {
  CONFERENCES,
  DESK,
  dropInput,
  KIND,
  permissions,
  type Question,
  questionInput,
  type Spokesperson,
  saveInput,
  submitInput,
  withdrawInput,
} from '../contract.ts';
import {
  conferenceOf,
  dropQuestion,
  putQuestion,
  saveConference,
  submitConference,
  withdrawConference,
} from '../service.ts';
import { listSpokespersons } from '../store.ts';
import { words } from '../words.ts';
import { QuestionForm, RecordForm, SubmitForm, WithdrawForm } from './forms.tsx';

interface OneConference {
  readonly document: DocumentOverview;
  /** Who may have spoken: those in office that day. */
  readonly spokespersons: readonly Spokesperson[];
  readonly mayEdit: boolean;
}

const params = z.object({ id: z.uuid() });

/** An act on the conference of the address. */
function change<B extends z.ZodType>(
  body: B,
  said: 'saved' | 'added' | 'dropped' | 'submitted' | 'withdrawn',
  run: (ctx: ActContext, id: string, input: z.output<B>) => Promise<unknown>,
) {
  return act({
    access: over(KIND, permissions.edit),
    params,
    body,
    do: async (ctx, input) => {
      await run(ctx, input.params.id, input.body);
      return { to: `${DESK}/${input.params.id}`, say: words.in(ctx.lang)[said] };
    },
  });
}

export const deskConference = resource({
  name: 'desk-conference',
  path: `${DESK}/:id`,
  face: 'bench',
  access: over(KIND, permissions.see),
  params,
  load: async ({ db, actor, now }, input): Promise<OneConference> => {
    const document = await findOverview(db, input.params.id, now);
    if (!document) throw notFound();
    const mayEdit = mayReach(actor, permissions.edit, document.organPath);
    const asked = { scopes: actor.scopes(permissions.edit), day: conferenceOf(document).heldOn };
    return { document, spokespersons: mayEdit ? await listSpokespersons(db, asked) : [], mayEdit };
  },
  view: showConference,
  acts: {
    save: change(saveInput, 'saved', saveConference),
    add: change(questionInput, 'added', putQuestion),
    drop: change(dropInput, 'dropped', dropQuestion),
    submit: change(submitInput, 'submitted', (ctx, id, { note }) => submitConference(ctx, id, note)),
    withdraw: change(withdrawInput, 'withdrawn', (ctx, id, { reason }) => withdrawConference(ctx, id, reason)),
  },
});

const OPEN: readonly string[] = ['draft', 'returned', 'withdrawn'];

function showConference({ document, spokespersons, mayEdit }: OneConference, page: Page): PageView {
  const w = words.in(page.lang);
  const conference = conferenceOf(document);
  const { id, code, state, ground, live, revision } = document;
  const title = sayTitle(page.lang, conference);
  const edits = mayEdit && OPEN.includes(state);
  const form = { address: `${DESK}/${id}`, page, revision };
  return {
    title,
    current: DESK,
    body: (
      <>
        <BenchHead title={title} back={{ href: DESK, text: w.desk }} beside={<Tag>{w.states[state]}</Tag>} />
        {ground && state === 'returned' && <Note state="near">{ground}</Note>}
        {live && (
          <p>
            <a href={`${CONFERENCES}/${code}`}>{w.see}</a>
          </p>
        )}
        <div class="duo">
          <div class="stack">
            {edits && <RecordForm conference={conference} spokespersons={spokespersons} {...form} />}
            <Card title={w.questions}>
              <Table<Question>
                rows={conference.questions}
                rowKey={({ asker, question }) => asker + question}
                empty={w.questionsNone}
                columns={[
                  { head: w.asker, cell: ({ asker }) => <span lang="zh-CN">{asker}</span> },
                  { head: w.question, rowHead: true, cell: (one) => <Exchange {...one} /> },
                  { head: w.answerer, opt: true, cell: ({ answerer }) => <span lang="zh-CN">{answerer}</span> },
                  ...(edits
                    ? [
                        {
                          head: '',
                          cell: (one: Question) => <DropButton at={conference.questions.indexOf(one) + 1} {...form} />,
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
          </div>
          {(edits || (mayEdit && live)) && (
            <div class="stack">
              {edits && <QuestionForm {...form} />}
              {edits && <SubmitForm {...form} />}
              {mayEdit && live && <WithdrawForm {...form} />}
            </div>
          )}
        </div>
      </>
    ),
  };
}

function Exchange({ question, answer }: Question) {
  return (
    <span lang="zh-CN">
      {question}
      <br />
      <small class="dim">{answer}</small>
    </span>
  );
}

function DropButton(props: { at: number; revision: number; address: string; page: Page }) {
  const { at, revision, address, page } = props;
  const w = words.in(page.lang);
  const label = `${w.drop} ${w.questionOf(at)}`;
  const hidden = { at: String(at), revision: String(revision) };
  return (
    <Form action={`${address}/acts/drop`} rhythm="row" label={label} hidden={hidden}>
      <Button kind="bare">{w.drop}</Button>
    </Form>
  );
}
