// What the guide shows of an item, derived from the very content its cases run by and never drawn apart.
import type { ItemContent, ItemStep } from '../contract.ts';

/** One box of the flow chart. `apply` stands before the first step and is the applicant's own. */
export interface FlowBox {
  readonly code: string;
  readonly kind: ItemStep['kind'] | 'apply';
  readonly name?: string;
  readonly nameEn?: string;
  readonly note?: string;
  readonly noteEn?: string;
  readonly limit?: string;
  readonly post?: string;
}

/** The chart of the procedure that runs: the application, then each step with its post and limit. */
export function drawFlow(item: Pick<ItemContent, 'steps'>): FlowBox[] {
  return [{ code: 'apply', kind: 'apply' }, ...item.steps];
}

/** 八项公开: matter, norms, authority, procedure, materials, limit, fee, who is in charge. */
export interface Disclosures {
  readonly matter: { readonly name: string; readonly nameEn?: string | undefined };
  readonly norms: readonly { readonly title: string; readonly article: string }[];
  readonly authority: { readonly organ: string; readonly level: ItemContent['level'] };
  readonly procedure: { readonly steps: number };
  readonly materials: { readonly count: number; readonly fetched: number };
  readonly limit: Pick<ItemContent, 'caseType'> & Pick<ItemContent['limits'], 'promise' | 'statutory'>;
  /** Whole fen for one application, and whether anything is charged at all. */
  readonly fee: { readonly charged: boolean; readonly totalFen: number };
  readonly charge: {
    readonly section: string;
    readonly sectionEn?: string | undefined;
    readonly window: string;
    readonly windowEn?: string | undefined;
    readonly place: string;
    readonly placeEn?: string | undefined;
    readonly hours: string;
    readonly hoursEn?: string | undefined;
    readonly consultPhone: string;
    readonly complaintPhone: string;
  };
}

/** Derives the eight disclosures of a hall. */
export function discloseItem(item: ItemContent, organ: string): Disclosures {
  return {
    matter: { name: item.name, nameEn: item.nameEn },
    norms: item.basis.map(({ title, article }) => ({ title, article })),
    authority: { organ, level: item.level },
    procedure: { steps: drawFlow(item).length },
    materials: {
      count: item.materials.length,
      fetched: item.materials.filter((material) => material.source === 'fetched').length,
    },
    limit: { caseType: item.caseType, promise: item.limits.promise, statutory: item.limits.statutory },
    fee: { charged: item.fees.length > 0, totalFen: item.fees.reduce((sum, fee) => sum + fee.amountFen, 0) },
    charge: {
      section: item.section,
      sectionEn: item.sectionEn,
      window: item.place.window,
      windowEn: item.place.windowEn,
      place: item.place.address,
      placeEn: item.place.addressEn,
      hours: item.place.hours,
      hoursEn: item.place.hoursEn,
      consultPhone: item.consultPhone,
      complaintPhone: item.complaintPhone,
    },
  };
}

/** About how long filling in takes, in minutes: half a minute a question, one for each file. */
export function estimateMinutes(item: Pick<ItemContent, 'form' | 'materials'>): number {
  const questions = item.form.reduce((sum, page) => sum + page.fields.length, 0);
  const files = item.materials.filter((material) => material.source === 'upload').length;
  return Math.max(3, Math.ceil(questions / 2) + files);
}
