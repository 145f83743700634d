// The sections of a guide below the flow chart.
import { cite } from '#kernel/cases/laws/cite.ts';
import { Cited } from '#kernel/cases/laws/cited.tsx';
import { sayUnit } from '#kernel/cases/words/units.ts';
import type { Page } from '#platform/http/resource.ts';
import { colon, joinNames } from '#platform/i18n/words.ts';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import type { ItemContent } from '../contract.ts';
import { pairTexts } from '../rules/english.ts';
import type { LiveItem } from '../store/live.ts';
import { codes } from '../words/codes.ts';
import { guideWords } from '../words/guide.ts';
import { chineseOnly, inReadersWords } from './reader.ts';
import { Said } from './said.tsx';

interface ContentProps {
  content: ItemContent;
  page: Page;
}
interface ItemProps {
  item: LiveItem;
  page: Page;
}

export function Conditions({ content, page }: ContentProps) {
  const w = guideWords.in(page.lang);
  return (
    <section class="stack" id="conditions">
      <h2>{w.conditions}</h2>
      <ul class="stack tight">
        {pairTexts(content.conditions, content.conditionsEn).map((condition) => (
          <li>
            <Said {...condition} page={page} />
          </li>
        ))}
        {content.quantityLimit && (
          <li>
            {w.quantityLimit}
            {colon(page.lang)}
            <Said zh={content.quantityLimit} en={content.quantityLimitEn} page={page} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** 行政许可法 §58–59: fees by published items and standards only; without a fee there is nothing to show. */
export function Fees({ content, page }: ContentProps) {
  const w = guideWords.in(page.lang);
  if (content.fees.length === 0) return null;
  return (
    <section class="stack" id="fees">
      <h2>{w.fees}</h2>
      <ul class="stack tight">
        {content.fees.map((fee) => (
          <li>
            <Said zh={fee.name} en={fee.nameEn} page={page} />
            {colon(page.lang)}
            {fee.amountFen / 100} {w.perUnit(sayUnit(fee.unit, page.lang))}
            <br />
            <small class="dim">
              <Cited law={`《${fee.basis.title}》${fee.basis.article}`} lang={page.lang} />
              {fee.relief && (
                <>
                  {' · '}
                  {w.relief}
                  {colon(page.lang)}
                  <Said zh={fee.relief} en={fee.reliefEn} page={page} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 行政许可法 §7, §38, §45–47: the norms, hearing, uncounted time, review and suit. */
export function Rights({ content, page }: ContentProps) {
  const w = guideWords.in(page.lang);
  const { remedies } = content;
  const reviewOrgan = inReadersWords(page, remedies.reviewOrgan, remedies.reviewOrganEn);
  const court = inReadersWords(page, remedies.court, remedies.courtEn);
  return (
    <section class="stack" id="law">
      <h2>{w.rights}</h2>
      <ul class="stack tight">
        {content.basis.map((basis) => (
          <li>
            <Cited law={`《${basis.title}》${basis.article}`} lang={page.lang} />
            {basis.quote && (
              <details class="sm">
                <summary>{codes.in(page.lang).ranks[basis.rank]}</summary>
                <p {...chineseOnly(page)}>{basis.quote}</p>
              </details>
            )}
          </li>
        ))}
        {content.specialProcedures.map((special) => (
          <li>
            {w.special({
              name: codes.in(page.lang).special[special.kind],
              days: special.maxDays,
              basis: cite(page.lang, special.basis),
            })}
          </li>
        ))}
        {content.hearingRequired && <li>{w.hearing}</li>}
        <li>{w.remedy({ review: reviewOrgan, court })}</li>
      </ul>
    </section>
  );
}

export function Result({ item, page }: ItemProps) {
  const w = guideWords.in(page.lang);
  const c = codes.in(page.lang);
  const { result, scope, delivery, jointOrgans, jointOrgansEn } = item.content;
  const name = inReadersWords(page, result.name, result.nameEn);
  return (
    <section class="stack" id="result">
      <h2>{w.result}</h2>
      <Facts
        items={[
          [
            c.results[result.kind],
            <>
              {name} {result.kind !== 'payment' && <a href={`/services/${item.code}/sample`}>{w.sample}</a>}
              <br />
              <span class="dim">
                {w.validity}
                {colon(page.lang)}
                <Said zh={result.validity} en={result.validityEn} page={page} />
              </span>
            </>,
          ],
          [
            w.delivery,
            joinNames(
              page.lang,
              delivery.map((way) => c.delivery[way]),
            ),
          ],
          [w.scope, c.scopes[scope]],
          ...(jointOrgans.length > 0
            ? ([
                [
                  w.jointOrgans,
                  joinNames(
                    page.lang,
                    pairTexts(jointOrgans, jointOrgansEn).map(({ zh, en }) => inReadersWords(page, zh, en)),
                  ),
                ],
              ] as [string, string][])
            : []),
        ]}
      />
    </section>
  );
}

export function Faq({ content, page }: ContentProps) {
  if (content.faq.length === 0) return null;
  return (
    <section class="stack" id="faq">
      <h2>{guideWords.in(page.lang).faq}</h2>
      {content.faq.map(({ question, questionEn, answer, answerEn }) => (
        <details>
          <summary>
            <Said zh={question} en={questionEn} page={page} />
          </summary>
          <p>
            <Said zh={answer} en={answerEn} page={page} />
          </p>
        </details>
      ))}
    </section>
  );
}

/** The same base item at other levels and organs. */
export function Siblings({ item, page }: ItemProps) {
  const w = guideWords.in(page.lang);
  const c = codes.in(page.lang);
  if (item.siblings.length === 0) return null;
  return (
    <section class="stack" id="levels">
      <h2>{w.levels}</h2>
      <p>{w.siblingsLead}</p>
      <ul class="list">
        {item.siblings.map((sibling) => (
          <li>
            <span>
              <Tag>{c.levels[sibling.level]}</Tag>{' '}
              <a href={`/services/${sibling.code}`}>{inReadersWords(page, sibling.organName, sibling.organNameEn)}</a>
            </span>
            <span class="dim">{inReadersWords(page, sibling.name, sibling.nameEn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
