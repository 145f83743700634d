// `/desk/field-checks`: checks and findings, newest first, and the form by which a check is planned.
import type { OfficerRef } from '#kernel/cases/contract.ts';
import { loadNewest, type NewestCase, showNewest } from '#kernel/cases/desk/newest.tsx';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { SORTS } from '#kernel/supervision/sorts.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { findRefusal } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
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
import { listCharges, listMembers, planCheck } from '../service/plan.ts';
import { words } from '../words.ts';

const KINDS = [checkKind, findingKind];

interface Office {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Who can be of a team. */
  readonly members: readonly Named<OfficerRef>[];
}

interface Checks {
  readonly rows: readonly NewestCase[];
  /** For which the reader may plan checks. */
  readonly offices: readonly Office[];
}

export const checksPage = resource({
  name: 'desk-field-checks',
  path: BOARD,
  face: 'bench',
  access: holds(permissions.read),
  load: async (ctx): Promise<Checks> => {
    const mayPlan = ctx.actor.scopes(permissions.plan).length > 0;
    const [rows, offices] = await Promise.all([loadNewest(ctx, KINDS), mayPlan ? loadOffices(ctx) : []]);
    return { rows, offices };
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

async function loadOffices(ctx: Context): Promise<Office[]> {
  const charges = await listCharges(ctx);
  return Promise.all(
    charges.map(async (charge) => {
      const { id, shortName: name, nameEn } = charge.organ;
      return { id, name, nameEn, members: await listMembers(ctx, charge) };
    }),
  );
}

function showChecks({ rows, offices }: Checks, page: Page): PageView {
  const { title, listed, none } = words.in(page.lang);
  const form = offices.length > 0 ? <PlanForm offices={offices} page={page} /> : null;
  return showNewest({ title, listed, none, address: BOARD, kinds: KINDS, rows, form }, page);
}

/** Each officer once; where there are several offices, with those they belong to. */
function offerOfficers(offices: readonly Office[], lang: Lang) {
  const { officerOf } = words.in(lang);
  const members = new Map(offices.flatMap((office) => office.members.map((member) => [member.id, member])));
  return [...members.values()].map((member) => {
    const own = offices.filter((office) => office.members.some(({ id }) => id === member.id));
    const name = nameIn(lang, member);
    const told = own.map((office) => nameIn(lang, office));
    return { value: member.id, text: offices.length > 1 ? officerOf({ name, offices: told }) : name };
  });
}

function PlanForm({ offices, page }: { offices: readonly Office[]; page: Page }) {
  const w = words.in(page.lang);
  const { typed, chosen, error, summary } = findRefusal(page, '');
  const labels = {
    office: w.office,
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
  const officers = offerOfficers(offices, page.lang);
  const today = localDate(page.now);
  return (
    <Card title={w.plan}>
      <Form action={BOARD} rhythm="normal" hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary(labels)} />
        {offices.length > 1 && (
          <Picks
            {...field('office')}
            options={offices.map((office) => ({ value: office.id, text: nameIn(page.lang, office) }))}
          />
        )}
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
