// The questions of a survey as a form; whoever has voted is told so instead.
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import { findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Picks, TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { LONGEST_TEXT, POINTS, type Question, SURVEYS } from '../contract.ts';
import { fieldOf } from '../rules/vote.ts';
import { words } from '../words.ts';
import type { Survey } from './survey.ts';

export function VoteForm({ survey, page }: { survey: Survey; page: Page }) {
  const w = words.in(page.lang);
  const at = `${SURVEYS}/${survey.number}`;
  if (survey.done) return <Note state="ok">{w.done}</Note>;
  if (survey.voters !== 'address' && page.actor.kind === 'anonymous')
    return <SignInRow back={at}>{w.signIn}</SignInRow>;
  const labels = Object.fromEntries(survey.questions.map(({ text }, index) => [fieldOf(index), text]));
  const { summary } = findRefusal(page, 'vote');
  return (
    <section class="stack no-print">
      <Head title={w.take} />
      <Form action={`${at}/acts/vote`} hidden={survey.form ? { form: survey.form } : {}}>
        <ErrorSummary errors={summary(labels)} />
        {survey.questions.map((question, index) => (
          <Asked question={question} index={index} page={page} />
        ))}
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </section>
  );
}

function Asked({ question, index, page }: { question: Question; index: number; page: Page }) {
  const w = words.in(page.lang);
  const id = fieldOf(index);
  const refusal = findRefusal(page, 'vote');
  const label = `${index + 1}. ${question.text}`;
  const shared = { id, label, error: refusal.error(id) };
  if (question.sort === 'text')
    return (
      <TextArea {...shared} hint={w.optional} rows={3} maxlength={LONGEST_TEXT} value={refusal.typed(id)} optional />
    );
  const names = question.sort === 'scale' ? POINTS.map((point) => w.points(point)) : question.choices;
  const hint = question.sort === 'several' ? w.several : question.sort === 'scale' ? w.scale : undefined;
  return (
    <Picks
      {...shared}
      hint={hint}
      many={question.sort === 'several'}
      columns={question.sort === 'scale'}
      options={names.map((text, choice) => ({ value: String(choice), text }))}
      value={[...(refusal.chosen(id) ?? [])]}
    />
  );
}
