// Beginning an article: what kind it is, and the column it is for.

import { z } from 'zod';
import { nameIn } from '#kernel/organs/contract.ts';
import { holds } from '#platform/http/access.ts';
import { describeForm } from '#platform/http/refusal.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Select, TextField } from '#ui/parts/field.tsx';
import { ErrorSummary, Form } from '#ui/parts/form.tsx';
import { Note } from '#ui/parts/note.tsx';
import { type Column, columns } from '../columns.ts';
import { ARTICLE_KINDS, articleContentSchema, permissions } from '../contract.ts';
import { createArticle } from '../service/write.ts';
import { deskWords } from '../words/desk.ts';
import { fieldWords } from '../words/fields.ts';

/** So many columns are offered; nobody writes for more. */
export const MOST_COLUMNS = 300;

interface Beginning {
  readonly columns: readonly Column[];
}

export const newArticle = resource({
  name: 'article-new',
  path: '/desk/articles/new',
  face: 'bench',
  access: holds(permissions.write),
  load: async (ctx): Promise<Beginning> => ({
    columns: await columns().listWritable(ctx.db, ctx.actor, { duty: 'write', limit: MOST_COLUMNS }),
  }),
  view: showBeginning,
  acts: {
    create: act({
      access: holds(permissions.write),
      body: z.object({
        kind: z.enum(ARTICLE_KINDS),
        title: articleContentSchema.shape.title,
        column: z.uuid(),
      }),
      do: async (ctx, { body: { kind, title, column } }) => {
        const id = await createArticle(ctx, { kind, title, columns: [column] });
        return { to: `/desk/articles/${id}`, data: { id }, created: true };
      },
    }),
  },
});

/** The way down to a column within its site. */
export const describeWithin = ({ trail, name, nameEn }: Column, lang: Lang): string =>
  [...trail, { name, nameEn }].map((step) => nameIn(lang, step)).join(' › ');

/** A column as writers choose it: its site, and the way down to it. */
export const describeColumn = (column: Column, lang: Lang): string =>
  `${nameIn(lang, column.site)} › ${describeWithin(column, lang)}`;

function showBeginning(data: Beginning, page: Page): PageView {
  const w = deskWords.in(page.lang);
  const { fields, kinds } = fieldWords.in(page.lang);
  const form = describeForm(page, 'create', { kind: fields.kind, column: fields.columns, title: fields.title });
  return {
    title: w.create,
    current: '/desk/articles',
    body: (
      <div class="stack measure">
        <BenchHead title={w.create} back={{ href: '/desk/articles', text: w.back }} />
        {data.columns.length === 0 ? (
          <Note state="near">{w.noColumns}</Note>
        ) : (
          <Form action="/desk/articles/new/acts/create" rhythm="normal" card label={w.create}>
            <ErrorSummary errors={form.summary} />
            <Select
              {...form.field('kind', 'news')}
              options={ARTICLE_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))}
              empty={false}
            />
            <Select
              {...form.field('column')}
              options={data.columns.map((column) => ({ value: column.id, text: describeColumn(column, page.lang) }))}
            />
            <TextField {...form.field('title')} />
            <div>
              <Button kind="go">{w.begin}</Button>
            </div>
          </Form>
        )}
      </div>
    ),
  };
}
