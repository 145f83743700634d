// The page of a draft: its head, what it changes, the past run again under it, and the step that comes next.
import { shortMoment } from '#kernel/cases/view/telling.ts';
import type { Page, PageView } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, Head } from '#ui/parts/card.tsx';
import { DateField } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import type { RuleChange } from '../rules/difference.ts';
import type { listSteps } from '../service/try-draft.ts';
import type { Draft } from '../store/drafts.ts';
import { inTongue } from '../view/names.ts';
import { editorWords } from '../words/editor.ts';
import { replayWords } from '../words/replay.ts';
import { draftAddress } from './addresses.ts';
import { DraftHeadForm } from './draft-head.tsx';
import { NextStep, type Steps } from './draft-steps.tsx';
import { ByLevel, ReplayResult } from './replay-result.tsx';
import { type Choices, RuleForm } from './rule-form.tsx';
import { ChangeTable, RuleTable } from './rule-parts.tsx';
import { DraftTag } from './rules.tsx';

export interface DraftData extends Steps {
  /** From the rules in force. */
  readonly changes: readonly RuleChange[];
  readonly history: Awaited<ReturnType<typeof listSteps>>;
  /** The rule whose form is shown. */
  readonly open: number | 'new' | null;
  readonly choices: Choices;
  /** The reader supervises the whole city. */
  readonly mayWrite: boolean;
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
      {!editing && <HandedIn data={data} page={page} />}
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

/** What was shown when it was handed in last. */
function HandedIn({ data, page }: Props) {
  const trial = data.history.findLast(({ tried }) => tried)?.tried;
  if (!trial) return null;
  const w = editorWords.in(page.lang);
  return (
    <>
      <Head title={w.triedWhen(trial)} />
      <p>{w.triedCases(trial.changed)}</p>
      <ByLevel result={trial} page={page} />
    </>
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
          <LinkButton href={`/desk/supervision/replay?rules=${draft.id}`}>{w.tryMore}</LinkButton>
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
