// What organs of the demo city did with what they signed for: filed, being handled, passed round, waiting for the head.
import { performAct } from '#kernel/cases/service/act.ts';
import { borrow } from '#office/archive/service/borrow.ts';
import { findEntryOf } from '#office/archive/store/records.ts';
import { circulate, noteRead } from '#office/incoming/service/circulate.ts';
import { registerSigned } from '#office/official-documents/service/incoming.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

/** At once after the last, or so many working days after it was signed for. */
type Step = readonly [after: number, login: string, act: string, body?: object];

interface Handled {
  readonly by: string;
  readonly steps: readonly Step[];
}

/** By the code of the organ that signed for it. */
/** Who is given it to read by whoever registered it. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  '530900-forestry': ['forestry.section', 'forestry.reviewer'],
};

const HANDLED: Readonly<Record<string, Handled>> = {
  '530900-market': {
    by: 'market.clerk',
    steps: [
      [0, 'market.clerk', 'pass-examination'],
      [
        0,
        'market.clerk',
        'propose-handling',
        { opinion: '建议由办公室牵头，把市场监管所值班和林区农家乐用火检查一并安排。' },
      ],
      [
        1,
        'market.head',
        'instruct-handling',
        { text: '同意拟办意见，重点检查林区周边餐饮店用火用电。', organ: '530900-market', days: 5 },
      ],
      [
        4,
        'market.clerk',
        'report-result',
        { result: '检查林区周边农家乐、餐饮店46家，发现用火隐患5处，已全部整改；值班表已报市森防办。' },
      ],
      [5, 'market.clerk', 'file-incoming', { retention: 'thirty' }],
    ],
  },
  '530900-forestry': {
    by: 'forestry.clerk',
    steps: [
      [0, 'forestry.clerk', 'pass-examination'],
      [0, 'forestry.clerk', 'propose-handling', { opinion: '属我局主责，建议报主要负责人批示后由防火科承办。' }],
      [
        1,
        'forestry.head',
        'instruct-handling',
        { text: '防火科牵头，逐条对照通知落实，队伍和物资到位情况每周报我。', organ: '530900-forestry', days: 20 },
      ],
    ],
  },
  '530900-emergency': {
    by: 'emergency.clerk',
    steps: [
      [0, 'emergency.clerk', 'pass-examination'],
      [1, 'emergency.clerk', 'propose-handling', { opinion: '建议由值班室办理，并抄告各县（区）应急局。' }],
    ],
  },
};

/** What follows once an organ signed for a document; `receipt` finds what it signed. */
export function planHandling(
  organ: string,
  signedAt: Date,
  receipt: (ctx: Parameters<typeof registerSigned>[0]) => Promise<string>,
  diary: Diary,
): Deed[] {
  const handled = HANDLED[organ];
  if (!handled) return [];
  const told = { id: '' };
  let at = diary.soon(signedAt);
  const register: Deed = {
    at,
    do: (as) =>
      as(handled.by, async (ctx) => {
        told.id = await registerSigned(ctx, await receipt(ctx));
      }),
  };
  const steps = handled.steps.map(([after, login, act, body = {}]): Deed => {
    const next = after === 0 ? diary.soon(at) : diary.workday(signedAt, after);
    at = next > at ? next : diary.soon(at);
    return {
      at,
      do: (as) =>
        as(login, async (ctx) => {
          await performAct(ctx, { caseId: told.id, act, body });
        }),
    };
  });
  const readers = READERS[organ] ?? [];
  const round: Deed[] =
    readers.length === 0
      ? []
      : [
          {
            at: diary.soon(at),
            do: (as) =>
              as(handled.by, async (ctx) => {
                await circulate(ctx, told.id, readers);
              }),
          },
          {
            at: diary.workday(signedAt, 2),
            do: (as) => as(readers[0]!, (ctx) => noteRead(ctx, told.id, '已阅，站所值守已安排。')),
          },
        ];
  return [register, ...steps, ...round, ...planLoan(organ, told, signedAt, diary)];
}

const LENT_IN = '530900-market';

/** What was filed is lent to a colleague, who has it still. */
function planLoan(organ: string, told: { readonly id: string }, signedAt: Date, diary: Diary): Deed[] {
  if (organ !== LENT_IN) return [];
  const loan = { id: '' };
  const askedAt = diary.workday(signedAt, 7);
  const ask: Deed['do'] = (as) =>
    as('market.reviewer', async (ctx) => {
      const entry = await findEntryOf(ctx.tx, told.id);
      if (entry) loan.id = await borrow(ctx, entry.id, { purpose: '起草明年林区餐饮检查方案时参考', days: 10 });
    });
  const approve: Deed['do'] = (as) =>
    as('market.clerk', async (ctx) => {
      await performAct(ctx, { caseId: loan.id, act: 'approve-loan', body: {} });
    });
  return [
    { at: askedAt, do: ask },
    { at: diary.soon(askedAt), do: approve },
  ];
}
