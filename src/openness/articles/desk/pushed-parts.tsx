// Parts of the page of offers: the table with what may be decided, and the choice of a period.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import type { Column } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { named } from '../pages/parts.tsx';
import { pushWords } from '../words/pushes.ts';
import { describeColumn } from './new.tsx';
import { PUSH_TAGS } from './push-panel.tsx';
import type { OnePush } from './pushes.ts';

const act = (name: string) => `/desk/articles/pushed/acts/${name}`;

export function pushColumns(page: Page): Column<OnePush>[] {
  const w = pushWords.in(page.lang);
  return [
    {
      head: w.article,
      rowHead: true,
      cell: (one) => (
        <>
          <a href={`/articles/${one.code}`}>{named(page, one.title, one.titleEn)}</a>
          <br />
          <small class="dim">
            {nameIn(page.lang, { name: one.organ, nameEn: one.organEn })}{' '}
            <time dateTime={one.askedAt.toISOString()}>{localDate(one.askedAt)}</time>
          </small>
        </>
      ),
    },
    {
      head: w.to,
      opt: true,
      cell: (one) => one.column && <small>{describeColumn(one.column, page.lang)}</small>,
    },
    { head: w.state, cell: (one) => <Outcome push={one} page={page} /> },
    { head: w.decision, cell: (one) => one.mine && one.state !== 'declined' && <Decide push={one} page={page} /> },
  ];
}

function Outcome({ push, page }: { push: OnePush; page: Page }) {
  return (
    <>
      <Tag state={PUSH_TAGS[push.state]}>{pushWords.in(page.lang).states[push.state]}</Tag> <small>{push.reason}</small>
    </>
  );
}

/** What was adopted may still be taken out, with a reason. */
function Decide({ push, page }: { push: OnePush; page: Page }) {
  const w = pushWords.in(page.lang);
  const title = named(page, push.title, push.titleEn);
  const hidden = { push: push.id };
  const away = push.state === 'asked' ? w.decline : w.takeOut;
  return (
    <div class="row">
      {push.state === 'asked' && (
        <Form action={act('adopt')} hidden={hidden} rhythm="row" label={w.adoptOf(title)}>
          <Button kind="go">{w.adopt}</Button>
        </Form>
      )}
      <details>
        <summary>{away}</summary>
        <Form action={act('decline')} hidden={hidden} rhythm="row" label={w.declineOf(title)}>
          <TextField id={`reason-${push.id}`} name="reason" label={w.reason} />
          <Button kind="stop">{away}</Button>
        </Form>
      </details>
    </div>
  );
}
