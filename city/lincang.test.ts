// The demo city pack holds together: references, codes, counts of the inventory, staff for every post.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '#app/welcome.ts';
import { checkCredit } from './build/codes.ts';
import { buildLincang } from './build-lincang.ts';

type Row = Record<string, string>;
const read = (file: string): string => readFileSync(new URL(`./lincang/${file}`, import.meta.url), 'utf8');
const rowsOf = (file: string): Row[] => parse<Row>(read(file), { columns: true });

const city = JSON.parse(read('city.json'));
const regions = rowsOf('regions.csv');
const organs = rowsOf('organs.csv');
const officers = rowsOf('officers.csv');
const themes = rowsOf('themes.csv');
const people = rowsOf('people.csv');

const organByCode = new Map(organs.map((organ) => [organ.code, organ]));
const officersOf = Map.groupBy(officers, (officer) => officer.organ);
const inForce = organs.filter((organ) => organ.valid_to === '');
const legal = inForce.filter((organ) => organ.kind === 'legal');
const counties = regions.filter(({ level }) => level === '县').map(({ code }) => code!.slice(0, 6));
const hasRole = (officer: Row, role: string): boolean => officer.roles!.split('|').includes(role);
const withRole = (role: string): Row[] => officers.filter((officer) => hasRole(officer, role));
const repeated = (values: (string | undefined)[]): (string | undefined)[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

/** GB 11643: weights 2^(17-i) modulo 11. */
function checkIdNumber(id: string): string {
  const sum = [...id.slice(0, 17)].reduce((total, digit, at) => total + Number(digit) * 2 ** (17 - at), 0);
  return '10X98765432'.charAt(sum % 11);
}

describe('files', () => {
  test('organs.csv and officers.csv are what the builder writes', async () => {
    const built = await buildLincang();
    expect(read('organs.csv')).toBe(built.organs);
    expect(read('officers.csv')).toBe(built.officers);
  });

  test('no code, login, telephone or credit code occurs twice', () => {
    expect(repeated(regions.map(({ code }) => code))).toEqual([]);
    expect(repeated(organs.map(({ code }) => code))).toEqual([]);
    expect(repeated(themes.map(({ code }) => code))).toEqual([]);
    expect(repeated([...officers, ...people].map(({ login }) => login))).toEqual([]);
    expect(repeated([...officers, ...people].map(({ phone }) => phone))).toEqual([]);
    expect(repeated([...officers, ...people].map(({ name }) => name))).toEqual([]);
    expect(repeated([...organs, ...people].map(({ uscc }) => uscc).filter(Boolean))).toEqual([]);
    expect(repeated(organs.filter(({ kind }) => kind === 'legal').map(({ name }) => name))).toEqual([]);
  });

  test('the city, its root organ and its region are the same place', () => {
    const roots = organs.filter(({ parent }) => parent === '');
    expect(roots.map(({ code, name }) => [code, name])).toEqual([[city.code, city.name]]);
    expect(regions.find(({ code }) => code === `${city.code}000000`)?.name).toBe(city.name);
  });
});

describe('references and codes', () => {
  test('every region has its parent; all five levels are there', () => {
    const codes = new Set(regions.map(({ code }) => code));
    expect(regions.filter(({ parent }) => parent !== '' && !codes.has(parent))).toEqual([]);
    const count = (level: string): number => regions.filter((region) => region.level === level).length;
    expect(['省', '市', '县', '乡', '村'].map(count)).toEqual([1, 1, 8, 84, 955]);
  });

  test('every organ has a parent that stands before it, at its level or above, and a region', () => {
    const codes = new Set(regions.map(({ code }) => code));
    const wrong = organs.filter((organ, at) => {
      const parent = organs.findIndex(({ code }) => code === organ.parent);
      const placed = organ.parent === '' || (parent >= 0 && parent < at && organs[parent]!.level! <= organ.level!);
      return !placed || !codes.has(organ.region);
    });
    expect(wrong).toEqual([]);
  });

  test('every field of an organ has its form', () => {
    const date = /^\d{4}-\d{2}-\d{2}$/;
    for (const organ of organs) {
      expect(organ.code).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(['legal', 'section', 'statistical', 'enterprise', 'temporary']).toContain(organ.kind);
      expect(['', 'party', 'congress', 'government', 'cppcc']).toContain(organ.system);
      expect(organ.level).toMatch(/^[3-6]$/);
      expect(organ.valid_from).toMatch(date);
      for (const day of [organ.valid_to, organ.access_date]) expect(day).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(organ.phone).toMatch(organ.kind === 'statistical' ? /^$/ : /^0883-21000\d\d-\d{4}$/);
      for (const name of [organ.name, organ.name_en, organ.short_name]) expect(name).toMatch(/\S/);
    }
  });

  test('credit codes carry a right check character and the region of their organ', () => {
    // The algorithm itself, on a code that is published and was not made here; one digit changed must show.
    expect(checkCredit('91330100799655058')).toBe('B');
    expect(checkCredit('91330100799655059')).not.toBe('B');
    const coded = [...organs, ...people].filter(({ uscc }) => uscc);
    for (const { uscc } of coded) expect(checkCredit(uscc!.slice(0, 17))).toBe(uscc!.slice(17));
    for (const organ of organs.filter(({ uscc }) => uscc))
      expect(organ.uscc!.slice(2, 8)).toBe(organ.region!.slice(0, 6));
    const without = legal.filter(({ uscc, level }) => uscc === '' && level! <= '5');
    expect(without).toEqual([]);
  });

  test('every officer sits in an organ in force, with a deputy beside or nobody', () => {
    const byLogin = new Map(officers.map((officer) => [officer.login, officer]));
    for (const officer of officers) {
      expect(organByCode.get(officer.organ!)?.valid_to, officer.login).toBe('');
      expect(officer.phone).toMatch(/^1380000\d{4}$/);
      expect(officer.login).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
      if (officer.deputy === '') continue;
      expect(officer.deputy).not.toBe(officer.login);
      expect(byLogin.get(officer.deputy)?.organ, officer.login).toBe(officer.organ);
    }
  });
});

describe('the tree', () => {
  test('[A02] four systems stand at the city and in each of the eight counties', () => {
    expect(counties).toHaveLength(8);
    for (const place of [city.code, ...counties]) {
      const main = organs.filter(
        ({ parent, level, system, line }) => parent === place && level! <= '4' && system !== '' && line === system,
      );
      expect(main.map(({ system }) => system)).toEqual(['party', 'congress', 'government', 'cppcc']);
    }
  });

  test('[A03] the units joined to the platform number as the city reported', () => {
    const joined = (place: string): number =>
      organs.filter(({ region, access_date }) => access_date && region!.startsWith(place)).length;
    expect(organs.filter(({ level, access_date }) => level === '3' && access_date)).toHaveLength(75);
    expect([joined('530922'), joined('530927'), joined('530926')]).toEqual([100, 82, 92]);
    for (const place of ['530902', '530921', '530923', '530924', '530925']) {
      expect(joined(place)).toBeGreaterThanOrEqual(30);
      expect(joined(place)).toBeLessThanOrEqual(40);
    }
    const waiting = inForce.filter(({ kind, level, access_date }) => kind === 'legal' && level! <= '5' && !access_date);
    expect(waiting.length).toBeGreaterThan(0);
    for (const unit of organs.filter(({ access_date }) => access_date)) expect(unit.contact).toMatch(/\S/);
  });

  test('[A05] banks, power, water and hospitals are members', () => {
    const lines = new Set(organs.filter(({ kind }) => kind === 'enterprise').map(({ line }) => line));
    for (const line of ['bank-agricultural', 'power', 'water-supply', 'hospital']) expect(lines).toContain(line);
  });

  test('[A11] 77 towns hang from the eight counties; the seven farms and the like are only counted', () => {
    const towns = organs.filter(({ level }) => level === '5');
    expect(towns.filter(({ kind }) => kind === 'legal')).toHaveLength(77);
    expect(towns.filter(({ kind }) => kind === 'statistical')).toHaveLength(7);
    expect(towns.filter(({ parent }) => !counties.includes(parent!))).toEqual([]);
  });

  test('all villages of three towns of 临翔区 and one of each other county have a committee', () => {
    const villages = organs.filter(({ level }) => level === '6');
    for (const town of ['530902001', '530902002', '530902102']) {
      const expected = regions.filter(({ parent }) => parent === `${town}000`).length;
      expect(villages.filter(({ parent }) => parent === town)).toHaveLength(expected);
    }
    for (const county of counties.slice(1)) {
      expect(villages.filter(({ region }) => region!.startsWith(county))).toHaveLength(1);
    }
  });

  test('every county department of a line has its superior at the city', () => {
    const cityLines = new Set(organs.filter(({ level }) => level === '3').map(({ line }) => line));
    const orphans = legal.filter(({ level, line }) => level === '4' && !cityLines.has(line));
    expect(orphans).toEqual([]);
  });

  test('[K23] leading groups are temporary organs, one of them over', () => {
    const groups = organs.filter(({ kind }) => kind === 'temporary');
    expect(groups.filter(({ valid_to }) => valid_to === '')).toHaveLength(2);
    expect(groups.filter(({ valid_to }) => valid_to !== '')).toHaveLength(1);
  });
});

describe('staff', () => {
  const postsIn = (organ: Row): string[] => (officersOf.get(organ.code) ?? []).map(({ post }) => post!);

  test('[K18] every legal organ in force has exactly one head', () => {
    const heads = legal.map((organ) => postsIn(organ).filter((post) => post === 'organ-head').length);
    expect(heads.filter((count) => count !== 1)).toEqual([]);
    expect(withRole('organ-head')).toHaveLength(legal.length);
  });

  test('every organ that implements items has all posts of a procedure', () => {
    const implementing = legal.filter((organ) => postsIn(organ).includes('window'));
    const lines =
      'market hrss natural-resources housing civil-affairs health education agriculture forestry transport public-security ecology water culture-tourism emergency medical-insurance veterans tax justice fire disability commerce services';
    for (const place of [city.code, ...counties]) {
      for (const line of lines.split(' ')) {
        expect(implementing.map(({ code }) => code)).toContain(`${place}-${line}`);
      }
    }
    expect(implementing.filter(({ level }) => level === '5')).toHaveLength(77);
    for (const organ of implementing) {
      const needed = ['window', 'reviewer', 'section-head', 'organ-head', ...(organ.level! <= '4' ? ['surveyor'] : [])];
      expect(postsIn(organ), organ.code).toEqual(expect.arrayContaining(needed));
    }
  });

  test('sections exist where the large departments are', () => {
    for (const department of ['530900-market', '530900-hrss', '530902-market', '530902-forestry']) {
      const sections = organs.filter(({ parent, kind }) => parent === department && kind === 'section');
      expect(sections.map(({ code }) => code!.slice(department.length + 1))).toEqual(
        expect.arrayContaining(['leaders', 'window', 'licensing']),
      );
    }
  });

  test('system, security and audit are three people', () => {
    const three = ['city-admin', 'security-admin', 'auditor'].map((role) => withRole(role).map(({ login }) => login));
    expect(three).toEqual([['city.admin'], ['security.admin'], ['auditor']]);
    expect(officers.filter((officer) => hasRole(officer, 'auditor') && officer.roles !== 'auditor')).toEqual([]);
  });

  test('[A25] the city, each county and the departments have their own administrator', () => {
    expect(withRole('county-admin').map(({ organ }) => organ)).toEqual(counties);
    expect(withRole('department-admin').length).toBeGreaterThanOrEqual(40);
  });

  test('[A26] 60 units have a network administrator and some still lack one', () => {
    expect(new Set(withRole('network-admin').map(({ organ }) => organ))).toHaveProperty('size', 60);
    expect(legal.filter(({ level }) => level === '3').length).toBeGreaterThan(60);
  });

  test('[A27] 89 information officers serve more than 60 units and 17 towns', () => {
    const informers = withRole('information-officer');
    const served = [...new Set(informers.map(({ organ }) => organByCode.get(organ!)!))];
    expect(informers).toHaveLength(89);
    expect(served.filter(({ level }) => level === '5')).toHaveLength(17);
    expect(served.filter(({ level }) => level === '3').length).toBeGreaterThan(60);
  });

  test('the demo accounts are the people the tour names', () => {
    const named = (login: string): string | undefined => officers.find((officer) => officer.login === login)?.name;
    expect([named('market.window'), named('market.reviewer')]).toEqual(['段明', '杨建华']);
    const members = new Set(people.map(({ login }) => login));
    const known = (login: string) => named(login) !== undefined || members.has(login);
    const told = DEMO_ACCOUNTS.map(([login]) => login);
    const tour = ['README.md', 'README.zh-CN.md'].flatMap((path) => {
      const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
      return [...text.matchAll(/`([a-z0-9-]+\.(?:admin|head|window|clerk|reviewer2?|section))`/g)].map(
        ([, login]) => login!,
      );
    });
    expect(tour.length).toBeGreaterThan(10);
    expect([...told, ...tour].filter((login) => !known(login))).toEqual([]);
    expect([...new Set(tour)].filter((login) => !told.includes(login))).toEqual([]);
  });

  test('there is a demo account for each role that anybody has', () => {
    const logins = DEMO_ACCOUNTS.map(([login]) => login);
    const shown = officers.filter(({ login }) => logins.includes(login!)).flatMap(({ roles }) => roles!.split('|'));
    const roles = new Set(officers.flatMap((officer) => officer.roles!.split('|')));
    expect([...roles].filter((role) => role !== '' && !shown.includes(role))).toEqual([]);
  });

  test('every file is one of a pack, as its description lists them, or named in city.json as none', () => {
    const told = readFileSync(new URL('../docs/city-pack.md', import.meta.url), 'utf8');
    const names = readdirSync(new URL('./lincang/', import.meta.url)).filter((name) =>
      /\.(csv|json|jsonl)$/.test(name),
    );
    const strange = names.filter((name) => !told.includes(`| \`${name}\` |`) && !city.beside.includes(name));
    expect(strange).toEqual([]);
  });
});

describe('themes and people', () => {
  test('themes serve natural and legal persons, and there are twelve life events', () => {
    const events = themes.filter(({ kind }) => kind === 'life-event');
    expect(events).toHaveLength(12);
    for (const who of ['natural', 'legal']) {
      expect(themes.filter((theme) => theme.kind === 'theme' && theme.for === who)).toHaveLength(14);
    }
    for (const { code } of themes) expect(code).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test('ten citizens and six enterprises have synthetic, well-formed numbers', () => {
    const citizens = people.filter(({ kind }) => kind === 'natural');
    const enterprises = people.filter(({ kind }) => kind === 'legal');
    expect([citizens.length, enterprises.length]).toEqual([10, 6]);
    for (const { id_number } of citizens) expect(checkIdNumber(id_number!)).toBe(id_number!.slice(17));
    for (const { uscc } of enterprises) expect(uscc).toMatch(/^9[123]\d{6}XXXX/);
    expect(citizens.filter(({ lang }) => lang === 'en')).toHaveLength(1);
    const logins = new Set(citizens.map(({ login }) => login));
    expect(enterprises.filter((one) => one.representative && !logins.has(one.representative))).toEqual([]);
    const demo = people.filter(({ login }) => login === 'citizen' || login === 'company');
    expect(demo.map(({ name }) => name)).toEqual(['李荣', '临沧茶城物业管理有限公司']);
  });
});
