// `/desk/reports/:report`: a report or a circular as it will be printed, its text to edit, what came of it.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { sayMoment, sayState, sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { DESK, reportParams } from '../addresses.ts';
import { permissions } from '../contract.ts';
import { refreshFigures, reviseText } from '../service/draft.ts';
import { getIssue, listHeaded, type Outcome, readOutcome, verifyIssue } from '../service/read.ts';
import type { WholeIssue } from '../store.ts';
import { Sheet } from '../view/sheet.tsx';
import { listParts } from '../words/parts.ts';
import { words } from '../words/reports.ts';

interface Sight {
  readonly issue: WholeIssue;
  readonly outcome: Outcome;
  readonly mayEdit: boolean;
  /** Whether the case itself is open to the reader, with the acts it offers. */
  readonly mayGoOn: boolean;
}

const empty = z.object({});
const text = z.record(z.string().max(20), z.string().max(4000));

export const issuePage = resource({
  name: 'desk-report',
  path: `${DESK}/:report`,
  face: 'bench',
  access: holds(permissions.read),
  params: reportParams,
  load: (ctx, { params }) => loadIssue(ctx, params.report),
  view: showIssue,
  acts: {
    revise: act({
      access: holds(permissions.draft),
      params: reportParams,
      body: text,
      do: async (ctx, { params, body }) => {
        const { id } = await getIssue(ctx, params.report);
        await reviseText(ctx, id, body);
        return { to: `${DESK}/${id}`, say: words.in(ctx.lang).saved };
      },
    }),
    refresh: act({
      access: holds(permissions.draft),
      params: reportParams,
      body: empty,
      do: async (ctx, { params }) => {
        const { id } = await getIssue(ctx, params.report);
        await refreshFigures(ctx, id);
        return { to: `${DESK}/${id}`, say: words.in(ctx.lang).refreshed };
      },
    }),
    verify: act({
      access: holds(permissions.read),
      params: reportParams,
      body: empty,
      do: async (ctx, { params }) => {
        const same = await verifyIssue(ctx.tx, await getIssue({ ...ctx, db: ctx.tx }, params.report));
        const w = words.in(ctx.lang);
        return { to: `${DESK}/${params.report}`, say: same ? w.verified : w.differs, data: { same } };
      },
    }),
  },
});

async function loadIssue(ctx: Context, id: string): Promise<Sight> {
  const issue = await getIssue(ctx, id);
  const isWithin = mayReach(ctx.actor, permissions.read, issue.organPath);
  const headed = listHeaded(ctx.actor);
  const isLaidBefore = issue.data.leaders?.some(({ id: leader }) => headed.includes(leader)) ?? false;
  return {
    issue,
    outcome: await readOutcome(ctx, issue.id),
    mayEdit: issue.state === 'drafting' && mayReach(ctx.actor, permissions.draft, issue.organPath),
    mayGoOn: isWithin || (isLaidBefore && issue.state === 'sent'),
  };
}

function showIssue({ issue, outcome, mayEdit, mayGoOn }: Sight, page: Page): PageView {
  const w = words.in(page.lang);
  const title = sayTitle(page.lang, issue);
  return {
    title,
    current: DESK,
    islands: ['x-print'],
    body: (
      <>
        <div class="no-print">
          <BenchHead
            title={title}
            back={{ href: DESK, text: w.back }}
            beside={<Tag>{sayState(page.lang, { ...issue, stepName: null, stepNameEn: null }, 'desk')}</Tag>}
          >
            <PrintButton />
            {mayGoOn && <LinkButton href={`/desk/cases/${issue.id}`}>{w.toCase}</LinkButton>}
          </BenchHead>
        </div>
        <div class="duo">
          <Sheet issue={issue} page={page} linkTo={(figure, organ) => factsAddress(issue.id, figure, organ)} />
          <aside class="stack no-print">
            {mayEdit && <Editor issue={issue} page={page} />}
            <Outcomes outcome={outcome} page={page} />
            <Checks issue={issue} mayEdit={mayEdit} page={page} />
          </aside>
        </div>
      </>
    ),
  };
}

export function factsAddress(id: string, figure: string, organ?: string): string {
  return `${DESK}/${id}/figures/${figure}${organ ? `?organ=${organ}` : ''}`;
}

function Editor({ issue, page }: { issue: WholeIssue; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  const parts = listParts(issue.kind);
  const labels = Object.fromEntries(parts.map(({ code, zh, en }) => [code, lang === 'en' ? en : zh]));
  const { summary, field } = describeForm(page, 'revise', labels);
  return (
    <Card title={w.edit}>
      <Form action={`${DESK}/${issue.id}/acts/revise`} rhythm="tight" label={w.edit}>
        <ErrorSummary errors={summary} />
        <p class="sm dim">{w.editHint}</p>
        {parts.map(({ code }) => (
          <TextArea {...field(code, issue.data.text[code])} rows={4} maxlength={4000} />
        ))}
        <div class="row">
          <Button kind="go">{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Outcomes({ outcome, page }: { outcome: Outcome; page: Page }) {
  const { lang } = page;
  const w = words.in(lang);
  return (
    <>
      {outcome.instructions.length > 0 && (
        <Card title={w.instructions} tight>
          {outcome.instructions.map(({ leader, text: said, paper, at }) => (
            <p>
              <b>{leader}</b> <time class="dim">{sayMoment(lang, at)}</time>
              {paper && <small class="dim"> {w.enteredFor(paper)}</small>}
              <br />
              {said}
            </p>
          ))}
        </Card>
      )}
      {outcome.following.length + outcome.hidden > 0 && (
        <Card title={w.following} tight>
          <List
            small
            items={outcome.following.map((one) => ({
              href: `/desk/cases/${one.id}`,
              text: sayTitle(lang, one),
              note: `${nameIn(lang, { name: one.party, nameEn: one.partyEn })} · ${formatCaseNumber(one.number)}`,
              end: <Tag>{sayState(lang, one, 'desk')}</Tag>,
            }))}
          />
          {outcome.hidden > 0 && <p class="sm dim">{w.hidden(outcome.hidden)}</p>}
        </Card>
      )}
    </>
  );
}

function Checks({ issue, mayEdit, page }: { issue: WholeIssue; mayEdit: boolean; page: Page }) {
  const w = words.in(page.lang);
  const here = `${DESK}/${issue.id}/acts`;
  return (
    <Card title={w.digest} tight>
      <p class="code sm">{issue.digest}</p>
      <div class="row">
        <Form action={`${here}/verify`} rhythm="row">
          <Button>{w.verify}</Button>
        </Form>
        {mayEdit && issue.kind === 'report' && (
          <Form action={`${here}/refresh`} rhythm="row">
            <Button>{w.refresh}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}
