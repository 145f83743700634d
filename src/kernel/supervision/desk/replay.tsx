// `/desk/supervision/replay`: the past under other rules, limits or days off, before any of them is put in force.
import { listKinds } from '#kernel/cases/registry.ts';
import { shortMoment } from '#kernel/cases/view/telling.ts';
import { status } from '#kernel/cases/words/status.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { permissions, type Rule } from '../contract.ts';
import { readPresetRules } from '../service/presets.ts';
import { type Replayed, replay } from '../service/replay.ts';
import { supposeRules } from '../service/try-draft.ts';
import { type DraftLine, findDraft, listOpenDrafts } from '../store/drafts.ts';
import { findRuleSet } from '../store/rules.ts';
import { inTongue } from '../view/names.ts';
import { boardWords } from '../words/board.ts';
import { replayWords } from '../words/replay.ts';
import { type Fault, type Question, readQuestion, type Typed, typedSchema } from './replay-question.ts';
import { ReplayResult } from './replay-result.tsx';

interface Data {
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  /** Null before anything was understood. */
  readonly result: Replayed | null;
  /** Those being written, for who may read them. */
  readonly drafts: readonly DraftLine[];
}

export const replayPage = resource({
  name: 'desk-supervision-replay',
  path: '/desk/supervision/replay',
  face: 'bench',
  access: holds(permissions.read),
  rate: 'form',
  query: typedSchema,
  load: async (ctx, { query: typed }): Promise<Data> => {
    const read = readQuestion(typed, ctx.now);
    const drafts = mayReadDrafts(ctx) ? await listOpenDrafts(ctx.db) : [];
    if (read === null || !('span' in read)) return { typed, faults: read ?? [], result: null, drafts };
    const supposed = await supposeAsked(ctx, read);
    if (!supposed) return { typed, faults: [{ field: 'rules', why: 'rules' }], result: null, drafts };
    return { typed, faults: [], result: await run(ctx, read, supposed), drafts };
  },
  view: showReplay,
});

const mayReadDrafts = ({ actor }: Context) => actor.scopes(permissions.rules).length > 0;
const readRules = async (ctx: Context) => (await findRuleSet(ctx.db))?.rules ?? [];

/** The rules supposed; undefined for a draft that is not there, or not for the reader. */
async function supposeAsked(ctx: Context, { rules }: Question): Promise<readonly Rule[] | undefined> {
  if (rules === null) return readRules(ctx);
  if (typeof rules === 'string') return readPresetRules(rules);
  const draft = mayReadDrafts(ctx) ? await findDraft(ctx.db, rules.draft) : undefined;
  return draft && supposeRules(draft);
}

async function run(ctx: Context, question: Question, supposed: readonly Rule[]): Promise<Replayed> {
  const scopes = ctx.actor.scopes(permissions.read);
  return replay(ctx.db, { ...question, scopes, rules: await readRules(ctx), supposed });
}

function showReplay(data: Data, page: Page): PageView {
  const w = replayWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/supervision',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/supervision', text: boardWords.in(page.lang).title }} />
        <p class="dim">{w.lead}</p>
        <QuestionForm data={data} page={page} />
        {data.result && data.typed.limit !== '' && <p>{w.amended(data.result.amended)}</p>}
        {data.result && <ReplayResult result={data.result} page={page} />}
      </div>
    ),
  };
}

function QuestionForm({ data: { typed, faults, drafts }, page }: { data: Data; page: Page }) {
  const w = replayWords.in(page.lang);
  const labels = {
    from: w.from,
    to: w.to,
    rules: w.rules,
    kind: w.kind,
    item: w.item,
    limit: w.limit,
    amount: w.amount,
    off: w.off,
    work: w.work,
  };
  const field = (id: keyof Typed) => {
    const fault = faults.find((one) => one.field === id);
    return { id, label: labels[id], value: typed[id], ...(fault ? { error: w.faults[fault.why] } : {}) };
  };
  const today = localDate(page.now);
  return (
    <Card tight>
      <Form method="get" action="/desk/supervision/replay" rhythm="tight" label={w.title}>
        <ErrorSummary
          errors={faults.map((one) => ({
            id: one.field,
            text: status.in(page.lang).labelled({ label: labels[one.field], text: w.faults[one.why] }),
          }))}
        />
        <div class="row">
          <DateField {...field('from')} max={today} />
          <DateField {...field('to')} max={today} />
          <Select
            {...field('rules')}
            empty={false}
            options={[
              ...Object.entries(w.ruleSets).map(([value, text]) => ({ value, text })),
              ...drafts.map((draft) => ({ value: draft.id, text: w.draft(nameDraft(page, draft)) })),
            ]}
          />
        </div>
        <div class="row">
          <Select {...field('limit')} empty={w.sameLimit} options={listLimits(page)} />
          <TextField {...field('amount')} hint={w.amountHint} width="medium" />
        </div>
        <div class="row">
          <Select {...field('kind')} empty={w.anyKind} options={listNamed(page)} />
          <TextField {...field('item')} width="medium" />
        </div>
        <div class="row">
          <TextField {...field('off')} hint={w.daysHint} width="medium" />
          <TextField {...field('work')} hint={w.daysHint} width="medium" />
        </div>
        <div class="row">
          <Button kind="go">{w.run}</Button>
        </div>
      </Form>
    </Card>
  );
}

const nameDraft = ({ lang }: Page, { name, nameEn, begunAt }: DraftLine) => ({
  name: inTongue(lang, name, nameEn),
  begun: shortMoment(lang, begunAt),
});

const listCarded = () => listKinds().filter((kind) => !kind.uncarded);

function listNamed({ lang }: Page): { value: string; text: string }[] {
  return listCarded().map((kind) => ({ value: kind.name, text: say(lang, kind) }));
}

/** Every limit of every kind, by name, each once. */
function listLimits({ lang }: Page): { value: string; text: string }[] {
  const limits = listCarded().flatMap((kind) => Object.entries(kind.limits));
  return [...new Map(limits)].map(([value, limit]) => ({ value, text: say(lang, limit) }));
}
