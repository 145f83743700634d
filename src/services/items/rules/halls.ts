// Which window of a hall an item is received at, read from how its guide says it.
export interface Window {
  readonly floor: string;
  /** `B11`; a hall with one window calls it by name. */
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** An item that is received in a hall; `window` as its guide says it: `二楼 B11—B14 窗口`. */
export interface ReceivedItem {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organCode: string;
  readonly organName: string;
  readonly organNameEn: string | null;
  readonly window: string;
}

export interface StaffedWindow extends Window {
  readonly items: readonly ReceivedItem[];
}

interface Numbers {
  readonly first: string;
  readonly last: string;
}

/** `二楼 B11—B14 窗口` is B11 to B14; `A07、A08 窗口` is A07 and A08. */
export function readNumbers(text: string): Numbers[] {
  return [...text.matchAll(/([A-Z]\d{1,3})(?:\s*[-—–~至]\s*([A-Z]\d{1,3}))?/g)].map(([, first = '', last]) => ({
    first,
    last: last ?? first,
  }));
}

/** Letters and digits of one length sort as they count. */
const padded = (number: string) => `${number[0]}${number.slice(1).padStart(3, '0')}`;

/** Whether what an item's guide says points to this window: by its numbers, or by its name where it has none. */
export function isAt(window: Numbers, said: string): boolean {
  const [numbered] = readNumbers(window.first);
  if (!numbered) return said.includes(window.first);
  return readNumbers(said).some(
    ({ first, last }) => padded(first) <= padded(window.last) && padded(last) >= padded(window.first),
  );
}

/** Each window with what it receives, and what is received in the hall at no window that is listed. */
export function staffWindows(hall: { readonly windows: readonly Window[]; readonly items: readonly ReceivedItem[] }): {
  windows: StaffedWindow[];
  elsewhere: ReceivedItem[];
} {
  const windows = hall.windows.map((window) => ({
    ...window,
    items: hall.items.filter((item) => isAt(window, item.window)),
  }));
  const placed = new Set(windows.flatMap((window) => window.items));
  return { windows, elsewhere: hall.items.filter((item) => !placed.has(item)) };
}
