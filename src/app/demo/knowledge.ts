// Entries of the knowledge base beside those of the pack: written, checked, returned, waiting, and what readers said of some.
import { beginEntry, passEntry, returnEntry, saveEntry, submitEntry, vote } from '#dialogue/knowledge/service.ts';
import { anonymous } from '#platform/http/context.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';

const WRITER = 'market.reviewer';
const CHECKER = 'market.section';

interface DemoEntry {
  /** Working days ago it was handed in. */
  readonly ago: number;
  readonly title: string;
  readonly titleEn: string;
  readonly class: string;
  readonly answer: string;
  readonly basis: string;
  /** How far it has come; a text is why it was sent back. */
  readonly end: 'draft' | 'review' | 'published' | { readonly back: string };
}

const ENTRIES: readonly DemoEntry[] = [
  {
    ago: 9,
    title: '电动自行车充电桩收费标准在哪里看？',
    titleEn: 'Where are the charges of e-bike chargers shown?',
    class: 'i02',
    answer:
      '经营者应当在充电桩显著位置分别标明电价和服务费，手机应用里同样要标明。没有标明或者多收的，打 12315 投诉，并保留付款记录。',
    basis: '价格法第十三条',
    end: 'published',
  },
  {
    ago: 6,
    title: '预付卡商家关门了，钱还能退吗？',
    titleEn: 'A shop with my prepaid card has closed. Can I get the money back?',
    class: 'i0103',
    answer:
      '先打 12315 登记商家名称、办卡合同和付款记录，由市场监管部门联系经营者组织调解；调解不成的，可以向人民法院起诉。涉嫌诈骗的向公安机关报案。',
    basis: '消费者权益保护法第五十三条',
    end: 'published',
  },
  {
    ago: 3,
    title: '校外托管班提供午餐要办证吗？',
    titleEn: 'Does a day-care class that serves lunch need a permit?',
    class: 'i0301',
    answer: '提供餐饮服务的要取得食品经营许可，或者由有资质的集体用餐配送单位供餐，按规定办理。',
    basis: '',
    end: { back: '请写清楚由谁受理、在哪里办、要多久，不要只写“按规定办理”。' },
  },
  {
    ago: 1,
    title: '网店要不要办营业执照？',
    titleEn: 'Does an on-line shop need a business licence?',
    class: 'i0401',
    answer:
      '通过网络销售商品、提供服务的要办理市场主体登记。个人销售自产农副产品、家庭手工业产品，从事依法无须许可的便民劳务，以及零星小额交易的，不用登记。',
    basis: '电子商务法第十条',
    end: 'review',
  },
  {
    ago: 0,
    title: '化妆品店要公示哪些信息？',
    titleEn: 'What must a cosmetics shop display?',
    class: 'i01',
    answer: '在经营场所公示营业执照，',
    basis: '',
    end: 'draft',
  },
];

/** Code, how many it helped, how many it did not. */
const SAID: readonly (readonly [code: string, yes: number, no: number])[] = [
  ['K20260416-001', 23, 2],
  ['K20260520-001', 18, 1],
  ['K20260305-001', 15, 3],
  ['K20260127-002', 1, 9],
  ['K20260506-001', 11, 4],
];

export function planKnowledge(diary: Diary, now: Date): Deed[] {
  const write = ENTRIES.map(
    ({ ago, ...entry }): Deed => ({ at: diary.ago(now, ago), do: (as) => writeEntry(as, entry) }),
  );
  return [...write, { at: diary.ago(now, 0), do: (as) => as(WRITER, hear) }];
}

async function writeEntry(
  as: Parameters<Deed['do']>[0],
  { end, title, ...told }: Omit<DemoEntry, 'ago'>,
): Promise<void> {
  let id = '';
  await as(WRITER, async (ctx) => {
    id = await beginEntry(ctx, { title, organ: '530900-market' });
    const rest = { also: '', area: '全市', phone: '0883-2100031', cycle: 12 };
    await saveEntry(ctx, id, { revision: 1, title, ...told, ...rest });
    if (end !== 'draft') await submitEntry(ctx, id, '');
  });
  if (end === 'published') await as(CHECKER, (ctx) => passEntry(ctx, id));
  if (typeof end === 'object') await as(CHECKER, (ctx) => returnEntry(ctx, id, end.back));
}

/** Each from an address of their own. */
const hear: Parameters<Parameters<Deed['do']>[0]>[1] = async (ctx) => {
  for (const [code, yes, no] of SAID) {
    for (let n = 0; n < yes + no; n++)
      await vote({ ...ctx, actor: anonymous, address: `198.51.100.${n}` }, code, n < yes);
  }
};
