// What some items asked before they were reformed: longer, in more steps, with papers the office fetches by itself today.
import type { ItemContent, ItemStep, PackItem } from '#services/items/contract.ts';

const FEWER_STEPS = ['2024 年减环节、减跑动', '2024: fewer steps and visits'] as const;
const LESS_TIME = ['2025 年减时限、减材料', '2025: less time and paper'] as const;

interface Past {
  readonly from: string;
  readonly round?: readonly [zh: string, en: string];
  readonly promise: string;
  /** Codes of materials that people brought themselves. */
  readonly brought: readonly string[];
  /** The head of section went over it once more before it was decided. */
  readonly rechecked?: true;
  /** Why people had to come. */
  readonly visit?: string;
}

const IN_PERSON = '到窗口提交纸质材料、核对原件';
const IN_PERSON_EN = 'To hand in papers at the window and show the originals';

/** By code, the oldest first. */
const PASTS: Readonly<Record<string, readonly Past[]>> = {
  '530900-XK-0031': [
    {
      from: '2021-03-01',
      promise: '15wd',
      brought: ['business-licence', 'id-card'],
      rechecked: true,
      visit: IN_PERSON,
    },
    { from: '2024-04-01', round: FEWER_STEPS, promise: '10wd', brought: ['business-licence', 'id-card'] },
  ],
  '530902-XK-0031': [
    {
      from: '2021-03-01',
      promise: '18wd',
      brought: ['business-licence', 'id-card'],
      rechecked: true,
      visit: IN_PERSON,
    },
    { from: '2024-04-01', round: FEWER_STEPS, promise: '15wd', brought: ['business-licence', 'id-card'] },
  ],
  '530900-XK-0904': [
    {
      from: '2022-01-10',
      promise: '10wd',
      brought: ['business-licence', 'id-card'],
      rechecked: true,
      visit: IN_PERSON,
    },
  ],
  '530902-XK-0701': [
    {
      from: '2021-09-01',
      promise: '20wd',
      brought: ['exam', 'mandarin', 'id-card'],
      rechecked: true,
      visit: IN_PERSON,
    },
    { from: '2024-04-01', round: FEWER_STEPS, promise: '15wd', brought: ['exam', 'mandarin'] },
  ],
  '530902-JF-0401': [{ from: '2020-07-01', promise: '15wd', brought: ['household', 'id-card'], visit: IN_PERSON }],
};

/** The items with what they said before, where we tell it; what they say today is what the last round made of them. */
export function tellPasts(items: readonly PackItem[]): PackItem[] {
  return items.map((item) => {
    const pasts = PASTS[item.code];
    if (!pasts) return item;
    const earlier = pasts.map((past) => ({ effectiveFrom: past.from, content: recall(item.content, past) }));
    return { ...item, content: { ...item.content, ...nameRound(LESS_TIME) }, earlier };
  });
}

const nameRound = ([reformRound, reformRoundEn]: readonly [string, string]) => ({ reformRound, reformRoundEn });

function recall({ reformRound: _, reformRoundEn: __, ...content }: ItemContent, past: Past): ItemContent {
  const { promise, round, brought, rechecked, visit } = past;
  return {
    ...content,
    limits: { ...content.limits, promise },
    steps: rechecked ? recheck(content.steps) : content.steps,
    materials: content.materials.map((material) =>
      brought.includes(material.code)
        ? { ...material, source: 'upload' as const, note: '提交复印件', noteEn: 'Hand in a copy', copies: 1 }
        : material,
    ),
    ...(visit ? { visits: { count: 1, reason: visit, reasonEn: IN_PERSON_EN }, onlineDepth: 3 } : {}),
    ...(round ? nameRound(round) : {}),
  };
}

function recheck(steps: readonly ItemStep[]): ItemStep[] {
  return steps.flatMap((step): ItemStep[] =>
    step.kind === 'decide'
      ? [
          { code: 'recheck', kind: 'review', name: '复核', nameEn: 'Re-check', post: 'section-head', limit: '1wd' },
          step,
        ]
      : [step],
  );
}
