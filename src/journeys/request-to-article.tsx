// What was disclosed to one becomes a draft for everybody (依申请公开 → 主动公开): reviewed like any other, never published by itself.

import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CaseListener, CasePanel, Room } from '#kernel/cases/room.ts';
import { documentKind } from '#kernel/documents/registry.ts';
import { readKeptFile } from '#kernel/documents/scan/service.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { permissions } from '#openness/articles/contract.ts';
import { attachFile } from '#openness/articles/service/files.ts';
import { findOwnColumn } from '#openness/articles/service/own-column.ts';
import { createArticle, getArticle, saveArticle } from '#openness/articles/service/write.ts';
import { articleIdOf, KIND, type RequestData } from '#openness/requests/contract.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { type ActContext, mayReach, systemContext } from '#platform/http/context.ts';
import { say } from '#platform/i18n/words.ts';
import { cleanHtml } from '#platform/text/html.ts';
import { Card } from '#ui/parts/card.tsx';

/** Nothing goes along but the words of the answer and its files: neither who asked, nor what they wrote. */
export const draftAnswer: CaseListener = async ({ runtime, tx, now, file, act, record, actor }) => {
  if (file.kind !== KIND || act !== 'publish-answer' || !actor) return;
  const ctx: ActContext = { ...systemContext(runtime, tx), tx, now, actor };
  const { draft, files = [] } = file.data as unknown as RequestData;
  const documentId = await createArticle(ctx, {
    id: articleIdOf(file.id),
    columns: [await findOwnColumn(ctx, file.organ_id)],
    kind: 'news',
    title: String(record.title),
  });
  const { content } = await getArticle(ctx, documentId);
  const body = cleanHtml(draft?.text ?? '').html;
  let revision = await saveArticle(ctx, {
    documentId,
    revision: 1,
    content: { ...(content as object), body, openness: 'active' },
  });
  for (const { file: id, fileName: name } of files) {
    await readKeptFile(ctx, { id, name });
    const sent = { id, name, ticket: ticketOf(runtime.vault, id) };
    revision = await attachFile(ctx, { documentId, revision, file: sent, alt: undefined });
  }
};

interface Drafted {
  readonly title: string;
  readonly desk: string;
  /** Where it is public. */
  readonly page: string | null;
}

/** Beside the request, for those who may open the article. */
const articlePanel: CasePanel = {
  name: 'request-article',
  order: 81,
  load: async ({ db, actor, now }, { kind, id }: CaseFile): Promise<Drafted | null> => {
    const article = kind === KIND ? await findOverview(db, articleIdOf(id), now) : undefined;
    if (!article || !mayReach(actor, permissions.see, article.organPath)) return null;
    const { read, desk, page } = documentKind(article.kind);
    const { title } = read(article.content);
    return { title, desk: desk(article.id), page: article.live ? page(article.code) : null };
  },
  view: ({ title, desk, page }: Drafted, { lang }) => (
    <Card tight title={say(lang, { zh: '转主动公开的稿件', en: 'Article drafted of the answer' })}>
      <p lang="zh-CN">
        <a href={desk}>{title}</a>
      </p>
      {page && (
        <p>
          <a href={page}>{say(lang, { zh: '已公开', en: 'Public' })}</a>
        </p>
      )}
    </Card>
  ),
};

export const requestToArticle: Room = {
  name: 'request-to-article',
  tables: [],
  caseListeners: [draftAnswer],
  casePanels: [articlePanel],
};
