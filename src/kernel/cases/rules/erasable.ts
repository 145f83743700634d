// Which words of which acts can be erased, and where else in a case the same words lie. Pure.
import type { LedgerAct } from '#kernel/ledger/rules/chain.ts';
import { DECLINE_ACT, ERASE_ACT, type Erasure, PROPOSE_ACT } from '#kernel/ledger/rules/erasing.ts';
import { isErased, isMark, listWords, type Sealed, type Word } from '#kernel/ledger/rules/words.ts';
import type { CaseFile, CaseKind, CaseOpinion } from '../contract.ts';

/** What of a case holds words. */
export interface Worded {
  readonly kind: CaseKind;
  readonly subject: unknown;
  readonly file: CaseFile;
  readonly chain: readonly LedgerAct[];
  readonly papers: readonly (Sealed & { readonly id: string; readonly seq: number })[];
  readonly opinions: readonly CaseOpinion[];
}

/** What of the body of an act says what was done, where it led and what was issued. The database refuses to empty it. */
const KEPT = [
  ...['from', 'to', 'step', 'stepName', 'stepNameEn', 'outcome', 'limits', 'papers', 'number', 'organ', 'organName'],
  ...['channel', 'acts', 'ground', 'manner', 'proposal', 'erased', 'erasedPapers'],
];
const OF_ERASING = [PROPOSE_ACT, DECLINE_ACT, ERASE_ACT];

/** Shorter words are looked for as a whole only: a name in the midst of a sentence may be another word. As `redacted` in the database. */
const FIT_TO_FIND = 4;

function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text === word || (word.length >= FIT_TO_FIND && text.includes(word)));
}

/** Words that are still there and may go. */
function listErasable({ body, seals }: Sealed): Word[] {
  return listWords(body).filter(({ nth, path: [top = ''] }) => !KEPT.includes(top) && !isErased(seals[nth - 1] ?? '#'));
}

function textFieldsOf(act: LedgerAct, kind: CaseKind): string[] {
  if (OF_ERASING.includes(act.act)) return ['reason'];
  return Object.entries(kind.acts[act.act]?.fields ?? {})
    .filter(([, field]) => field.control === 'text' || field.control === 'long-text')
    .map(([name]) => name);
}

/**
 * What somebody wrote in words of their own with an act: what its fields for text hold, what an asked organ answered
 * with it, what the applicant wrote when the case was taken in, and what the file keeps of a later act.
 */
export function listOwnWords(act: LedgerAct, worded: Worded): string[] {
  const { kind, opinions, file, subject } = worded;
  const fields = textFieldsOf(act, kind);
  const texts = listErasable(act)
    .filter(({ path: [top = ''] }) => fields.includes(top))
    .map(({ text }) => text);
  const papers = worded.papers.filter((paper) => paper.seq === act.seq).flatMap(listErasable);
  const said = opinions.filter((one) => one.answered_at?.getTime() === act.at.getTime()).map(({ text }) => text ?? '');
  return [
    ...texts,
    ...papers.filter(({ path: [top = ''] }) => fields.includes(top)).map(({ text }) => text),
    ...said,
    ...(act.seq === 1 ? (kind.ownWords?.(subject, file) ?? []) : []),
    ...(kind.keptWords?.(file)[act.act] ?? []),
  ].filter((text, index, all) => text !== '' && !isMark(text) && all.indexOf(text) === index);
}

/** What is erased when the words of some acts are. */
export interface ErasingPlan extends Pick<Erasure, 'erased' | 'erasedPapers'> {
  /** The words themselves: what other tables hold of them goes as well. */
  readonly words: readonly string[];
  /** Named acts that have no words to erase. */
  readonly wordless: readonly number[];
  /** Acts that were not named and hold the same words. */
  readonly also: readonly number[];
}

export function planErasing(seqs: readonly number[], worded: Worded): ErasingPlan {
  const named = worded.chain.filter((act) => seqs.includes(act.seq));
  const ownOf = new Map(named.map((act) => [act.seq, listOwnWords(act, worded)]));
  const words = [...new Set([...ownOf.values()].flat())].sort((a, b) => b.length - a.length);
  const found = (sealed: Sealed) => listErasable(sealed).filter(({ text }) => holds(text, words));
  const erased = named.map((act) => ({ seq: act.seq, words: found(act).map(placeOf) }));
  const unnamed = worded.chain.filter((act) => !seqs.includes(act.seq));
  const telling = words.filter((word) => word.length >= FIT_TO_FIND);
  return {
    words,
    wordless: seqs.filter((seq) => !ownOf.get(seq)?.length && !erased.find((one) => one.seq === seq)?.words.length),
    also: unnamed.filter((act) => listErasable(act).some(({ text }) => holds(text, telling))).map((act) => act.seq),
    erased,
    erasedPapers: worded.papers
      .map((paper) => ({ id: paper.id, words: found(paper).map(placeOf) }))
      .filter(({ words: places }) => places.length > 0),
  };
}

const placeOf = ({ nth, path }: Word) => ({ nth, path });
