// Field checks (明查暗访): names, permissions, limits, what a check is planned with, and what a finding says.

import { z } from 'zod';
import type { OfficerRef, OrganRef, Phase } from '#kernel/cases/contract.ts';
import { onceRight, text } from '#kernel/cases/inputs.ts';
import { faults } from '#kernel/cases/words/faults.ts';
import { SORTS, type Sort } from '#kernel/supervision/sorts.ts';
import { defineError } from '#platform/errors.ts';
import { splitLines } from '#platform/text/split-lines.ts';

export const CHECK = 'field-check';
export const FINDING = 'field-finding';

export const permissions = {
  read: 'field-check.read',
  readFindings: 'field-finding.read',
  plan: 'field-check.plan',
  /** Approve a plan, add to a team, review what an organ objects to: the head, who takes no part in the check. */
  approve: 'field-check.approve',
  /** Record, confirm, notify, check again: only who is of the team. */
  run: 'field-check.run',
  /** Put right, and object: the organ that was checked. */
  answer: 'field-finding.answer',
} as const;

/** Working days of each stage. Settings of the city: 政府督查工作条例 leaves them open. */
export const DAYS = {
  approve: 2,
  confirm: 2,
  notify: 5,
  receive: 3,
  serve: 5,
  rectify: 10,
  recheck: 10,
  report: 5,
} as const;

/**
 * 政府督查工作条例第十七条: “督查对象对督查结论有异议的，可以自收到该督查结论之日起30日内，向作出该督查结论的人民政府申请复核。收到申请的
 * 人民政府应当在30日内作出复核决定。” Calendar days; law for what an inspection office finds, a setting where a commission does.
 */
export const REVIEW = { limit: { amount: 30, unit: 'd' }, basis: '政府督查工作条例第十七条' } as const;

/** A setting of the city: nobody checks alone, so that what was seen is seen by two. */
export const LEAST_TEAM = 2;
const MOST_ORGANS = 5;
const MOST_ITEMS = 30;

/** 明查: the organ is told beforehand. 暗访: it learns of the check by its first finding (第十二条第三项). */
export const MODES = ['announced', 'unannounced'] as const;
export type Mode = (typeof MODES)[number];

/** With the English name, for English pages. */
export type Named<T extends { readonly name: string }> = T & { readonly nameEn: string | null };

export interface CheckData {
  readonly subject: string;
  /** Whose decision it rests on (第十一条). */
  readonly authority: string;
  readonly sort: Sort;
  readonly mode: Mode;
  readonly organs: readonly Named<OrganRef>[];
  /** The organ that checks, and the post there whose holders do: `inspector` of a 政府督查机构, or `supervisor`. */
  readonly supervisor: OrganRef;
  readonly post: 'inspector' | 'supervisor';
  /** Whose head approves it: the government an inspection office works for (第十一条), otherwise the commission itself. */
  readonly approver: OrganRef;
  readonly planner: string;
  /** 组长 first (第八条). */
  readonly team: readonly Named<OfficerRef>[];
  /** First and last day on the spot, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly checklist: readonly string[];
  /** Paths of the organs that may not know yet. */
  readonly keptFrom: readonly string[];
}

export interface FindingData {
  /** Its place among the findings of the check, from 1. */
  readonly n: number;
  readonly organ: Named<OrganRef>;
  /** Of the checklist. */
  readonly item: string | null;
  readonly place: string;
  /** When it was seen, ISO 8601. */
  readonly at: string;
  readonly found: string;
  /** The article or rule it goes against. */
  readonly rule: string;
  readonly recorder: OfficerRef;
  readonly keptFrom: readonly string[];
  /** Set when the organ is told. */
  readonly days?: number;
  readonly objectedFrom?: string;
  /** How it ends once checked again, and what was seen then; it waits while the organ may still object. */
  readonly verdict?: { readonly outcome: 'settled' | 'ordered'; readonly reason: string };
}

/** A finding of a check, as its report and its pages list it. */
export interface Found {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly phase: Phase;
  readonly outcome: string | null;
  readonly finding: FindingData;
}

/** One thing a line. */
const lines = (min: number, max: number, most: number) =>
  text(min, max)
    .transform(splitLines)
    .pipe(z.array(z.string().max(100)).max(most));

/** The form by which a check is planned (第十五条：“应当制定督查方案，明确督查内容、对象和范围”). */
export const checkInput = z
  .object({
    clientId: z.uuid().optional(),
    /** For which organ, where the planner checks for several. */
    office: z.uuid('请选择为哪个单位检查|Please choose for which office').optional(),
    subject: text(4, 60),
    authority: text(4, 300),
    sort: z.enum(
      SORTS.map(({ value }) => value),
      '请选择督查类型|Please choose the kind',
    ),
    mode: z.enum(MODES, '请选择明查还是暗访|Please choose whether it is announced'),
    organs: lines(2, 500, MOST_ORGANS),
    leader: z.uuid({ error: '请选择组长|Please choose who leads' }),
    team: z.preprocess((value) => [value ?? []].flat(), z.array(z.uuid()).max(20)),
    from: z.iso.date(faults.needed),
    to: z.iso.date(faults.needed),
    checklist: lines(4, 4000, MOST_ITEMS),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: '结束日期不能早于开始日期|The last day cannot be before the first',
    ...onceRight('from', 'to'),
  });
export type CheckInput = z.output<typeof checkInput>;

/** 第七条：“县级以上人民政府所属部门未经本级人民政府指定，不得开展政府督查。” */
export const notCharged = defineError({
  code: 'field-check.not-charged',
  status: 403,
  zh: () => '检查由政府督查机构或者监察机关的督查员、监察员组织；部门未经本级政府指定不得开展督查。',
  en: () => 'Checks are for inspection offices and commissions: a department supervises nobody unless charged to.',
});
export const whichOffice = defineError({
  code: 'field-check.which-office',
  status: 422,
  zh: () => '您在几个单位任督查员、监察员，请选择为哪个单位检查',
  en: () => 'You check for several offices: please choose for which one this is',
});
export const notToBeChecked = defineError<{ organ: string }>({
  code: 'field-check.not-to-be-checked',
  status: 422,
  zh: ({ organ }) => `${organ}不在您的督查、监察范围内，或者是本单位、行政区、内设科室，不能作为被检查单位`,
  en: ({ organ }) => `${organ} cannot be checked by you: it is beyond your charge, your own, a division or a section`,
});
export const teamTooSmall = defineError({
  code: 'field-check.team-too-small',
  status: 422,
  zh: () => `检查组不少于 ${LEAST_TEAM} 人，从本单位的督查员、监察员中选，不能有被检查单位的人员`,
  en: () => `A team has at least ${LEAST_TEAM} officers of your own post, none of whom works in an organ under check`,
});
export const windowOver = defineError({
  code: 'field-check.window-over',
  status: 422,
  zh: () => '检查的日期已过，请另定日期',
  en: () => 'The days of the check are over; please set others',
});
export const notOfTeam = defineError({
  code: 'field-check.not-of-team',
  status: 409,
  zh: () => '这件事由检查组的人员办理；被检查单位的人员应当回避。',
  en: () => 'This is for the members of the team, and for nobody of an organ under check.',
});
export const sameOfficer = defineError({
  code: 'field-check.same-officer',
  status: 409,
  zh: () => '须由他人办理：批准、复核由没有参加检查的负责人办理，记录的人不确认自己的发现。',
  en: () => 'Somebody else must do this: a head who takes no part, or a second member for what one has recorded.',
});
/** 第十五条：“政府督查工作应当严格执行督查方案，不得随意扩大督查范围、变更督查对象和内容”. */
export const outsidePlan = defineError({
  code: 'field-check.outside-plan',
  status: 409,
  zh: () => '不在批准的检查时间内，请按检查方案进行。',
  en: () => 'This is not within the days that were approved. Please keep to the plan.',
});
export const notConfirmed = defineError<{ count: number }>({
  code: 'field-check.not-confirmed',
  status: 409,
  zh: ({ count }) => `还有 ${count} 项发现没有经另一位检查人员确认，确认后再提交报告。`,
  en: ({ count }) => `${count} of the findings are not confirmed by a second member yet.`,
});
export const notOfOrgan = defineError({
  code: 'field-finding.not-of-organ',
  status: 409,
  zh: () => '由被检查单位的人员办理。',
  en: () => 'This is for the organ that was checked.',
});
export const checkedTwice = defineError({
  code: 'field-finding.checked-twice',
  status: 409,
  zh: () => '第一次复查不通过的，再整改一次；第二次仍不通过的，转督办。',
  en: () => 'What fails a first time is put right once more; what fails again goes to an order.',
});
export const servedWhen = defineError({
  code: 'field-finding.served-when',
  status: 422,
  zh: () => '送达日期不能早于发出通知之日，也不能晚于今天',
  en: () => 'It is served on the day of the notice or later, and not after today',
});
export const reviewOver = defineError({
  code: 'field-finding.review-over',
  status: 409,
  zh: () => '申请复核的期限已过，或者已经复核过一次。',
  en: () => 'The time to ask for a review has passed, or it has been reviewed already.',
});
