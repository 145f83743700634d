// The table itself, as the public and officers see it: part by part, each row with its figure.
import type { SiteRecord } from '#openness/sites/store/read.ts';
import { type Lang, say } from '#platform/i18n/words.ts';
import { Facts } from '#ui/parts/figure.tsx';
import { Table } from '#ui/parts/table.tsx';
import { type Figures, PARTS, type Part, type Row } from './form.ts';
import { words } from './words.ts';

/** Numbers of registration are Chinese whatever the reader's language. */
const inItsTongue = (value: string, lang: Lang) =>
  lang === 'en' && /\p{Script=Han}/u.test(value) ? <span lang="zh-CN">{value}</span> : value;

interface Placed {
  readonly row: Row;
  /** Of the first row of a part. */
  readonly part: Part | null;
}

const PLACED: Placed[] = PARTS.flatMap((part) => part.rows.map((row, at) => ({ row, part: at === 0 ? part : null })));

const count = new Intl.NumberFormat('en');
export const sayFigure = (value: number | undefined) => count.format(value ?? 0);

/** Where the form has its heads: 网站名称, 主办单位, numbers of registration. */
export function siteFacts({ name, nameEn, imprint, host, home, siteCode }: SiteRecord, lang: Lang): [string, string][] {
  const w = words.in(lang);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [w.name, lang === 'en' ? (nameEn ?? name) : name],
    [w.address, host ?? (home === '/' ? null : home)],
    [w.sponsor, lang === 'en' ? (imprint.sponsorEn ?? imprint.sponsor) : imprint.sponsor],
    [w.siteCode, siteCode],
    [w.icp, imprint.icp],
    [w.police, imprint.police],
  ];
  return facts.flatMap(([head, value]) => (value ? [[head, value] as [string, string]] : []));
}

interface Props {
  readonly site: SiteRecord;
  readonly figures: Figures;
  readonly lang: Lang;
  /** The page of what a row is made of; null for one that cannot be listed. */
  readonly behind?: (row: Row) => string | null;
}

export function WorkTable({ site, figures, lang, behind = () => null }: Props) {
  const w = words.in(lang);
  const shown = (row: Row) => {
    const href = behind(row);
    const text = sayFigure(figures[row.key]);
    return href && figures[row.key] ? <a href={href}>{text}</a> : text;
  };
  return (
    <>
      <Facts items={siteFacts(site, lang).map(([head, value]) => [head, inItsTongue(value, lang)])} small />
      <Table<Placed>
        frame={w.desk}
        rows={PLACED}
        rowKey={({ row }) => row.key}
        columns={[
          { head: w.part, cell: ({ part }) => part && <b>{say(lang, part)}</b> },
          {
            head: w.figure,
            rowHead: true,
            cell: ({ row }) => (row.depth ? <span class="dim">　{say(lang, row)}</span> : say(lang, row)),
          },
          { head: w.number, num: true, cell: ({ row }) => shown(row) },
        ]}
      />
    </>
  );
}
