// Kit: buttons, clocks, tags, notes, dialogs, empty states, tree, timeline.
import { Button, LinkButton } from '../parts/button.tsx';
import { Head } from '../parts/card.tsx';
import { Clock, type ClockState } from '../parts/clock.tsx';
import { Confirm, Dialog } from '../parts/dialog.tsx';
import { Empty, Skeleton } from '../parts/empty.tsx';
import { PrintButton } from '../parts/enhance.tsx';
import { Icon, iconNames } from '../parts/icon.tsx';
import { Tree } from '../parts/navigation.tsx';
import { Note } from '../parts/note.tsx';
import { Tag, type TagState } from '../parts/tag.tsx';
import { type StepState, Steps, Timeline } from '../parts/timeline.tsx';
import { nowhere, type SectionProps } from './frame.ts';

const clocks: [ClockState, number?][] = [['ok', 0.3], ['near', 0.8], ['near', 1], ['over'], ['held'], ['done']];
const tags: (TagState | undefined)[] = [undefined, 'ok', 'near', 'over', 'held', 'on'];
const notes = [undefined, 'ok', 'near', 'over'] as const;
const steps: StepState[] = ['done', 'done', 'held', 'now', 'todo'];

/** Sections for the first columns of the kit. */
export function SignalSections({ words }: SectionProps) {
  return (
    <>
      <Buttons words={words} />
      <section class="stack">
        <Head title={words.clocks} />
        <div class="row">
          {clocks.map(([state, fraction], index) => (
            <Clock state={state} fraction={fraction}>
              {words.clock[index]}
            </Clock>
          ))}
        </div>
        <div class="row">
          {tags.map((state, index) => (
            <Tag state={state}>{words.tags[index]}</Tag>
          ))}
        </div>
        <div class="row">
          {iconNames.map((name) => (
            <Icon name={name} />
          ))}
        </div>
      </section>
      <section class="stack">
        <Head title={words.notes} />
        {notes.map((state, index) => (
          <Note state={state}>{words.note[index]}</Note>
        ))}
      </section>
      <Dialogs words={words} />
      <section class="stack">
        <Head title={words.empties} />
        <Empty title={words.emptyTitle}>
          {words.emptyText}
          <a href={nowhere}>{words.emptyLink}</a>
        </Empty>
        <Skeleton />
      </section>
      <Trees words={words} />
    </>
  );
}

function Buttons({ words }: SectionProps) {
  const w = words.button;
  return (
    <section class="stack">
      <Head title={words.buttons} />
      <div class="row">
        <Button kind="go">{w.go}</Button>
        <Button>{w.plain}</Button>
        <Button kind="bare">{w.bare}</Button>
        <Button kind="stop">{w.stop}</Button>
      </div>
      <div class="row">
        <Button kind="go" busy>
          {w.busy}
        </Button>
        <Button disabled>{w.off}</Button>
        <a href={nowhere}>{words.link}</a>
      </div>
      <div class="row">
        <LinkButton kind="go" big href={nowhere}>
          {w.big}
        </LinkButton>
        <PrintButton />
      </div>
    </section>
  );
}

function Dialogs({ words }: SectionProps) {
  return (
    <section class="stack">
      <Head title={words.dialogs} />
      <Dialog id="inline" title={words.withdrawTitle} inline>
        <p>{words.withdrawText}</p>
        <div class="row">
          <Button kind="stop">{words.withdraw}</Button>
          <Button>{words.keep}</Button>
        </div>
      </Dialog>
      <div class="row">
        <Confirm
          id="withdraw"
          page={nowhere}
          label={words.withdraw}
          kind="bare"
          title={words.withdrawTitle}
          action="/kit"
          confirm={words.withdraw}
          cancel={words.keep}
        >
          <p>{words.withdrawText}</p>
        </Confirm>
      </div>
    </section>
  );
}

function Trees({ words }: SectionProps) {
  const [policy = '', rules = '', city = '', numbered = '', bureaus = '', explained = '', budgets = ''] = words.columns;
  return (
    <>
      <section class="stack">
        <Head title={words.tree} />
        <Tree
          label={words.tree}
          nodes={[
            {
              text: policy,
              children: [
                { text: rules, href: '#rules', count: 12 },
                {
                  text: city,
                  href: '#city',
                  count: 486,
                  current: true,
                  children: [{ text: numbered, href: '#n', count: 171 }],
                },
                { text: bureaus, href: '#bureaus', count: 3204 },
              ],
            },
            { text: explained, children: [{ text: rules, href: '#explained' }] },
            { text: budgets, children: [{ text: rules, href: '#budgets' }] },
          ]}
        />
      </section>
      <section class="stack">
        <Head title={words.timeline} />
        <Timeline
          items={steps.map((state, index) => ({
            state,
            title: words.steps[index],
            meta: index === 1 ? <time dateTime="2026-09-21T09:15+08:00">09-21 09:15</time> : undefined,
            children: index === 1 ? words.stepText : undefined,
          }))}
        />
      </section>
      <Steps
        title={words.progress}
        note={words.saved}
        items={steps.map((state, index) => ({ state, title: words.steps[index] }))}
      />
    </>
  );
}
