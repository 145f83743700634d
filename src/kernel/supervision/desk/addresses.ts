// Addresses within the desk of supervision.

/** The list of signals of one organ, or of everything within reach. */
export function signalsOf(organ: string | undefined, filter: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ ...(organ ? { organ } : {}), ...filter }).toString();
  return `/desk/supervision/signals${query ? `?${query}` : ''}`;
}

/** A set of rules being written. */
export const draftAddress = (id: string) => `/desk/supervision/rules/drafts/${id}`;
