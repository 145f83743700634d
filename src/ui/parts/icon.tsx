// The line icons and the mark. Drawn in place: no sprite to load, no ids to clash, they work in fragments and print.
import { drawOnce } from '../once.ts';

const paths = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm9 16-4-4',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  file: 'M14 3H6v18h12V7zM14 3v4h4M9 13h6M9 17h4',
  check: 'm5 12 5 5 9-10',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3 2',
  warn: 'M12 3 2 20h20zM12 10v4M12 17h.01',
  pause: 'M9 5v14M15 5v14',
  people:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3 20c0-4 3-6 6-6s6 2 6 6M16 5a3.5 3.5 0 0 1 0 6M18 14c2 1 3 3 3 6',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  book: 'M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14',
  chart: 'M4 20V4M4 20h16M8 16v-5M13 16V8M18 16v-3',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
  down: 'M12 4v12M7 11l5 5 5-5M5 21h14',
  up: 'M12 20V8M7 13l5-5 5 5M5 3h14',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  org: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  pen: 'M4 20l1-5L16 4l4 4L9 19z',
  phone: 'M5 3h4l2 5-3 2c1 3 3 5 6 6l2-3 5 2v4c-9 2-18-7-16-16z',
  plus: 'M12 5v14M5 12h14',
  lock: 'M6 11h12v9H6zM9 11V7a3 3 0 0 1 6 0v4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
} as const;

/** Names of the icons. */
export type IconName = keyof typeof paths;

/** Every icon name, for the kit page and pickers. */
export const iconNames = Object.keys(paths) as IconName[];

const drawn = new Map(
  iconNames.map((name) => [
    name,
    drawOnce(
      <svg class="i" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[name]} />
      </svg>,
    ),
  ]),
);

/** A decorative icon beside a word; it is never the only label. Usage: `<a href="…"><Icon name="print" /> 打印</a>` */
export function Icon({ name }: { name: IconName }) {
  return drawn.get(name) ?? null;
}

/** The mark: two ridges, the river, the sun. `tone="dark"` is for dark surfaces. */
export function Mark({ tone = 'light', size = 42 }: { tone?: 'light' | 'dark'; size?: number }) {
  const colour = tone === 'dark' ? '#7fc9cd' : '#0c6470';
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="28" cy="11" r="5" fill="#e2a21b" />
      <path d="M1 30 13 11l8 12 5-7 13 14z" fill={colour} />
      <path d="M1 35c7-5 12 3 19-1s12-3 19 0" fill="none" stroke={colour} stroke-width="2.4" />
    </svg>
  );
}
