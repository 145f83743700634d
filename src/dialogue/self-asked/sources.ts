// Which kinds of cases are questions of the public, as the house tells. Complaints are none: nobody looks for who makes them.

let kinds: readonly string[] = [];

export function useAskedKinds(asked: readonly string[]): void {
  kinds = asked;
}

export const askedKinds = (): readonly string[] => kinds;
