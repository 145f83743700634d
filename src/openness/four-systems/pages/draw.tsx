// Signing up as a delegate, and the draw with everything that is needed to repeat it.

import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { SignInRow } from '#kernel/people/view/sign-in-row.tsx';
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { newId } from '#platform/ids.ts';
import { Button } from '#ui/parts/button.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Picks, TextArea } from '#ui/parts/field.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { ADDRESS, type DrawnLine, HEARING } from '../contract.ts';
import { hearingOf } from '../rules/process.ts';
import { words } from '../words.ts';
import type { One } from './facts.tsx';

export function SignUpForm({ one, page }: { one: One; page: Page }) {
  const w = words.in(page.lang);
  const { sides = [] } = hearingOf({ file: one });
  const at = `${ADDRESS}/${one.number}`;
  const { summary, field } = describeForm(page, 'sign-up', { side: w.signUpSide, reason: w.signUpReason });
  if (page.actor.kind === 'anonymous')
    return (
      <section class="stack">
        <Head title={w.signUp} />
        <p>{w.signUpLead}</p>
        <SignInRow back={at}>{w.signIn}</SignInRow>
      </section>
    );
  return (
    <section class="stack">
      <Head title={w.signUp} />
      <p>{w.signUpLead}</p>
      <Form action={`${at}/acts/sign-up`} hidden={{ clientId: newId() }}>
        <ErrorSummary errors={summary} />
        <Picks {...field('side')} options={sides.map(({ side }) => ({ value: side, text: side }))} />
        <TextArea {...field('reason')} hint={w.signUpHint} rows={3} maxlength={500} />
        <div class="row">
          <Button kind="go">{w.signUp}</Button>
        </div>
      </Form>
    </section>
  );
}

/** Before the draw the commitment it is bound to; after it the whole of it. */
export function DrawSection({ one, page }: { one: One; page: Page }) {
  const w = words.in(page.lang);
  if (one.kind !== HEARING) return null;
  const { commitment, draw } = hearingOf({ file: one });
  if (!commitment) return null;
  const hash = (text: string) => <code>{text}</code>;
  return (
    <section class="stack">
      <Head title={w.draw} />
      <p>{w.drawLead}</p>
      <Facts
        small
        items={[
          [w.commitment, hash(commitment)],
          ...(draw
            ? ([
                [w.secret, hash(draw.secret)],
                [w.root, <a href={`/ledger/days/${draw.day}`}>{hash(draw.root)}</a>],
                [w.seed, hash(draw.seed)],
              ] as [string, ReturnType<typeof hash>][])
            : []),
        ]}
      />
      {draw && (
        <Table<DrawnLine>
          rows={[...draw.lines]}
          rowKey={({ number }) => number}
          empty={w.nobodySignedUp}
          columns={[
            { head: w.number, rowHead: true, cell: ({ number }) => formatCaseNumber(number) },
            { head: w.signUpSide, cell: ({ side }) => <span lang="zh-CN">{side}</span> },
            { head: w.result, cell: ({ drawn }) => (drawn ? w.isDrawn : w.reserve) },
          ]}
        />
      )}
    </section>
  );
}
