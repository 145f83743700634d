// The page of a draft: its head, what it changes, the past run again under it, and the step that comes next.
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { DateField, TextField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import type { RuleChange } from '../rules/difference.ts';
import type { Replayed } from '../service/replay.ts';
import type { Draft } from '../store/drafts.ts';
import { inTongue } from '../view/names.ts';
import { editorWords } from '../words/editor.ts';
import { replayWords } from '../words/replay.ts';
import { DraftHeadForm } from './draft-head.tsx';
import type { Fault } from './replay-question.ts';
import { ReplayResult } from './replay-result.tsx';
import { type Choices, RuleForm } from './rule-form.tsx';
import { ChangeTable, RuleTable } from './rule-parts.tsx';
import { DraftTag, draftAddress } from './rules.tsx';

export interface Tried {
  readonly from: string;
  readonly to: string;
  readonly faults: readonly Fault[];
  readonly result: Replayed | null;
}

export interface DraftData {
  readonly draft: Draft;
  /** From the rules in force. */
  readonly changes: readonly RuleChange[];
  readonly faults: readonly { readonly index: number; readonly code: string; readonly message: string }[];
  readonly history: readonly {
    readonly act: string;
    readonly at: Date;
    readonly by: string;
    readonly code?: string;
    readonly reason?: string;
  }[];
  readonly tried: Tried;
  /** The rule whose form is shown. */
  readonly open: number | 'new' | null;
  readonly choices: Choices;
  /** The reader supervises the whole city. */
  readonly mayWrite: boolean;
  /** It waits for approval, and the reader wrote nothing in it. */
  readonly mayApprove: boolean;
}

type Props = { data: DraftData; page: Page };

export function showDraft(data: DraftData, page: Page): PageView {
  const w = editorWords.in(page.lang);
  const { draft } = data;
  const title = inTongue(page.lang, draft.name, draft.nameEn);
  const open = page.refused?.act === 'rule' ? (readIndex(page) ?? 'new') : data.open;
  const isRule = data.mayWrite && draft.state === 'draft' && open !== null;
  const back = isRule
    ? { href: draftAddress(draft.id), text: title }
    : { href: '/desk/supervision/rules', text: w.back };
  return {
    title,
    current: '/desk/supervision/rules',
    body: (
      <div class="stack">
        <BenchHead title={isRule ? w.rule : title} back={back} beside={<DraftTag draft={draft} page={page} />} />
        {isRule ? (
          <RuleForm draft={draft} index={open} choices={data.choices} page={page} />
        ) : (
          <Whole data={data} page={page} />
        )}
      </div>
    ),
  };
}

/** Which rule a refused form was about. */
function readIndex(page: Page): number | undefined {
  const index = page.refused?.values.index;
  return index === undefined ? undefined : Number(index);
}

function Whole({ data, page }: Props) {
  const w = editorWords.in(page.lang);
  const { draft } = data;
  const editing = data.mayWrite && draft.state === 'draft';
  return (
    <>
      {data.mayWrite && <NextStep data={data} page={page} />}
      {editing ? <DraftHeadForm draft={draft} page={page} /> : <HeadFacts draft={draft} page={page} />}
      <ChangeTable changes={data.changes} title={w.differences(data.changes.length)} page={page} />
      <TryForm data={data} page={page} />
      {data.tried.result && <ReplayResult result={data.tried.result} page={page} />}
      <RuleTable
        rules={draft.rules}
        page={page}
        editAt={editing ? (index) => `${draftAddress(draft.id)}?rule=${index}` : undefined}
      />
      {editing && (
        <p>
          <LinkButton href={`${draftAddress(draft.id)}?rule=new`}>{w.add}</LinkButton>
        </p>
      )}
      <History data={data} page={page} />
    </>
  );
}

function HeadFacts({ draft, page }: { draft: Draft; page: Page }) {
  const w = editorWords.in(page.lang);
  return (
    <Card tight>
      <Facts
        small
        items={[
          [w.basis, draft.basis],
          [w.startsOn, draft.startsOn ?? w.always],
          [w.writtenBy, `${draft.begunBy} ${shortMoment(page.lang, draft.begunAt)}`],
          [
            w.approvedBy,
            draft.approvedAt ? `${draft.approvedBy} ${shortMoment(page.lang, draft.approvedAt)}` : w.always,
          ],
        ]}
      />
    </Card>
  );
}

/** What can be done with it now: hand in, approve, give back, withdraw. */
function NextStep({ data, page }: Props) {
  const w = editorWords.in(page.lang);
  const { state } = data.draft;
  if (state === 'in-force' || state === 'withdrawn') return null;
  return (
    <Card tight>
      <StepFaults page={page} />
      {data.faults.length > 0 && (
        <Note state="over">
          <p>{w.problems(data.faults.length)}</p>
          <ul>
            {data.faults.map((fault) => (
              <li>
                <a href={`${draftAddress(data.draft.id)}?rule=${fault.index}`}>{fault.code}</a> {fault.message}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {state === 'submitted' && <p class="dim">{w.approveLead}</p>}
      {state === 'draft' && <Step name="submit" go label={w.submit} draft={data.draft} page={page} />}
      {data.mayApprove && <Step name="approve" go label={w.approve} draft={data.draft} page={page} />}
      {state === 'draft' ? (
        <Step name="withdraw" reasoned label={w.withdraw} draft={data.draft} page={page} />
      ) : (
        <Step name="return" reasoned label={w.returnIt} draft={data.draft} page={page} />
      )}
    </Card>
  );
}

/** Why the last step was refused. */
function StepFaults({ page }: { page: Page }) {
  const { refused } = page;
  if (!refused || refused.act === 'rule' || refused.act === 'head') return null;
  const faults = refused.faults.length > 0 ? refused.faults.map(({ message }) => message) : [refused.message];
  return <ErrorSummary errors={faults.map((text) => ({ id: 'main', text }))} />;
}

interface StepProps {
  readonly name: 'submit' | 'approve' | 'return' | 'withdraw';
  readonly label: string;
  readonly draft: Draft;
  readonly page: Page;
  readonly go?: true;
  readonly reasoned?: true;
}

function Step({ name, label, draft, page, go, reasoned }: StepProps) {
  const form = describeForm(page, name, { reason: editorWords.in(page.lang).reason });
  return (
    <Form
      action={`${draftAddress(draft.id)}/acts/${name}`}
      hidden={{ revision: String(draft.revision) }}
      rhythm="row"
      label={label}
    >
      {reasoned && <TextField {...form.field('reason')} width="medium" />}
      <Button {...(go ? { kind: 'go' as const } : {})}>{label}</Button>
    </Form>
  );
}

function TryForm({ data: { draft, tried }, page }: Props) {
  const w = editorWords.in(page.lang);
  const r = replayWords.in(page.lang);
  const today = localDate(page.now);
  const field = (id: 'from' | 'to') => {
    const fault = tried.faults.find((one) => one.field === id);
    return { id, label: r[id], value: tried[id], max: today, ...(fault ? { error: r.faults[fault.why] } : {}) };
  };
  return (
    <>
      <Head title={w.tryTitle} />
      <Card tight>
        <p class="dim sm">{w.tryLead}</p>
        <Form method="get" action={draftAddress(draft.id)} rhythm="row" label={w.tryTitle}>
          <DateField {...field('from')} />
          <DateField {...field('to')} />
          <Button>{r.run}</Button>
        </Form>
      </Card>
    </>
  );
}

function History({ data, page }: Props) {
  const w = editorWords.in(page.lang);
  return (
    <Card tight title={w.history}>
      <Timeline
        dense
        items={data.history.toReversed().map((step) => ({
          title: [w.acts[step.act as keyof typeof w.acts], step.code].filter(Boolean).join(' '),
          state: 'done',
          meta: `${shortMoment(page.lang, step.at)} ${step.by}`,
          children: step.reason,
        }))}
      />
    </Card>
  );
}
