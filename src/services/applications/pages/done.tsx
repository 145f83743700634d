// What has been sent: the case number and, for a while, its query code; and the drafts still to be sent.
import { z } from 'zod';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { notFound } from '#platform/errors.ts';
import { member } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localDateMinute } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Button, LinkButton } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { DraftDone } from '#ui/parts/enhance.tsx';
import { Figure } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type DraftLine, discardDraft, getDraft, listOwnDrafts, readSent } from '../service/drafts.ts';
import { wizardWords } from '../words/wizard.ts';
import { draftParams, draftQuery, inWords, ownsDraft, placeAddress, tokenField } from './frame.tsx';
import { Afterwards, type Promises, readPromises } from './promises.tsx';

interface DoneStep {
  readonly id: string;
  readonly item: { readonly code: string; readonly name: string; readonly nameEn: string | null };
  readonly number: string;
  readonly code: string | null;
  readonly promises: Promises;
  /** Pages whose typed text may now be forgotten by the computer it was typed on. */
  readonly pages: readonly string[];
}

export const donePage = resource({
  name: 'apply-done',
  path: '/apply/:draft/done',
  access: ownsDraft,
  params: draftParams,
  query: draftQuery,
  load: async (ctx, { params }): Promise<DoneStep> => {
    const { row, item, pages } = await getDraft(ctx, params.draft);
    const sent = readSent(ctx, row);
    if (!sent) throw notFound();
    return {
      id: row.id,
      item: { code: item.code, name: item.content.name, nameEn: item.content.nameEn ?? null },
      number: sent.number,
      code: sent.code,
      promises: await readPromises({ ...ctx, now: sent.at }, item),
      pages: pages.map((one) => one.code),
    };
  },
  view: showDone,
});

function showDone(done: DoneStep, page: Page): PageView {
  const w = wizardWords.in(page.lang);
  const name = inWords(page, done.item.name, done.item.nameEn);
  const code = done.code ? `?code=${done.code}` : '';
  return {
    title: w.done.title,
    unlisted: true,
    current: '/services',
    islands: ['x-draft'],
    crumbs: [
      { href: '/services', text: w.services },
      { href: `/services/${done.item.code}`, text: name },
    ],
    body: (
      <div class="split">
        <article class="stack loose">
          <PageHead eyebrow={name} title={w.done.title} />
          <div class="stack">
            <Figure label={w.done.number} value={<span class="code">{formatCaseNumber(done.number)}</span>} />
            {done.code ? <Figure label={w.done.code} value={<span class="code">{done.code}</span>} /> : null}
          </div>
          <Note state={done.code ? 'near' : 'ok'}>
            <p>{done.code ? w.done.keep : w.done.codeGone}</p>
            <p>{w.done.sms}</p>
          </Note>
          <p class="row">
            <LinkButton href={`/cases/${done.number}/receipt${code}`} kind="go" big icon="file">
              {w.done.receipt}
            </LinkButton>
            <LinkButton href={`/cases/${done.number}${code}`}>{w.done.status}</LinkButton>
          </p>
          {done.pages.map((code) => (
            <DraftDone id={`apply:${done.id}:${code}`} />
          ))}
        </article>
        <Afterwards promises={done.promises} page={page} title={w.done.next} />
      </div>
    ),
  };
}

export const draftsPage = resource({
  name: 'my-drafts',
  path: '/my/drafts',
  access: member,
  load: (ctx): Promise<DraftLine[]> => listOwnDrafts(ctx),
  view: showDrafts,
});

/** Drops a draft for good. */
export const discardPage = resource({
  name: 'apply-discard',
  path: '/apply/:draft/discard',
  access: ownsDraft,
  params: draftParams,
  query: draftQuery,
  load: async (ctx, { params }) => {
    const { row, item } = await getDraft(ctx, params.draft);
    return { id: row.id, name: item.content.name, nameEn: item.content.nameEn ?? null };
  },
  view: ({ id, name, nameEn }, page) => {
    const w = wizardWords.in(page.lang);
    return {
      title: w.drafts.discardTitle,
      unlisted: true,
      body: (
        <form class="stack" method="post" action={placeAddress(id, 'discard', page.query.token)}>
          <PageHead eyebrow={inWords(page, name, nameEn)} title={w.drafts.discardTitle} lead={w.drafts.discardLead} />
          {page.query.token ? <input type="hidden" name="token" value={page.query.token} /> : null}
          <p class="row">
            <Button kind="stop">{w.drafts.discard}</Button>
            <a href={placeAddress(id, 'review', page.query.token)}>{w.drafts.keep}</a>
          </p>
        </form>
      ),
    };
  },
  acts: {
    '': act({
      access: ownsDraft,
      params: draftParams,
      body: z.strictObject(tokenField),
      do: async (ctx, { params }) => {
        await discardDraft(ctx, params.draft);
        const say = wizardWords.in(ctx.lang).drafts.discarded;
        return { to: ctx.actor.kind === 'member' ? '/my/drafts' : '/services', say };
      },
    }),
  },
});

function showDrafts(drafts: readonly DraftLine[], page: Page): PageView {
  const w = wizardWords.in(page.lang).drafts;
  return {
    title: w.title,
    unlisted: true,
    body: (
      <div class="stack loose">
        <PageHead title={w.title} lead={w.lead}>
          <a href="/my/cases">{w.cases}</a>
        </PageHead>
        {drafts.length === 0 ? (
          <Empty title={w.none}>
            {w.noneHint}
            <a href="/services">{w.find}</a>
          </Empty>
        ) : null}
        {drafts.map((draft) => (
          <DraftCard draft={draft} page={page} />
        ))}
      </div>
    ),
  };
}

function DraftCard({ draft, page }: { draft: DraftLine; page: Page }) {
  const w = wizardWords.in(page.lang).drafts;
  const savedAt = localDateMinute(draft.updatedAt);
  return (
    <Card title={inWords(page, draft.name, draft.nameEn)} tight>
      <p class="dim">
        {w.savedAt({ time: savedAt })} · {w.until({ date: localDate(draft.expiresAt) })}
      </p>
      <p class="row">
        <LinkButton href={placeAddress(draft.id, draft.next, null)} kind="go">
          {w.resume}
        </LinkButton>
        <LinkButton href={placeAddress(draft.id, 'discard', null)} kind="bare">
          {w.discard}
        </LinkButton>
      </p>
    </Card>
  );
}
