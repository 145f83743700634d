// `/site-errors`: telling that something is wrong on a site.
import { z } from 'zod';
import { tellTaken } from '#kernel/cases/pages/address.ts';
import { readOpennessSettings } from '#kernel/documents/settings.ts';
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { reportSchema } from '../contract.ts';
import { reportError } from '../service/report.ts';
import { words } from '../words.ts';

const ADDRESS = '/site-errors';

export const reportPage = resource({
  name: 'site-errors',
  path: ADDRESS,
  access: anyone,
  query: z.object({ address: z.string().max(500).default('').catch('') }),
  load: async (ctx, { query }) => {
    const { errorReportDays: days } = await readOpennessSettings(ctx.db);
    return { address: query.address, days };
  },
  view: showForm,
  acts: {
    '': act({
      access: anyone,
      body: reportSchema,
      do: async (ctx, { body }) => {
        const taken = await reportError(ctx, body);
        const w = words.in(ctx.lang);
        return tellTaken(taken, w);
      },
    }),
  },
});

function showForm({ address, days }: { address: string; days: number }, page: Page): PageView {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { address: w.address, text: w.text, phone: w.phone };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  return {
    title: w.report,
    description: w.reportLead(days),
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.report} lead={w.reportLead(days)} />
        <Form action={ADDRESS}>
          <ErrorSummary errors={summary(labels)} />
          <TextField
            {...field('address')}
            value={page.refused ? typed('address') : address}
            hint={w.addressHint}
            maxlength={500}
          />
          <TextArea {...field('text')} rows={4} maxlength={1000} />
          <TextField
            {...field('phone')}
            hint={w.phoneHint}
            width="medium"
            type="tel"
            autocomplete="tel"
            optional
            maxlength={11}
          />
          <div class="row">
            <Button kind="go" big>
              {w.send}
            </Button>
          </div>
        </Form>
      </div>
    ),
  };
}
