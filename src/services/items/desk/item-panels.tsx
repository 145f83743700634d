// Panels of the item's page: sections to edit, what the checks say, versions with what each changed.
import { sayName } from '#kernel/documents/contract.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { Timeline } from '#ui/parts/timeline.tsx';
import { Differences } from '../pages/difference.tsx';
import { SECTION_NAMES, sectionOf } from '../rules/form-model.ts';
import { listPapers } from '../rules/papers.ts';
import { deskWords } from '../words/desk.ts';
import { labelPath } from '../words/fields.ts';
import { loadWords } from '../words/load.ts';
import type { DeskItem } from './desk-item.ts';

interface Props {
  item: DeskItem;
  page: Page;
}

export function SectionsPanel({ item, page }: Props) {
  const w = deskWords.in(page.lang);
  const editable = item.may.edit && item.state !== 'review';
  const faultsIn = (section: string) => item.faults.filter((fault) => sectionOf(fault.path) === section).length;
  return (
    <Card title={w.edit}>
      {item.state === 'review' && <p class="sm dim">{w.locked}</p>}
      <List
        small
        items={SECTION_NAMES.map((section) => ({
          ...(editable ? { href: `/desk/items/${item.id}/edit/${section}` } : {}),
          text: w.sections[section],
          end: faultsIn(section) > 0 ? <Tag state="near">{w.toMend(faultsIn(section))}</Tag> : <Tag state="ok">✓</Tag>,
        }))}
      />
    </Card>
  );
}

/** The files of the newest content, for whoever passes them to look into. */
export function PapersPanel({ item, page }: Props) {
  const papers = listPapers(item.content);
  if (papers.length === 0) return null;
  return (
    <Card title={deskWords.in(page.lang).papers}>
      <List
        small
        items={papers.map(({ path, material, paper }) => ({
          href: `/desk/items/${item.id}/papers/${paper.id}`,
          text: paper.name,
          end: (
            <span class="dim">
              {material} › {labelPath(path.split('.').at(-1) ?? '', page.lang)}
            </span>
          ),
        }))}
      />
    </Card>
  );
}

/** Live: computed from the newest content each time the page is shown. */
export function ChecksPanel({ item, page }: Props) {
  const w = deskWords.in(page.lang);
  const { score, missing } = item.completeness;
  return (
    <Card title={w.checks} aside={w.score(score)} id="checks">
      {item.faults.length === 0 ? (
        <p>{w.allGood}</p>
      ) : (
        <ol class="stack tight sm">
          {item.faults.map((fault) => (
            <li>
              <a href={`/desk/items/${item.id}/edit/${sectionOf(fault.path)}?checked=yes#${fault.path}`}>
                {labelPath(fault.path, page.lang)}
              </a>
              <br />
              {fault.message}
            </li>
          ))}
        </ol>
      )}
      {missing.length > 0 && (
        <p class="sm dim">
          {w.missing}: {missing.map((path) => labelPath(path, page.lang)).join(' · ')}
        </p>
      )}
    </Card>
  );
}

/** What was wrong where the item came from: whoever mends the draft sees it until the item is done. */
export function OriginPanel({ item, page }: Props) {
  const w = deskWords.in(page.lang);
  const reasons = loadWords.in(page.lang).foreign;
  if (!item.origin) return null;
  return (
    <Card title={w.origin(item.origin)}>
      <ul class="stack tight sm">
        {item.origin.faults.map((fault) => (
          <li>
            <b>{fault.field}</b> {reasons[fault.kind](fault.value)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function VersionsPanel({ item, page }: Props) {
  const w = deskWords.in(page.lang);
  return (
    <Card title={w.versions} id="versions">
      {item.versions.length === 0 && <p class="dim">{w.noVersions}</p>}
      <Timeline
        dense
        items={item.versions.map((version) => ({
          title: w.version(version.number),
          state: 'done' as const,
          meta: `${localDate(version.createdAt)} · ${sayName(page.lang, version.authorName)}`,
          children: (
            <>
              {version.note}
              {version.reviews.map((review) => (
                <>
                  <br />
                  {sayName(page.lang, review.reviewerName)} {review.verdict === 'passed' ? w.passed : w.returned}{' '}
                  {review.ground}
                </>
              ))}
              {version.publications.map((publication) => (
                <>
                  <br />
                  {localDate(publication.since)} –{publication.until ? ` ${localDate(publication.until)}` : ''}{' '}
                  {publication.reason}
                </>
              ))}
              {version.differences && <Differences list={version.differences} names={item.names} page={page} />}
            </>
          ),
        }))}
      />
    </Card>
  );
}
