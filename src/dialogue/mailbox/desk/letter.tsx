// `/desk/mailbox/letters/:id`: under which subject a letter counts, and its answer as everybody would read it, before that is decided.
import { z } from 'zod';
import { CASE } from '#kernel/cases/access.ts';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { findCase } from '#kernel/cases/store.ts';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { listSubjects, pathOf } from '#kernel/subjects/service.ts';
import { notFound } from '#platform/errors.ts';
import { either, over } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { CASE_KINDS, dataOf, type Ground, type LetterKind, type PublicText, permissions, sortOf } from '../contract.ts';
import { makePublic } from '../rules/masking.ts';
import { WITHHELD } from '../rules/publication.ts';
import { findWeaknesses, tellWeakness, type Weakness } from '../rules/quality.ts';
import { type Suggestion, suggestFor } from '../service/suggest.ts';
import { deskWords } from '../words/desk.ts';
import { words } from '../words/portal.ts';
import { INBOX, LETTER } from './addresses.ts';
import { letterActs } from './letter-acts.ts';
import { Decide, SubjectForm } from './letter-forms.tsx';
import { Suggestions } from './suggestions.tsx';

const readers = either(
  over(CASE, permissions.readLetters),
  over(CASE, permissions.readEnquiries),
  over(CASE, permissions.readComplaints),
);

interface Checked {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: LetterKind;
  readonly organ: string;
  readonly text: string;
  readonly answer: string | null;
  /** As everybody would read it, or does. */
  readonly shown: PublicText | null;
  readonly published: boolean;
  readonly withheld: Ground | null;
  readonly weaknesses: readonly Weakness[];
  readonly subject: readonly Subject[];
  readonly subjects: readonly Subject[];
  readonly suggested: readonly Suggestion[];
}

export const letterDesk = resource({
  name: 'desk-mailbox-letter',
  path: `${LETTER}/:id`,
  face: 'bench',
  access: readers,
  params: z.object({ id: z.uuid() }),
  query: z.object({ hide: z.string().max(200).optional() }),
  load: async (ctx, { params, query }): Promise<Checked> => {
    const file = await findCase(ctx.db, params.id);
    if (!file || !(CASE_KINDS as readonly string[]).includes(file.kind)) throw notFound();
    return check(ctx, file, query.hide);
  },
  view: showLetter,
  acts: letterActs,
});

async function check(ctx: Context, file: CaseFile, hide: string | undefined): Promise<Checked> {
  const { text, answer = null, published, withheld = null, subject } = dataOf({ file });
  const subjects = await listSubjects(ctx.runtime.db, ctx.db);
  return {
    id: file.id,
    title: file.title,
    titleEn: file.title_en,
    kind: sortOf({ file }),
    organ: file.organ_name,
    text,
    answer,
    shown: published ?? (answer === null ? null : makePublic(file, { title: '', hide })),
    published: Boolean(published),
    withheld,
    weaknesses: answer === null ? [] : findWeaknesses(answer),
    subject: subject ? pathOf(subjects, subject) : [],
    subjects,
    suggested: await suggestFor(ctx, text),
  };
}

function showLetter(data: Checked, page: Page): PageView {
  const w = words.in(page.lang);
  const desk = deskWords.in(page.lang);
  return {
    title: sayTitle(page.lang, data),
    current: INBOX,
    body: (
      <>
        <BenchHead title={sayTitle(page.lang, data)} back={{ href: INBOX, text: desk.title }}>
          <LinkButton href={`/desk/cases/${data.id}`}>{desk.toCase}</LinkButton>
        </BenchHead>
        <div class="duo">
          <div class="stack">
            <Card title={desk.letter}>
              <Facts
                items={[
                  [desk.kind, w.kindNames[data.kind]],
                  [desk.organ, data.organ],
                  [desk.subject, data.subject.map((one) => nameIn(page.lang, one)).join(' › ') || desk.noSubject],
                ]}
                small
              />
              <p lang="zh-CN">{data.text}</p>
            </Card>
            <Preview data={data} page={page} />
          </div>
          <div class="stack">
            <SubjectForm data={data} page={page} />
            <Suggestions suggested={data.suggested} page={page} />
            {data.answer !== null && !data.published && <Decide id={data.id} page={page} />}
          </div>
        </div>
      </>
    ),
  };
}

function Preview({ data: { shown, published, withheld, weaknesses }, page }: { data: Checked; page: Page }) {
  const w = deskWords.in(page.lang);
  if (!shown) return <Note>{w.unanswered}</Note>;
  return (
    <Card title={published ? w.published : w.preview}>
      {withheld && (
        <Note state="near">
          {w.isWithheld(
            say(
              page.lang,
              WITHHELD.find(({ value }) => value === withheld),
            ),
          )}
        </Note>
      )}
      {!published && weaknesses.map((weakness) => <Note state="near">{say(page.lang, tellWeakness(weakness))}</Note>)}
      <p class="dim sm">{w.masked}</p>
      <div class="stack tight" lang="zh-CN">
        {shown.title && <b>{shown.title}</b>}
        <p>{shown.text}</p>
        <hr />
        <p>{shown.answer}</p>
      </div>
    </Card>
  );
}
