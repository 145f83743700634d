// What may be done with an item now, as forms: only what its state and the actor's permissions allow.
import type { ComponentChildren } from 'preact';
import type { Page } from '#platform/http/resource.ts';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { DateField, TextArea } from '#ui/parts/field.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { isPower } from '../contract.ts';
import { deskWords } from '../words/desk.ts';
import type { DeskItem } from './desk-item.ts';

interface Props {
  item: DeskItem;
  page: Page;
}

export function ActForms({ item, page }: Props) {
  const { state, may, faults } = item;
  const { waits, missing } = gatesOf(item);
  // Whoever submitted a version sees no review form: the database would refuse it anyway.
  const reviews = waits && !item.editors.includes(item.actorId ?? '');
  return (
    <>
      {may.edit && state === 'draft' && faults.length === 0 && <Submit item={item} page={page} />}
      {reviews && may.review && missing.includes('content') && <Review item={item} page={page} gate="content" />}
      {reviews && may.legal && missing.includes('legal') && <Review item={item} page={page} gate="legal" />}
      {may.review && state === 'passed' && missing.length === 0 && <Publish item={item} page={page} />}
      {waits && <Waiting missing={missing} page={page} />}
      {may.review && (item.live || state === 'scheduled') && <Withdraw item={item} page={page} />}
      {may.edit && state !== 'review' && <Import item={item} page={page} />}
    </>
  );
}

/** The gates that the newest version has still to pass: its content, and the law behind it where it is a power. */
function gatesOf({ state, versions, content }: DeskItem): {
  waits: boolean;
  missing: readonly ('content' | 'legal')[];
} {
  const reviews = versions[0]?.reviews ?? [];
  const passed = (gate: string) => reviews.some((review) => review.gate === gate && review.verdict === 'passed');
  const gates = isPower(String((content as { type?: unknown }).type))
    ? (['content', 'legal'] as const)
    : (['content'] as const);
  const missing = gates.filter((gate) => !passed(gate));
  return { waits: (state === 'review' || state === 'passed') && missing.length > 0, missing };
}

/** Who has still to sign. */
function Waiting({ missing, page }: { missing: readonly ('content' | 'legal')[]; page: Page }) {
  const w = deskWords.in(page.lang);
  return <Note>{missing.map((gate) => w.waitsFor[gate]).join(page.lang === 'en' ? ' ' : '')}</Note>;
}

function ActForm(
  props: Props & { act: string; title: string; hidden?: Record<string, string>; children: ComponentChildren },
) {
  return (
    <Card title={props.title}>
      <Form
        action={`/desk/items/${props.item.id}/acts/${props.act}`}
        hidden={props.hidden ?? {}}
        rhythm="normal"
        label={props.title}
      >
        {props.children}
      </Form>
    </Card>
  );
}

/** What was typed into this field before it was refused. */
function typed(page: Page, act: string, name: string): string {
  return page.refused?.act === act ? String(page.refused.values[name] ?? '') : '';
}

function Submit(props: Props) {
  const w = deskWords.in(props.page.lang);
  return (
    <ActForm {...props} act="submit" title={w.submit}>
      <TextArea id="note" label={w.note} hint={w.noteHint} rows={2} value={typed(props.page, 'submit', 'note')} />
      <div>
        <Button kind="go">{w.submit}</Button>
      </div>
    </ActForm>
  );
}

function Review({ gate, ...props }: Props & { gate: 'content' | 'legal' }) {
  const w = deskWords.in(props.page.lang);
  const name = gate === 'legal' ? 'legal-review' : 'review';
  return (
    <ActForm {...props} act={name} title={gate === 'legal' ? w.legalReview : w.review}>
      <TextArea
        id={`${name}-ground`}
        name="ground"
        label={w.ground}
        rows={2}
        optional
        value={typed(props.page, name, 'ground')}
      />
      <div class="row">
        <Button kind="go" name="verdict" value="passed">
          {w.pass}
        </Button>
        <Button name="verdict" value="returned">
          {w.return}
        </Button>
      </div>
    </ActForm>
  );
}

function Publish(props: Props) {
  const w = deskWords.in(props.page.lang);
  return (
    <ActForm {...props} act="publish" title={w.publish}>
      <DateField id="since" label={w.since} hint={w.sinceHint} value={typed(props.page, 'publish', 'since')} />
      <div>
        <Button kind="go">{w.publish}</Button>
      </div>
    </ActForm>
  );
}

function Withdraw(props: Props) {
  const w = deskWords.in(props.page.lang);
  return (
    <ActForm {...props} act="withdraw" title={w.withdraw}>
      <TextArea id="reason" label={w.withdrawReason} rows={2} value={typed(props.page, 'withdraw', 'reason')} />
      <div>
        <Button kind="stop">{w.withdraw}</Button>
      </div>
    </ActForm>
  );
}

function Import(props: Props) {
  const w = deskWords.in(props.page.lang);
  return (
    <ActForm {...props} act="import" title={w.import} hidden={{ revision: String(props.item.revision) }}>
      <TextArea id="json" label={w.importHint} rows={3} value={typed(props.page, 'import', 'json')} />
      <div>
        <Button>{w.import}</Button>
      </div>
    </ActForm>
  );
}
