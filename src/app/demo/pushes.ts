// Articles that counties of the demo city offered to the city's site: one adopted, one declined, one still waiting.
import { columns } from '#openness/articles/columns.ts';
import { answerPush, pushArticle } from '#openness/articles/service/push.ts';
import { findLive } from '#openness/articles/store/live.ts';
import type { Deed } from './field-checks.ts';

const OFFERS = [
  { by: '530902.editor', code: '20261113-900051', column: 'news', answer: { reason: null } },
  {
    by: '530921.editor',
    code: '20261112-900054',
    column: 'notices',
    answer: { reason: '只涉及本县，由县政府网站发布即可。' },
  },
  { by: '530922.editor', code: '20261113-900055', column: 'news' },
];
const READER = 'government-office.head';

export const offerArticles: Deed['do'] = async (as) => {
  for (const { by, code, column, answer } of OFFERS) {
    let id = '';
    await as(by, async (ctx) => {
      const [place] = await columns().findBySlugs(ctx.tx, [{ site: 'portal', slug: column }]);
      const live = await findLive(ctx.tx, code, ctx.now);
      if (!place || !live) throw new Error(`nothing to offer of ${code}`);
      id = await pushArticle(ctx, live.documentId, place.id);
    });
    if (answer) await as(READER, (ctx) => answerPush(ctx, { id, ...answer }));
  }
};
