// `/desk/leaks/new`: reporting a leak; what is public is gone when the form comes back.
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { ADDRESS, LEAKS, leakInput, permissions } from '../contract.ts';
import { reportLeak } from '../service/leaks.ts';
import { words } from '../words.ts';

export const leakPage = resource({
  name: 'leak-new',
  path: LEAKS,
  face: 'bench',
  access: holds(permissions.handleLeaks),
  load: async () => ({}),
  view: showForm,
  acts: {
    '': act({
      access: holds(permissions.handleLeaks),
      body: leakInput,
      do: async (ctx, { body }) => {
        const { id, number } = await reportLeak(ctx, body);
        const say = `${words.in(ctx.lang).reported} ${formatCaseNumber(number)}`;
        return { to: `/desk/cases/${id}`, created: true, say, data: { id, number } };
      },
    }),
  },
});

function showForm(_data: unknown, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { code: w.code, what: w.what });
  return {
    title: w.leak,
    current: ADDRESS,
    body: (
      <>
        <BenchHead title={w.leak} back={{ href: ADDRESS, text: w.title }} />
        <Card title={w.leak}>
          <p class="dim">{w.leakLead}</p>
          <Form action={LEAKS} rhythm="normal" hidden={{ clientId: newId() }}>
            <ErrorSummary errors={form.summary} />
            <TextField {...form.field('code')} hint={w.codeHint} width="medium" maxlength={60} optional />
            <TextArea {...form.field('what')} hint={w.whatHint} rows={3} maxlength={100} />
            <div class="row">
              <Button kind="stop">{w.report}</Button>
            </div>
          </Form>
        </Card>
      </>
    ),
  };
}
