// Parts of the city in which readers look for who publishes what. Data.
import type { Label } from '#kernel/cases/contract.ts';

export interface Share extends Label {
  readonly kind: string;
  readonly system: 'government' | null;
  readonly levels: readonly number[];
}

export const SHARE_NAMES = ['city', 'county', 'township', 'utility', 'village'] as const;
export type ShareName = (typeof SHARE_NAMES)[number];

export const SHARES: Readonly<Record<ShareName, Share>> = {
  city: { zh: '市级', en: 'City', kind: 'legal', system: 'government', levels: [2, 3] },
  county: { zh: '县（区）', en: 'Counties', kind: 'legal', system: 'government', levels: [4] },
  township: { zh: '乡镇', en: 'Townships', kind: 'legal', system: 'government', levels: [5] },
  utility: { zh: '企事业单位', en: 'Enterprises', kind: 'enterprise', system: null, levels: [2, 3, 4, 5] },
  village: { zh: '村（社区）', en: 'Villages', kind: 'legal', system: null, levels: [6] },
};
