// `/motions/:motion`: one proposal and its reply as everybody may read them.
import { z } from 'zod';
import { nameOf } from '#kernel/cases/label.ts';
import { written } from '#kernel/cases/view/written.tsx';
import { nameIn } from '#kernel/organs/contract.ts';
import { notFound } from '#platform/errors.ts';
import { anyone } from '#platform/http/access.ts';
import { type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { localDate } from '#platform/time.ts';
import { PageHead } from '#ui/layout/portal.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Facts } from '#ui/parts/figure.tsx';
import { CLASSES, HOUSE_NAMES, PUBLIC_PAGE } from '../contract.ts';
import { findPublished, type PublicMotion } from '../store/read.ts';
import { words } from '../words.ts';

export const motionPage = resource({
  name: 'motion',
  path: `${PUBLIC_PAGE}/:motion`,
  access: anyone,
  params: z.object({ motion: z.uuid() }),
  load: async ({ db }, { params }): Promise<PublicMotion> => {
    const motion = await findPublished(db, params.motion);
    if (!motion) throw notFound();
    return motion;
  },
  view: showMotion,
});

function showMotion(motion: PublicMotion, page: Page): PageView {
  const { lang } = page;
  const w = words.in(lang);
  return {
    title: motion.title,
    crumbs: [{ href: PUBLIC_PAGE, text: w.public }],
    body: (
      <article class="stack loose">
        <PageHead title={<span lang="zh-CN">{motion.title}</span>} />
        <Facts
          items={[
            [w.house, say(lang, HOUSE_NAMES[motion.house])],
            [w.by, <span lang="zh-CN">{motion.signers}</span>],
            [w.lead, <a href={`/organs/${motion.organ.code}`}>{nameIn(lang, motion.organ)}</a>],
            [w.class, say(lang, nameOf(CLASSES, motion.class))],
            [w.repliedOn, localDate(motion.repliedAt)],
          ]}
        />
        <Card title={w.proposal}>
          <p>{written(motion.text)}</p>
        </Card>
        <Card title={w.reply}>
          <p>{written(motion.reply)}</p>
        </Card>
      </article>
    ),
  };
}
