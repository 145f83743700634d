// Beside a catalogue entry: who borrowed it, and the form by which one asks for it.
import { sayDatedMoment } from '#kernel/cases/view/telling.ts';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { addressOf, MOST_DAYS } from '../contract.ts';
import { loanKind } from '../rules/loan.ts';
import type { Loan } from '../store/loans.ts';
import type { Entry } from '../store/records.ts';
import { words } from '../words.ts';

interface Asked {
  readonly entry: Entry;
  readonly loans: readonly Loan[];
  /** Whoever can open it has no need to borrow it. */
  readonly opens: boolean;
  readonly page: Page;
}

export function Loans({ entry, loans, opens, page }: Asked) {
  const { lang } = page;
  const w = words.in(lang);
  const { summary, field } = describeForm(page, 'borrow', w.fields);
  const items = loans.map(({ id, borrower, state, askedAt }) => ({
    href: `/desk/cases/${id}`,
    text: w.asks({ by: borrower }),
    note: sayDatedMoment(lang, askedAt),
    end: <small>{say(lang, loanKind.states[state])}</small>,
  }));
  return (
    <Card title={w.loans} tight>
      <List small items={items} empty={w.loansNone} />
      {!opens && (
        <Form action={`${addressOf(entry.id)}/acts/borrow`} rhythm="tight" label={w.borrow}>
          <ErrorSummary errors={summary} />
          <TextField {...field('purpose')} maxlength={200} />
          <TextField {...field('days')} hint={w.daysHint({ most: MOST_DAYS })} />
          <div class="row">
            <Button kind="go">{w.borrow}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
