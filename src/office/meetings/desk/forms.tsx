// The forms of the page of a meeting: whether one comes, signing in, one more item of the agenda with its papers.
import { PAPERS } from '#kernel/cases/fields.ts';
import { FilesField } from '#kernel/cases/view/files-field.tsx';
import { written } from '#kernel/cases/view/written.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDayMinute } from '#platform/time.ts';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { addressOf, REPLIES, signInOf } from '../contract.ts';
import type { MeetingView } from '../service/read.ts';
import { words } from '../words.ts';
import { ReplyTag, sayWho } from './parts.tsx';

interface Props {
  readonly meeting: MeetingView;
  readonly page: Page;
}

/** What the reader, or their organ, answered, and how to answer and sign in. */
export function OwnSeat({ meeting, page }: Props) {
  const { own, mayReply, maySign } = meeting;
  if (!own) return null;
  const { lang } = page;
  const w = words.in(lang);
  return (
    <Card title={w.mine} tight>
      <p>
        {sayWho(lang, own)} <ReplyTag reply={own.reply} lang={lang} /> {own.said && written(own.said)}
      </p>
      {own.signedAt && (
        <p>
          <Tag state="ok">{w.signedIn}</Tag> {localDayMinute(own.signedAt)}
        </p>
      )}
      {maySign && (
        <LinkButton href={signInOf(meeting)} kind="go">
          {w.signIn}
        </LinkButton>
      )}
      {mayReply && <ReplyForm meeting={meeting} page={page} />}
    </Card>
  );
}

function ReplyForm({ meeting, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'reply', { reply: w.reply, said: w.said });
  const own = meeting.own;
  const options = REPLIES.map((one) => ({ value: one.value, text: say(page.lang, one) }));
  return (
    <Form action={`${addressOf(meeting)}/acts/reply`} rhythm="tight" label={w.replyNow}>
      <ErrorSummary errors={form.summary} />
      <Picks {...form.field('reply', own?.reply ?? 'attend')} options={options} columns />
      <TextField {...form.field('said', own?.said ?? null)} hint={w.saidHint} maxlength={100} optional />
      <div class="row">
        <Button kind="go">{w.replyNow}</Button>
      </div>
    </Form>
  );
}

export function ItemForm({ meeting, page }: Props) {
  const w = words.in(page.lang);
  const form = describeForm(page, 'item', w.itemFields);
  const { id: _, name: __, value: ___, ...files } = form.field('files');
  return (
    <details class="card" open={form.refused || meeting.items.length === 0}>
      <summary>{w.addItem}</summary>
      <Form action={`${addressOf(meeting)}/acts/item`} rhythm="tight" label={w.addItem} files>
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('title')} maxlength={100} />
        <TextField {...form.field('reporter')} maxlength={60} />
        <NumberField {...form.field('minutes', '10')} />
        <TextArea {...form.field('summary')} hint={w.summaryHint} rows={4} maxlength={4000} optional />
        <FilesField {...files} id="files" hint={w.filesHint} only={PAPERS} page={page} />
        <div class="row">
          <Button kind="go">{w.addItem}</Button>
        </div>
      </Form>
    </details>
  );
}
