// One article on the workbench: written, checked, handed in, and taken from the public.
import { z } from 'zod';
import { nameList } from '#kernel/cases/fields.ts';
import { inspectFile } from '#kernel/documents/scan/service.ts';
import { over } from '#platform/http/access.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Note } from '#ui/parts/note.tsx';
import { permissions } from '../contract.ts';
import { readTyped } from '../rules/typed.ts';
import { attachFile, detachFile, remakeFilm } from '../service/files.ts';
import { pushArticle } from '../service/push.ts';
import { withdrawArticle } from '../service/withdraw.ts';
import { getArticle, saveArticle, submitArticle } from '../service/write.ts';
import { deskWords } from '../words/desk.ts';
import { filmWords } from '../words/films.ts';
import { pushWords } from '../words/pushes.ts';
import { type DeskArticle, loadDeskArticle } from './desk-article.ts';
import { ArticleForm } from './form.tsx';
import { Checks, Deeds, Files, Versions } from './panels.tsx';
import { Pushes } from './push-panel.tsx';
import { StateTag } from './state-tag.tsx';

const params = z.object({ id: z.uuid() });
const see = over('article', permissions.see);
const write = over('article', permissions.write);
const revision = z.coerce.number().int().min(0);
const words = z.string().trim().min(2).max(300);
const hrefOf = (id: string, place = '') => `/desk/articles/${id}${place}`;

export const deskArticle = resource({
  name: 'desk-article',
  path: '/desk/articles/:id',
  face: 'bench',
  access: see,
  params,
  load: (ctx, { params: { id } }) => loadDeskArticle(ctx, id),
  view: showArticle,
  acts: {
    save: act({
      access: write,
      params,
      body: z.looseObject({ revision }),
      do: async (ctx, { params: { id }, body: { revision: before, ...typed } }) => {
        const { content } = await getArticle(ctx, id);
        const read = readTyped(content as object, typed);
        const after = await saveArticle(ctx, { documentId: id, revision: before, content: read.content });
        const w = deskWords.in(ctx.lang);
        return {
          to: hrefOf(id),
          say: read.dropped.length > 0 ? w.dropped(read.dropped) : w.saved,
          data: { revision: after, dropped: read.dropped },
        };
      },
    }),
    attach: act({
      access: write,
      rate: 'upload',
      params,
      files: true,
      inspect: inspectFile,
      body: z.object({
        revision,
        alt: z.string().trim().max(300).optional(),
        file: z.object({ id: z.string().max(64), name: z.string().max(200), ticket: z.string().max(64) }),
      }),
      do: async (ctx, { params: { id }, body: { revision: before, file, alt } }) => {
        const after = await attachFile(ctx, { documentId: id, revision: before, file, alt });
        return {
          to: hrefOf(id, '#files'),
          say: deskWords.in(ctx.lang).attached,
          data: { revision: after, file: file.id },
        };
      },
    }),
    detach: act({
      access: write,
      params,
      body: z.object({ revision, file: z.string().max(64) }),
      do: async (ctx, { params: { id }, body }) => {
        const after = await detachFile(ctx, { documentId: id, revision: body.revision, fileId: body.file });
        return { to: hrefOf(id, '#files'), say: deskWords.in(ctx.lang).detached, data: { revision: after } };
      },
    }),
    remake: act({
      access: write,
      params,
      body: z.object({ file: z.string().max(64) }),
      do: async (ctx, { params: { id }, body: { file } }) => {
        await remakeFilm(ctx, id, file);
        return { to: hrefOf(id, '#files'), say: filmWords.in(ctx.lang).asked };
      },
    }),
    submit: act({
      access: write,
      params,
      body: z.object({ note: words, joint: nameList.optional() }),
      do: async (ctx, { params: { id }, body }) => {
        const { caseId } = await submitArticle(ctx, id, body.note, body.joint);
        return { to: hrefOf(id), say: deskWords.in(ctx.lang).submitted, data: { caseId } };
      },
    }),
    push: act({
      access: write,
      params,
      body: z.object({ column: z.uuid() }),
      do: async (ctx, { params: { id }, body: { column } }) => {
        const push = await pushArticle(ctx, id, column);
        return { to: hrefOf(id, '#push'), say: pushWords.in(ctx.lang).pushed, data: { push } };
      },
    }),
    withdraw: act({
      access: see,
      params,
      body: z.object({ reason: words }),
      do: async (ctx, { params: { id }, body }) => {
        await withdrawArticle(ctx, id, body.reason);
        return { to: hrefOf(id), say: deskWords.in(ctx.lang).withdrawn };
      },
    }),
  },
});

function showArticle(article: DeskArticle, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const title = article.content.title ?? w.untitled;
  return {
    title,
    current: '/desk/articles',
    ...(article.may.write ? { islands: ['x-editor'], styles: ['editor.css'] } : {}),
    body: (
      <div class="stack">
        <BenchHead
          title={title}
          back={{ href: '/desk/articles', text: w.back }}
          beside={<StateTag article={article} page={page} />}
        >
          {article.live && <LinkButton href={`/articles/${article.code}`}>{w.seePublic}</LinkButton>}
        </BenchHead>
        {page.refused && (
          <Note state="over" live="alert">
            {page.refused.message}
          </Note>
        )}
        {article.ground && article.state === 'returned' && (
          <Note state="near">{w.returnedBecause(article.ground)}</Note>
        )}
        {(article.state === 'review' || article.state === 'passed') && (
          <Note>
            {w.reviewing}{' '}
            <a href={`/desk/cases?${new URLSearchParams({ q: article.content.title ?? '' })}`}>{w.review}</a>
          </Note>
        )}
        <div class="duo">
          <div class="stack">
            {article.may.write && <ArticleForm article={article} page={page} />}
            <Versions article={article} page={page} />
          </div>
          <div class="stack">
            <Checks article={article} page={page} />
            <Files article={article} page={page} />
            <Deeds article={article} page={page} />
            <Pushes article={article} page={page} />
          </div>
        </div>
      </div>
    ),
  };
}
