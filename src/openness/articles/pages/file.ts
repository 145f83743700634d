// A picture or attachment of an article, under the article's own address.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { openArticleFile, openFilmOf } from '../service/files.ts';

export const articleFile = resource({
  name: 'article-file',
  path: '/files/article/:id/:file',
  access: anyone,
  params: z.object({ id: z.string().max(60), file: z.string().regex(/^[0-9a-f]{64}$/) }),
  load: (ctx, { params: { id, file } }) => openArticleFile(ctx, id, file),
});

/** Where a file of an article is served. */
export const fileHref = (code: string, fileId: string): string => `/files/article/${code}/${fileId}`;

/** Part of a film of it: the list a player begins with, those of each size, their bytes, the picture before it. */
export const articleFilm = resource({
  name: 'article-film',
  path: '/files/article/:id/:file/film/:part',
  access: anyone,
  params: z.object({
    id: z.string().max(60),
    file: z.string().regex(/^[0-9a-f]{64}$/),
    part: z.string().regex(/^[a-z0-9]{1,10}\.(m3u8|mp4|jpg)$/),
  }),
  load: (ctx, { params: { id, file, part } }) => openFilmOf(ctx, id, file, part),
});

export const filmHref = (code: string, fileId: string, part: 'index.m3u8' | 'poster.jpg'): string =>
  `${fileHref(code, fileId)}/film/${part}`;
