// The page of an article.
import { z } from 'zod';
import { findEnded, findVersionContent } from '#kernel/documents/store/versions.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { localDate, localDateMinute } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Tree } from '#ui/parts/navigation.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { columns } from '../columns.ts';
import { type ArticleContent, articleWithdrawn, DOCUMENT_KIND } from '../contract.ts';
import { films, isFilm } from '../films.ts';
import { findToldProject } from '../projects.ts';
import { readSteps } from '../rules/discretion.ts';
import { namedIn, readLine } from '../rules/related.ts';
import { findLive } from '../store/live.ts';
import { listRelated } from '../store/related.ts';
import { pageWords } from '../words/page.ts';
import { Body } from './body.tsx';
import type { ArticlePage } from './data.ts';
import { Steps } from './discretion.tsx';
import { fileHref } from './file.ts';
import { Films } from './films.tsx';
import { Attached, Belonging, Known, NoticeDays, named } from './parts.tsx';

export const articlePage = resource({
  name: 'article',
  path: '/articles/:id',
  access: anyone,
  params: z.object({ id: z.string().max(60) }),
  cacheTags: ({ id }, { column, content, films: shown }) => [
    ...[`article:${id}`, 'articles', ...(column ? [`frame:${column.siteCode}`] : [])],
    ...shown.map((film) => `film:${film.id}`),
    ...[readLine(content.detail, 'projectCode')].flatMap((code) => (code ? `project:${code}` : [])),
  ],
  load: loadArticle,
  view: viewArticle,
});

async function loadArticle(ctx: Context, { params: { id } }: { params: { id: string } }): Promise<ArticlePage> {
  const { db, now, lang } = ctx;
  const article = await findLive(db, id, now);
  if (!article) return refuse(ctx, id);
  const all = (await findVersionContent(db, article.versionId)) as ArticleContent;
  const { joint: _joint, dueItem: _due, channels: _channels, opennessReason: _reason, ...shown } = all;
  const { columns: _columns, ...content } = shown;
  const [[column], related, shownFilms] = await Promise.all([
    columns().find(db, article.homeColumnId ? [article.homeColumnId] : []),
    listRelated(db, article.code, namedIn(all), now),
    loadFilms(ctx, all),
  ]);
  const code = readLine(all.detail, 'projectCode');
  const project = code === null ? undefined : await findToldProject(db, code, now);
  const around = column && (await columns().surround(db, column, lang));
  const { frame = null, tree = [] } = around ?? {};
  return {
    article,
    content,
    column: column ?? null,
    related,
    films: shownFilms,
    project: project ?? null,
    frame,
    tree,
  };
}

async function loadFilms({ db }: Context, { kind, attachments }: ArticleContent): Promise<ArticlePage['films']> {
  const files = kind === 'video' ? attachments.filter(isFilm) : [];
  if (files.length === 0) return [];
  const made = new Map(
    (
      await films().list(
        db,
        files.map(({ id }) => id),
      )
    ).map((film) => [film.fileId, film]),
  );
  return files.map((file) => {
    const film = made.get(file.id);
    return { ...file, ready: film?.state === 'ready', seconds: film?.seconds ?? null };
  });
}

/** One that was public is told to be gone, with the day and the reason; of any other nothing is said. */
async function refuse({ db, now }: Context, code: string): Promise<never> {
  const ended = await findEnded(db, DOCUMENT_KIND, code, now);
  if (!ended) throw notFound();
  throw articleWithdrawn({ on: localDate(ended.until), reason: ended.reason ?? '—' });
}

function viewArticle(data: ArticlePage, page: Page): PageView {
  const { article, content, column, frame, related } = data;
  const translations = related.filter((one) => one.how === 'translation' || one.code === content.translationOf);
  return {
    title: named(page, article.title, article.titleEn),
    ...(frame ? { frame } : {}),
    meta: metaOf(data),
    ...(article.summary ? { description: article.summary } : {}),
    alternates: translations.map((one) => ({ lang: one.lang, href: `/articles/${one.code}` })),
    crumbs: column
      ? [...column.trail, column].map((step) => ({ href: step.href, text: named(page, step.name, step.nameEn) }))
      : [],
    islands: ['x-print', ...(data.films.some(({ ready }) => ready) ? ['x-film'] : [])],
    body: <Article data={data} page={page} />,
  };
}

/**
 * 政府网站发展指引 (国办发〔2017〕47号): SiteName, SiteDomain, SiteIDCode, ColumnName, ColumnType, ArticleTitle, PubDate and
 * ContentSource are required of a page of content; the others are welcome.
 */
function metaOf({ article, content, column }: ArticlePage): Record<string, string> {
  const { image, keywords } = content;
  const all: Record<string, string | null | undefined> = {
    SiteName: column?.site.name,
    SiteDomain: column?.site.host,
    SiteIDCode: column?.site.siteCode,
    ColumnName: column?.name,
    ColumnType: column?.type,
    ArticleTitle: article.title,
    PubDate: localDateMinute(article.since),
    ContentSource: article.source,
    Keywords: keywords.join(','),
    Author: content.author,
    Description: article.summary,
    Image: image && fileHref(article.code, image.id),
    Url: `/articles/${article.code}`,
  };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

function Article({ data, page }: { data: ArticlePage; page: Page }) {
  const { article, content } = data;
  const w = pageWords.in(page.lang);
  const at = localDateMinute(article.since);
  // Its language, where the page speaks another.
  const own = page.lang === 'en' && content.lang !== 'en' ? 'zh-CN' : undefined;
  const text = (
    <article class="stack loose measure" itemScope itemType="https://schema.org/Article">
      <meta itemProp="datePublished" content={article.since.toISOString()} />
      <meta itemProp="headline" content={article.title} />
      <PageHead
        title={
          <span lang={article.titleEn ? undefined : own}>
            <Title text={named(page, article.title, article.titleEn)} />
          </span>
        }
        lead={content.subtitle}
        eyebrow={
          <>
            {w.source}
            <span itemProp="author">{article.source}</span>　{w.published}
            <time dateTime={article.since.toISOString()}>{at}</time>　{w.editor}
            {content.editor}
          </>
        }
      />
      <Known data={data} page={page} />
      <div class="row no-print">
        <PrintButton text={w.print} />
      </div>
      <Steps steps={readSteps(content.detail?.standard)} page={page} />
      <NoticeDays data={data} page={page} />
      <Films data={data} page={page} />
      <Body html={content.body} lang={own} />
      <Attached data={data} page={page} />
      <Belonging data={data} page={page} />
    </article>
  );
  if (data.tree.length === 0) return text;
  return (
    <div class="split start">
      <aside class="no-print">
        <Tree label={w.columns} nodes={[...data.tree]} />
      </aside>
      {text}
    </div>
  );
}
