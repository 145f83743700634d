// `/desk/supervision/signals/:id`: a signal with the arithmetic that led to it, and its confirmation.
import { z } from 'zod';
import type { Unit } from '#kernel/calendar/contract.ts';
import { tellLimit } from '#kernel/calendar/rules/telling.ts';
import { type ExplainedLimit, LimitCalendar } from '#kernel/cases/view/certificate.tsx';
import { sayMoment, sayTitle } from '#kernel/cases/view/telling.ts';
import { notFound } from '#platform/errors.ts';
import { either, over } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { localTime } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea } from '#ui/parts/field.tsx';
import { type Fact, Facts } from '#ui/parts/figure.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { findSight } from '../access.ts';
import { isCard, permissions, SIGNAL } from '../contract.ts';
import { maskSignal } from '../rules/kept.ts';
import { cardIdOf } from '../service/cards.ts';
import { confirmSignal, declineSignal } from '../service/confirm.ts';
import { explainSignal } from '../service/explain.ts';
import { findSignal, type ShownSignal, type Signal } from '../store/signals.ts';
import { LevelTag } from '../view/level-tag.tsx';
import { inTongue } from '../view/names.ts';
import { sayBasis } from '../view/rules.ts';
import { boardWords } from '../words/board.ts';
import { rulebookWords } from '../words/rulebook.ts';
import { signalWords } from '../words/signals.ts';

interface SignalData {
  readonly signal: ShownSignal;
  /** Its case is for others alone. */
  readonly masked: boolean;
  readonly limit: ExplainedLimit | null;
  readonly mayConfirm: boolean;
}

const params = z.object({ id: z.uuid() });

export const signalPage = resource({
  name: 'desk-supervision-signal',
  path: '/desk/supervision/signals/:id',
  face: 'bench',
  access: either(over(SIGNAL, permissions.read), over(SIGNAL, permissions.own)),
  params,
  load: async (ctx, input): Promise<SignalData> => {
    const signal = await findSignal(ctx.db, input.params.id);
    if (!signal) throw notFound();
    const mayConfirm = signal.state === 'pending' && ctx.actor.scopes(permissions.confirm).length > 0;
    if ((await findSight(ctx.db, signal, ctx.actor)) !== 'whole')
      return { signal: maskSignal(signal), masked: true, limit: null, mayConfirm };
    const limit = await explainSignal(ctx.db, signal, ctx.lang);
    return { signal, masked: false, limit: limit ?? null, mayConfirm };
  },
  view: showSignal,
  acts: {
    confirm: act({
      access: over(SIGNAL, permissions.confirm),
      params,
      body: z.object({}),
      do: async (ctx, input) => {
        await confirmSignal(ctx, input.params.id);
        return { to: await findNext(ctx, input.params.id), say: boardWords.in(ctx.lang).confirmed };
      },
    }),
    decline: act({
      access: over(SIGNAL, permissions.confirm),
      params,
      body: z.object({ reason: z.string().trim().min(4).max(300) }),
      do: async (ctx, input) => {
        await declineSignal(ctx, input.params.id, input.body.reason);
        return { to: await findNext(ctx, input.params.id), say: boardWords.in(ctx.lang).declined };
      },
    }),
  },
});

const LIST = '/desk/supervision/signals';

/** What was shown masked is shown no more once it is settled. */
async function findNext({ tx, actor }: ActContext, id: string): Promise<string> {
  const signal = await findSignal(tx, id);
  return signal && (await findSight(tx, signal, actor)) === 'whole' ? `${LIST}/${id}` : LIST;
}

function showSignal(data: SignalData, page: Page): PageView {
  const { signal, limit } = data;
  const { lang } = page;
  const w = boardWords.in(lang);
  const title = sayTitle(lang, signal.snapshot);
  return {
    title: `${signal.number} ${title}`,
    current: LIST,
    body: (
      <>
        <BenchHead
          title={title}
          back={{ href: LIST, text: w.listTitle }}
          beside={
            <>
              <LevelTag level={signal.level} lang={lang} />
              <Tag>{signalWords.in(lang).states[signal.state]}</Tag>
            </>
          }
        >
          {!data.masked && <LinkButton href={`/desk/cases/${signal.caseId}`}>{w.openCase}</LinkButton>}
          {isCard(signal.level) && signal.state !== 'pending' && (
            <LinkButton href={`/desk/cases/${cardIdOf(signal.id)}`}>{w.openCard}</LinkButton>
          )}
        </BenchHead>
        {data.masked && <p class="dim">{w.masked}</p>}
        {data.mayConfirm && <Confirmation id={signal.id} page={page} />}
        <div class="duo">
          <Card title={w.how} tight>
            <p>{arithmeticOf(signal, page)}</p>
            {limit && <LimitCalendar limit={limit} lang={lang} />}
          </Card>
          <Card title={lang === 'en' ? signal.messageEn : signal.message} tight>
            <Facts items={factsOf(signal, page)} small />
          </Card>
        </div>
      </>
    ),
  };
}

function Confirmation({ id, page }: { id: string; page: Page }) {
  const w = boardWords.in(page.lang);
  return (
    <Card tight>
      <Form action={`/desk/supervision/signals/${id}/acts/confirm`} rhythm="row">
        <span>{w.confirmHint}</span>
        <Button kind="go">{w.confirm}</Button>
      </Form>
      <Form action={`/desk/supervision/signals/${id}/acts/decline`} rhythm="tight">
        <TextArea
          id="reason"
          label={w.declineReason}
          rows={2}
          maxlength={300}
          required
          value={String(page.refused?.values.reason ?? '')}
          error={page.refused?.faults[0]?.message}
        />
        <div>
          <Button>{w.decline}</Button>
        </div>
      </Form>
    </Card>
  );
}

type KeptLimit = NonNullable<Signal['snapshot']['limit']>;

const lengthOf = (limit: KeptLimit) => ({ amount: limit.amount + limit.extra, unit: limit.unit as Unit });

function arithmeticOf(signal: Signal, { lang }: Page): string {
  const { limit, rule } = signal.snapshot;
  if (!limit) return boardWords.in(lang).byEvent({ event: lang === 'en' ? signal.messageEn : signal.message });
  return boardWords.in(lang).arithmetic({
    from: sayMoment(lang, new Date(limit.startedAt)),
    amount: tellLimit(lengthOf(limit), lang),
    condition: boardWords.in(lang).thresholdText(rule),
    moment: `${sayMoment(lang, signal.passedAt)}:${localTime(signal.passedAt).slice(6)}`,
  });
}

function limitFacts(signal: Signal, limit: KeptLimit, lang: Lang): Fact[] {
  const w = boardWords.in(lang);
  const { methods } = signalWords.in(lang);
  const { rule } = signal.snapshot;
  const byClock = (limit.unit === 'h' || limit.unit === 'min') && rule.method !== 'office-hours';
  return [
    [w.limit, `${say(lang, limit)} ${tellLimit(lengthOf(limit), lang)}`],
    [w.dueAt, signal.dueAt ? sayMoment(lang, signal.dueAt) : w.unranked],
    [w.threshold, w.thresholdText(rule)],
    [w.counted, methods[byClock ? 'continuous' : (rule.method as keyof typeof methods)]],
  ];
}

function declinedFacts({ declined }: ShownSignal, lang: Lang): Fact[] {
  return declined ? [[boardWords.in(lang).declinedBy, `${declined.by} · ${declined.reason}`]] : [];
}

function factsOf(signal: ShownSignal, { lang }: Page): Fact[] {
  const w = boardWords.in(lang);
  const { snapshot } = signal;
  const { limit, rule } = snapshot;
  return [
    [w.number, signal.number],
    snapshot.caseNumber ? [w.caseNumber, snapshot.caseNumber] : null,
    [w.organName, inTongue(lang, snapshot.organ, signal.organEn)],
    ...(limit ? limitFacts(signal, limit, lang) : []),
    ...declinedFacts(signal, lang),
    [w.moment, sayMoment(lang, signal.passedAt)],
    [w.firedAt, sayMoment(lang, signal.firedAt)],
    [w.rule, w.ruleVersion(rule)],
    [rulebookWords.in(lang).points, rule.points === 0 ? w.unranked : String(rule.points)],
    [w.basis, `${sayBasis(rule, lang)}${rule.local ? w.notLaw : ''}`],
  ];
}
