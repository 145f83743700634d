// `/desk/watchwords`: the city's word list, and the looks through everything published.

import { sayMoment } from '#kernel/cases/view/telling.ts';
import { type Signer, signerOf } from '#kernel/documents/contract.ts';
import { confirmWord, endWord, insertWord, type ListedWord, listWords } from '#kernel/documents/scan/store.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card, List } from '#ui/parts/card.tsx';
import { Picks, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { ADDRESS, LEAKS, notYourWord, permissions, RESCAN_JOB, wordChoice, wordInput, wordTaken } from '../contract.ts';
import { listRounds, type Round } from '../store.ts';
import { words } from '../words.ts';

interface Shown {
  readonly words: readonly ListedWord[];
  readonly rounds: readonly Round[];
  readonly mayManage: boolean;
}

const ROUNDS_SHOWN = 20;
const signed = (ctx: ActContext): [Signer, Date] => [signerOf(ctx.actor), ctx.now];

export const watchwordsPage = resource({
  name: 'watchwords',
  path: ADDRESS,
  face: 'bench',
  access: holds(permissions.see),
  load: async ({ db, actor }): Promise<Shown> => {
    const [listed, rounds] = await Promise.all([listWords(db), listRounds(db, ROUNDS_SHOWN)]);
    return { words: listed, rounds, mayManage: actor.scopes(permissions.manage).length > 0 };
  },
  view: showList,
  acts: {
    '': act({
      access: holds(permissions.manage),
      body: wordInput,
      do: async (ctx, { body: { word, level, advice = null } }) => {
        const id = await insertWord(ctx.tx, { word, level, advice }, ...signed(ctx));
        if (!id) throw wordTaken({ word }).laidTo('word', ctx.lang);
        return { to: ADDRESS, created: true, say: words.in(ctx.lang).added, data: { id } };
      },
    }),
    confirm: act({
      access: holds(permissions.manage),
      body: wordChoice,
      do: async (ctx, { body: { id } }) => {
        if (!(await confirmWord(ctx.tx, id, ...signed(ctx)))) throw notYourWord();
        await enqueue(ctx.tx, RESCAN_JOB, {}, { key: RESCAN_JOB });
        return { to: ADDRESS, say: words.in(ctx.lang).confirmed };
      },
    }),
    end: act({
      access: holds(permissions.manage),
      body: wordChoice,
      do: async (ctx, { body: { id } }) => {
        if (!(await endWord(ctx.tx, id, ...signed(ctx)))) throw notFound();
        return { to: ADDRESS, say: words.in(ctx.lang).ended };
      },
    }),
  },
});

function showList(shown: Shown, page: Page): PageView {
  const w = words.in(page.lang);
  return {
    title: w.title,
    body: (
      <>
        <BenchHead title={w.title} />
        <p class="dim">{w.lead}</p>
        <div class="duo">
          <section class="stack tight">
            <WordTable shown={shown} page={page} />
          </section>
          <section class="stack tight">
            {shown.mayManage && <WordForm page={page} />}
            <Rounds rounds={shown.rounds} page={page} />
            <p class="row">
              <LinkButton href={`${ADDRESS}/refusals`}>{w.refusals}</LinkButton>
              {shown.mayManage && <LinkButton href={LEAKS}>{w.leak}</LinkButton>}
            </p>
          </section>
        </div>
      </>
    ),
  };
}

function WordTable({ shown, page }: { shown: Shown; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card flush>
      <Table
        rows={[...shown.words]}
        rowKey={(row) => row.id}
        empty={w.none}
        columns={[
          { head: w.word, rowHead: true, cell: (row) => row.word },
          { head: w.level, cell: (row) => w.levels[row.level] },
          { head: w.advice, opt: true, cell: (row) => row.advice ?? '' },
          {
            head: w.by,
            opt: true,
            cell: (row) => (
              <>
                {row.addedBy} {row.confirmedAt ? null : <Tag state="near">{w.waiting}</Tag>}
              </>
            ),
          },
          { head: w.state, cell: (row) => shown.mayManage && <WordActs word={row} page={page} /> },
        ]}
      />
    </Card>
  );
}

/** Nobody confirms what is their own. */
function WordActs({ word, page }: { word: ListedWord; page: Page }) {
  const w = words.in(page.lang);
  const open = word.confirmedAt === null && word.addedById !== page.actor.id;
  return (
    <div class="row">
      {open && (
        <Form
          action={`${ADDRESS}/acts/confirm`}
          rhythm="row"
          hidden={{ id: word.id }}
          label={`${w.confirm} ${word.word}`}
        >
          <Button>{w.confirm}</Button>
        </Form>
      )}
      <Form action={`${ADDRESS}/acts/end`} rhythm="row" hidden={{ id: word.id }} label={`${w.end} ${word.word}`}>
        <Button>{w.end}</Button>
      </Form>
    </div>
  );
}

function WordForm({ page }: { page: Page }) {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { word: w.word, level: w.level, advice: w.advice });
  return (
    <Card title={w.add} tight>
      <Form action={ADDRESS} rhythm="tight">
        <ErrorSummary errors={form.summary} />
        <TextField {...form.field('word')} maxlength={60} />
        <Picks
          {...form.field('level', 'review')}
          options={(['review', 'block'] as const).map((value) => ({ value, text: w.levels[value] }))}
        />
        <TextField {...form.field('advice')} maxlength={100} optional />
        <div class="row">
          <Button kind="go">{w.add}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Rounds({ rounds, page }: { rounds: readonly Round[]; page: Page }) {
  const w = words.in(page.lang);
  return (
    <Card title={w.rounds} tight>
      {rounds.length === 0 && <p class="dim">{w.noRounds}</p>}
      <List
        small
        items={rounds.map((round) => ({
          href: `${ADDRESS}/rounds/${round.id}`,
          text: sayMoment(page.lang, round.startedAt),
          note: round.doneAt ? w.lookedAt(round) : w.running,
        }))}
      />
    </Card>
  );
}
