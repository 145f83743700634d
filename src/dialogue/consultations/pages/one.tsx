// `/consultations/:consultation`: what the public is asked, its files, what people said with the answers, and where to comment.
import { z } from 'zod';
import type { CaseFile } from '#kernel/cases/contract.ts';
import { openMaterial } from '#kernel/cases/desk/download.ts';
import { caseNumber, tellTaken } from '#kernel/cases/pages/address.ts';
import { SaySection } from '#kernel/cases/view/say-section.tsx';
import { sayTitle } from '#kernel/cases/view/telling.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { linkPages, trailText } from '#platform/http/paging.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { maskInText } from '#platform/text/mask.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Pager } from '#ui/parts/navigation.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { CONSULTATIONS, commentInput } from '../contract.ts';
import { consultationOf, stageOf } from '../rules/process.ts';
import { takeComment } from '../service/open.ts';
import { type CommentRow, countComments, findConsultation, findDue, listComments } from '../store.ts';
import { words } from '../words.ts';
import { StageTag } from './list.tsx';
import { type Consultation, factsOf, type Said, SaidCard } from './told.tsx';

const PAGE_SIZE = 30;
const SHOWN = ['shown', 'answered'];

const toSaid = ({ number, receivedAt, outcome, data }: CommentRow): Said => ({
  number,
  on: localDate(receivedAt),
  text: maskInText(data.text),
  result: outcome,
  reason: data.reason ?? null,
});

function makePublic(file: CaseFile, now: Date): Omit<Consultation, 'due' | 'counts' | 'comments' | 'next'> {
  const { organ, feedback: _, ...data } = consultationOf({ file });
  const { number, title, title_en: titleEn } = file;
  return {
    ...data,
    number,
    title,
    titleEn,
    organ: { name: organ.name, nameEn: organ.nameEn ?? null },
    stage: stageOf(file, localDate(now)),
  };
}

const params = z.object({ consultation: caseNumber });

async function getPublic(db: Parameters<typeof findConsultation>[0], number: string): Promise<CaseFile> {
  const file = await findConsultation(db, { number });
  if (!file) throw notFound();
  return file;
}

export const consultationPage = resource({
  name: 'consultation',
  path: `${CONSULTATIONS}/:consultation`,
  access: anyone,
  params,
  query: z.object({ after: caseNumber.optional().catch(undefined), trail: trailText }),
  load: async ({ db, now }, { params: { consultation }, query: { after } }): Promise<Consultation> => {
    const file = await getPublic(db, consultation);
    const [counts, found, due] = await Promise.all([
      countComments(db, file.id),
      listComments(db, file.id, { states: SHOWN, latest: true, after, limit: PAGE_SIZE + 1 }),
      findDue(db, file.id),
    ]);
    const comments = found.slice(0, PAGE_SIZE);
    return {
      ...makePublic(file, now),
      due: due && localDate(due),
      counts,
      comments: comments.map(toSaid),
      next: found.length > PAGE_SIZE ? (comments.at(-1)?.number ?? null) : null,
    };
  },
  view: showConsultation,
  acts: {
    comment: act({
      access: anyone,
      params,
      body: commentInput,
      do: async (ctx, { params: { consultation }, body }) => {
        const file = await getPublic(ctx.tx, consultation);
        const taken = await takeComment(ctx, file.id, body);
        return tellTaken(taken, words.in(ctx.lang));
      },
    }),
  },
});

/** A file that the organ laid to it for everybody to read. */
export const attachmentPage = resource({
  name: 'consultation-file',
  path: `${CONSULTATIONS}/:consultation/files/:file`,
  access: anyone,
  params: params.extend({ file: z.string().regex(/^[0-9a-f]{64}$/) }),
  load: async (ctx, { params: { consultation, file: id } }) => {
    const file = await getPublic(ctx.db, consultation);
    if (!consultationOf({ file }).attachments?.some((one) => one.id === id)) throw notFound();
    return openMaterial(ctx, file.id, id);
  },
});

function showConsultation(one: Consultation, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  const title = sayTitle(lang, one);
  return {
    title,
    description: one.about.slice(0, 120),
    crumbs: [{ href: CONSULTATIONS, text: w.title }],
    islands: ['x-print'],
    body: (
      <div class="stack loose">
        <PageHead title={<Title text={title} />}>
          <div class="row no-print">
            <StageTag stage={one.stage} page={page} />
            <PrintButton />
          </div>
        </PageHead>
        <Facts card items={factsOf(one, page)} />
        {one.stage === 'open' && <CommentForm one={one} page={page} />}
        <section class="stack">
          <Head title={w.comments} />
          <p>{w.counts(one.counts)}</p>
          {one.comments.length === 0 && <Empty title={w.noComments} />}
          {one.comments.map((said) => (
            <SaidCard said={said} page={page} />
          ))}
          <Pager {...linkPages(`${CONSULTATIONS}/${one.number}`, page.query, one.next)} />
        </section>
        <p class="sm dim">{w.local}</p>
      </div>
    ),
  };
}

function CommentForm({ one, page }: { one: Consultation; page: Page }) {
  const { say: title, sayLead: lead, text: label, textHint: hint, send } = words.in(page.lang);
  const told = { title, lead, label, hint, send };
  return <SaySection page={page} address={`${CONSULTATIONS}/${one.number}`} act="comment" {...told} />;
}
