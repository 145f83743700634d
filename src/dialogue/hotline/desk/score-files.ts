// Scores of a month as a workbook: operators and liaisons, each part with its points and its counts.
import { nameIn } from '#kernel/organs/contract.ts';
import type { Lang } from '#platform/i18n/words.ts';
import { writeXlsx, type XlsxCell } from '#platform/text/xlsx.ts';
import { type PartName, type Score, WEIGHTS } from '../rules/scores.ts';
import { words } from '../words/scores.ts';
import type { Board } from './score-board.ts';

export function writeScoresXlsx({ operators, liaisons }: Board, lang: Lang): Promise<Buffer> {
  const w = words.in(lang);
  const head = (value: string): XlsxCell => ({ value, head: true });
  const heads = (names: readonly PartName[]) => [
    head(w.total),
    ...names.flatMap((name) => [head(w.parts[name]), head(`${w.parts[name]} n`)]),
  ];
  const points = ({ total, parts }: Score, names: readonly PartName[]): XlsxCell[] => [
    { value: total ?? '' },
    ...names.flatMap((name): XlsxCell[] => {
      const one = parts.find((part) => part.name === name);
      return [{ value: one?.points ?? '' }, { value: one ? w.of(one) : '' }];
    }),
  ];
  const [ofOperators, ofLiaisons] = [WEIGHTS.operator, WEIGHTS.liaison].map((of) => Object.keys(of) as PartName[]) as [
    PartName[],
    PartName[],
  ];
  return writeXlsx([
    {
      name: w.operators,
      widths: [20, 10, 14, 14, 14, 14, 14, 14],
      rows: [
        [head(w.name), ...heads(ofOperators)],
        ...operators.map((one) => [{ value: nameIn(lang, one) }, ...points(one, ofOperators)]),
      ],
    },
    {
      name: w.liaisons,
      widths: [36, 16, 10, 14, 14, 14, 14, 14, 14, 10],
      rows: [
        [head(w.organ), head(w.name), ...heads(ofLiaisons), head(w.minus)],
        ...liaisons.map((one) => [
          { value: nameIn(lang, one.organ) },
          { value: `${one.person} ${one.liaison}` },
          ...points(one, ofLiaisons),
          { value: one.minus },
        ]),
      ],
    },
  ]);
}
