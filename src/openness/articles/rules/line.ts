// A line of `articles.jsonl`, as a city pack brings it and as an older site is taken in. Pure.
import { z } from 'zod';
import { cleanHtml } from '#platform/text/html.ts';
import { type ArticleContent, articleContentSchema, type FileRef } from '../contract.ts';

const slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const shape = articleContentSchema.shape;

/** What an article says but for what a file cannot bring: ids of columns, files sent in, organs, due items. */
const said = articleContentSchema
  .omit({ attachments: true, image: true, joint: true, channels: true, dueItem: true })
  .extend({
    columns: z.array(slug).min(1).max(50),
    site: slug,
    body: shape.body.default(''),
    keywords: shape.keywords.default([]),
    source: shape.source.optional(),
    editor: shape.editor.optional(),
    lang: shape.lang.default('zh'),
    openness: shape.openness.default('active'),
    interprets: shape.interprets.default([]),
  })
  .strict();

/** Of a city pack: published there under its code, from a moment on. */
export const packLineSchema = said.extend({
  code: z.string().regex(/^\d{8}-\d{6}$/),
  organ: z.string().min(1).max(80),
  published: z.iso.datetime({ offset: true }),
});
const path = z.string().min(1).max(300);

/** Of an older site: becomes a draft; `from` is the address it had there, files are named by their paths beside the list. */
export const importLineSchema = said.extend({
  from: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  bodyFile: path.optional(),
  attachments: z.array(path).max(50).default([]),
});

export type SaidLine = z.infer<typeof said>;

/** The content for columns found; `by` stands in where a line names neither source nor editor. */
export function toContent(
  line: SaidLine,
  columnIds: readonly string[],
  by: { readonly source: string; readonly editor: string },
  attachments: readonly FileRef[] = [],
): ArticleContent {
  const content = Object.fromEntries(Object.entries(line).filter(([key]) => key in shape)) as SaidLine;
  return articleContentSchema.parse({
    ...content,
    source: line.source ?? by.source,
    editor: line.editor ?? by.editor,
    body: cleanHtml(line.body).html,
    columns: columnIds,
    attachments,
    joint: [],
    channels: ['site'],
  });
}
