// Which questions an organ may have asked itself. Pure.
import type { Sign } from './contract.ts';

/** 政务公开不得以自问自答代替. Answered sooner than anybody reads it: a local setting. */
const AT_ONCE_MS = 60_000;
/** So many questions from one number to one organ within the span, and more than so much of all it asked. Local settings. */
const OFTEN = 5;
const MOSTLY = 0.8;

export interface Question {
  readonly id: string;
  readonly organPath: string;
  readonly receivedAt: Date;
  readonly decidedAt: Date | null;
  /** By what the number is told from others; null where none is known. */
  readonly voice: string | null;
}

/** An officer's number, and where they hold a post. */
export interface OwnNumber {
  readonly voice: string;
  readonly path: string;
}

/** The signs of each question that has any, by its id. */
export function judge(questions: readonly Question[], officers: readonly OwnNumber[]): ReadonlyMap<string, Sign[]> {
  const places = Map.groupBy(officers, ({ voice }) => voice);
  const voices = Map.groupBy(
    questions.filter(({ voice }) => voice !== null),
    ({ voice }) => voice as string,
  );
  const signsOf = (one: Question): Sign[] => {
    const { voice, organPath } = one;
    const own = voice !== null && places.get(voice)?.some(({ path }) => path.startsWith(organPath));
    const asked = voice === null ? [] : (voices.get(voice) ?? []);
    const here = asked.filter((other) => other.organPath === organPath).length;
    return [
      ...(own ? (['own-officer'] as const) : []),
      ...(isAtOnce(one) ? (['at-once'] as const) : []),
      ...(here >= OFTEN && here > asked.length * MOSTLY ? (['one-voice'] as const) : []),
    ];
  };
  return new Map(
    questions.flatMap((one) => {
      const signs = signsOf(one);
      return signs.length > 0 ? [[one.id, signs] as const] : [];
    }),
  );
}

const isAtOnce = ({ receivedAt, decidedAt }: Question) =>
  decidedAt !== null && decidedAt.getTime() - receivedAt.getTime() < AT_ONCE_MS;
