// Parts of the page of one entry: its text as it stands, what is found wanting with it, its versions.
import { sayTitle } from '#kernel/cases/view/telling.ts';
import type { DocumentOverview, VersionHistory } from '#kernel/documents/contract.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { pathOf } from '#kernel/subjects/service.ts';
import type { Page } from '#platform/http/resource.ts';
import { localDate } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { Tag } from '#ui/parts/tag.tsx';
import { POOR, scoreOf, type Want } from '../rules.ts';
import { entryOf } from '../service.ts';
import type { EntryRow } from '../store/entries.ts';
import type { ReviewRow } from '../store/reviews.ts';
import type { Suggestion } from '../suggest.ts';
import { words } from '../words.ts';

export interface DeskEntry {
  readonly document: DocumentOverview;
  readonly kept: EntryRow | null;
  readonly wants: readonly Want[];
  readonly alike: readonly Suggestion[];
  readonly reviews: readonly ReviewRow[];
  readonly versions: readonly VersionHistory[];
  readonly subjects: readonly Subject[];
  readonly mayEdit: boolean;
  readonly mayCheck: boolean;
}

export function Read({ document, subjects, page }: DeskEntry & { page: Page }) {
  const { labels, ...w } = words.in(page.lang);
  const entry = entryOf(document);
  const path = pathOf(subjects, entry.class).map((one) => nameIn(page.lang, one));
  return (
    <Card title={w.record}>
      <Facts
        items={[
          [labels.title, entry.title],
          [labels.answer, <span lang="zh-CN">{entry.answer}</span>],
          [labels.class, path.join(' › ')],
          [labels.basis, entry.basis],
          [labels.organ, nameIn(page.lang, entry.organ)],
          [labels.phone, entry.phone],
          [labels.until, entry.until ?? ''],
          [labels.cycle, w.months(entry.cycle)],
        ]}
      />
    </Card>
  );
}

export function Quality({ wants, alike, kept, page }: DeskEntry & { page: Page }) {
  const w = words.in(page.lang);
  const score = scoreOf(wants);
  return (
    <Card title={w.quality} aside={<Tag state={score < POOR ? 'over' : 'ok'}>{score}</Tag>}>
      {wants.length === 0 ? <p>{w.fine}</p> : <List items={wants.map((want) => ({ text: w.wants[want] }))} small />}
      {kept && kept.yes + kept.no > 0 && <p class="sm">{w.tally(kept)}</p>}
      {alike.length > 0 && (
        <>
          <h3>{w.related}</h3>
          <List
            items={alike.map((one) => ({ href: one.href, text: sayTitle(page.lang, one), note: one.organ }))}
            small
          />
        </>
      )}
      <p class="xs dim">{w.local}</p>
    </Card>
  );
}

export function Versions({ versions, page }: { versions: readonly VersionHistory[]; page: Page }) {
  const w = words.in(page.lang);
  if (versions.length === 0) return null;
  return (
    <Card title={w.versions}>
      <List
        small
        items={versions.map((one) => ({
          text: w.version(one.number),
          note: [one.authorName, ...one.reviews.map(({ reviewerName }) => reviewerName)].join(' → '),
          end: <time class="dim">{localDate(one.createdAt)}</time>,
        }))}
      />
    </Card>
  );
}
