// On the page of an account of new media: what goes out through it, and how long it may be silent, changed.
import { nameIn } from '#kernel/organs/contract.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { NumberField, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { type Account, MOST_SILENT_DAYS } from './media.ts';
import { words } from './media-words.ts';
import type { Place } from './sources.ts';

export interface KeptAccount {
  readonly account: Account;
  /** The column that is pushed; null for none. */
  readonly place: Place | null;
}

export function ChangeForm({ kept, address, page }: { kept: KeptAccount; address: string; page: Page }) {
  const w = words.in(page.lang);
  const { account, place } = kept;
  const form = describeForm(page, 'change', { everyDays: w.everyDays, column: w.column });
  return (
    <Card title={w.change}>
      <p class="sm dim">
        {w.pushes} {place ? <a href={place.href}>{nameIn(page.lang, place)}</a> : w.pushesNone}
      </p>
      <Form action={`${address}/acts/change`} rhythm="tight" label={w.change}>
        <ErrorSummary errors={form.summary} />
        <NumberField {...form.field('everyDays', String(account.everyDays))} hint={w.everyHint(MOST_SILENT_DAYS)} />
        <TextField {...form.field('column', place?.typed)} hint={w.changeHint} maxlength={90} optional />
        <div class="row">
          <Button>{w.save}</Button>
        </div>
      </Form>
    </Card>
  );
}
