// Parts of the page of a decision: its steps, and the form by which the public comments.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Comments, DECISIONS, type DecisionData, isWaived } from '../contract.ts';
import type { HearingTold } from '../hearings.ts';
import type { ToldStep } from '../rules/telling.ts';
import { words } from '../words.ts';

type Shown = Pick<DecisionData, 'sort' | 'year' | 'solicitation' | 'address' | 'publishedOn'>;

/** What is public of a decision. */
export interface Decision extends Shown {
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly state: string;
  readonly decider: { readonly name: string; readonly nameEn: string | null };
  readonly undertaker: { readonly name: string; readonly nameEn: string | null };
  readonly steps: readonly ToldStep[];
  readonly hearings: readonly HearingTold[];
  readonly comments: Comments;
  readonly asking: boolean;
}

/** One step as the timeline shows it. */
export function drawStep(told: ToldStep, decision: Decision, lang: Page['lang']) {
  const w = words.in(lang);
  const { record, result, text } = told;
  const asked = told.step === 'participation' ? decision.solicitation : undefined;
  const state = record ? 'done' : asked ? 'now' : 'todo';
  const by =
    record === null ? w.todo : isWaived(record) ? w.waived : `${record.by} · ${say(lang, result ?? undefined)}`;
  return {
    title: say(lang, told),
    state: state as 'done' | 'now' | 'todo',
    ...(record ? { meta: <time>{record.on}</time> } : {}),
    children: (
      <>
        {asked && !record ? null : by}
        {asked && record && <br />}
        {asked && <Asked asked={asked} decision={decision} lang={lang} />}
        {text && (
          <>
            <br />
            <span lang="zh-CN">{text}</span>
          </>
        )}
      </>
    ),
  };
}

type Asked = NonNullable<Shown['solicitation']>;

function Asked({ asked, decision, lang }: { asked: Asked; decision: Decision; lang: Page['lang'] }) {
  const w = words.in(lang);
  return (
    <>
      {w.asking(asked)} · <a href={asked.notice}>{w.notice}</a>
      <br />
      {asked.shortened && (
        <>
          {w.shortened(asked.shortened)}
          <br />
        </>
      )}
      {w.commentsOf(decision.comments)}
    </>
  );
}

export function CommentForm({ decision, page }: { decision: Decision; page: Page }) {
  const w = words.in(page.lang);
  const { summary, field } = describeForm(page, 'comment', { text: w.text });
  return (
    <section class="stack">
      <Head title={w.comment} />
      <p>{w.commentLead}</p>
      <Form action={`${DECISIONS}/${decision.number}/acts/comment`} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <TextArea {...field('text')} hint={w.textHint} rows={5} maxlength={2000} />
        <div class="row">
          <Button kind="go" big>
            {w.send}
          </Button>
        </div>
      </Form>
    </section>
  );
}
