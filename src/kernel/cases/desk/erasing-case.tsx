// `/desk/erasing/:id`: the words of a case's acts, a proposal to erase some of them, and a colleague's decision.
import { z } from 'zod';
import { GROUNDS } from '#kernel/ledger/rules/erasing.ts';
import { MANNERS } from '#kernel/ledger/rules/words.ts';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CASE } from '../access.ts';
import { permissions } from '../contract.ts';
import { type ErasingCase, readErasingCase } from '../queries/erasing.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { declineErasing, eraseWords, proposeErasing } from '../service/erase.ts';
import { sayTitle, shortMoment } from '../view/telling.ts';
import { erasing } from '../words/erasing.ts';
import { ProposeForm } from './erasing-form.tsx';

const access = over(CASE, permissions.erase);
const params = z.object({ id: z.uuid() });
const seq = z.coerce.number().int().min(1);
const NEED_ACT = `${erasing.zh.needAct}|${erasing.en.needAct}`;
const NEED_GROUND = `${erasing.zh.needGround}|${erasing.en.needGround}`;
const NEED_REASON = `${erasing.zh.needReason}|${erasing.en.needReason}`;
const reason = z.string({ error: NEED_REASON }).trim().min(2, NEED_REASON).max(1000);
/** A form sends one chosen box as a text. */
const acts = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? [value] : value),
  z.array(seq, { error: NEED_ACT }).min(1, NEED_ACT).max(200),
);

export const erasingCasePage = resource({
  name: 'desk-erasing-case',
  path: '/desk/erasing/:id',
  face: 'bench',
  access,
  params,
  load: (ctx, { params: { id } }) => readErasingCase(ctx, id),
  view: showCase,
  acts: {
    propose: act({
      access,
      params,
      body: z.object({
        acts,
        ground: z.enum(GROUNDS, { error: NEED_GROUND }),
        manner: z.enum(MANNERS).default('erase'),
        reason,
      }),
      do: async (ctx, { params: { id }, body }) => {
        await proposeErasing(ctx, id, { ...body, acts: [...new Set(body.acts)].sort((a, b) => a - b) });
        return { to: addressOf(id), say: erasing.in(ctx.lang).proposed };
      },
    }),
    approve: act({
      access,
      params,
      body: z.object({ proposal: seq }),
      do: async (ctx, { params: { id }, body }) => {
        await eraseWords(ctx, id, body.proposal);
        return { to: addressOf(id), say: erasing.in(ctx.lang).approved };
      },
    }),
    decline: act({
      access,
      params,
      body: z.object({ proposal: seq, reason }),
      do: async (ctx, { params: { id }, body }) => {
        await declineErasing(ctx, id, body.proposal, body.reason);
        return { to: addressOf(id), say: erasing.in(ctx.lang).declined };
      },
    }),
  },
});

const addressOf = (id: string) => `/desk/erasing/${id}`;

interface Props {
  readonly data: ErasingCase;
  readonly page: Page;
}

function showCase(data: ErasingCase, page: Page): PageView {
  const w = erasing.in(page.lang);
  const { refused } = page;
  return {
    title: `${w.title} ${formatCaseNumber(data.number)}`,
    current: '/desk/erasing',
    body: (
      <div class="stack">
        <BenchHead title={sayTitle(page.lang, data)} back={{ href: '/desk/erasing', text: w.back }} />
        <p class="dim">
          <span class="code">{formatCaseNumber(data.number)}</span> · {data.organ}
        </p>
        {refused && refused.faults.length === 0 && (
          <Note state="over" live="alert">
            {refused.message}
          </Note>
        )}
        {data.beside.length > 0 && (
          <Note>
            {w.beside}
            {data.beside.map(({ id, number }) => (
              <>
                {' '}
                <a href={addressOf(id)}>{formatCaseNumber(number)}</a>
              </>
            ))}
          </Note>
        )}
        {data.proposals.map((proposal) => (
          <div class="measure">
            <ProposalCard proposal={proposal} data={data} page={page} />
          </div>
        ))}
        {data.acts.length > 0 ? <ProposeForm data={data} page={page} /> : <Note>{w.nothing}</Note>}
      </div>
    ),
  };
}

function ProposalCard({ proposal, data, page }: Props & { proposal: ErasingCase['proposals'][number] }) {
  const w = erasing.in(page.lang);
  const hidden = { proposal: String(proposal.seq) };
  const refused = page.refused?.act === 'decline' ? page.refused : null;
  const fault = refused?.faults.find(({ path }) => path === 'reason')?.message;
  return (
    <Card title={w.proposal({ seq: proposal.seq, acts: proposal.acts.join(page.lang === 'en' ? ', ' : '、') })}>
      <Facts
        items={[
          [w.ground, w.grounds[proposal.ground]],
          [w.manner, w.manners[proposal.manner]],
          [w.reason, proposal.reason],
          [w.by, `${proposal.actorName} ${shortMoment(page.lang, proposal.at)}`],
        ]}
      />
      {proposal.mine ? (
        <Note>{w.own}</Note>
      ) : (
        <Form action={`${addressOf(data.id)}/acts/approve`} hidden={hidden} rhythm="tight">
          <p>{w.approveSure[proposal.manner]}</p>
          <div>
            <Button kind="stop">{w.approve}</Button>
          </div>
        </Form>
      )}
      <Form action={`${addressOf(data.id)}/acts/decline`} hidden={hidden} rhythm="tight">
        <TextArea
          id={`decline-${proposal.seq}`}
          name="reason"
          label={w.declineReason}
          rows={2}
          {...(fault ? { error: fault } : {})}
        />
        <div>
          <Button>{proposal.mine ? w.takeBack : w.decline}</Button>
        </div>
      </Form>
    </Card>
  );
}
