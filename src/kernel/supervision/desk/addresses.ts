// Addresses within the desk of supervision.

type Asked = Readonly<Record<string, string | undefined>>;

/** An address with what is asked for: what is not stays out of it. */
function addressOf(path: string, asked: Asked): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The list of signals of one organ, or of everything within reach. */
export function signalsOf(organ: string | undefined, filter: Asked): string {
  return addressOf('/desk/supervision/signals', { organ, ...filter });
}

export const boardAddress = (asked: Asked) => addressOf('/desk/supervision', asked);

export const boardStreamAddress = (asked: Asked) => addressOf('/desk/supervision/live', { ...asked, follow: 'yes' });

/** A set of rules being written. */
export const draftAddress = (id: string) => `/desk/supervision/rules/drafts/${id}`;
