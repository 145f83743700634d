// `/hot-topics`: what people ask about most, each topic with its newest and the way to be told of what follows.
import { nameIn } from '#kernel/organs/contract.ts';
import { articleEntries } from '#openness/articles/entries.ts';
import type { Entry } from '#openness/sites/entries.ts';
import { EntryList } from '#openness/sites/pages/column.tsx';
import { listColumns, listSites } from '#openness/sites/store/read.ts';
import type { Db } from '#platform/database/db.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Head } from '#ui/parts/card.tsx';
import { Empty } from '#ui/parts/empty.tsx';
import { opennessWords } from './openness-words.ts';

export const TOPICS = '/hot-topics';

const MOST = 30;
const NEWEST = 4;

interface Topic {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly home: string;
  readonly entries: readonly Entry[];
}

export const topicsPage = resource({
  name: 'hot-topics',
  path: TOPICS,
  access: anyone,
  cacheTags: () => ['sites', 'articles'],
  load: ({ db, now }) => loadTopics(db, now),
  view: showTopics,
});

/** Open topics, the one of which there is the latest news first. */
async function loadTopics(db: Db, now: Date): Promise<Topic[]> {
  const sites = await listSites(db, { kind: 'topic', state: 'open', limit: MOST });
  const columns = await listColumns(db, ...sites);
  const newest = await articleEntries.newestOf(
    db,
    columns.map(({ id }) => id),
    NEWEST,
    now,
  );
  const topics = sites.map(({ id, name, nameEn, home }) => {
    const own = columns.filter(({ siteId }) => siteId === id).flatMap((column) => newest.get(column.id) ?? []);
    const once = [...new Map(own.map((entry) => [entry.code, entry])).values()];
    return { id, name, nameEn, home, entries: once.sort((a, b) => timeOf(b) - timeOf(a)).slice(0, NEWEST) };
  });
  return topics.sort((a, b) => timeOf(b.entries[0]) - timeOf(a.entries[0]));
}

const timeOf = (entry: Entry | undefined): number => entry?.at.getTime() ?? 0;

function showTopics(topics: readonly Topic[], page: Page): PageView {
  const w = opennessWords.in(page.lang);
  return {
    title: w.topics,
    description: w.topicsLead,
    crumbs: [],
    body: (
      <div class="stack loose">
        <PageHead title={w.topics} lead={w.topicsLead} />
        {topics.length === 0 && <Empty title={w.noTopic} />}
        <div class="cols">
          {topics.map((topic) => (
            <section class="stack">
              <Head title={nameIn(page.lang, topic)} more={{ href: topic.home, text: w.all }} />
              {topic.entries.length === 0 ? (
                <p class="dim">{w.quiet}</p>
              ) : (
                <EntryList entries={topic.entries} page={page} />
              )}
              <p class="sm">
                <a href={`/account/follows?add=${topic.id}`} rel="nofollow">
                  {w.follow(nameIn(page.lang, topic))}
                </a>
              </p>
            </section>
          ))}
        </div>
      </div>
    ),
  };
}
