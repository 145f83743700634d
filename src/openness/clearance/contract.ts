// Clearance (发布审核): the case in which whatever is published is read, checked for secrets and signed.
import type { OrganRef } from '#kernel/cases/contract.ts';
import type { NamedText } from '#kernel/documents/registry.ts';
import type { Finding } from '#kernel/documents/scan/contract.ts';

export const KIND = 'publication-review';

export const permissions = {
  read: 'clearance.read',
  /** 初审: the first reading, in the author's own organ. */
  first: 'clearance.first',
  /** 终审: the second, by the organ whose site it is. */
  review: 'clearance.review',
  /** 保密审查. */
  clear: 'clearance.clear',
  /** 签发. */
  issue: 'clearance.issue',
  /** Answer for an organ that was asked: the secrecy bureau, or whoever issues it jointly. */
  consent: 'clearance.consent',
  /** 合法性审核. */
  legal: 'clearance.legal',
} as const;

/** Limits of the city where the law leaves them open, beside those of its settings. Local settings. */
export const DAYS = { issue: 1, opinion: 5 } as const;

export const ANSWERS = [
  { value: 'no', zh: '不涉及', en: 'No' },
  { value: 'yes', zh: '涉及', en: 'Yes' },
  { value: 'unsure', zh: '不能确定', en: 'Not sure' },
] as const;
export type Answer = (typeof ANSWERS)[number]['value'];

/**
 * 政府信息公开条例第十四条: “依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、
 * 经济安全、社会稳定的政府信息，不予公开。” 第十五条: “涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。”
 * Each is asked and answered alone.
 */
export const QUESTIONS = {
  secret: { zh: '涉及国家秘密', en: 'A state secret', article: { zh: '第十四条', en: 'article 14' } },
  forbidden: {
    zh: '属于法律、行政法规禁止公开的',
    en: 'Forbidden by law to be made public',
    article: { zh: '第十四条', en: 'article 14' },
  },
  national: { zh: '危及国家安全', en: 'A danger to national security', article: { zh: '第十四条', en: 'article 14' } },
  public: { zh: '危及公共安全', en: 'A danger to public security', article: { zh: '第十四条', en: 'article 14' } },
  economic: { zh: '危及经济安全', en: 'A danger to economic security', article: { zh: '第十四条', en: 'article 14' } },
  social: { zh: '危及社会稳定', en: 'A danger to social stability', article: { zh: '第十四条', en: 'article 14' } },
  third: {
    zh: '涉及商业秘密、个人隐私',
    en: 'A trade secret or personal privacy',
    article: { zh: '第十五条', en: 'article 15' },
  },
} as const;
export type Question = keyof typeof QUESTIONS;
export type Answers = Readonly<Record<Question, Answer>>;

/** Where a step of the review lies. */
export interface Place {
  readonly organ: OrganRef;
  readonly post: string;
}

export interface Signature {
  readonly id: string;
  readonly name: string;
}

export interface CaseData {
  readonly documentId: string;
  readonly versionId: string;
  /** Of the document. */
  readonly documentKind: string;
  readonly code: string;
  readonly note: string;
  readonly author: Signature;
  /** Everybody who had a hand in the text: none of them decides on it. */
  readonly editors: readonly string[];
  /** Two readings, or one where the organ has only one person to read what stands on its own site. */
  readonly readings: 1 | 2;
  readonly final: Place;
  readonly secrecy: Place;
  readonly issue: Place;
  readonly joint: readonly OrganRef[];
  readonly legal: boolean;
  /** Working days, as the city has set them. */
  readonly days: { readonly read: number; readonly secrecy: number };
  /** Who signed what so far. */
  readonly signed: Readonly<Partial<Record<'first' | 'final' | 'secrecy' | 'issue', Signature>>>;
  readonly answers?: Answers;
  /** Legal ground of the clearing. */
  readonly ground?: string;
}

/** What a reviewer is shown of the version. */
export interface ReadVersion {
  readonly title: string;
  readonly texts: readonly NamedText[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly Finding[];
  readonly desk: string;
}
