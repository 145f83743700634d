// Official documents of the demo city: one that was countersigned, signed and sent to all counties, others on their way.
import type { z } from 'zod';
import { performAct } from '#kernel/cases/service/act.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { draftInput } from '#office/official-documents/contract.ts';
import { beginDraft, handIn } from '#office/official-documents/service/compose.ts';
import { sendBack, signFor } from '#office/official-documents/service/incoming.ts';
import { enterMark } from '#office/official-documents/service/marks.ts';
import { findReceiptOf } from '#office/official-documents/store/receipts.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';
import { planHandling } from './incoming.ts';

/** Who enters a mark of which organ. */
const MARKS: readonly (readonly [login: string, organ: string, mark: string])[] = [
  ['government.clerk', '530900-government', '临政发'],
  ['government-office.clerk', '530900-government-office', '临政办发'],
  ['market.clerk', '530900-market', '临市监发'],
  ['market.clerk', '530900-market', '临市监函'],
  ['530902-market.section', '530902-market', '临翔市监发'],
  ['530902001.clerk', '530902001', '凤街发'],
];

/** So many working days after it was drafted, who does which act. */
type Step = readonly [after: number, login: string, act: string, body?: object];

/** So many working days after it was drafted, who signs for it in which organ, or returns it. */
type Answer = readonly [after: number, login: string, organ: string, returned?: string];

interface Demo {
  /** Working days ago. */
  readonly ago: number;
  readonly by: string;
  readonly draft: z.input<typeof draftInput>;
  readonly handedIn?: true;
  readonly steps?: readonly Step[];
  readonly answers?: readonly Answer[];
}

const BUREAUS = ['market', 'forestry', 'emergency', 'education', 'public-security'];
const COUNTIES = ['530902', '530921', '530922', '530923', '530924', '530925', '530926', '530927'];

const agree = (text: string) => ({ answer: 'agree', text });

const DEMO: readonly Demo[] = [
  {
    ago: 14,
    by: 'government-office.clerk',
    draft: {
      organ: '530900-government',
      genre: 'notice',
      title: '临沧市人民政府关于做好冬春季森林草原防灭火工作的通知',
      mark: '临政发',
      openness: 'open',
      main: ['各县（区）人民政府', ...BUREAUS.map((code) => `530900-${code}`)],
      copies: ['530900-party-office', '530900-congress'],
      consult: ['530900-forestry', '530900-emergency'],
      body: [
        '当前我市进入森林草原防火期，气温偏高、降水偏少，火险等级持续上升。为做好防灭火工作，现将有关事项通知如下：',
        '一、压实责任。各县（区）人民政府对本行政区域防灭火工作负总责，把责任落实到乡镇、村组和山头地块，主要负责人要亲自部署、亲自检查。',
        '二、管住火源。重点时段实行卡点值守，对农事用火、祭祀用火、野外施工用火从严审批，林区入口设立防火检查站，严禁携带火种进山。',
        '三、做好准备。各级扑火队伍靠前驻防，物资装备检修到位；值班人员坚守岗位，火情按规定时限报告，不得迟报、漏报、瞒报。',
        '四、加强宣传。利用广播、村民会议和张贴告示等方式，讲清防火规定和避险知识，做到家喻户晓。',
      ].join('\n'),
      attachments: '2026—2027年度森林草原防灭火重点时段安排表',
      note: '此件公开发布',
    },
    handedIn: true,
    steps: [
      [0, 'government-office.clerk', 'pass-review'],
      [1, 'forestry.reviewer', 'countersign', agree('无意见。')],
      [2, 'emergency.reviewer', 'countersign', agree('同意，请在通知中明确火情报告时限。')],
      [3, 'government.head', 'sign-document'],
      [3, 'government-office.clerk', 'proofread'],
      [4, 'government-office.clerk', 'apply-seal'],
      [4, 'government-office.clerk', 'send-out'],
    ],
    answers: [
      ...COUNTIES.map((code, at): Answer => [4 + (at % 2), `${code}-government.head`, `${code}-government`]),
      [4, 'market.clerk', '530900-market'],
      [4, 'forestry.clerk', '530900-forestry'],
      [5, 'emergency.clerk', '530900-emergency'],
      [5, 'education.clerk', '530900-education', '附件中的联系电话缺一位，请补发'],
    ],
  },
  {
    ago: 3,
    by: 'market.clerk',
    draft: {
      organ: '530900-market',
      genre: 'letter',
      title: '临沧市市场监督管理局关于商请联合开展学校食堂检查的函',
      mark: '临市监函',
      openness: 'on-request',
      main: ['530900-education'],
      copies: ['530900-health'],
      body: '为做好冬季学校食品安全工作，我局拟于本月下旬联合贵局开展学校食堂检查。\n检查内容包括食品原料采购、加工制作、留样和从业人员健康管理。请贵局明确一名联络人，于本周内函复。',
    },
    handedIn: true,
    steps: [[1, 'market.clerk', 'pass-review', { note: '格式已核。' }]],
  },
  {
    ago: 2,
    by: '530902001.clerk',
    draft: {
      organ: '530902001',
      genre: 'request',
      title: '临翔区凤翔街道办事处关于解决便民服务中心改造经费的请示',
      mark: '凤街发',
      urgency: 'urgent',
      openness: 'on-request',
      main: ['530902-government'],
      body: '我街道便民服务中心建成于2008年，窗口不足、无障碍设施不全，群众办事排队时间较长。\n经测算，改造需资金38万元，街道自筹12万元，恳请区政府解决缺口26万元。\n妥否，请批示。',
    },
    handedIn: true,
  },
  {
    ago: 1,
    by: 'market.reviewer',
    draft: {
      organ: '530900-market',
      genre: 'notice',
      title: '临沧市市场监督管理局关于开展年末价格检查的通知',
      mark: '临市监发',
      main: ['下级对口部门'],
      body: '（正在起草）',
    },
  },
];

const MARKED = 60;

export function planDocuments(diary: Diary, now: Date): Deed[] {
  const marks = MARKS.map(
    ([login, organ, mark]): Deed => ({
      at: diary.ago(now, MARKED),
      do: (as) => as(login, (ctx) => enterMark(ctx, { organ, mark })),
    }),
  );
  return [...marks, ...DEMO.flatMap((demo) => follow(demo, diary, now))].filter(({ at }) => at < now);
}

function follow({ ago, by, draft, handedIn, steps = [], answers = [] }: Demo, diary: Diary, now: Date): Deed[] {
  const begunAt = diary.ago(now, ago);
  const told = { id: '' };
  const begin: Deed = {
    at: begunAt,
    do: (as) =>
      as(by, async (ctx) => {
        told.id = await beginDraft(ctx, draftInput.parse(draft));
        if (handedIn) await handIn(ctx, told.id);
      }),
  };
  let at = begunAt;
  let day = 0;
  const rest = steps.map(([after, login, act, body = {}]): Deed => {
    at = after > day ? diary.workday(begunAt, after) : diary.soon(at);
    day = after;
    return {
      at,
      do: (as) =>
        as(login, async (ctx) => {
          await performAct(ctx, { caseId: told.id, act, body });
        }),
    };
  });
  const answered = answers.flatMap(([after, login, organ, returned]): Deed[] => {
    // After it was sent, on the same day as well.
    const signedAt = diary.soon(after > day ? diary.workday(begunAt, after) : at, 90);
    const findId = async (ctx: ActContext): Promise<string> => {
      const { id } = await getOrganByCode(ctx.tx, organ);
      const receipt = await findReceiptOf(ctx.tx, told.id, id);
      if (!receipt) throw new Error(`nothing was sent to ${organ}`);
      return receipt.id;
    };
    const answer: Deed['do'] = (as) =>
      as(login, async (ctx) => {
        const id = await findId(ctx);
        if (returned) await sendBack(ctx, id, { reason: 'damaged', note: returned });
        else await signFor(ctx, id);
      });
    return [{ at: signedAt, do: answer }, ...(returned ? [] : planHandling(organ, signedAt, findId, diary))];
  });
  return [begin, ...rest, ...answered];
}
