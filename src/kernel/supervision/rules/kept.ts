// Whom a signal is kept from. Pure.

/** Whom its case is kept from, but for whom it is given to: who is to answer for something hears of it. */
export function keptFromOf(
  { organPath, officerId }: { readonly organPath: string; readonly officerId: string | null },
  { keptFrom }: { readonly keptFrom?: unknown },
): string[] {
  return ((keptFrom ?? []) as readonly string[]).filter((one) => one !== officerId && !organPath.startsWith(one));
}
