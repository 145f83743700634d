// `/desk/field-checks`: checks and findings, newest first, and the form by which a check is planned.
import type { OfficerRef } from '#kernel/cases/contract.ts';
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { say } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { SORTS } from '#kernel/supervision/sorts.ts';
import { holds } from '#platform/http/access.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { localDate } from '#platform/time.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { BOARD } from '../addresses.ts';
import { checkInput, MODES, type Named, permissions } from '../contract.ts';
import { checkKind, MODE_NAMES } from '../rules/check.ts';
import { findingKind } from '../rules/finding.ts';
import { findCharge, listMembers, planCheck } from '../service/plan.ts';
import { words } from '../words.ts';

const KINDS = [checkKind, findingKind];

interface Checks {
  readonly rows: readonly NewestCase[];
  /** Who can be of a team; null for who plans no checks. */
  readonly members: readonly Named<OfficerRef>[] | null;
}

export const checksPage = resource({
  name: 'desk-field-checks',
  path: BOARD,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Checks> => {
    const mayPlan = ctx.actor.scopes(permissions.plan).length > 0;
    const [rows, charge] = await Promise.all([loadNewest(ctx, KINDS), mayPlan ? findCharge(ctx) : undefined]);
    return { rows, members: charge ? await listMembers(ctx, charge) : null };
  },
  view: showChecks,
  acts: {
    '': act({
      access: holds(permissions.plan),
      body: checkInput,
      do: async (ctx, { body }) => {
        const { file } = await planCheck(ctx, body);
        return {
          to: `/desk/cases/${file.id}`,
          created: true,
          say: words.in(ctx.lang).planned(formatCaseNumber(file.number)),
          data: { id: file.id, number: file.number, state: file.state },
        };
      },
    }),
  },
});

function showChecks({ rows, members }: Checks, page: Page): PageView {
  const { title, listed, none } = words.in(page.lang);
  const form = members ? <PlanForm members={members} page={page} /> : null;
  return showNewest({ title, listed, none, address: BOARD, kinds: KINDS, rows, form }, page);
}

function PlanForm({ members, page }: { members: readonly Named<OfficerRef>[]; page: Page }) {
  const w = words.in(page.lang);
  const { typed, chosen, error, summary } = findRefusal(page, '');
  const labels = {
    subject: w.subject,
    authority: w.authority,
    sort: w.sort,
    mode: w.mode,
    organs: w.organs,
    leader: w.leader,
    team: w.team,
    from: w.from,
    to: w.to,
    checklist: w.checklist,
  };
  const field = (id: keyof typeof labels) => ({ id, label: labels[id], value: typed(id), error: error(id) });
  const officers = members.map((member) => ({ value: member.id, text: nameIn(page.lang, member) }));
  const today = localDate(page.now);
  return (
    <Card title={w.plan}>
      <Form action={BOARD} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels)} />
        <TextField {...field('subject')} hint={w.subjectHint} maxlength={60} />
        <TextField {...field('authority')} hint={w.authorityHint} maxlength={300} />
        <Select
          {...field('sort')}
          width="medium"
          options={SORTS.map((sort) => ({ value: sort.value, text: say(page.lang, sort) }))}
        />
        <Picks
          {...field('mode')}
          options={MODES.map((mode) => ({
            value: mode,
            text: say(page.lang, MODE_NAMES[mode]),
            note: w.modeNotes[mode],
          }))}
        />
        <TextArea {...field('organs')} hint={w.organsHint} rows={3} maxlength={500} />
        <Select {...field('leader')} width="medium" options={officers} />
        <Picks
          {...field('team')}
          value={[...(chosen('team') ?? [])]}
          hint={w.teamHint}
          many
          columns
          options={officers}
        />
        <DateField {...field('from')} min={today} />
        <DateField {...field('to')} min={today} />
        <TextArea {...field('checklist')} hint={w.checklistHint} maxlength={4000} />
        <div class="row">
          <Button kind="go">{w.send}</Button>
        </div>
      </Form>
    </Card>
  );
}
