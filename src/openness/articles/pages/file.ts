// A picture or attachment of an article, under the article's own address.
import { z } from 'zod';
import { anyone } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { openArticleFile } from '../service/files.ts';

export const articleFile = resource({
  name: 'article-file',
  path: '/files/article/:id/:file',
  access: anyone,
  params: z.object({ id: z.string().max(60), file: z.string().regex(/^[0-9a-f]{64}$/) }),
  load: (ctx, { params: { id, file } }) => openArticleFile(ctx, id, file),
});

/** Where a file of an article is served. */
export const fileHref = (code: string, fileId: string): string => `/files/article/${code}/${fileId}`;
