// One rule as a form: what it watches, when it fires, who hears of it, what it says, and on what basis.
import { METHODS } from '#kernel/calendar/contract.ts';
import { POSTS } from '#kernel/people/contract.ts';
import { type ActForm, describeForm, findRefusal } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Check, DateField, NumberField, Picks, Select, TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { EVENTS, HANDLER, LEVELS, type RuleInput } from '../contract.ts';
import type { Draft } from '../store/drafts.ts';
import { inTongue } from '../view/names.ts';
import { sayEvent, sayLimitOfKinds, sayReceiver } from '../view/rules.ts';
import { editorWords } from '../words/editor.ts';
import { signalWords } from '../words/signals.ts';
import { draftAddress } from './addresses.ts';

/** What a rule may be about. */
export interface Choices {
  readonly limits: readonly string[];
  readonly kinds: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
}

interface Props {
  readonly draft: Draft;
  readonly index: number | 'new';
  readonly choices: Choices;
  readonly page: Page;
}

const SCOPES = ['scope:total', 'scope:step', 'scope:assist'];
const COMPARISONS = ['>=', '>'];

/** What the parts of the form share. */
interface Part {
  readonly form: ActForm;
  /** The rule as it is; undefined for a new one. */
  readonly rule: RuleInput | undefined;
  readonly picked: (field: 'kinds' | 'baseLimits' | 'receivers') => { value: string[]; error: string | undefined };
  readonly choices: Choices;
  readonly page: Page;
}

export function RuleForm({ draft, index, choices, page }: Props) {
  const w = editorWords.in(page.lang);
  const rule = index === 'new' ? undefined : draft.rules[index];
  const form = describeForm(page, 'rule', w.labels);
  const refusal = findRefusal(page, 'rule');
  const part: Part = {
    form,
    rule,
    choices,
    page,
    picked: (field) => ({
      value: [...(form.refused ? (refusal.chosen(field) ?? []) : (rule?.[field] ?? []))],
      error: refusal.error(field),
    }),
  };
  const hidden = { revision: String(draft.revision), ...(index === 'new' ? {} : { index: String(index) }) };
  return (
    <>
      <Form action={`${draftAddress(draft.id)}/acts/rule`} hidden={hidden} card rhythm="tight" label={w.rule}>
        <ErrorSummary errors={form.summary} />
        <Watched {...part} />
        <Threshold {...part} />
        <Told {...part} />
        <Grounds {...part} />
        <div class="row">
          <Button kind="go">{w.saveRule}</Button>
          <LinkButton href={draftAddress(draft.id)}>{w.cancel}</LinkButton>
        </div>
      </Form>
      {rule && (
        <Form action={`${draftAddress(draft.id)}/acts/remove`} hidden={hidden} rhythm="row" label={w.remove}>
          <Button kind="stop">{w.remove}</Button>
        </Form>
      )}
    </>
  );
}

function Watched({ form, rule, picked, choices, page }: Part) {
  const { lang } = page;
  const w = editorWords.in(lang);
  const limits = [...SCOPES, ...choices.limits].map((name) => ({ value: name, text: sayLimitOfKinds(name, lang) }));
  return (
    <>
      <div class="row">
        <TextField {...form.field('code', rule?.code)} width="short" />
        <TextField {...form.field('element', rule?.element)} width="medium" />
        <TextField {...form.field('elementEn', rule?.elementEn)} width="medium" />
      </div>
      <p class="dim sm">{w.byTime}</p>
      <Select
        {...form.field('event', rule?.event)}
        width="medium"
        empty={w.noEvent}
        options={EVENTS.map((value) => ({ value, text: sayEvent(value, lang) }))}
      />
      <Picks
        id="rule-baseLimits"
        name="baseLimits[]"
        label={w.labels.baseLimits}
        {...picked('baseLimits')}
        options={limits}
        many
        columns
      />
      <Picks
        id="rule-kinds"
        name="kinds[]"
        label={w.labels.kinds}
        {...picked('kinds')}
        options={choices.kinds.map((kind) => ({ value: kind.name, text: inTongue(lang, kind.zh, kind.en) }))}
        many
        columns
      />
    </>
  );
}

function Threshold({ form, rule, page }: Part) {
  const w = editorWords.in(page.lang);
  const { levels, methods } = signalWords.in(page.lang);
  return (
    <>
      <div class="row">
        <Select
          {...form.field('comparison', rule?.comparison)}
          width="short"
          empty={false}
          options={COMPARISONS.map((value) => ({ value, text: value }))}
        />
        <NumberField {...form.field('diff', String(rule?.diff ?? 0))} hint={w.diffHint} />
        <Select
          {...form.field('method', rule?.method)}
          width="medium"
          empty={w.sameMethod}
          options={METHODS.map((value) => ({ value, text: methods[value] }))}
        />
      </div>
      <div class="row">
        <Select
          {...form.field('level', rule?.level)}
          width="short"
          options={LEVELS.map((value) => ({ value, text: levels[value] }))}
        />
        <NumberField {...form.field('points', String(rule?.points ?? 0))} hint={w.pointsHint} />
        <DateField {...form.field('from', rule?.from)} />
        <DateField {...form.field('until', rule?.until)} />
      </div>
    </>
  );
}

function Told({ form, rule, picked, page }: Part) {
  const { lang } = page;
  const w = editorWords.in(lang);
  return (
    <>
      <Picks
        id="rule-receivers"
        name="receivers[]"
        label={w.labels.receivers}
        {...picked('receivers')}
        options={[HANDLER, ...POSTS].map((value) => ({ value, text: sayReceiver(value, lang) }))}
        many
        columns
      />
      <TextArea {...form.field('message', rule?.message)} hint={w.messageHint} rows={2} />
      <TextArea {...form.field('messageEn', rule?.messageEn)} rows={2} />
      <Check {...ticked(form, 'confirm', rule?.confirm)} label={w.confirmNote} />
    </>
  );
}

function Grounds({ form, rule, page }: Part) {
  const w = editorWords.in(page.lang);
  return (
    <>
      <TextField {...form.field('basis', rule?.basis)} />
      <TextField {...form.field('basisEn', rule?.basisEn)} />
      <Check {...ticked(form, 'local', rule?.local)} label={w.localNote} />
    </>
  );
}

function ticked(form: ActForm, name: 'confirm' | 'local', is: boolean | undefined) {
  const { value, ...field } = form.field(name, is ? 'yes' : undefined);
  return { ...field, checked: value === 'yes' };
}
