// The form by which a call is logged, and what its log shows.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { PickField } from '#ui/parts/picker.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { CONSOLE, LINES, RATINGS } from '../contract.ts';
import { HEARD, PRACTICES, type Practice, RESULTS } from '../rules/calls.ts';
import type { NumberRow } from '../store/numbers.ts';
import { words } from '../words.ts';
import { optionsOf } from './orders.tsx';

export const resultIn = (lang: Lang, result: string) => {
  const found = RESULTS.find(({ value }) => value === result);
  return found ? say(lang, found) : result;
};

export function PracticeTags({ practices, lang }: { practices: readonly string[]; lang: Lang }) {
  return (
    <>
      {practices.map((practice) => (
        <Tag state="over">{say(lang, PRACTICES[practice as Practice])}</Tag>
      ))}
    </>
  );
}

export function LogForm({ page, phone, number }: { page: Page; phone: string; number: NumberRow | undefined }) {
  const { lang } = page;
  const w = words.in(lang);
  const form = describeForm(page, 'log', w.fields);
  return (
    <Card title={w.log} id="log">
      <Form
        action={`${CONSOLE}/acts/log`}
        rhythm="tight"
        label={w.log}
        hidden={{ clientId: newId(), ...(number ? { number: number.id } : {}) }}
      >
        <ErrorSummary errors={form.summary} />
        <Select {...form.field('line', LINES[0].value)} options={optionsOf(lang, LINES)} empty={false} />
        <TextField {...form.field('phone', phone)} type="tel" maxlength={13} />
        {number ? (
          <p>
            {w.putTo(nameIn(lang, number.organ))} {number.person} {number.number}
          </p>
        ) : (
          <PickField
            {...form.field('organ')}
            label={w.transferred}
            src="/pick/organs"
            writes="text"
            maxlength={100}
            optional
          />
        )}
        <div class="cols">
          <Select {...form.field('result', 'connected')} options={optionsOf(lang, RESULTS)} empty={false} />
          <Select {...form.field('heard', 'person')} options={optionsOf(lang, HEARD)} empty={false} />
          <NumberField {...form.field('waited', '5')} />
          <NumberField {...form.field('seconds', '60')} />
          <Select {...form.field('satisfied')} options={optionsOf(lang, RATINGS)} optional />
        </div>
        <p class="hint">{w.logHint}</p>
        <div class="row">
          <Button>{w.log}</Button>
        </div>
      </Form>
    </Card>
  );
}
