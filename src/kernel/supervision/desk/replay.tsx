// `/desk/supervision/replay`: the past under other rules, limits or days off, before any of them is put in force.
import { z } from 'zod';
import type { CalendarDay } from '#kernel/calendar/contract.ts';
import { listKinds } from '#kernel/cases/registry.ts';
import { invalidInput } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, startOfDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { permissions } from '../contract.ts';
import { PRESETS, type PresetName, readPresetRules } from '../service/presets.ts';
import { type Replayed, replay } from '../service/replay.ts';
import { findRuleSet } from '../store/rules.ts';
import { boardWords } from '../words/board.ts';
import { replayWords } from '../words/replay.ts';
import { ReplayResult } from './replay-result.tsx';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const DATES = '日期写法如 2026-10-09|Write dates as 2026-10-09';

const blank = <S extends z.ZodType>(shape: S) => z.preprocess((v) => (v === '' ? undefined : v), shape.optional());
const dates = z
  .string()
  .max(400)
  .default('')
  .transform((text) => text.split(/[\s,，、]+/).filter(Boolean))
  .pipe(z.array(z.iso.date({ error: DATES })).max(30));

const query = z.object({
  from: blank(z.iso.date()),
  to: blank(z.iso.date()),
  rules: blank(z.enum(['current', ...(Object.keys(PRESETS) as PresetName[])])),
  limit: blank(z.string().regex(/^[a-z][a-z-]{0,39}$/)),
  amount: blank(z.coerce.number().int().min(1).max(999)),
  off: dates,
  work: dates,
});
type Query = z.output<typeof query>;

interface Data {
  readonly query: Query;
  /** Null before anything was supposed. */
  readonly result: Replayed | null;
}

export const replayPage = resource({
  name: 'desk-supervision-replay',
  path: '/desk/supervision/replay',
  face: 'bench',
  access: holds(permissions.read),
  rate: 'form',
  query,
  load: async (ctx, input): Promise<Data> => ({
    query: input.query,
    result: input.query.from && input.query.to ? await run(ctx, input.query) : null,
  }),
  view: showReplay,
});

async function run(ctx: Context, asked: Query): Promise<Replayed> {
  const rules = (await findRuleSet(ctx.db))?.rules ?? [];
  const supposed = !asked.rules || asked.rules === 'current' ? rules : await readPresetRules(asked.rules);
  return replay(ctx.db, {
    scopes: ctx.actor.scopes(permissions.read),
    span: readSpan(ctx, asked),
    rules,
    supposed,
    days: [...asked.off.map((day) => supposeDay(day, 'off')), ...asked.work.map((day) => supposeDay(day, 'work'))],
    amounts: asked.limit && asked.amount ? { [asked.limit]: asked.amount } : {},
  });
}

function readSpan(ctx: Context, { from = '', to = '' }: Query): { from: Date; to: Date } {
  const span = { from: startOfDate(from), to: new Date(startOfDate(to).getTime() + DAY_MS) };
  const days = (span.to.getTime() - span.from.getTime()) / DAY_MS;
  if (days < 1 || days > MOST_DAYS || to > localDate(ctx.now)) {
    throw invalidInput({ count: 1 }, [{ path: 'to', message: replayWords.in(ctx.lang).span }]);
  }
  // Nothing that has not come yet was given.
  return { from: span.from, to: span.to < ctx.now ? span.to : ctx.now };
}

const supposeDay = (date: string, kind: CalendarDay['kind']): CalendarDay => ({
  date,
  kind,
  name: '',
  note: '',
  source: '',
  provisional: false,
});

function showReplay({ query: asked, result }: Data, page: Page): PageView {
  const w = replayWords.in(page.lang);
  return {
    title: w.title,
    current: '/desk/supervision',
    body: (
      <div class="stack">
        <BenchHead title={w.title} back={{ href: '/desk/supervision', text: boardWords.in(page.lang).title }} />
        <p class="dim">{w.lead}</p>
        <Question asked={asked} page={page} />
        {result && <ReplayResult result={result} page={page} />}
      </div>
    ),
  };
}

function Question({ asked, page }: { asked: Query; page: Page }) {
  const w = replayWords.in(page.lang);
  const today = localDate(new Date());
  return (
    <Card tight>
      <Form method="get" action="/desk/supervision/replay" rhythm="tight" label={w.title}>
        <div class="row">
          <DateField id="from" label={w.from} value={asked.from} max={today} />
          <DateField id="to" label={w.to} value={asked.to} max={today} />
          <Select
            id="rules"
            label={w.rules}
            empty={false}
            value={asked.rules ?? 'current'}
            options={Object.entries(w.ruleSets).map(([value, text]) => ({ value, text }))}
          />
        </div>
        <div class="row">
          <Select id="limit" label={w.limit} empty={w.sameLimit} value={asked.limit} options={listLimits(page)} />
          <NumberField id="amount" label={w.amount} value={asked.amount} />
        </div>
        <div class="row">
          <TextField id="off" label={w.off} hint={w.daysHint} value={asked.off.join(' ')} width="medium" />
          <TextField id="work" label={w.work} hint={w.daysHint} value={asked.work.join(' ')} width="medium" />
        </div>
        <div class="row">
          <Button kind="go">{w.run}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** Every limit of every kind, by name, each once. */
function listLimits({ lang }: Page): { value: string; text: string }[] {
  const limits = listKinds()
    .filter((kind) => !kind.uncarded)
    .flatMap((kind) => Object.entries(kind.limits).map(([name, limit]) => ({ name, limit, kind })));
  const byName = Map.groupBy(limits, (one) => one.name);
  return [...byName].map(([value, [one]]) => ({
    value,
    text: (lang === 'en' ? one?.limit.en : one?.limit.zh) ?? value,
  }));
}
