// Beside an article: what became of its offers to the site above, and the form to make one.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { PushState } from '../contract.ts';
import { pushWords } from '../words/pushes.ts';
import type { DeskArticle } from './desk-article.ts';
import { describeColumn } from './new.tsx';

export const PUSH_TAGS = { asked: 'on', adopted: 'ok', declined: 'near' } as const satisfies Record<PushState, string>;

export function Pushes({ article, page }: { article: DeskArticle; page: Page }) {
  const w = pushWords.in(page.lang);
  const form = describeForm(page, 'push', { column: w.column });
  if (article.pushes.length === 0 && article.pushable.length === 0) return null;
  return (
    <Card title={w.title} id="push">
      <ul class="stack tight sm">
        {article.pushes.map((push) => (
          <li>
            <Tag state={PUSH_TAGS[push.state]}>{w.states[push.state]}</Tag>{' '}
            {push.column && describeColumn(push.column, page.lang)} · {localDate(push.askedAt)}
            {push.reason && (
              <>
                <br />
                {push.reason}
              </>
            )}
          </li>
        ))}
      </ul>
      {article.pushable.length > 0 && (
        <Form action={`/desk/articles/${article.id}/acts/push`} rhythm="normal" label={w.push}>
          <ErrorSummary errors={form.summary} />
          <Select
            {...form.field('column')}
            options={article.pushable.map((column) => ({ value: column.id, text: describeColumn(column, page.lang) }))}
          />
          <div>
            <Button>{w.push}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
