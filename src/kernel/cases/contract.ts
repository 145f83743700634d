// Cases (件): what a kind declares, what a rule sees, and what it decides.
import type { Limit, Method, Suspension } from '#kernel/calendar/contract.ts';
import type { Calendar } from '#kernel/calendar/rules/calendar.ts';
import { DECLINE_ACT, ERASE_ACT, PROPOSE_ACT } from '#kernel/ledger/rules/erasing.ts';
import type { Actor } from '#platform/http/context.ts';
import type { Topic } from '#platform/notify/choices.ts';
import type { Credential } from './credential.ts';
import type { ActField } from './fields.ts';
import type { Label } from './label.ts';
import type { Facts, Meaning, Meanings } from './meaning.ts';

export type { Label };

export const permissions = {
  /** Have a desk at all; which cases lie on it is decided by posts and by each kind's own permissions. */
  desk: 'cases.desk',
  /** Enter the days off of a year and put them in force: open limits move with them. */
  calendar: 'calendar.manage',
  /** Propose to erase words of acts as the law on personal data demands, and decide what a colleague proposes. */
  erase: 'cases.erase',
} as const;

/** 黄牌, 红牌: the signals of supervision that are cards; milder ones are for the holder's eye only. */
export const CARDS: readonly string[] = ['yellow', 'red'];

/** The act under which the ledger keeps a signal of supervision. */
export const SIGNAL_ACT = 'signal';
/** The act under which it keeps that a changed calendar moved a limit. */
export const CALENDAR_ACT = 'calendar';
/** What is only noted on a case, by the machine or on erasing words: nobody's open form depends on it. */
export const NOTES: readonly string[] = [SIGNAL_ACT, CALENDAR_ACT, PROPOSE_ACT, DECLINE_ACT, ERASE_ACT];

/** `open`: an organ must act. `waiting`: the applicant must. `closed`: nobody must. */
export type Phase = 'open' | 'waiting' | 'closed';

export interface StateRule extends Label {
  readonly phase: Phase;
  /** Why no limit runs in this state, when none does: a stated exemption. */
  readonly exempt?: string;
  /** Limits that may run here; at least one does unless exempt. */
  readonly limits?: readonly string[];
  /** What officers read, where the public is spoken to differently. */
  readonly desk?: Label;
  /** Told by the name of the step the case is in, where it has one: 现场核查 instead of 审查中. */
  readonly byStep?: true;
}

export interface LimitRule extends Label {
  readonly method: Method;
  /** The article of law, or `local` for a setting of the city. */
  readonly basis: string;
  /** Counts against the case as a whole, one step, or one organ beside the lead that was asked something. */
  readonly scope: 'total' | 'step' | 'assist';
  /** The machine acts when it runs out, and nobody is late: it is neither watched nor on anybody's list. */
  readonly silent?: true;
}

/** An act of a kind. `decide` is pure: it sees the snapshot and `now`, and touches nothing. */
export interface ActRule<B = unknown> extends Label {
  readonly by: 'officer' | 'party' | 'system';
  /** For officers. */
  readonly permission?: string;
  readonly from: readonly string[];
  /** States it may lead to; an empty list leaves the state as it is. */
  readonly to: readonly string[];
  readonly fields: Readonly<Record<string, ActField>>;
  /** Shown apart and always confirmed. */
  readonly irreversible?: boolean;
  /**
   * Whether it makes sense now, beside the state: the desk offers no act that `decide` would refuse anyhow.
   * Offered when absent.
   */
  readonly offered?: (snapshot: Snapshot, asked: { readonly subject: unknown; readonly actor: Actor }) => boolean;
  /** What the public status page says of it; absent = internal. */
  readonly tell?: (record: Readonly<Record<string, unknown>>) => Label;
  readonly decide: (snapshot: Snapshot, body: B, env: Env) => Decision;
  /** What it is in law, with the facts that supervision judges it by. */
  readonly means?: MeansOf<B>;
}

/** A step of what a case is about, under the name it has there. */
export interface StepRef extends Label {
  readonly code: string;
}

/** A step still to come, as the public status page lists it. */
export interface PlannedStep extends Label {
  /** Who will do it, and by when. */
  readonly note?: Label;
}

/** A printed notice: its name, and the paragraphs it is made of. */
export interface PaperTemplate extends Label {
  /** Short word in its number: 受 → 临市监受〔2026〕12号. */
  readonly mark: string;
  readonly paragraphs: (body: Readonly<Record<string, unknown>>, file: CaseFile) => readonly string[];
  /** What its form has in the upper right corner. */
  readonly corner?: (body: Readonly<Record<string, unknown>>) => string;
  /** Of a licence or approval, that is shown to others as long as it holds. */
  readonly credential?: Credential;
}

export interface CaseKind extends Label {
  readonly name: string;
  /** Where on the portal its cases begin: the entry of the menu that is current on their pages. */
  readonly home?: Label & { readonly href: string };
  readonly initial: string;
  /** How its first step reads to the public, such as 提交申请; 登记 when absent. */
  readonly opening?: Label;
  /** Whoever of the officers is asked first answers for it to the end (首问负责), and is written down. */
  readonly firstAsked?: true;
  /** Other states in which a case of it may begin. */
  readonly begins?: readonly string[];
  readonly states: Readonly<Record<string, StateRule>>;
  readonly limits: Readonly<Record<string, LimitRule>>;
  // biome-ignore lint/suspicious/noExplicitAny: each act has its own body; the engine parses it by the act's fields
  readonly acts: Readonly<Record<string, ActRule<any>>>;
  readonly papers: Readonly<Record<string, PaperTemplate>>;
  /** What the case is about (an item version, a rule …), loaded for `decide` and for its pages. */
  readonly loadSubject?: (db: import('#platform/database/db.ts').Db, file: CaseFile, now: Date) => Promise<unknown>;
  /** What is noted of its cases beside their acts, by whoever finds it out: `noteEvent` of supervision. */
  readonly brings?: readonly Meaning[];
  /** What its party is called where nobody applied for anything: 当事人, 交办机关. */
  readonly party?: Label;
  /** What the parties' notices are about; without it they cannot be switched off. */
  readonly topic?: Topic;
  /** Permission to read cases of this kind. */
  readonly readPermission: string;
  /** A measure of supervision itself: its own process answers for delay, and no card is given for it. */
  readonly uncarded?: true;
  /** No work to be measured: a measure of supervision itself, or a record of what was done elsewhere. */
  readonly uncounted?: true;
  /** A measure of supervision, which the register lists (督查台账): where `data` keeps the organs it is about; true: those it lies with. */
  readonly against?: string | true;
  /**
   * A file of it may name organs, by path, and officers, by id, under `keptFrom`: who works in one of them, or is one,
   * sees nothing of the case until it does no more.
   */
  readonly kept?: true;
  /**
   * A file of it may name accounts under `onlyFor`: beside them only officers with this permission over its organ see
   * anything of the case, and its party.
   */
  readonly restricted?: string;
  /** What is for some alone of it leaves in no file: it is read where each look can be kept. */
  readonly unexported?: true;
  /** Whether the party of a case is not asked how content it is, nor may say so: it is known to nobody. */
  readonly unrated?: (file: CaseFile) => boolean;
  /** Where a case comes from that did not begin here: its status page and its certificate say so. */
  readonly origin?: (file: CaseFile) => Label;
  /** What `outcome` can say. */
  readonly outcomes?: Readonly<Record<string, Label>>;
  /** The steps that are still to come after the present one, in order; none for a closed case. */
  readonly plan?: (subject: unknown, file: CaseFile) => readonly PlannedStep[];
  /** What the applicant wrote in words of their own when it was taken in, as the file keeps it. */
  readonly ownWords?: (subject: unknown, file: CaseFile) => readonly string[];
  /** What was written with later acts and is kept in the file alone, never in the ledger: by act, for erasing it by law. */
  readonly keptWords?: (file: CaseFile) => Readonly<Record<string, readonly string[]>>;
  /** What the applicant stated, in readable form, for the officers who work on it. */
  readonly facts?: (subject: unknown, file: CaseFile) => readonly Fact[];
  /** What the materials of its list are called in English, by the name they are kept under. */
  readonly materialsEn?: (subject: unknown) => Readonly<Record<string, string>>;
}

/** Something stated in an application: the question, and the answer as it was given or chosen. */
export interface Fact extends Label {
  readonly value: Label;
}

export interface CaseFile {
  readonly id: string;
  readonly number: string;
  readonly code_hash: string;
  readonly kind: string;
  readonly subject_id: string | null;
  readonly subject_code: string | null;
  readonly title: string;
  readonly title_en: string | null;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly organ_name: string;
  readonly region: string;
  readonly state: string;
  readonly step: string | null;
  readonly step_name: string | null;
  readonly step_name_en: string | null;
  readonly phase: Phase;
  readonly channel: string;
  readonly applicant_name: string;
  /** Of an organ, or an officer. */
  readonly applicant_name_en: string | null;
  readonly account_id: string | null;
  readonly received_at: Date;
  readonly accepted_at: Date | null;
  readonly decided_at: Date | null;
  readonly closed_at: Date | null;
  readonly outcome: string | null;
  readonly due_at: Date | null;
  readonly due_kind: string | null;
  readonly suspended_since: Date | null;
  readonly signal: string | null;
  readonly urgent: boolean;
  readonly parent_id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly last_seq: number;
  readonly last_hash: string;
}

export type LimitState = 'running' | 'suspended' | 'met' | 'missed' | 'void';

export interface CaseLimit {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly amount: number;
  readonly unit: Limit['unit'];
  /** Units added by extension. */
  readonly extra: number;
  readonly method: Method;
  readonly started_at: Date;
  readonly due_at: Date | null;
  readonly suspensions: readonly Suspension[];
  readonly state: LimitState;
  readonly ended_at: Date | null;
  readonly on_expiry: string | null;
  readonly organ_id: string | null;
  readonly basis: string | null;
  readonly provisional: boolean;
}

/** `lead` has the case, `assist` was asked for an opinion, `approve` decides on one point laid before them. */
export type HoldRole = 'lead' | 'assist' | 'approve';

/** The limits within which those beside the lead answer: what is theirs alone to keep. */
export const ANSWER_LIMITS: Readonly<Partial<Record<HoldRole, string>>> = { assist: 'opinion', approve: 'approval' };

export interface CaseHold {
  readonly role: HoldRole;
  readonly organ_id: string;
  readonly organ_path: string;
  readonly post: string;
  readonly officer_id: string | null;
  readonly since: Date;
}

/** The source of what the office itself laid to the file: its party is told nothing of it. */
export const INNER = 'inner';

export interface CaseMaterial {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly state: 'given' | 'accepted' | 'defective' | 'promised' | 'fetched' | 'missing';
  readonly note: string | null;
}

export interface CaseOpinion {
  readonly organ_id: string;
  readonly organ_name: string;
  readonly step: string;
  readonly due_at: Date | null;
  readonly answered_at: Date | null;
  readonly answer: string | null;
  readonly text: string | null;
}

/** All a rule may look at. */
export interface Snapshot {
  readonly file: CaseFile;
  readonly limits: readonly CaseLimit[];
  readonly holds: readonly CaseHold[];
  readonly materials: readonly CaseMaterial[];
  readonly opinions: readonly CaseOpinion[];
  /** How often each act has been done. */
  readonly done: Readonly<Record<string, number>>;
}

export interface Env {
  readonly now: Date;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly subject: unknown;
  /** Organs the act's input names, by field, found beforehand. */
  readonly organs: ReadonlyMap<string, OrganRef>;
  /** Officers the act's input names, by field: who they are, for the ledger to say. */
  readonly officers: ReadonlyMap<string, OfficerRef>;
}

export interface OfficerRef {
  readonly id: string;
  readonly name: string;
  /** The one they fill in the organ that holds the case. */
  readonly post?: string;
}

export interface OrganRef {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

export type LimitChange =
  | {
      readonly do: 'start';
      readonly kind: string;
      readonly limit: Limit;
      readonly from?: Date;
      readonly onExpiry?: string;
      readonly organId?: string;
      readonly basis?: string;
    }
  | {
      readonly do: 'end';
      readonly kinds: readonly string[] | 'all';
      readonly as?: 'void';
      readonly organId?: string;
    }
  | { readonly do: 'suspend'; readonly kinds: readonly string[]; readonly reason: string; readonly reasonEn: string }
  /** At a moment before now when the machine comes round to it late. */
  | { readonly do: 'resume'; readonly kinds: readonly string[]; readonly at?: Date }
  | { readonly do: 'extend'; readonly kind: string; readonly by: number }
  /** Every live limit anew by the calendar as it now is. */
  | { readonly do: 'recount' };

export interface MaterialChange {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly state: CaseMaterial['state'];
  readonly fileId?: string | null;
  readonly fileName?: string | null;
  readonly note?: string | null;
}

export interface PaperDraft {
  readonly template: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Where it has one from elsewhere; the next of the organ otherwise. */
  readonly number?: string | undefined;
  /** Who issues it, when that is not the organ responsible: the higher level that decided. */
  readonly organId?: string;
}

/** A message to the applicant; the text is made when it is sent, in their language. */
export interface NoticeDraft {
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What a rule decides; the engine carries it out in one transaction. Absent = unchanged. */
export interface Decision {
  readonly to?: string;
  readonly title?: string;
  readonly step?: StepRef | null;
  /** Null when what had ended goes on. */
  readonly outcome?: string | null;
  readonly acceptedAt?: Date;
  readonly decidedAt?: Date;
  /** The lead holder: a post of an organ (the case's own by default), or one officer of it. */
  readonly hold?: { readonly post: string; readonly organ?: OrganRef; readonly officerId?: string | null };
  /** The organ now responsible. */
  readonly organ?: OrganRef;
  readonly ask?: readonly OrganRef[];
  readonly askLimit?: Limit;
  readonly answer?: { readonly organId: string; readonly answer: string; readonly text: string };
  /** Laid before a post to decide on one point; it lies there as long as its limit `approval` runs. */
  readonly submit?: { readonly organ: OrganRef; readonly post: string; readonly limit: Limit };
  readonly limits?: readonly LimitChange[];
  readonly materials?: readonly MaterialChange[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the ledger keeps of the act. No personal data: it can never be removed. */
  readonly record?: Readonly<Record<string, unknown>>;
  readonly papers?: readonly PaperDraft[];
  readonly notices?: readonly NoticeDraft[];
}

/** An act as it was decided. */
export interface DecidedAct<B> {
  readonly snapshot: Snapshot;
  readonly body: B;
  readonly env: Env;
  readonly decision: Decision;
}

/** On the rule of an act: everything it is in law, each with how its facts are read. */
export type MeansOf<B> = { readonly [M in Meaning]?: (done: DecidedAct<B>) => Meanings[M] };

/** What an act was, told to listeners with how things stood before it. */
export interface Meant {
  readonly facts: Facts;
  readonly before: Snapshot;
  readonly decision: Decision;
  /** How often the case had seen an act of a meaning before this one. */
  readonly earlier: Readonly<Partial<Record<Meaning, number>>>;
}
