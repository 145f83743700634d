// SMS in the demo city: words of two organs, approved and waiting, and mass messages sent, returned, and waiting for the head.
import { sql } from 'kysely';
import { performAct } from '#kernel/cases/service/act.ts';
import { massInput } from '#office/sms/contract.ts';
import { approveTemplate, registerTemplate, setUnit } from '#office/sms/service/manage.ts';
import { draftMass } from '#office/sms/service/mass.ts';
import { keepReceipts, keepTaken } from '#platform/notify/sms/deliveries.ts';
import type { Runtime } from '#platform/runtime.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const TEMPLATE = {
  name: '年报提醒',
  text: '{年度}年度报告请于{截止日}前通过“国家企业信用信息公示系统”报送，逾期将列入经营异常名录，咨询电话{电话}。',
};
const WAITING = { name: '抽检结果', text: '{批次}食品抽检结果已公布，不合格产品请立即下架，详见市市场监管局网站。' };

const VALUES = '年度：2026\n截止日：12 月 31 日\n电话：0883-2100000';
const MASSES = [
  { ago: 6, title: '提醒临翔区企业报送年度报告', numbers: 12, step: 'approve', body: {} },
  {
    ago: 1,
    title: '提醒凤庆县企业报送年度报告',
    numbers: 8,
    step: 'give-back',
    body: { reason: '请把截止日写在前面。' },
  },
  { ago: 0, title: '提醒云县企业报送年度报告', numbers: 10, step: '', body: {} },
] as const;

/** Invented, as those of the city’s people are. */
const numbersFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => String(13800700000 + first * 100 + at)).join('\n');

export function planSms(diary: Diary, now: Date): Deed[] {
  const told = { template: '' };
  const registeredAt = diary.ago(now, 9);
  const deeds: Deed[] = [
    {
      at: registeredAt,
      do: (as) =>
        as('market.section', async (ctx) => {
          told.template = await registerTemplate(ctx, TEMPLATE);
          await registerTemplate(ctx, WAITING);
        }),
    },
    {
      at: diary.workday(registeredAt, 1),
      do: (as) =>
        as('city.admin', async (ctx) => {
          await approveTemplate(ctx, told.template);
          await setUnit(ctx, { organ: '临沧市市场监督管理局', signature: '临沧市场监管', monthly: 5000 });
        }),
    },
    ...MASSES.flatMap((mass, at) => follow(mass, at, { diary, now, told })),
  ];
  return deeds.filter(({ at }) => at < now);
}

function follow(
  { ago, title, numbers, step, body }: (typeof MASSES)[number],
  place: number,
  { diary, now, told }: { diary: Diary; now: Date; told: { template: string } },
): Deed[] {
  const begunAt = diary.ago(now, ago);
  const begun = { id: '' };
  const draft: Deed = {
    at: begunAt,
    do: (as) =>
      as('market.section', async (ctx) => {
        const input = { title, template: told.template, values: VALUES, numbers: numbersFrom(place, numbers) };
        begun.id = (await draftMass(ctx, massInput.parse(input))).file.id;
      }),
  };
  const decide: Deed = {
    at: diary.soon(begunAt),
    do: (as) =>
      as('market.head', async (ctx) => {
        await performAct(ctx, { caseId: begun.id, act: step, body });
      }),
  };
  return step === '' ? [draft] : [draft, decide];
}

const SHOWN = 100;
/** Of so many one is not reached, and of the last few no receipt came yet. */
const UNREACHED = 17;
const OPEN = 3;

/** What a carrier took of the newest messages, and told of them: kept as when it happens. */
export async function carrySms({ db }: Runtime, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string; template: string; path: string; mass: string | null; at: Date }>`
    select id, template, coalesce(sender_path, '') as path, mass, created_at as at from notice
    where channel = 'sms' and created_at < ${now} order by created_at desc, id limit ${SHOWN}`.execute(db);
  for (const [place, { id, template, path, mass, at }] of rows.entries()) {
    const ref = `1123${String(place).padStart(6, '0')}`;
    await keepTaken(db, [{ id, template, mass, senderPath: path, carrier: CARRIER, ref, parts: 1 }], at);
    const isThere = place % UNREACHED !== UNREACHED - 1;
    const told = { ref, state: isThere ? 'delivered' : 'failed', reason: isThere ? null : 'UNDELIV 027' } as const;
    if (place >= OPEN) await keepReceipts(db, CARRIER, [told], new Date(at.getTime() + 4_000));
  }
}
const CARRIER = 'simulator';
