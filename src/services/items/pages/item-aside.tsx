// Beside the guide: the four entries, the eight disclosures, code and version.
import { cite } from '#kernel/cases/laws/cite.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import { titleIn } from '#kernel/people/rules/title.ts';
import { ITEM_DAYS } from '#kernel/supervision/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { LinkButton } from '#ui/parts/button.tsx';
import { PrintButton } from '#ui/parts/enhance.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { estimateMinutes } from '../rules/guide.ts';
import { codes } from '../words/codes.ts';
import { guideWords } from '../words/guide.ts';
import { sayLimit } from '../words/limits.ts';
import type { Guide } from './guide.ts';
import { inReadersWords } from './reader.ts';
import { Said } from './said.tsx';

interface Props {
  item: Guide;
  page: Page;
}

export function Aside({ item, page }: Props) {
  return (
    <aside class="stack">
      <Entries item={item} page={page} />
      <EightDisclosures item={item} page={page} />
      <Provenance item={item} page={page} />
    </aside>
  );
}

/** E20: apply, enquire, complain (of the matter, of people) and supervise, each one step away. */
function Entries({ item, page }: Props) {
  const w = guideWords.in(page.lang);
  const about = new URLSearchParams({ item: item.code }).toString();
  return (
    <div class="card stack no-print">
      {item.draft && (
        <LinkButton href={item.draft} kind="go" big>
          {w.resume}
        </LinkButton>
      )}
      {item.content.onlineDepth >= 3 && (
        <LinkButton href={`/services/${item.code}/apply`} kind={item.draft ? 'bare' : 'go'} big>
          {w.applyOnline}
        </LinkButton>
      )}
      {item.content.onlineDepth >= 3 && <p class="sm dim">{w.minutes(estimateMinutes(item.content))}</p>}
      <ul class="stack tight">
        <li>
          <a href={`/mailbox?kind=enquiry&${about}`}>{w.enquire}</a>
        </li>
        <li>
          <a href={`/mailbox?kind=complaint&${about}`}>{w.complain}</a>
        </li>
        <li>
          <a href={`/conduct?organ=${item.organCode}`}>{w.conduct}</a>
        </li>
        <li>
          <a href={`/supervision/items/${item.code}`}>{w.supervise}</a>
          <div class="sm dim">{w.voice({ days: ITEM_DAYS, ...item.voice })}</div>
        </li>
        <li>
          <a href={`/packages?item=${item.code}`}>{w.packages}</a>
        </li>
        <li>
          <a href={`/halls?organ=${item.organCode}`}>{w.halls}</a>
        </li>
      </ul>
    </div>
  );
}

/** C27: 事项、办法、权限、程序、材料、时限、收费、负责人与窗口电话. */
function EightDisclosures({ item, page }: Props) {
  const w = guideWords.in(page.lang);
  const { disclosures: d } = item;
  const organ = inReadersWords(page, item.organName, item.organNameEn);
  return (
    <div class="card sm">
      <h2>{w.eight}</h2>
      <Facts
        items={[
          [w.matter, inReadersWords(page, d.matter.name, d.matter.nameEn)],
          [
            w.norms,
            <a href="#law">{page.lang === 'en' ? cite('en', `《${d.norms[0]?.title}》`) : d.norms[0]?.title}</a>,
          ],
          [w.authority, w.organAt({ organ, level: codes.in(page.lang).levels[d.authority.level] })],
          [w.procedure, <a href="#flow">{w.boxes(d.procedure.steps)}</a>],
          [w.materialsRow, <a href="#materials">{w.materialsBrief(d.materials)}</a>],
          [w.limit, sayLimits(item, page)],
          [w.feeRow, d.fee.charged ? <a href="#fees">{`${d.fee.totalFen / 100} ${w.yuan}`}</a> : w.free],
          [w.charge, <Charge item={item} page={page} />],
        ]}
      />
    </div>
  );
}

function sayLimits(item: Guide, page: Page): string {
  const w = guideWords.in(page.lang);
  const { caseType, promise, statutory } = item.disclosures.limit;
  const said = caseType === '1' ? w.onTheSpot : sayLimit(promise, page.lang);
  return statutory ? w.limitBrief({ promise: said, statutory: sayLimit(statutory, page.lang) }) : w.limitPromise(said);
}

function Charge({ item, page }: Props) {
  const w = guideWords.in(page.lang);
  const { charge } = item.disclosures;
  const comma = page.lang === 'en' ? ', ' : '，';
  return (
    <>
      {item.head && (
        <>
          {nameIn(page.lang, item.head)} <span class="dim">{titleIn(page.lang, item.head)}</span>
          <br />
        </>
      )}
      <Said zh={charge.section} en={charge.sectionEn} page={page} />
      {comma}
      <Said zh={charge.window} en={charge.windowEn} page={page} />
      <br />
      <Said zh={charge.place} en={charge.placeEn} page={page} />
      {comma}
      <Said zh={charge.hours} en={charge.hoursEn} page={page} />
      <br />
      {w.phone} <a href={`tel:${charge.consultPhone}`}>{charge.consultPhone}</a>
      <br />
      {w.complaintPhone} <a href={`tel:${charge.complaintPhone}`}>{charge.complaintPhone}</a>
    </>
  );
}

function Provenance({ item, page }: Props) {
  const w = guideWords.in(page.lang);
  return (
    <div class="stack tight xs dim">
      <p>
        {w.code(item.content.implementationCode)}
        <br />
        {w.version({ number: item.versionNumber, since: localDate(item.since) })}{' '}
        <a href={`/services/${item.code}/versions`}>{w.history}</a>
      </p>
      <PrintButton text={w.print} />
    </div>
  );
}
