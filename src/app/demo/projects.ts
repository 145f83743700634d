// The projects of the demo city: works whose stages are published, one of them late, and two investments in talks.
import { signerOf } from '#kernel/documents/contract.ts';
import { freezeText, getText } from '#kernel/documents/service/author.ts';
import { submitForReview } from '#kernel/documents/service/lifecycle.ts';
import { KIND, type ProjectKind, type Status } from '#openness/projects/contract.ts';
import { changeStatus, projectOf, registerProject, saveProject, writeOf } from '#openness/projects/service.ts';
import { clear } from './clear.ts';
import type { Diary } from './diary.ts';
import type { As, Deed } from './field-checks.ts';

const EDITOR = 'editor';
const OFFICE = '530900-government-office';
const FEN_OF_WAN = 1_000_000;

interface DemoProject {
  /** Working days ago it was registered. */
  readonly registered: number;
  readonly kind: ProjectKind;
  readonly code: string;
  readonly organ: string;
  readonly title: string;
  readonly titleEn: string;
  readonly owner: string;
  readonly contractor: string;
  readonly trade: string;
  readonly place: string;
  /** 万元 */
  readonly wan: number;
  readonly phone: string;
  readonly intro: string;
  /** Days by the place of the stage. */
  readonly plan: Readonly<Record<string, string>>;
  /** A stage that is written of. */
  readonly told?: string;
  readonly statuses: readonly Status[];
}

const PROJECTS: readonly DemoProject[] = [
  {
    registered: 150,
    kind: 'works',
    // The articles of the pack tell of its stages.
    code: '2604-530900-04-01-118256',
    organ: '530900-water',
    title: '南汀河城区段综合治理工程',
    titleEn: 'River works on the Nanting in the city',
    owner: '临沧市水务局',
    contractor: '云南水利工程有限公司（示例）',
    trade: '水利',
    place: '临翔区',
    wan: 18_650,
    phone: '0883-2100010',
    intro: '治理河道 6.2 公里，新建堤防和步道，改造排水口 23 处。\n工期 24 个月，资金由中央预算内投资和地方配套解决。',
    plan: { 0: '2026-06-19', 1: '2026-09-02', 2: '2026-10-28', 3: '2026-09-30', 5: '2028-06-30' },
    statuses: [],
  },
  {
    registered: 60,
    kind: 'works',
    code: '2608-530900-04-01-220417',
    organ: '530900-housing',
    title: '中心城区老旧小区供水管网改造',
    titleEn: 'New water mains in older neighbourhoods',
    owner: '临沧市住房和城乡建设局',
    contractor: '',
    trade: '市政',
    place: '临翔区凤翔街道',
    wan: 3_280.5,
    phone: '0883-2100010',
    intro: '改造 14 个小区的供水主管和入户支管 31 公里，逐户换表。',
    plan: { 0: '2026-08-20', 1: '2026-12-10', 2: '2027-01-15', 5: '2027-11-30' },
    told: '立项审批',
    statuses: [],
  },
  {
    registered: 90,
    kind: 'investment',
    code: 'LCZS-2026-003',
    organ: OFFICE,
    title: '坚果精深加工园区标准厂房',
    titleEn: 'Workshops for a macadamia processing park',
    owner: '临沧市人民政府办公室',
    contractor: '',
    trade: '食品加工',
    place: '镇康县',
    wan: 26_000,
    phone: '0883-2120019',
    intro: '建设标准厂房 8 万平方米，配套冷库和检测中心。\n合作方式：独资、合资均可。用地已经平整，水电气通到红线。',
    plan: {},
    told: '项目推介',
    statuses: ['talks'],
  },
  {
    registered: 120,
    kind: 'investment',
    code: 'LCZS-2026-001',
    organ: '530900-housing',
    title: '中心城区公共停车场特许经营',
    titleEn: 'Concession for public car parks in the city',
    owner: '临沧市住房和城乡建设局',
    contractor: '',
    trade: '城市服务',
    place: '临翔区',
    wan: 9_600,
    phone: '0883-2100010',
    intro: '改造和新建停车场 11 处、车位 2,400 个，特许经营期 15 年。',
    plan: {},
    statuses: ['talks', 'signed'],
  },
];

/** Everything that was done by now: a change of status every ten working days. */
export function planProjects(diary: Diary, now: Date): Deed[] {
  return PROJECTS.flatMap((project): Deed[] => {
    const made = { id: '' };
    const changes = project.statuses.map((status, index): Deed => {
      const at = diary.ago(now, project.registered - 10 * (index + 1));
      return { at, do: (as) => as(EDITOR, (ctx) => changeStatus(ctx, made.id, status)) };
    });
    return [{ at: diary.ago(now, project.registered), do: (as) => register(as, project, made) }, ...changes];
  });
}

async function register(as: As, project: DemoProject, made: { id: string }): Promise<void> {
  const { registered: _, kind, code, organ, title, wan, told, statuses: __, plan, ...typed } = project;
  let article = '';
  await as(EDITOR, async (ctx) => {
    made.id = await registerProject(ctx, { kind, code, organ, title });
    await saveProject(ctx, made.id, { ...typed, title, plan: { ...plan }, amount: wan * FEN_OF_WAN, revision: 1 });
    const document = await getText(ctx, KIND, made.id);
    await freezeText(ctx, { document, content: projectOf(document), note: '' });
    if (!told) return;
    article = (await writeOf(ctx, made.id, told)).split('/').at(-1) ?? '';
    await submitForReview(ctx.tx, { documentId: article, note: '', by: signerOf(ctx.actor), now: ctx.now });
  });
  await clear(as, made.id);
  if (article) await clear(as, article, ['first', 'content', 'secrecy']);
}
