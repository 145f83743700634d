// What was answered to one becomes a draft of the knowledge base (来信答复 → 知识库): checked like any other entry.
import { z } from 'zod';
import { DESK, permissions as knowledgePermissions } from '#dialogue/knowledge/contract.ts';
import { draftEntry, entryOf } from '#dialogue/knowledge/service.ts';
import { permissions } from '#dialogue/mailbox/contract.ts';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel, Room } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { findCase } from '#kernel/cases/store.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { listChain } from '#kernel/ledger/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { over } from '#platform/http/access.ts';
import { type ActContext, type Context, mayReach } from '#platform/http/context.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { defineWords, say } from '#platform/i18n/words.ts';
import { derivedId } from '#platform/ids.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { TextArea, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';

const KIND = 'enquiry';
/** Acts by which it was answered. */
const ANSWERS = ['answer'];
const ADDRESS = `${DESK}/from`;
const entryIdOf = (caseId: string) => derivedId(caseId, 'knowledge');

const words = defineWords({
  zh: {
    title: '整理成知识库条目',
    lead: '用自己的话概括问题，去掉答复中只与写信人有关的内容；建成草稿后补类别、依据，再提交审核',
    question: '问题',
    questionHint: '如“营业执照几天能办好？”，不要照抄来信，不写姓名、电话、住址',
    answer: '解答',
    make: '建草稿',
    made: '已建草稿，请补全后提交审核',
    entry: '知识库条目',
    back: '回到来信',
  },
  en: {
    title: 'Make it an entry of the knowledge base',
    lead: 'Put the question in your own words and leave out of the answer what concerns its writer alone; then add class and basis to the draft and hand it in',
    question: 'Question',
    questionHint: 'Such as “How long does a licence take?”; do not copy the letter, and name nobody',
    answer: 'Answer',
    make: 'Make a draft',
    made: 'A draft was made; please complete it and hand it in',
    entry: 'Entry of the knowledge base',
    back: 'Back to the letter',
  },
});

const params = z.object({ id: z.uuid() });
const body = z.object({
  question: z.string(faults.needed).trim().min(4, faults.more).max(120),
  answer: z.string(faults.needed).trim().min(1, faults.needed).max(6000),
});

interface Answered {
  readonly id: string;
  readonly number: string;
  readonly answer: string;
  readonly mayWrite: boolean;
}

const fromLetter = resource({
  name: 'desk-letter-to-knowledge',
  path: `${ADDRESS}/:id`,
  face: 'bench',
  access: over(CASE, permissions.readEnquiries),
  params,
  load: async (ctx, input): Promise<Answered> => {
    const file = await getAnswered(ctx, input.params.id);
    const mayWrite = mayReach(ctx.actor, knowledgePermissions.edit, file.organ_path);
    return { id: file.id, number: formatCaseNumber(file.number), answer: await findAnswer(ctx, file.id), mayWrite };
  },
  view: showForm,
  acts: {
    '': act({
      access: over(CASE, permissions.answerEnquiries),
      params,
      body,
      do: async (ctx, input) => ({
        to: `${DESK}/${await draft(ctx, input.params.id, input.body)}`,
        created: true,
        say: words.in(ctx.lang).made,
      }),
    }),
  },
});

/** @throws notFound when it is no letter that was answered */
async function getAnswered({ db }: Context, id: string): Promise<CaseFile> {
  const file = await findCase(db, id);
  if (file?.kind !== KIND || file.outcome !== 'answered') throw notFound();
  return file;
}

async function findAnswer({ db }: Context, id: string): Promise<string> {
  const acts = await listChain(db, id);
  const last = acts.findLast(({ act: name }) => ANSWERS.includes(name));
  return String((last?.body as { answer?: string } | undefined)?.answer ?? '');
}

/** The draft of a letter is made once: whoever comes later is led to it. @throws notFound, forbidden, markedSecret */
async function draft(ctx: ActContext, caseId: string, typed: z.output<typeof body>): Promise<string> {
  const file = await getAnswered(ctx, caseId);
  if (!mayReach(ctx.actor, knowledgePermissions.edit, file.organ_path)) throw forbidden();
  const id = entryIdOf(caseId);
  if (await findOverview(ctx.tx, id, ctx.now)) return id;
  const organ = await getOrgan(ctx.tx, file.organ_id);
  return draftEntry(ctx, {
    id,
    organ,
    title: typed.question,
    answer: typed.answer,
    from: formatCaseNumber(file.number),
  });
}

function showForm({ id, number, answer, mayWrite }: Answered, page: Page): PageView {
  const w = words.in(page.lang);
  const form = describeForm(page, '', { question: w.question, answer: w.answer });
  return {
    title: w.title,
    current: DESK,
    body: (
      <>
        <BenchHead title={w.title} back={{ href: `/desk/cases/${id}`, text: `${w.back} ${number}` }} />
        {mayWrite ? (
          <Form action={`${ADDRESS}/${id}`} rhythm="normal" card label={w.title}>
            <p class="dim">{w.lead}</p>
            <ErrorSummary errors={form.summary} />
            <TextField {...form.field('question')} hint={w.questionHint} maxlength={120} />
            <TextArea {...form.field('answer', answer)} rows={8} maxlength={6000} />
            <div>
              <Button kind="go">{w.make}</Button>
            </div>
          </Form>
        ) : (
          <p lang="zh-CN">{answer}</p>
        )}
      </>
    ),
  };
}

interface Beside {
  readonly href: string;
  /** Of the entry that was made of it. */
  readonly title: string | null;
}

/** Beside a letter that was answered, for those who may write the knowledge base of its organ. */
const panel: CasePanel = {
  name: 'letter-knowledge',
  order: 82,
  load: async ({ db, actor, now }, { kind, id, outcome, organ_path: path }: CaseFile): Promise<Beside | null> => {
    if (kind !== KIND || outcome !== 'answered' || !mayReach(actor, knowledgePermissions.edit, path)) return null;
    const entry = await findOverview(db, entryIdOf(id), now);
    return entry
      ? { href: `${DESK}/${entry.id}`, title: entryOf(entry).title }
      : { href: `${ADDRESS}/${id}`, title: null };
  },
  view: ({ href, title }: Beside, { lang }) => (
    <Card tight title={say(lang, { zh: words.zh.entry, en: words.en.entry })}>
      <p>
        <a href={href}>{title ? <span lang="zh-CN">{title}</span> : words.in(lang).title}</a>
      </p>
    </Card>
  ),
};

export const letterToKnowledge: Room = {
  name: 'letter-to-knowledge',
  tables: [],
  resources: [fromLetter],
  casePanels: [panel],
  words: [words],
};
