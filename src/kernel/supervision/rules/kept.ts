// Whom a signal is kept from. Pure.

/** The organs its case is kept from, but for the one it is given to: who is to answer for something hears of it. */
export function keptFromOf(
  { organPath }: { readonly organPath: string },
  { keptFrom }: { readonly keptFrom?: unknown },
): string[] {
  return ((keptFrom ?? []) as readonly string[]).filter((path) => !organPath.startsWith(path));
}
