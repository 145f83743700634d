// Writes what the older system handled in its last whole year into old-cases.jsonl: `node city/lincang/build-old-cases.ts`.
// As many as the city of the first report approved on line in its first: 1,376 with those written by hand (E01).
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const FILE = new URL('./old-cases.jsonl', import.meta.url);
const YEAR = '2022';
const CASES_OF_YEAR = 1376;
/** Numbers from here on are written by this program; those below by hand. */
const FIRST_SERIAL = 20001;

interface Line {
  readonly number: string;
  readonly applied: string;
}

interface PackItem {
  readonly code: string;
  readonly organ: string;
  readonly content: { readonly name: string; readonly clients: readonly string[] };
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const readLines = <T>(file: string) =>
  read(file)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const readTable = (file: string) => parse(read(file), { columns: true }) as Record<string, string>[];

const FAMILY = '赵钱孙李周吴郑王冯陈杨朱何张孔曹严金陶姜谢邹罗毕';
const GIVEN = [
  '志明',
  '秀兰',
  '建国',
  '丽华',
  '文斌',
  '春梅',
  '永福',
  '小燕',
  '国强',
  '玉珍',
  '成林',
  '红英',
  '家兴',
  '美玲',
];

/** The same lines at every run. */
let state = 20220104;
function chance(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = <T>(from: ArrayLike<T>) => from[chance(from.length)] as T;

/** Days on which offices worked, from the year's first to the spring after it. */
function listWorkdays(): string[] {
  const named = new Map(readTable('../../db/seed/calendar.csv').map(({ date, kind }) => [date, kind]));
  const days: string[] = [];
  for (let day = new Date(`${YEAR}-01-01T00:00Z`); days.length < 300; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    const kind = named.get(date) ?? (day.getUTCDay() % 6 === 0 ? 'off' : 'work');
    if (kind === 'work') days.push(date);
  }
  return days;
}

const workdays = listWorkdays();
const inYear = workdays.filter((day) => day.startsWith(YEAR)).length;
const organs = new Map(readTable('./organs.csv').map((organ) => [organ.code, organ.short_name]));
const items = readLines<PackItem>('./items.jsonl').filter(({ content }) => content.clients.includes('1'));

function writeLine(applied: number, at: number): string {
  const { code, organ } = pick(items);
  const accepted = applied + chance(3);
  const decided = accepted + 1 + chance(12);
  const ended = chance(100);
  const granted = ended >= 7;
  const line = {
    system: '临沧市行政审批电子办理系统（2012 版）',
    number: `LC${YEAR}-${String(FIRST_SERIAL + at).padStart(5, '0')}`,
    item: code,
    kind: 'natural',
    applicant: `${pick(FAMILY)}${pick(GIVEN)}`,
    organ,
    applied: workdays[applied],
    ...(ended < 2 ? {} : { accepted: workdays[accepted] }),
    decided: workdays[decided],
    ...(granted ? { delivered: workdays[decided + 1 + chance(4)] } : {}),
    result: granted ? 'granted' : pick(ended < 2 ? ['not-accepted'] : ['refused', 'withdrawn']),
    ...(granted ? { document: `${organs.get(organ)}准字〔${workdays[decided]?.slice(0, 4)}〕${1000 + at}号` } : {}),
  };
  return JSON.stringify(line);
}

const serialOf = (line: string) => Number((JSON.parse(line) as Line).number.slice(-5));
const byHand = read('./old-cases.jsonl')
  .trim()
  .split('\n')
  .filter((line) => serialOf(line) < FIRST_SERIAL);
const wanted = CASES_OF_YEAR - byHand.filter((line) => (JSON.parse(line) as Line).applied.startsWith(YEAR)).length;
const days = Array.from({ length: wanted }, () => chance(inYear)).sort((a, b) => a - b);
writeFileSync(FILE, `${[...byHand, ...days.map(writeLine)].join('\n')}\n`);
