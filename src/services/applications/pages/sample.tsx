// `/services/:code/sample`: what an item's result looks like, by the very template that a grant fills in.
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Paper } from '#ui/parts/paper.tsx';
import { itemSource } from '../item.ts';
import { describeResult, isDocument, tellResult } from '../rules/result.ts';
import { sampleWords } from '../words/sample.ts';
import { inWords } from './frame.tsx';

interface Specimen {
  readonly code: string;
  readonly itemName: string;
  readonly itemNameEn: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly organ: string;
  readonly paragraphs: readonly string[];
}

export const samplePage = resource({
  name: 'item-sample',
  path: '/services/:code/sample',
  access: anyone,
  params: z.object({ code: z.string().max(80) }),
  cacheTags: ({ code }) => [`item:${code}`, 'items'],
  load: async (ctx: Context, { params }): Promise<Specimen> => {
    const item = await itemSource().findOffered(ctx.db, params.code, ctx.now);
    if (!item || !isDocument(item.content)) throw notFound();
    const { content, organ } = item;
    const w = sampleWords.zh;
    return {
      code: item.code,
      itemName: content.name,
      itemNameEn: content.nameEn ?? null,
      name: content.result.name,
      nameEn: content.result.nameEn ?? content.result.name,
      organ: organ.name,
      paragraphs: tellResult(describeResult(content, {}, ctx.now), w.holder, w.caseNumber),
    };
  },
  view: showSpecimen,
});

function showSpecimen(specimen: Specimen, page: Page): PageView {
  const w = sampleWords.in(page.lang);
  const { zh } = sampleWords;
  const title = w.title(inWords(page, specimen.name, specimen.nameEn));
  return {
    title,
    current: '/services',
    islands: ['x-print'],
    crumbs: [
      { href: '/services', text: w.services },
      { href: `/services/${specimen.code}`, text: inWords(page, specimen.itemName, specimen.itemNameEn) },
    ],
    body: (
      <div class="stack loose">
        <PageHead title={title} lead={w.lead}>
          <PrintButton />
        </PageHead>
        <Paper
          label={title}
          lang={page.lang === 'en' ? 'zh-CN' : undefined}
          number={zh.number}
          title={zh.title(specimen.name)}
          sign={[specimen.organ, zh.day]}
          foot={<span class="sm dim">{zh.code}</span>}
        >
          {specimen.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
        </Paper>
      </div>
    ),
  };
}
