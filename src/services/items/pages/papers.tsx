// Papers made from the declaration: the blank application form and a specimen of the result.
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { inBrackets } from '#platform/i18n/words.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import type { ItemField } from '../contract.ts';
import { findLiveItem } from '../service/offer.ts';
import type { LiveItem } from '../store/live.ts';
import { listWords } from '../words/list.ts';
import { codeParams } from './guide.ts';
import { inReadersWords } from './reader.ts';

/** 行政许可法 §29–30: the form is supplied free of charge and published. */
export const formPage = resource({
  name: 'item-form',
  path: '/services/:code/form',
  access: anyone,
  params: codeParams,
  cacheTags: ({ code }) => [`item:${code}`, 'items'],
  load: (ctx, { params }) => getItem(ctx, params.code),
  view: (item, page) => {
    const title = listWords.in(page.lang).formTitle(inReadersWords(page, item.content.name, item.content.nameEn));
    return paperView(item, page, title, <BlankForm item={item} page={page} title={title} />);
  },
});

export const samplePage = resource({
  name: 'item-sample',
  path: '/services/:code/sample',
  access: anyone,
  params: codeParams,
  cacheTags: ({ code }) => [`item:${code}`, 'items'],
  load: (ctx, { params }) => getItem(ctx, params.code),
  view: (item, page) => {
    const { result } = item.content;
    const title = listWords.in(page.lang).sampleTitle(inReadersWords(page, result.name, result.nameEn));
    return paperView(item, page, title, <Sample item={item} page={page} title={title} />);
  },
});

async function getItem(ctx: Context, code: string): Promise<LiveItem> {
  const item = await findLiveItem(ctx.db, code, ctx.now);
  if (!item) throw notFound();
  return item;
}

function paperView(item: LiveItem, page: Page, title: string, body: PageView['body']): PageView {
  return {
    title,
    current: '/services',
    islands: ['x-print'],
    crumbs: [
      { href: '/services', text: listWords.in(page.lang).title },
      { href: `/services/${item.code}`, text: inReadersWords(page, item.content.name, item.content.nameEn) },
    ],
    body,
  };
}

interface Props {
  item: LiveItem;
  page: Page;
  title: string;
}

function BlankForm({ item, page, title }: Props) {
  const w = listWords.in(page.lang);
  const { form, materials } = item.content;
  return (
    <article class="stack loose measure">
      <PageHead title={title} lead={w.formLead}>
        <PrintButton />
      </PageHead>
      {form.map((part) => (
        <section class="stack">
          <h2>{inReadersWords(page, part.title, part.titleEn)}</h2>
          <Facts even items={part.fields.map((field) => [labelOf(field, page), blankOf(field, page)])} />
        </section>
      ))}
      {materials.length > 0 && (
        <section class="stack">
          <h2>{w.formMaterials}</h2>
          <ul class="stack tight">
            {materials
              .filter((material) => material.source !== 'fetched' && material.source !== 'form')
              .map((material) => (
                <li>□ {inReadersWords(page, material.name, material.nameEn)}</li>
              ))}
          </ul>
        </section>
      )}
      <p>{w.formSign}</p>
      <p>{w.formDate}</p>
    </article>
  );
}

function labelOf(field: ItemField, page: Page): string {
  const label = inReadersWords(page, field.label, field.labelEn);
  return field.unit ? label + inBrackets(page.lang, field.unit) : label;
}

/** Choices are printed to be ticked; all else is a line to write on. */
function blankOf(field: ItemField, page: Page) {
  const w = listWords.in(page.lang);
  if (field.type === 'yes-no')
    return (
      <span>
        □ {w.yes} □ {w.no}
      </span>
    );
  if (!field.options) return <span class="blank" aria-hidden="true" />;
  return field.options.map((option) => <span>□ {inReadersWords(page, option.label, option.labelEn)} </span>);
}

function Sample({ item, page, title }: Props) {
  const w = listWords.in(page.lang);
  const { result } = item.content;
  const empty = <span class="dim">{w.sampleEmpty}</span>;
  return (
    <article class="stack loose measure">
      <PageHead title={title} lead={w.sampleLead}>
        <PrintButton />
      </PageHead>
      <Facts
        even
        card
        items={[
          [w.sampleNumber, empty],
          [w.sampleHolder, empty],
          [w.sampleOrgan, inReadersWords(page, item.organName, item.organNameEn)],
          [w.sampleDay, empty],
          [w.sampleValidity, result.validity],
        ]}
      />
    </article>
  );
}
