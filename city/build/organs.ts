// The organ tree of Lincang, built from its regions and the tables beside this file. Parents come before children.
import { ENTERPRISES } from './enterprises.ts';
import {
  CITY_SECTION_LINES,
  GOVERNMENT_LINES,
  LINXIANG_SECTION_LINES,
  type Line,
  OTHER_LINES,
  OWN_SECTIONS,
  PARTY_LINES,
} from './lines.ts';
import { type Organ, type Region, TEMPLATE } from './organ.ts';
import { CITY, COUNTIES, type Place, VILLAGE_PINYIN } from './places.ts';
import { completeOrgan } from './register.ts';
import { buildTown, buildVillage } from './towns.ts';

/** The reform of party and state organs took effect locally in early 2019. */
const REFORMED = '2019-03-01';

const regionOf = (place: Place): string => `${place.code}000000`;
const levelOf = (place: Place): number => (place === CITY ? 3 : 4);

/** Puts the names of a place into a template of lines.ts. */
function fill(template: string, place: Place): string {
  return template
    .replaceAll('{p}', place.name)
    .replaceAll('{q}', place.everyday)
    .replaceAll('{b}', place.branch)
    .replaceAll('{s}', place.short)
    .replaceAll('{e}', place.en);
}

/** The node of a division and its four main organs (四大班子). */
function buildMainOrgans(place: Place): Organ[] {
  const isCity = place === CITY;
  const base = { ...TEMPLATE, level: levelOf(place), region: regionOf(place), parent: place.code };
  const chief = place.name.endsWith('市') ? '市长' : place.name.endsWith('区') ? '区长' : '县长';
  const main = (system: string, name: string, short: string, en: string, head: string): Organ => ({
    ...base,
    code: `${place.code}-${system}`,
    name,
    short_name: `${place.short}${short}`,
    name_en: `${place.en} ${en}`,
    system,
    line: system,
    rank: isCity ? '正厅级' : '正处级',
    head,
  });
  return [
    {
      ...base,
      code: place.code,
      name: place.name,
      short_name: place.everyday,
      name_en: place.enFull,
      kind: 'statistical',
      parent: isCity ? '' : CITY.code,
    },
    main('party', `中国共产党${place.name}委员会`, '委', 'Party Committee', '书记'),
    main(
      'congress',
      `${place.name}人民代表大会常务委员会`,
      '人大常委会',
      'People’s Congress Standing Committee',
      '主任',
    ),
    main('government', `${place.name}人民政府`, '政府', 'People’s Government', chief),
    main('cppcc', `中国人民政治协商会议${place.name}委员会`, '政协', 'Committee of the CPPCC', '主席'),
  ];
}

/** The departments of a place from one table; `under` is the suffix of the main organ they work for, or ''. */
function buildDepartments(place: Place, lines: readonly Line[], under: 'government' | 'party' | ''): Organ[] {
  const here = lines.filter(({ at }) => at === 'all' || place === CITY || (at === 'full' && place.full));
  return here.map((line) => {
    const names = place === CITY ? line : (line.county ?? line);
    return {
      ...TEMPLATE,
      code: `${place.code}-${line.line}`,
      name: fill(names.name, place),
      short_name: fill(names.short, place),
      name_en: fill(names.en, place),
      system: under,
      level: levelOf(place),
      parent: under ? `${place.code}-${under}` : place.code,
      line: line.line,
      region: regionOf(place),
      rank: place === CITY ? '正处级' : '正科级',
      valid_from: under === 'government' ? REFORMED : TEMPLATE.valid_from,
      head: place === CITY ? line.head : line.head.replace('支队长', '大队长').replace(/^主任$/, headOf(names.name)),
      serves: line.serves ?? false,
    };
  });
}

/** 主任 of an office, commission or centre; 局长 where the county has a bureau instead. */
const headOf = (name: string): string => (name.endsWith('局') ? '局长' : '主任');

function buildEnterprises(place: Place): Organ[] {
  return place.full
    ? ENTERPRISES.map((enterprise) => ({
        ...TEMPLATE,
        code: `${place.code}-${enterprise.line}`,
        name: fill(enterprise.name, place),
        short_name: fill(enterprise.name, { ...place, everyday: place.short }),
        name_en: fill(enterprise.en, place),
        kind: 'enterprise' as const,
        level: levelOf(place),
        parent: place.code,
        line: enterprise.line,
        region: regionOf(place),
        uscc: enterprise.category,
      }))
    : [];
}

/** The sections (内设机构) of a department: hall window, review, office, leaders, and one of its own at the city. */
function buildSections(department: Organ): Organ[] {
  const isCity = department.level === 3;
  const unit = isCity ? '科' : '股';
  const own = OWN_SECTIONS[department.line];
  const sections: (readonly [string, string, string])[] = [
    ['leaders', `${department.head.slice(0, 1) === '局' ? '局' : '委'}领导`, 'Leaders'],
    ['window', `政务服务${unit}`, 'Service window section'],
    ['licensing', `许可审查${unit}`, 'Licensing review section'],
  ];
  if (isCity) sections.push(['office', '办公室', 'Office'], ...(own ? [own] : []));
  return sections.map(([code, name, en]) => ({
    ...department,
    code: `${department.code}-${code}`,
    name: `${department.name}${name}`,
    name_en: `${department.name_en}, ${en}`,
    short_name: name,
    kind: 'section',
    parent: department.code,
    uscc: '',
    rank: code === 'leaders' ? '' : isCity ? '正科级' : '股级',
    valid_from: '2019-06-01',
    head: '',
    serves: false,
  }));
}

/** Everything of one county or of the city itself, without its lower divisions. */
function buildDivision(place: Place): Organ[] {
  const withSections = place === CITY ? CITY_SECTION_LINES : place.code === '530902' ? LINXIANG_SECTION_LINES : [];
  const departments = [
    ...buildDepartments(place, PARTY_LINES, 'party'),
    ...buildDepartments(place, GOVERNMENT_LINES, 'government'),
    ...buildDepartments(place, OTHER_LINES, ''),
  ];
  return [
    ...buildMainOrgans(place),
    ...departments.flatMap((department) =>
      department.system === 'government' && withSections.includes(department.line)
        ? [department, ...buildSections(department)]
        : [department],
    ),
    ...buildEnterprises(place),
  ];
}

/** Leading groups and command posts (K23), one of them over; and a bureau that the reform of 2019 merged. */
function buildPassing(): Organ[] {
  const base = { ...TEMPLATE, parent: CITY.code, region: regionOf(CITY) };
  return [
    {
      ...base,
      code: '530900-openness-group',
      name: '临沧市政务公开和电子政务工作领导小组',
      short_name: '政务公开领导小组',
      name_en: 'Lincang Leading Group for Open and Electronic Government',
      kind: 'temporary',
      line: 'services',
      valid_from: '2023-02-10',
    },
    {
      ...base,
      code: '530900-flood-command',
      name: '临沧市人民政府防汛抗旱指挥部',
      short_name: '市防汛抗旱指挥部',
      name_en: 'Lincang Flood Control and Drought Relief Command',
      kind: 'temporary',
      line: 'emergency',
      valid_from: '2020-04-01',
    },
    {
      ...base,
      code: '530900-census-group',
      name: '临沧市第五次经济普查领导小组',
      short_name: '经济普查领导小组',
      name_en: 'Lincang Leading Group for the Fifth Economic Census',
      kind: 'temporary',
      line: 'statistics',
      valid_from: '2023-01-15',
      valid_to: '2025-06-30',
    },
    {
      ...base,
      code: '530900-quality',
      name: '临沧市质量技术监督局',
      short_name: '市质监局',
      name_en: 'Lincang Municipal Quality Supervision Bureau',
      system: 'government',
      parent: '530900-government',
      line: 'market',
      rank: '正处级',
      valid_to: '2019-02-28',
    },
  ];
}

/** 政府督查工作条例第六条：“县级以上地方人民政府督查机构组织实施本级人民政府督查工作。” Here a section of each general office. */
function buildInspectionOffice(place: Place): Organ {
  return {
    ...TEMPLATE,
    code: `${place.code}-inspection-office`,
    name: `${place.name}人民政府督查室`,
    name_en: `${place.en} Government Inspection Office`,
    short_name: `${place.short}政府督查室`,
    kind: 'section',
    system: 'government',
    level: levelOf(place),
    parent: `${place.code}-government-office`,
    line: 'government-inspection',
    region: regionOf(place),
    rank: place === CITY ? '正科级' : '正股级',
    valid_from: '2021-02-01',
  };
}

/** All rows of organs.csv but the contact person, who is one of the officers. */
export function buildOrgans(regions: readonly Region[]): Organ[] {
  const under = (code: string): Region[] => regions.filter(({ parent }) => parent === code);
  const organs = [...buildDivision(CITY), ...buildPassing()];
  for (const county of COUNTIES) {
    organs.push(...buildDivision(county));
    for (const region of under(regionOf(county))) {
      const town = buildTown(region, county);
      const villages = under(region.code).filter(({ code }) => VILLAGE_PINYIN[code]);
      organs.push(town, ...villages.map((village) => buildVillage(village, town)));
    }
  }
  // Last: telephones and credit codes go by the place in the list.
  organs.push(...[CITY, ...COUNTIES].map(buildInspectionOffice));
  return organs.map((organ, at) => completeOrgan(organ, at, organs));
}
