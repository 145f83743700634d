// `/verify/:paper`: anybody with a paper in hand learns who issued it, when, and whether it was altered. No names.
import { z } from 'zod';
import { type Proof, proveActs } from '#kernel/ledger/service/prove.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { invalidInput, notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { Label } from '../label.ts';
import { findStanding, type Stands } from '../queries/credential.ts';
import { namePaper } from '../queries/printed-paper.ts';
import { getKind } from '../registry.ts';
import { type Erased, tellChain, tellErased } from '../rules/timeline.ts';
import { isCheckCode, isWhole, judgePaper, listPaperErasures, sealPaper, type Verdict } from '../service/papers.ts';
import * as store from '../store.ts';
import { CaseProof, type ProvenEntry } from '../view/proof.tsx';
import { sayDatedMoment, sayErased, sayTitle } from '../view/telling.ts';
import { erasing } from '../words/erasing.ts';
import { faults } from '../words/faults.ts';
import { portal } from '../words/portal.ts';
import { status } from '../words/status.ts';

/** What is told of a paper. No personal data: the page is open to all. */
interface Verified {
  readonly id: string;
  readonly kind: string;
  readonly name: Label;
  /** Whether it still holds; null for a paper that is no licence or approval. */
  readonly stands: Stands | null;
  readonly number: string;
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly issuedAt: Date;
  readonly digest: string;
  readonly verdict: Verdict;
  /** Set when words of it are gone by law. */
  readonly erased: Erased | null;
  /** The act that issued it, with its place in the tree of its day. */
  readonly proof: Proof;
  readonly entry: ProvenEntry;
  /** Whether the code on the paper in hand fits; null when none was given. */
  readonly checkFits: boolean | null;
}

export const verifyFormPage = resource({
  name: 'verify-form',
  path: '/verify',
  access: anyone,
  load: async () => ({}),
  view: (_data, page) => showForm(page),
  acts: {
    '': act({
      access: anyone,
      rate: 'guess',
      body: z.object({ id: z.string({ error: faults.paper }).trim().min(1, faults.paper).max(200) }),
      do: async (ctx, { body }) => {
        const [id = ''] = body.id.match(/[0-9a-f]{8}-[0-9a-f-]{27}/) ?? [];
        const paper = z.uuid().safeParse(id).success ? await store.findPaper(ctx.tx, id) : undefined;
        if (!paper) throw invalidInput({ count: 1 }, [{ path: 'id', message: portal.in(ctx.lang).verify.unknown }]);
        return { to: `/verify/${paper.id}` };
      },
    }),
  },
});

export const verifyPage = resource({
  name: 'verify',
  path: '/verify/:paper',
  access: anyone,
  // The check code could be tried here.
  rate: 'guess',
  params: z.object({ paper: z.uuid() }),
  query: z.object({ check: z.string().max(20).optional() }),
  load: (ctx: Context, { params, query }) => verify(ctx, params.paper, query.check),
  view: showVerified,
});

async function verify(ctx: Context, id: string, check: string | undefined): Promise<Verified> {
  const paper = await store.findPaper(ctx.db, id);
  const file = paper && (await store.findCase(ctx.db, paper.case_id));
  if (!paper || !file) throw notFound();
  const [chain, seal] = [await listChain(ctx.db, file.id), await sealPaper(ctx, paper)];
  const issued = chain.filter((act) => act.seq === paper.seq);
  const template = getKind(file.kind).papers[paper.template];
  const [entry] = tellChain(issued, getKind(file.kind), {});
  if (!entry) throw notFound();
  return {
    id: paper.id,
    kind: file.kind,
    name: namePaper(template, paper.body),
    stands: await findStanding(ctx.db, { template, paper, file, now: ctx.now }),
    number: paper.number,
    organ: paper.organ_name,
    title: file.title,
    titleEn: file.title_en,
    issuedAt: paper.issued_at,
    digest: seal.digest,
    verdict: judgePaper(ctx.runtime, paper, chain, seal),
    erased: tellErased(listPaperErasures(paper, chain).at(-1)),
    proof: await proveActs(ctx.runtime, issued),
    entry: { seq: entry.seq, label: entry.label, at: entry.at, organName: entry.organName },
    checkFits: check === undefined ? null : isCheckCode(ctx.runtime, paper, check),
  };
}

function showForm(page: Page): PageView {
  const w = portal.in(page.lang).verify;
  const fault = page.refused?.faults[0]?.message;
  return {
    title: w.title,
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead} />
        <Form action="/verify" card>
          <ErrorSummary
            errors={fault ? [{ id: 'id', text: status.in(page.lang).labelled({ label: w.id, text: fault }) }] : []}
          />
          <TextField
            id="id"
            label={w.id}
            error={fault}
            value={typeof page.refused?.values.id === 'string' ? page.refused.values.id : undefined}
            autocomplete="off"
          />
          <div class="row">
            <Button kind="go" big>
              {w.submit}
            </Button>
          </div>
        </Form>
      </div>
    ),
  };
}

function showVerified(data: Verified, page: Page): PageView {
  const w = portal.in(page.lang).verify;
  const whole = isWhole(data.verdict);
  const original = whole && data.checkFits !== false;
  const good = original && (data.stands?.standing ?? 'valid') === 'valid';
  const text = whole ? (data.checkFits === false ? w.checkWrong : w.whole) : w.altered;
  return {
    title: w.title,
    unlisted: true,
    islands: ['x-proof'],
    body: (
      <div class="stack loose">
        <PageHead title={w.title} />
        <Note state={good ? 'ok' : 'over'} live={good ? 'status' : 'alert'}>
          <b>{text}</b> {original && data.stands && <b>{w.now(sayStanding(data.stands, page))}</b>}
        </Note>
        {data.erased && (
          <Note>
            {sayErased(page.lang, data.erased)} {erasing.in(page.lang).paper}
          </Note>
        )}
        <Facts card items={factsOf(data, page)} />
        <Card title={w.checked}>
          <Proofs data={data} page={page} />
        </Card>
        <CaseProof proof={data.proof} entries={[data.entry]} page={page} />
        {data.checkFits === null && (
          <Form method="get" action={`/verify/${data.id}`} card rhythm="normal">
            <TextField id="check" label={w.typeCheck} width="short" autocomplete="off" />
            <div class="row">
              <Button>{w.submit}</Button>
            </div>
          </Form>
        )}
      </div>
    ),
  };
}

function factsOf(data: Verified, page: Page): Fact[] {
  const w = portal.in(page.lang).verify;
  return [
    [w.kind, say(page.lang, data.name)],
    [w.number, data.number],
    [w.about, sayTitle(page.lang, data)],
    [w.issuedBy, data.organ],
    [w.issuedAt, sayDatedMoment(page.lang, data.issuedAt)],
    data.stands ? [w.stands, sayStanding(data.stands, page)] : null,
  ];
}

function sayStanding({ standing, by }: Stands, page: Page): string {
  const w = portal.in(page.lang).verify;
  return by === null ? w.standings[standing] : w.replacedBy(by);
}

function Proofs({ data, page }: { data: Verified; page: Page }) {
  const w = portal.in(page.lang).verify;
  const { verdict } = data;
  const proofs: [boolean, string][] = [
    [verdict.inLedger, w.byLedger],
    [verdict.chainWhole, w.byChain],
    [verdict.signed, w.bySignature],
    ...(data.checkFits === null ? [] : ([[data.checkFits, w.byCode]] as [boolean, string][])),
  ];
  return (
    <ul class="stack tight">
      {proofs.map(([holds, text]) => (
        <li class="row ends">
          {text}
          <Tag state={holds ? 'ok' : 'over'}>{holds ? w.holds : w.fails}</Tag>
        </li>
      ))}
    </ul>
  );
}
