// What people petition about most is explained in public (信访与政务公开结合): hot spots offered to editors, who decide what to write.
import { z } from 'zod';
import { listAreas } from '#dialogue/petitions/service/areas.ts';
import { countPetitions } from '#dialogue/petitions/store/figures.ts';
import type { Label } from '#kernel/cases/label.ts';
import type { Room } from '#kernel/cases/room.ts';
import { nameIn } from '#kernel/organs/contract.ts';
import type { Subject } from '#kernel/subjects/contract.ts';
import { permissions } from '#openness/articles/contract.ts';
import { findOwnColumn } from '#openness/articles/service/own-column.ts';
import { createArticle } from '#openness/articles/service/write.ts';
import { notFound } from '#platform/errors.ts';
import { holds } from '#platform/http/access.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { act, type Page, type PageView, resource } from '#platform/http/resource.ts';
import { say } from '#platform/i18n/words.ts';
import { DAY_MS, localDate } from '#platform/time.ts';
import { BenchHead } from '#ui/layout/bench.tsx';
import { Button } from '#ui/parts/button.tsx';
import { Card } from '#ui/parts/card.tsx';
import { Form } from '#ui/parts/form.tsx';
import { Table } from '#ui/parts/table.tsx';

export const HOT_TOPICS = '/desk/articles/hot-topics';
const ARTICLES = '/desk/articles';
/** Petitions of so many days are looked at, and so many of one subject make a hot spot: settings of the house. */
const DAYS = 90;
const HOT = 3;
const EVERYWHERE = [{ path: '', deep: true }] as const;

const SAID = {
  title: { zh: '信访热点选题', en: 'Topics from petitions' },
  lead: {
    zh: `最近 ${DAYS} 日同一领域信访满 ${HOT} 件的，列为热点（本地设定）。只用件数，不涉及信访人和信访内容；写不写、怎么写由编辑决定，稿件照常审核。`,
    en: `Subjects of at least ${HOT} petitions within ${DAYS} days (local settings). Numbers alone, nothing of who petitioned or what they wrote; editors decide, and what they write is reviewed as always.`,
  },
  area: { zh: '领域', en: 'Subject' },
  count: { zh: '件数', en: 'Petitions' },
  before: { zh: `前 ${DAYS} 日`, en: `The ${DAYS} days before` },
  none: { zh: '最近没有信访热点', en: 'No hot spot at present' },
  draft: { zh: '起草公开稿', en: 'Draft an article' },
  drafted: {
    zh: '已起草，请补充内容并选择专题栏目',
    en: 'Drafted: write what is to be explained, and choose its column',
  },
} as const satisfies Readonly<Record<string, Label>>;

interface HotSpot extends Subject {
  readonly count: number;
  /** In as many days before. */
  readonly before: number;
}

async function countAreas({ db, now }: Context, periodsAgo: number): Promise<ReadonlyMap<string, number>> {
  const day = (ago: number) => localDate(new Date(now.getTime() - ago * DAY_MS));
  const from = day(DAYS * (periodsAgo + 1) - 1);
  const groups = await countPetitions(db, { from, to: day(DAYS * periodsAgo), scopes: EVERYWHERE, now });
  return new Map(groups.flatMap(({ area, count }) => (area === null ? [] : [[area, count]])));
}

/** The hottest first. */
async function listHot(ctx: Context): Promise<HotSpot[]> {
  const [latest, before, areas] = [await countAreas(ctx, 0), await countAreas(ctx, 1), await listAreas(ctx)];
  return areas
    .map((area) => ({ ...area, count: latest.get(area.code) ?? 0, before: before.get(area.code) ?? 0 }))
    .filter(({ count }) => count >= HOT)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Texts for the public are written in Chinese. */
const titleOf = ({ name, nameEn }: Subject): Label => ({
  zh: `关于${name}有关问题的说明`,
  en: `On questions of ${nameEn ?? name}`,
});

/** A draft like any other. @throws notFound, actRefused */
async function draftTopic(ctx: ActContext, code: string): Promise<string> {
  const spot = (await listHot(ctx)).find((one) => one.code === code);
  if (!spot) throw notFound();
  const column = await findOwnColumn(ctx, ctx.actor.unit?.id);
  return createArticle(ctx, { columns: [column], kind: 'notice', title: titleOf(spot).zh });
}

const hotTopics = resource({
  name: 'desk-hot-topics',
  path: HOT_TOPICS,
  face: 'bench',
  access: holds(permissions.write),
  load: listHot,
  view: showHot,
  acts: {
    draft: act({
      access: holds(permissions.write),
      body: z.object({ area: z.string().regex(/^[a-z]$/) }),
      do: async (ctx, { body }) => {
        const id = await draftTopic(ctx, body.area);
        return { to: `${ARTICLES}/${id}`, created: true, say: say(ctx.lang, SAID.drafted), data: { id } };
      },
    }),
  },
});

function showHot(spots: readonly HotSpot[], { lang }: Page): PageView {
  const title = say(lang, SAID.title);
  return {
    title,
    current: HOT_TOPICS,
    body: (
      <>
        <BenchHead title={title} />
        <p class="sm dim">{say(lang, SAID.lead)}</p>
        <Card flush>
          <Table<HotSpot>
            rows={[...spots]}
            rowKey={({ code }) => code}
            empty={say(lang, SAID.none)}
            columns={[
              { head: say(lang, SAID.area), rowHead: true, cell: (spot) => nameIn(lang, spot) },
              { head: say(lang, SAID.count), num: true, cell: ({ count }) => count },
              { head: say(lang, SAID.before), num: true, opt: true, cell: ({ before }) => before },
              {
                head: '',
                cell: (spot) => (
                  <Form
                    action={`${HOT_TOPICS}/acts/draft`}
                    hidden={{ area: spot.code }}
                    rhythm="row"
                    label={nameIn(lang, spot)}
                  >
                    <Button>{say(lang, SAID.draft)}</Button>
                  </Form>
                ),
              },
            ]}
          />
        </Card>
      </>
    ),
  };
}

export const petitionToTopic: Room = {
  name: 'petition-to-topic',
  tables: [],
  resources: [hotTopics],
  menu: [
    {
      face: 'bench',
      href: HOT_TOPICS,
      ...SAID.title,
      icon: 'chart',
      group: 'openness',
      order: 71,
      permission: permissions.write,
    },
  ],
};
