// A paper as it is printed: its words, who signs it and when, and by what anybody can verify it.
import { isErased } from '#kernel/ledger/rules/words.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { Context } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import type { CaseFile, Label, PaperTemplate } from '../contract.ts';
import { getKind } from '../registry.ts';
import { formatCaseNumber } from '../rules/number.ts';
import { type Erased, tellErased } from '../rules/timeline.ts';
import { checkCode, listPaperErasures, sealPaper, verifyAddress } from '../service/papers.ts';
import type { PaperRow } from '../store.ts';
import { portal } from '../words/portal.ts';

export interface PrintedPaper {
  readonly id: string;
  readonly caseNumber: string;
  readonly kind: string;
  readonly title: string;
  /** What it is called on the page around it. */
  readonly titleEn: string;
  readonly number: string;
  readonly organ: string;
  /** `2026年10月12日`, as papers are dated. */
  readonly date: string;
  readonly issuedAt: Date;
  readonly corner: string | null;
  readonly paragraphs: readonly string[];
  readonly check: string;
  /** Where it can be verified: what its QR code says. */
  readonly address: string;
  readonly digest: string;
  readonly signature: string;
  /** Set when words of it are gone by law. */
  readonly erased: Erased | null;
}

/** Official papers are written in Chinese, whatever the reader's language. */
export async function printPaper(ctx: Context, file: CaseFile, paper: PaperRow): Promise<PrintedPaper> {
  const template = getKind(file.kind).papers[paper.template];
  const body = paper.body as Readonly<Record<string, unknown>>;
  const name = namePaper(template, body);
  const seal = await sealPaper(ctx, paper);
  const erasures = paper.seals.some(isErased) ? listPaperErasures(paper, await listChain(ctx.db, file.id)) : [];
  return {
    id: paper.id,
    caseNumber: file.number,
    kind: file.kind,
    title: name.zh,
    titleEn: name.en,
    number: paper.template === 'receipt' ? formatCaseNumber(file.number) : paper.number,
    organ: paper.organ_name,
    date: sayDate(paper.issued_at),
    issuedAt: paper.issued_at,
    corner: template?.corner?.(body) ?? null,
    paragraphs: template?.paragraphs(body, file) ?? wordReceipt(body, file),
    check: checkCode(ctx.runtime, paper),
    address: verifyAddress(ctx.runtime, paper),
    digest: seal.digest,
    signature: seal.signature,
    erased: tellErased(erasures.at(-1)),
  };
}

/** Whom it is for (主送机关) stands alone in its first line and begins at the margin (GB/T 9704). */
export const isAddressee = (paragraph: string, index: number): boolean => index === 0 && paragraph.endsWith('：');

/** A credential has a name of its own; every other paper that of its template, where there is one. */
export function namePaper(template: PaperTemplate | undefined, body: unknown): Label {
  const receipt = { zh: portal.zh.paper.receiptTitle, en: portal.en.paper.receiptTitle };
  const { zh, en } = template?.credential?.name(body as Readonly<Record<string, unknown>>) ?? template ?? receipt;
  return { zh, en };
}

/** The receipt of a kind that words none of its own. */
function wordReceipt(body: Readonly<Record<string, unknown>>, file: CaseFile): string[] {
  const w = portal.zh.paper;
  const materials = Array.isArray(body.materials) ? body.materials.map(String) : [];
  return [
    w.receiptBody({
      name: file.applicant_name,
      date: sayDate(file.received_at),
      organ: file.organ_name,
      title: file.title,
      number: formatCaseNumber(file.number),
    }),
    ...(materials.length > 0 ? [w.receiptMaterials(materials.join('；'))] : []),
    w.receiptStatus,
  ];
}

function sayDate(at: Date): string {
  const [year, month, day] = localDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
