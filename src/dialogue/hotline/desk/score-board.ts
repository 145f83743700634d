// What the page of scores and its workbook show, read at once.
import { listAccountNames } from '#kernel/people/store/accounts.ts';
import type { Context } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { permissions } from '../contract.ts';
import { type Score, scoreLiaison, scoreOperator } from '../rules/scores.ts';
import {
  countLiaisons,
  countOperators,
  type LiaisonRow,
  listOpenSamples,
  type OperatorRow,
  type SampleRow,
} from '../store/samples.ts';
import { chooseMonth } from './months.ts';

const MOST_PEOPLE = 1000;
const MOST_SAMPLES = 30;

interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface Board {
  readonly month: string;
  readonly months: readonly string[];
  readonly operators: readonly (Named & Pick<OperatorRow, 'id'> & Score)[];
  readonly liaisons: readonly (Pick<LiaisonRow, 'id' | 'person' | 'liaison' | 'organ'> & Score)[];
  readonly samples: readonly (Omit<SampleRow, 'phoneSealed'> & { readonly phone: string; readonly operator: Named })[];
}

export async function loadScores(
  { db, actor, now, runtime: { vault } }: Context,
  asked: string | undefined,
): Promise<Board> {
  const { months, month, span } = chooseMonth(localDate(now), asked);
  const wanted = { ...span, month, scopes: actor.scopes(permissions.take) };
  const [operators, liaisons, samples] = await Promise.all([
    countOperators(db, wanted, MOST_PEOPLE),
    countLiaisons(db, wanted, MOST_PEOPLE),
    listOpenSamples(db, wanted, MOST_SAMPLES),
  ]);
  const ids = [...operators.map(({ id }) => id), ...samples.map(({ operatorId }) => operatorId)];
  const names = await listAccountNames(db, [...new Set(ids)]);
  const nameOf = (id: string): Named => names.get(id) ?? { name: '—', nameEn: null };
  return {
    month,
    months,
    operators: operators.map((one) => ({ id: one.id, ...nameOf(one.id), ...scoreOperator(one) })),
    liaisons: liaisons.map((one) => {
      const { id, person, liaison, organ } = one;
      return { id, person, liaison, organ, ...scoreLiaison(one) };
    }),
    samples: samples.map(({ phoneSealed, ...one }) => ({
      ...one,
      phone: vault.open(phoneSealed),
      operator: nameOf(one.operatorId),
    })),
  };
}
