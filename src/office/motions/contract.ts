// Proposals of deputies and CPPCC members (人大代表建议、政协提案): names, permissions, what a case keeps of one.
import type { CaseFile, OrganRef } from '#kernel/cases/contract.ts';
import type { Label } from '#kernel/cases/label.ts';
import { OUTBOUND, type Topic } from '#platform/notify/choices.ts';

export const KIND = 'motion';
/** What becomes in the next year of what was promised (B 类). */
export const FOLLOW_UP = 'motion-follow-up';

export const DESK = '/desk/motions';
export const MINE = `${DESK}/mine`;
export const FIGURES = `${DESK}/figures`;
export const PUBLIC_PAGE = '/motions';

/** What its signers are told as it goes on. */
export const topic: Topic = {
  name: 'motions',
  zh: '我的建议提案',
  en: 'My proposals',
  audience: 'staff',
  usual: OUTBOUND,
};

export const permissions = {
  read: 'motions.read',
  /** Propose, sign with others, and evaluate: of deputies and members. */
  propose: 'motions.propose',
  /** Examine, hand over, decide on returns and on more time: of the office of the house. */
  assign: 'motions.assign',
  /** Sign for it, contact the deputy, draft the reply, help the lead; check what is published. */
  handle: 'motions.handle',
  /** Put one’s name under the reply: of the head of the organ. */
  issue: 'motions.issue',
} as const;

/** 人大常委会 or 政协: by the system of the organ in which the proposer sits. */
export const HOUSES = ['congress', 'cppcc'] as const;
export type House = (typeof HOUSES)[number];
export const HOUSE_NAMES: Readonly<Record<House, Label>> = {
  congress: { zh: '人大代表建议', en: 'Suggestion of deputies' },
  cppcc: { zh: '政协提案', en: 'Proposal of CPPCC members' },
};

type Choice = Label & { readonly value: string };

/** 答复类别: as most cities name them; on the reply the letter stands in the corner. Local, no law. */
export const CLASSES = [
  { value: 'A', zh: 'A 类：已经解决或者采纳', en: 'A: solved or adopted' },
  { value: 'B', zh: 'B 类：正在解决或者列入计划', en: 'B: under way or planned' },
  { value: 'C', zh: 'C 类：受条件限制，以后解决', en: 'C: not possible yet' },
  { value: 'D', zh: 'D 类：留作参考', en: 'D: for reference' },
] as const satisfies readonly Choice[];
export type ReplyClass = (typeof CLASSES)[number]['value'];

export const LEVELS = [
  { value: 'content', zh: '满意', en: 'Content' },
  { value: 'fairly', zh: '基本满意', en: 'Fairly content' },
  { value: 'not', zh: '不满意', en: 'Not content' },
] as const satisfies readonly Choice[];
export type Level = (typeof LEVELS)[number]['value'];
/** `none`: nobody evaluated in time; such a reply is no part of any rate (重庆 2017 第二十九条). */
export type Verdict = Level | 'none';

/** What is no proposal: 青岛 2021 第十一条, 重庆 2017 第九条. */
export const UNFIT = [
  { value: 'personal', zh: '本人或者亲属的个人问题', en: 'A matter of one’s own or one’s family' },
  { value: 'pending', zh: '已经进入诉讼、仲裁、复议等程序', en: 'In litigation, arbitration or review' },
  { value: 'forwarded', zh: '代转人民群众来信', en: 'A letter of somebody else passed on' },
  { value: 'accusation', zh: '申诉、控告、检举', en: 'An appeal or accusation' },
  { value: 'academic', zh: '学术探讨、产品推介', en: 'Academic, or promotes a product' },
  { value: 'empty', zh: '没有实际内容', en: 'Without substance' },
  { value: 'elsewhere', zh: '不属于本级职权范围', en: 'Not for this level to decide' },
] as const satisfies readonly Choice[];

/** 代表法第五十一条: “与代表联系沟通，充分听取意见”. */
export const WAYS = [
  { value: 'meeting', zh: '面商', en: 'In person' },
  { value: 'forum', zh: '座谈、调研', en: 'At a meeting or on the spot' },
  { value: 'call', zh: '电话', en: 'By telephone' },
  { value: 'letter', zh: '书面', en: 'In writing' },
] as const satisfies readonly Choice[];

export interface Signer {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  /** Of the present reply. */
  readonly level?: Level;
  readonly remark?: string;
}

export interface Reply {
  readonly class: ReplyClass;
  readonly text: string;
  readonly contact: string;
  /** Whether the organ would have it published (公开属性). */
  readonly open: boolean;
  readonly draftedBy: string | null;
}

export interface Contact {
  readonly way: string;
  readonly on: string;
  /** Of which reply: the first, or the one given anew. */
  readonly round: number;
}

/** What a case keeps of a proposal. */
export interface MotionData {
  readonly house: House;
  /** The office of the house that examines it and hands it over. */
  readonly office: OrganRef;
  readonly text: string;
  /** 代表团、党派、界别: in whose name, where a group proposes. */
  readonly group: string | null;
  /** Whether its proposers agree to have it published. */
  readonly open: boolean;
  /** The first one leads (领衔). */
  readonly signers: readonly Signer[];
  readonly ground?: string;
  readonly passedTo?: string;
  readonly handed?: { readonly on: string; readonly meeting: string | null; readonly months: number };
  /** 代表法第五十二条第二款: 重点督促办理. */
  readonly key?: boolean;
  readonly lead?: OrganRef;
  readonly contacts?: readonly Contact[];
  readonly draft?: Reply | null;
  readonly reply?: Reply & { readonly on: string; readonly issuedBy: string | null };
  readonly round?: number;
  readonly verdict?: Verdict;
  readonly published?: boolean;
}

export const motionOf = ({ file }: { readonly file: Pick<CaseFile, 'data'> }): MotionData =>
  file.data as unknown as MotionData;

/** Which reply it is at: the first, or the one given anew. */
export const roundOf = ({ round = 1 }: MotionData): number => round;
