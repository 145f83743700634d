// The major decisions of the demo city: one published with every step, one on which the public is asked now, one just proposed.
import { performAct } from '#kernel/cases/service/act.ts';
import { signerOf } from '#kernel/documents/contract.ts';
import { reviewVersion, submitForReview } from '#kernel/documents/service/lifecycle.ts';
import { columns } from '#openness/articles/columns.ts';
import { createArticle, getArticle, saveArticle } from '#openness/articles/service/write.ts';
import { proposeMatter, takeComment } from '#openness/decisions/service/open.ts';
import { findListed } from '#openness/decisions/store.ts';
import type { ActContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { clear } from './clear.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';
import { keepPaper } from './remedies.ts';

const EDITOR = 'editor';
const MAYOR = 'government.head';

interface DemoDecision {
  /** Working days since it was proposed. */
  readonly age: number;
  readonly title: string;
  readonly titleEn: string;
  readonly sort: 'policy' | 'project' | 'plan';
  readonly organ: string;
  readonly by: string;
  readonly draft?: string;
  readonly said?: string;
  /** Acts, each so many working days after it was proposed. */
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: object])[];
}

/** Told to the public from when it is asked, in calendar days. */
const ASKED_DAYS = 32;
const LISTED = { consent: '临委〔2026〕11 号' };

const DECISIONS: readonly DemoDecision[] = [
  {
    age: 75,
    title: '临沧市城乡公交一体化实施方案',
    titleEn: 'One bus network for town and country',
    sort: 'policy',
    organ: '530900-transport',
    by: 'transport.section',
    draft: '<p>一、城区到各乡镇开通公交，票价不高于现行客运票价。</p><p>二、学生、老年人乘车按规定优惠。</p>',
    said: '希望赶集日增加班次。',
    acts: [
      [3, MAYOR, 'list', LISTED],
      [5, 'transport.section', 'solicit'],
      [10, 'transport.section', 'answer', { result: 'adopted', reason: '赶集日每条线路增加两班，已写入方案。' }],
      [32, 'transport.section', 'sum-up', { text: '收到意见 1 条，已采纳：赶集日每条线路增加两班。' }],
      [
        33,
        'transport.section',
        'expert',
        { by: '市交通运输学会专家组', result: 'with-changes', text: '线路可行；建议分两年购置车辆，已采纳。' },
      ],
      [
        35,
        'transport.section',
        'risk',
        { by: '市发展和改革委员会', result: 'controllable', text: '现有客运经营者的补偿已协商一致，风险可控。' },
      ],
      [36, 'transport.section', 'send-for-review', { reviewer: '530900-justice', days: 7 }],
      [42, 'legal.reviewer', 'review', { result: 'lawful', text: '权限、程序、内容符合规定。' }],
      [48, MAYOR, 'discuss', { meeting: 'executive', result: 'adopted' }],
      [51, MAYOR, 'publish'],
    ],
  },
  {
    age: 12,
    title: '临沧市食品小作坊集中加工区建设方案',
    titleEn: 'A common yard for small makers of food',
    sort: 'project',
    organ: '530900-market',
    by: 'market.section',
    draft: '<p>一、在临翔区建设加工区，容纳小作坊 120 户。</p><p>二、三年内免收场地租金。</p>',
    said: '希望加工区通公交车。',
    acts: [
      [3, MAYOR, 'list', LISTED],
      [6, 'market.section', 'solicit'],
      [8, 'market.section', 'expert', { by: '省食品工业协会专家组', result: 'feasible', text: '建设必要，选址合适。' }],
    ],
  },
  {
    age: 2,
    title: '临沧市“十五五”养老服务设施布局规划',
    titleEn: 'Where homes and day centres for old people will be, 2026–2030',
    sort: 'plan',
    organ: '530900-civil-affairs',
    by: 'civil-affairs.section',
    acts: [],
  },
];

/** What is known of one as it goes on. */
interface Told {
  id: string;
  number: string;
  comment: string;
}

/** Everything that has happened to them by now. */
export function planDecisions(diary: Diary, now: Date): Deed[] {
  return DECISIONS.flatMap((decision) => follow(decision, diary, now)).filter(({ at }) => at < now);
}

function follow(decision: DemoDecision, diary: Diary, now: Date): Deed[] {
  const proposedAt = diary.ago(now, decision.age);
  const told: Told = { id: '', number: '', comment: '' };
  const propose: Deed['do'] = (as) =>
    as(decision.by, async (ctx) => {
      const { title, titleEn, sort, organ } = decision;
      const year = Number(localDate(ctx.now).slice(0, 4));
      const { file } = await proposeMatter(ctx, { title, titleEn, sort, organ, year, months: 12 });
      Object.assign(told, { id: file.id, number: file.number });
    });
  const acts = decision.acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(proposedAt, after);
    return { at, do: (as) => carryOut(as, { decision, told, login, act, body }) };
  });
  return [{ at: proposedAt, do: propose }, ...acts];
}

interface Carried {
  readonly decision: DemoDecision;
  readonly told: Told;
  readonly login: string;
  readonly act: string;
  readonly body: object;
}

async function carryOut(as: As, { decision, told, login, act, body }: Carried): Promise<void> {
  const article = await publishFor(as, decision, act);
  await as(login, async (ctx) => {
    const caseId = act === 'answer' ? told.comment : told.id;
    await performAct(ctx, { caseId, act, body: { ...body, ...(await complete(ctx, act, article)) } });
  });
  if (act === 'solicit') await comment(as, decision, told);
}

/** Somebody says something on the same day. */
async function comment(as: As, { said }: DemoDecision, told: Told): Promise<void> {
  await as('citizen', async (ctx) => {
    const listed = said ? await findListed(ctx.tx, told.number) : undefined;
    if (listed && said) told.comment = (await takeComment(ctx, listed.id, { text: said })).file.id;
  });
}

/** What an act is handed beside its body: a paper, the day, the article. */
async function complete(ctx: ActContext, act: string, article: string | null): Promise<object> {
  const today = localDate(ctx.now);
  if (act === 'list') return { on: today };
  if (act === 'solicit') return { notice: article, from: today, to: inDays(ctx.now, ASKED_DAYS) };
  if (act === 'publish') return { address: article };
  if (act === 'review') return { file: await keepPaper(ctx, '合法性审查意见书') };
  if (['expert', 'risk', 'discuss'].includes(act)) return { on: today, file: await keepPaper(ctx, '报告') };
  return {};
}

const inDays = (now: Date, days: number) => localDate(new Date(now.getTime() + days * 86_400_000));

/** The notice of a draft, or the decision itself, through review like every article; null for other acts. */
async function publishFor(as: As, { title, draft = '' }: DemoDecision, act: string): Promise<string | null> {
  if (act !== 'solicit' && act !== 'publish') return null;
  const made = { id: '', address: '' };
  await as(EDITOR, async (ctx) => {
    const [column] = await columns().findBySlugs(ctx.tx, [{ site: 'portal', slug: 'notices' }]);
    const today = localDate(ctx.now);
    const asked = act === 'solicit';
    const notice = asked ? { notice: { from: today, to: inDays(ctx.now, ASKED_DAYS), objections: false } } : {};
    made.id = await createArticle(ctx, {
      kind: asked ? 'public-notice' : 'notice',
      title: asked ? `关于《${title}》公开征求意见的公告` : title,
      columns: column ? [column.id] : [],
    });
    const { code, content, revision } = await getArticle(ctx, made.id);
    made.address = `/articles/${code}`;
    const whole = { ...(content as object), ...notice, body: draft, openness: 'active' };
    await saveArticle(ctx, { documentId: made.id, revision, content: whole });
    await submitForReview(ctx.tx, { documentId: made.id, note: '', by: signerOf(ctx.actor), now: ctx.now });
  });
  await as('editor2', async ({ tx, actor, now }) => {
    const by = signerOf(actor);
    await reviewVersion(tx, { documentId: made.id, gate: 'first', verdict: 'passed', checklist: {}, by, now });
  });
  await clear(as, made.id);
  return made.address;
}
