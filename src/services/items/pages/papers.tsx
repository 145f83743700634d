// The blank application form, made from the declaration.
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import type { Context } from '#platform/http/context.ts';
import { Download, type Page, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import type { ItemField } from '../contract.ts';
import { findLiveItem } from '../service/offer.ts';
import type { LiveItem } from '../store/live.ts';
import { listWords } from '../words/list.ts';
import { choicesOf, labelOf, listHandedIn, writeFormPdf } from './form-pdf.ts';
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
    return {
      title,
      current: '/services',
      islands: ['x-print'],
      crumbs: [
        { href: '/services', text: listWords.in(page.lang).title },
        { href: `/services/${item.code}`, text: inReadersWords(page, item.content.name, item.content.nameEn) },
      ],
      body: <BlankForm item={item} page={page} title={title} />,
    };
  },
});

/** The same as a file. */
export const formFile = resource({
  name: 'item-form-file',
  path: '/services/:code/form.pdf',
  access: anyone,
  params: codeParams,
  load: async (ctx, { params }) => {
    const item = await getItem(ctx, params.code);
    const name = listWords.in(ctx.lang).formTitle(inReadersWords(ctx, item.content.name, item.content.nameEn));
    return new Download(await writeFormPdf(item, ctx), 'application/pdf', `${name}.pdf`);
  },
});

async function getItem(ctx: Context, code: string): Promise<LiveItem> {
  const item = await findLiveItem(ctx.db, code, ctx.now);
  if (!item) throw notFound();
  return item;
}

interface Props {
  item: LiveItem;
  page: Page;
  title: string;
}

function BlankForm({ item, page, title }: Props) {
  const w = listWords.in(page.lang);
  const { form } = item.content;
  const handedIn = listHandedIn(item, page);
  return (
    <article class="stack loose measure">
      <PageHead title={title} lead={w.formLead}>
        <PrintButton />
        <LinkButton href={`/services/${item.code}/form.pdf`} icon="down">
          {w.formFile}
        </LinkButton>
      </PageHead>
      {form.map((part) => (
        <section class="stack">
          <h2>{inReadersWords(page, part.title, part.titleEn)}</h2>
          <Facts even items={part.fields.map((field) => [labelOf(field, page), blankOf(field, page)])} />
        </section>
      ))}
      {handedIn.length > 0 && (
        <section class="stack">
          <h2>{w.formMaterials}</h2>
          <ul class="stack tight">
            {handedIn.map((material) => (
              <li>□ {material}</li>
            ))}
          </ul>
        </section>
      )}
      <p>{w.formSign}</p>
      <p>{w.formDate}</p>
    </article>
  );
}

/** Choices are printed to be ticked; all else is a line to write on. */
function blankOf(field: ItemField, page: Page) {
  const choices = choicesOf(field, page);
  if (!choices) return <span class="blank" aria-hidden="true" />;
  return choices.map((choice) => <span>□ {choice} </span>);
}
