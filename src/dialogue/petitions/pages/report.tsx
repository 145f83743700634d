// `/petitions/accusations`: reporting misconduct on line (在线举报), with a name that is kept or with none at all.
import { tellTaken } from '#kernel/cases/pages/address.ts';
import { OrganField } from '#kernel/organs/organ-field.tsx';
import { anyone } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Picks, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { REPORTS } from '../contract.ts';
import { staffMayNot } from '../errors.ts';
import { reportSchema } from '../rules/input.ts';
import { sendReport } from '../service/take.ts';
import { words } from '../words.ts';

export const reportPage = resource({
  name: 'misconduct-report',
  path: REPORTS,
  access: anyone,
  load: async () => ({}),
  view: showReport,
  acts: {
    '': act({
      access: anyone,
      body: reportSchema,
      do: async (ctx, { body }) => {
        const w = words.in(ctx.lang);
        const sent = body.level === 'anonymous' ? w.report.sent : w.sent;
        return tellTaken(await sendReport(ctx, body), { sent, again: w.again });
      },
    }),
  },
});

function showReport(_data: object, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.report.title,
    description: w.report.lead,
    crumbs: [],
    islands: ['x-pick'],
    body: (
      <div class="stack loose">
        <PageHead title={w.report.title} lead={w.report.lead} />
        <Note>{w.rights}</Note>
        <p class="sm">
          {w.report.elsewhere} <a href="/conduct">{w.report.elsewhereLink}</a>
        </p>
        {page.actor.kind === 'staff' ? (
          <Note state="near">{staffMayNot().textIn(page.lang)}</Note>
        ) : (
          <ReportForm page={page} />
        )}
      </div>
    ),
  };
}

const LEVELS = ['named', 'anonymous'] as const;

function ReportForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const { typed, error, summary } = findRefusal(page, '');
  const labels = { organ: w.report.organ, text: w.report.text, level: w.report.level, name: w.name, phone: w.phone };
  const field = (id: 'organ' | 'text' | 'name' | 'phone') => ({
    id,
    label: labels[id],
    value: typed(id),
    error: error(id),
  });
  return (
    <Form action={REPORTS} hidden={{ clientId: newId() }}>
      <ErrorSummary errors={summary(labels)} />
      <OrganField {...field('organ')} lang={page.lang} />
      <TextArea {...field('text')} hint={w.report.textHint} rows={8} maxlength={4000} />
      <Picks
        id="level"
        label={w.report.level}
        options={LEVELS.map((value) => ({ value, text: w.report.levels[value], note: w.report.levelNotes[value] }))}
        value={typed('level')}
        error={error('level')}
      />
      <TextField {...field('name')} hint={w.report.nameHint} width="medium" maxlength={100} optional />
      <TextField {...field('phone')} hint={w.report.nameHint} width="medium" type="tel" maxlength={11} optional />
      <div class="row">
        <Button kind="go" big>
          {w.report.send}
        </Button>
      </div>
    </Form>
  );
}
