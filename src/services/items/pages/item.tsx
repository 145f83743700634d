// The guide of one item: everything a person needs before applying, drawn from the version that runs.
import { findPublicHead } from '#kernel/people/service/officers.ts';
import { readItemVoice } from '#kernel/supervision/registry.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { LinkButton } from '#ui/parts/button.tsx';
import { Figures } from '#ui/parts/figure.tsx';
import { Note } from '#ui/parts/note.tsx';
import { Title } from '#ui/parts/prose.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { Flow } from '#ui/parts/timeline.tsx';
import type { ItemContent } from '../contract.ts';
import { findDraftPlace } from '../drafts.ts';
import { isPartlyChinese } from '../rules/english.ts';
import { discloseItem, drawFlow, type FlowBox } from '../rules/guide.ts';
import { findLiveItem } from '../service/offer.ts';
import { codes } from '../words/codes.ts';
import { guideWords } from '../words/guide.ts';
import { sayLimit, splitLimit } from '../words/limits.ts';
import { codeParams, type Guide } from './guide.ts';
import { Aside } from './item-aside.tsx';
import { Materials } from './item-materials.tsx';
import { Conditions, Faq, Fees, Result, Rights, Siblings } from './item-sections.tsx';
import { inReadersWords } from './reader.ts';
import { Said } from './said.tsx';

export const itemPage = resource({
  name: 'item',
  path: '/services/:code',
  access: anyone,
  params: codeParams,
  cacheTags: ({ code }) => [`item:${code}`, 'items'],
  load: async (ctx, { params }): Promise<Guide> => {
    const item = await findLiveItem(ctx.db, params.code, ctx.now);
    if (!item) throw notFound();
    const [head, draft, voice] = await Promise.all([
      findPublicHead(ctx.db, { id: item.organId }, ctx.now),
      findDraftPlace(ctx, item.code),
      readItemVoice(ctx.db, item.code, ctx.now),
    ]);
    return {
      ...item,
      flow: drawFlow(item.content),
      disclosures: discloseItem(item.content, item.organName),
      draft,
      head,
      voice,
    };
  },
  view: showGuide,
});

function showGuide(item: Guide, page: Page): PageView {
  const w = guideWords.in(page.lang);
  const { content } = item;
  const name = inReadersWords(page, content.name, content.nameEn);
  return {
    title: name,
    description: inReadersWords(page, content.summary, content.summaryEn),
    crumbs: [{ href: '/services', text: w.services }],
    current: '/services',
    islands: ['x-print'],
    body: (
      <div class="split">
        <article class="stack loose">
          <PageHead title={<Title text={name} />} lead={inReadersWords(page, content.summary, content.summaryEn)}>
            <Tags content={content} page={page} />
          </PageHead>
          <FourFigures content={content} page={page} />
          {content.onlineDepth >= 3 && (
            <p class="narrow">
              <LinkButton href={item.draft ?? `/services/${item.code}/apply`} kind="go" big>
                {item.draft ? w.resume : w.applyOnline}
              </LinkButton>
            </p>
          )}
          {page.lang === 'en' && isPartlyChinese(content) && <Note>{w.inChinese}</Note>}
          <section class="stack" id="flow">
            <h2>{w.flow}</h2>
            <Flow steps={item.flow.map((box) => describeBox(box, page))} />
          </section>
          <Materials item={item} page={page} />
          <Conditions content={content} page={page} />
          <Fees content={content} page={page} />
          <Rights content={content} page={page} />
          <Result item={item} page={page} />
          <Faq content={content} page={page} />
          <Siblings item={item} page={page} />
        </article>
        <Aside item={item} page={page} />
      </div>
    ),
  };
}

function Tags({ content, page }: { content: ItemContent; page: Page }) {
  const c = codes.in(page.lang);
  const depth = String(content.onlineDepth) as keyof typeof c.depths;
  return (
    <span>
      <Tag>{c.types[content.type]}</Tag> <Tag>{c.caseTypes[content.caseType]}</Tag> <Tag>{c.levels[content.level]}</Tag>{' '}
      <Tag state={content.onlineDepth === 4 ? 'ok' : 'on'}>{c.depths[depth]}</Tag>
    </span>
  );
}

/** Time, visits, money, paper: the four questions everybody asks. */
function FourFigures({ content, page }: { content: ItemContent; page: Page }) {
  const w = guideWords.in(page.lang);
  const { limits, visits, fees, materials } = content;
  const promise = splitLimit(limits.promise, page.lang);
  const fetched = materials.filter((material) => material.source === 'fetched').length;
  const total = fees.reduce((sum, fee) => sum + fee.amountFen, 0) / 100;
  const surveyed = content.steps.some((step) => step.kind === 'survey');
  return (
    <Figures
      items={[
        {
          label: w.takes,
          ...(content.caseType === '1' ? { value: w.onTheSpot } : promise),
          note: limits.statutory ? w.byLaw(sayLimit(limits.statutory, page.lang)) : w.noLimitByLaw,
        },
        {
          label: w.visits,
          value: visits.count,
          unit: visits.count === 1 ? w.once : w.times,
          note: visits.reason ? (
            <Said zh={visits.reason} en={visits.reasonEn} page={page} />
          ) : surveyed ? (
            w.noVisitSurvey
          ) : (
            w.noVisit
          ),
        },
        { label: w.fee, value: total, unit: w.yuan, note: fees.length > 0 ? w.payOnline : w.free },
        {
          label: w.materials,
          value: materials.length,
          unit: w.pieces,
          note: fetched > 0 ? w.fetchedCount(fetched) : w.noneFetched,
        },
      ]}
    />
  );
}

function describeBox(box: FlowBox, page: Page): { title: string; note?: string } {
  const w = guideWords.in(page.lang);
  if (box.kind === 'apply') return { title: w.apply, note: w.applyNote };
  const limit = box.limit ? sayLimit(box.limit, page.lang) : '';
  const note = page.lang === 'en' ? box.noteEn : box.note;
  return {
    title: inReadersWords(page, box.name ?? '', box.nameEn),
    note: note ? `${note}${page.lang === 'en' ? ', ' : '，'}${limit}` : limit,
  };
}
