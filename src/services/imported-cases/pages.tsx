// `/old-cases`: where somebody looks up what was handled before this platform began.
import { z } from 'zod';
import { faults } from '#kernel/cases/words/faults.ts';
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { oldCaseNotFound } from './contract.ts';
import { lookUpOldCase } from './service/look-up.ts';
import { words } from './words/cases.ts';

export const OLD_CASES = '/old-cases';
const text = (most: number) => z.string({ error: faults.needed }).trim().min(1, faults.needed).max(most);

export const oldCasesPage = resource({
  name: 'old-cases',
  path: OLD_CASES,
  access: anyone,
  load: async () => ({}),
  view: (_data, page) => showLookUp(page),
  acts: {
    '': act({
      access: anyone,
      rate: 'guess',
      body: z.object({ number: text(60), name: text(100), idNumber: text(30) }),
      do: async (ctx, { body }) => {
        const found = await lookUpOldCase(ctx, body);
        if (!found) throw oldCaseNotFound().laidTo('number', ctx.lang);
        const { number, code } = found;
        return { to: `/cases/${number}?code=${code}`, data: { number, code } };
      },
    }),
  },
});

function showLookUp(page: Page): PageView {
  const w = words.in(page.lang).lookup;
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { number: w.number, name: w.name, idNumber: w.idNumber };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return {
    title: w.title,
    current: '/services',
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Form action={OLD_CASES} card>
          <ErrorSummary errors={summary(labels)} />
          <TextField {...field('number')} hint={w.numberHint} width="medium" autocomplete="off" maxlength={60} />
          <TextField {...field('name')} width="medium" autocomplete="name" maxlength={100} />
          <TextField
            {...field('idNumber')}
            value={undefined}
            hint={w.idHint}
            width="medium"
            autocomplete="off"
            maxlength={30}
            sensitive
          />
          <div class="row">
            <Button kind="go" big>
              {w.submit}
            </Button>
          </div>
        </Form>
        <p>
          <a href="/cases">{w.newer}</a>
        </p>
      </div>
    ),
  };
}
