// What can be done with a draft now, what still stands in its way, and why the last step was refused.
import { describeForm } from '#platform/http/refusal.ts';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Days, LEAST_TRIED } from '../rules/span.ts';
import type { Replayed } from '../service/replay.ts';
import type { Draft } from '../store/drafts.ts';
import { editorWords } from '../words/editor.ts';
import { draftAddress } from './addresses.ts';
import type { Fault } from './replay-question.ts';

export interface Tried {
  readonly from: string;
  readonly to: string;
  readonly faults: readonly Fault[];
  readonly result: Replayed | null;
  /** On days enough for the draft to be handed in. */
  readonly enough: boolean;
}

/** What the steps must know of a draft. */
export interface Steps {
  readonly draft: Draft;
  readonly faults: readonly { readonly index: number; readonly code: string; readonly message: string }[];
  readonly tried: Tried;
  /** It waits for approval, and the reader wrote nothing in it. */
  readonly mayApprove: boolean;
}

/** What can be done with it now: hand in, approve, give back, withdraw. */
export function NextStep({ data, page }: { data: Steps; page: Page }) {
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
      {state === 'draft' && <HandIn data={data} page={page} />}
      {data.mayApprove && <Step name="approve" go label={w.approve} draft={data.draft} page={page} />}
      {state === 'draft' ? (
        <Step name="withdraw" reasoned label={w.withdraw} draft={data.draft} page={page} />
      ) : (
        <Step name="return" reasoned label={w.returnIt} draft={data.draft} page={page} />
      )}
    </Card>
  );
}

/** Only what was tried on the past can be handed in: the same days go with it. */
function HandIn({ data: { draft, tried }, page }: { data: Steps; page: Page }) {
  const w = editorWords.in(page.lang);
  if (!tried.enough) return <p class="dim">{w.tryFirst(LEAST_TRIED)}</p>;
  return <Step name="submit" go label={w.submit} draft={draft} days={tried} page={page} />;
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
  readonly days?: Days;
}

function Step({ name, label, draft, page, go, reasoned, days }: StepProps) {
  const form = describeForm(page, name, { reason: editorWords.in(page.lang).reason });
  return (
    <Form
      action={`${draftAddress(draft.id)}/acts/${name}`}
      hidden={{ revision: String(draft.revision), ...(days ? { from: days.from, to: days.to } : {}) }}
      rhythm="row"
      label={label}
    >
      {reasoned && <TextField {...form.field('reason')} width="medium" />}
      <Button {...(go ? { kind: 'go' as const } : {})}>{label}</Button>
    </Form>
  );
}
