// Beside a request on the desk: who else asked its organ for the same, and the article that was drafted of its answer.
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { CasePanel } from '#kernel/cases/room.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { documentKind } from '#kernel/documents/registry.ts';
import { findOverview } from '#kernel/documents/store/overviews.ts';
import { localDate } from '#platform/time.ts';
import { Card, List } from '#ui/parts/card.tsx';
import { articleIdOf, KIND, type RequestData } from '../contract.ts';
import { seemAlike } from '../rules/active.ts';
import { type Earlier, listOthers } from '../store.ts';
import { words } from '../words.ts';

interface Drafted {
  readonly title: string;
  readonly desk: string;
  /** Where it is public. */
  readonly page: string | null;
}

interface Active {
  readonly alike: readonly Omit<Earlier, 'description' | 'who'>[];
  readonly article: Drafted | null;
}

const MOST_SHOWN = 5;

export const activePanel: CasePanel = {
  name: 'request-active',
  order: 80,
  load: async ({ db, actor, now }, file: CaseFile): Promise<Active | null> => {
    if (file.kind !== KIND) return null;
    const { description, who } = file.data as unknown as RequestData;
    const others = await listOthers(db, file, actor);
    const alike = others
      .filter((one) => (one.who === null || one.who !== who) && seemAlike(one.description, description))
      .slice(0, MOST_SHOWN)
      .map(({ id, number, receivedAt }) => ({ id, number, receivedAt }));
    const document = await findOverview(db, articleIdOf(file.id), now);
    if (!document) return alike.length > 0 ? { alike, article: null } : null;
    const { read, desk, page } = documentKind(document.kind);
    const { title } = read(document.content);
    return { alike, article: { title, desk: desk(document.id), page: document.live ? page(document.code) : null } };
  },
  view: ({ alike, article }: Active, { lang }) => {
    const w = words.in(lang).active;
    return (
      <Card tight title={w.title}>
        {article && (
          <p>
            <a href={article.desk}>{article.title}</a>
            {article.page && (
              <>
                {' · '}
                <a href={article.page}>{w.isPublic}</a>
              </>
            )}
          </p>
        )}
        {alike.length > 0 && (
          <>
            <p class="sm dim">{w.alike(alike.length)}</p>
            <List
              small
              items={alike.map(({ id, number, receivedAt }) => ({
                href: `/desk/cases/${id}`,
                text: formatCaseNumber(number),
                end: localDate(receivedAt),
              }))}
            />
          </>
        )}
      </Card>
    );
  },
};
