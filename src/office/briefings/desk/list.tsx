// `/desk/briefings`: the newest briefings within reach, and the form by which an organ reports one.
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { briefingInput, DESK, permissions, RANKING, SORTS } from '../contract.ts';
import { briefingKind } from '../rules/kind.ts';
import { sendBriefing } from '../service/send.ts';
import { listOpenCalls, type OpenCall } from '../store/calls.ts';
import { words } from '../words.ts';

interface Briefings {
  readonly rows: readonly NewestCase[];
  /** Calls that the reader’s organ has to answer; null for who reports nothing. */
  readonly calls: readonly OpenCall[] | null;
}

export const briefingsDesk = resource({
  name: 'desk-briefings',
  path: DESK,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Briefings> => {
    const { unit } = ctx.actor;
    const mayWrite = unit !== null && ctx.actor.scopes(permissions.write).length > 0;
    const [rows, calls] = await Promise.all([
      loadNewest(ctx, [briefingKind]),
      mayWrite ? listOpenCalls(ctx.db, unit.id) : null,
    ]);
    return { rows, calls };
  },
  view: ({ rows, calls }: Briefings, page): PageView => {
    const w = words.in(page.lang);
    return showNewest(
      {
        title: w.title,
        listed: w.listed,
        none: w.none,
        address: DESK,
        kinds: [briefingKind],
        rows,
        form: calls && <BriefingForm calls={calls} page={page} />,
        beside: { href: RANKING, text: w.ranking },
      },
      page,
    );
  },
  acts: {
    '': act({
      access: holds(permissions.write),
      body: briefingInput,
      do: async (ctx, { body }) => {
        const { file } = await sendBriefing(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).sent(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number },
        };
      },
    }),
  },
});

function BriefingForm({ calls, page }: { calls: readonly OpenCall[]; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, '', w.fields);
  return (
    <Card title={w.write}>
      <Form action={DESK} rhythm="tight" label={w.write} hidden={{ clientId: newId() }}>
        <p class="sm dim">{w.lead}</p>
        <ErrorSummary errors={summary} />
        {calls.length > 0 && (
          <Select
            {...field('call')}
            empty={w.noCall}
            options={calls.map(({ id, title, dueAt }) => ({
              value: id,
              text: w.callUntil({ title, day: localDate(dueAt) }),
            }))}
          />
        )}
        <TextField {...field('title')} maxlength={60} />
        <Select {...field('sort')} options={SORTS.map((sort) => ({ value: sort.value, text: say(lang, sort) }))} />
        <TextArea {...field('text')} hint={w.textHint} rows={10} maxlength={5000} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
