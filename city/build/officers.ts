// Officers for every post: heads of all organs, full staff where items are implemented, clerks, admins, supervisors.

import { CITY_SECTION_LINES, LINXIANG_SECTION_LINES } from './lines.ts';
import { createNamer, type PersonName } from './names.ts';
import type { Organ } from './organ.ts';
import { COUNTIES } from './places.ts';
import { translateTitle } from './titles.ts';

/** A row of officers.csv. */
export interface Officer {
  login: string;
  name: string;
  name_en: string;
  organ: string;
  /** Where the roles are held, when that is wider than the organ. */
  scope: string;
  post: string;
  roles: string;
  deputy: string;
  phone: string;
  title: string;
  title_en: string;
}

/** Names that the demo script and the pictures call by. */
const NAMED: Readonly<Record<string, PersonName>> = {
  'market.window': { zh: '段明', en: 'Duan Ming' },
  'market.reviewer': { zh: '杨建华', en: 'Yang Jianhua' },
  'market.reviewer2': { zh: '罗敏', en: 'Luo Min' },
  'market.surveyor': { zh: '岩温香', en: 'Ai Wenxiang' },
  'market.section': { zh: '普晓燕', en: 'Pu Xiaoyan' },
  'market.vice': { zh: '刀永平', en: 'Dao Yongping' },
  'market.head': { zh: '字国祥', en: 'Zi Guoxiang' },
  supervisor: { zh: '肖尼茸', en: 'Xiao Nirong' },
  'city.admin': { zh: '何雨涵', en: 'He Yuhan' },
  'security.admin': { zh: '毕正鹏', en: 'Bi Zhengpeng' },
  auditor: { zh: '罕秀珍', en: 'Han Xiuzhen' },
  editor: { zh: '尹思媛', en: 'Yin Siyuan' },
};

/** Posts in brief: [suffix of the login, post, roles, title, suffix of the deputy's login]. */
type Seat = readonly [string, string, string, string, string];
const seatsOf = (organ: Organ): Seat[] => {
  if (organ.level === 6) return VILLAGE_SEATS;
  if (organ.level === 5) return townSeats(organ);
  return departmentSeats(organ);
};

const VILLAGE_SEATS: Seat[] = [
  ['window', 'window', 'window-clerk', '便民服务代办员', 'reviewer'],
  ['reviewer', 'reviewer', 'handler', '文书', 'section'],
  ['section', 'section-head', 'section-head', '副主任', 'head'],
  ['head', 'organ-head', 'organ-head', '主任', 'section'],
];

const townSeats = (organ: Organ): Seat[] => [
  ['window', 'window', 'window-clerk', '便民服务中心综合窗口', 'reviewer'],
  ['reviewer', 'reviewer', 'handler', '便民服务中心承办人', 'section'],
  ['section', 'section-head', 'section-head|item-editor', '便民服务中心主任', 'head'],
  ['head', 'organ-head', 'organ-head|item-reviewer', organ.head, 'section'],
];

/** Whether this department is one of the larger ones, with two reviewers and a deputy head. */
function isLarge(organ: Organ): boolean {
  if (organ.system !== 'government') return false;
  return organ.level === 3
    ? CITY_SECTION_LINES.includes(organ.line)
    : organ.parent === '530902-government' && LINXIANG_SECTION_LINES.includes(organ.line);
}

function departmentSeats(organ: Organ): Seat[] {
  const large = isLarge(organ);
  const unit = organ.level === 3 ? '科' : '股';
  const itemReviewer = organ.line === 'services' ? '|item-reviewer' : '';
  const seats: Seat[] = [
    ['window', 'window', 'window-clerk', `政务服务${unit}窗口首席代表`, 'reviewer'],
    ['reviewer', 'reviewer', 'handler', `许可审查${unit}承办人`, large ? 'reviewer2' : 'section'],
    ['surveyor', 'surveyor', 'handler', '现场核查员', 'reviewer'],
    [
      'section',
      'section-head',
      `section-head|item-editor${itemReviewer}`,
      `许可审查${unit}${unit}长`,
      large ? 'vice' : 'head',
    ],
    ['head', 'organ-head', 'organ-head|item-reviewer', organ.head, large ? 'vice' : 'section'],
  ];
  if (!large) return seats;
  return [
    ...seats.slice(0, 2),
    ['reviewer2', 'reviewer', 'handler', `许可审查${unit}承办人`, 'reviewer'],
    ...seats.slice(2, 4),
    ['vice', 'deputy-head', 'section-head|item-reviewer', `副${organ.head}`, 'section'],
    ...seats.slice(4),
  ];
}

/** The login prefix of an organ: `market` at the city, `530902-market` in a county, the code itself below. */
const prefixOf = (organ: Organ): string => organ.code.replace(/^530900-/, '');

const isInForce = (organ: Organ): boolean => organ.kind === 'legal' && organ.valid_to === '';
const onlyHead = (organ: Organ): Seat[] => [['head', 'organ-head', 'organ-head', organ.head, '']];

/** The first 62 city organs keep a clerk who is 信息员 (A27); 60 of them are 网络管理员 too (A26). Large ones have two. */
const CITY_CLERKS = 62;
const NETWORK_ADMINS = 60;
/** Counties whose town offices keep a 信息员: 10 and 7 towns, 17 in all (A27). */
const COUNTIES_WITH_TOWN_CLERKS = ['530902', '530924'];

function clerkSeats(organ: Organ, cityOrder: number): Seat[] {
  const townClerk = organ.level === 5 && COUNTIES_WITH_TOWN_CLERKS.some((county) => organ.parent === county);
  if (townClerk) return [['clerk', 'clerk', 'information-officer', '党政办信息员', '']];
  if (organ.level !== 3 || cityOrder >= CITY_CLERKS) return [];
  const network = cityOrder < NETWORK_ADMINS ? '|network-admin' : '';
  const second: Seat = ['clerk2', 'clerk', 'information-officer', '办公室信息员', 'clerk'];
  return [
    ['clerk', 'clerk', `information-officer|department-admin${network}`, '办公室主任', isLarge(organ) ? 'clerk2' : ''],
    ...(isLarge(organ) ? [second] : []),
  ];
}

/** Those with a charge for the whole city or a whole county: [login, organ, post, roles, title]. */
const CHARGES: readonly (readonly [string, string, string, string, string])[] = [
  ['city.admin', '530900', 'admin', 'city-admin', '系统管理员'],
  ['security.admin', '530900', 'admin', 'security-admin', '安全保密管理员'],
  ['auditor', '530900', 'admin', 'auditor', '安全审计员'],
  ['supervisor', '530900-supervision', 'supervisor', 'supervisor', '电子监察室主任'],
  ['supervisor2', '530900-supervision', 'supervisor', 'supervisor', '电子监察室监察员'],
  ['editor', '530900-government-office', 'editor', 'editor|item-editor', '政府网站和办事指南编辑'],
  ['editor2', '530900-government-office', 'editor', 'editor', '政府网站编辑'],
  [
    'secrecy.reviewer',
    '530900-government-office',
    'secrecy-reviewer',
    'secrecy-reviewer|data-protection',
    '保密审查员',
  ],
  ['legal.reviewer', '530900-justice', 'clerk', 'legal-reviewer', '合法性审核科科长'],
  ['item.reviewer', '530900-services', 'clerk', 'item-reviewer', '行政审批制度改革科科长'],
  ['hotline.operator', '530900-services', 'clerk', 'operator', '12345热线话务员'],
  ['hotline.operator2', '530900-services', 'clerk', 'operator', '12345热线话务员'],
  ...COUNTIES.flatMap(
    ({ code }) =>
      [
        [`${code}.admin`, code, 'admin', 'county-admin', '系统管理员'],
        [`${code}.editor`, `${code}-government-office`, 'editor', 'editor', '政府网站编辑'],
        [
          `${code}.secrecy`,
          `${code}-government-office`,
          'secrecy-reviewer',
          'secrecy-reviewer|data-protection',
          '保密审查员',
        ],
        [`${code}.legal`, `${code}-justice`, 'clerk', 'legal-reviewer', '合法性审核股股长'],
        [`${code}.supervisor`, `${code}-supervision`, 'supervisor', 'supervisor', '电子监察员'],
      ] as const,
  ),
];
/** Those who inspect for each government: [login, organ, title]. */
const INSPECTORS: readonly (readonly [string, string, string])[] = [
  '530900',
  ...COUNTIES.map(({ code }) => code),
].flatMap((code) => {
  const prefix = code === '530900' ? '' : `${code}.`;
  return [
    [`${prefix}inspector`, `${code}-inspection-office`, '督查室主任'],
    [`${prefix}inspector2`, `${code}-inspection-office`, '督查专员'],
  ] as const;
});
/** Who takes petitions in and reviews them, for the city and for each county with an office of its own: [login, organ, title]. */
const PETITION_CLERKS: readonly (readonly [string, string, string])[] = [
  ['petition.officer', '530900-petition', '接访登记科科长'],
  ['petition.officer2', '530900-petition', '复查复核科科长'],
  ...['530922', '530926', '530927'].map((code) => [`${code}.petition`, `${code}-petition`, '接访登记股股长'] as const),
];
const PETITION_DEPUTIES: Readonly<Record<string, string>> = {
  'petition.officer': 'petition.officer2',
  'petition.officer2': 'petition.officer',
};
/** Who examines and hands over proposals for the congress and the CPPCC, and some who make them: [login, organ, post, role, title]. */
const HOUSES: readonly (readonly [string, string, string, string, string])[] = [
  ['congress.motions', '530900-congress', 'section-head', 'motion-clerk', '代表工作委员会主任'],
  ['cppcc.motions', '530900-cppcc', 'section-head', 'motion-clerk', '提案委员会主任'],
  ...['', '2', '3'].map((nth) => [`deputy${nth}`, '530900-congress', 'clerk', 'deputy', '市人大代表'] as const),
  ...['', '2'].map((nth) => [`cppcc.member${nth}`, '530900-cppcc', 'clerk', 'deputy', '市政协委员'] as const),
];
/** Who is on duty for a government round the clock, as the city and two of its counties keep it: [login, organ, deputy]. */
const DUTY_OFFICERS: readonly (readonly [string, string, string])[] = ['530900', '530902', '530921'].flatMap((code) => {
  const prefix = code === '530900' ? '' : `${code}.`;
  const organ = `${code}-government-office`;
  return [
    [`${prefix}duty.officer`, organ, `${prefix}duty.officer2`],
    [`${prefix}duty.officer2`, organ, `${prefix}duty.officer`],
  ] as const;
});
const CHARGE_DEPUTIES: Readonly<Record<string, string>> = {
  supervisor: 'supervisor2',
  supervisor2: 'supervisor',
  editor: 'editor2',
  editor2: 'editor',
  'hotline.operator': 'hotline.operator2',
  'hotline.operator2': 'hotline.operator',
};

/** All rows of officers.csv; the order is that of the organs, those with a wide charge first; no `citizens` name is given. */
export function buildOfficers(organs: readonly Organ[], citizens: readonly string[]): Officer[] {
  const nameOf = createNamer([...Object.values(NAMED).map(({ zh }) => zh), ...citizens]);
  const officers: Officer[] = [];
  const add = (
    login: string,
    organ: string,
    post: string,
    roles: string,
    title: string,
    deputy: string,
    scope = '',
  ): void => {
    const name = NAMED[login] ?? nameOf(login, organ.slice(0, 6));
    const phone = `1380000${String(officers.length + 1).padStart(4, '0')}`;
    officers.push({
      login,
      name: name.zh,
      name_en: name.en,
      organ,
      scope,
      post,
      roles,
      deputy,
      phone,
      title,
      title_en: translateTitle(title),
    });
  };
  for (const [login, organ, post, roles, title] of CHARGES) {
    // They sit in one office, and their charge is the whole city or county.
    add(login, organ, post, roles, title, CHARGE_DEPUTIES[login] ?? '', organ.slice(0, 6));
  }
  const cityOrgans = organs.filter((organ) => isInForce(organ) && organ.level === 3);
  for (const organ of organs.filter(isInForce)) {
    const prefix = prefixOf(organ);
    const seats = [
      ...(organ.serves ? seatsOf(organ) : onlyHead(organ)),
      ...clerkSeats(organ, cityOrgans.indexOf(organ)),
    ];
    for (const [suffix, post, roles, title, deputy] of seats) {
      add(`${prefix}.${suffix}`, organ.code, post, roles, title, deputy && `${prefix}.${deputy}`);
    }
  }
  for (const [login, organ, title] of INSPECTORS) {
    const deputy = login.endsWith('2') ? login.slice(0, -1) : `${login}2`;
    add(login, organ, 'inspector', 'inspector', title, deputy, organ.slice(0, 6));
  }
  for (const [login, organ, title] of PETITION_CLERKS)
    add(login, organ, 'reviewer', 'petition-clerk', title, PETITION_DEPUTIES[login] ?? '', organ.slice(0, 6));
  // 特邀监督员: appointed by the supervision commission, to watch the whole city.
  add('outside.supervisor', '530900-supervision', 'clerk', 'outside-supervisor', '特邀监督员', '', '530900');
  for (const [login, organ, post, role, title] of HOUSES)
    add(login, organ, post, role, title, '', role === 'motion-clerk' ? '530900' : '');
  for (const [login, organ, deputy] of DUTY_OFFICERS)
    add(login, organ, 'clerk', 'duty-officer', '总值班室值班员', deputy, organ.slice(0, 6));
  return officers;
}

/** Which officer stands as contact of a section, by the last part of its code. */
const SECTION_CONTACT: Readonly<Record<string, string>> = {
  leaders: 'head',
  window: 'window',
  licensing: 'reviewer',
};

/** Fills `contact`: the clerk or else the head of an organ, and the officer who sits in a section. */
export function nameContacts(organs: readonly Organ[], officers: readonly Officer[]): Organ[] {
  const nameOf = createNamer(officers.map(({ name }) => name));
  const byLogin = new Map(officers.map((officer) => [officer.login, officer.name]));
  return organs.map((organ) => {
    const department = organ.kind === 'section' ? organ.parent.replace(/^530900-/, '') : prefixOf(organ);
    const seat = organ.kind === 'section' ? (SECTION_CONTACT[organ.code.split('-').at(-1)!] ?? 'section') : 'clerk';
    const known = byLogin.get(`${department}.${seat}`) ?? byLogin.get(`${department}.head`);
    if (organ.kind === 'statistical' || organ.valid_to) return organ;
    return { ...organ, contact: known ?? nameOf(`${organ.code}/contact`, organ.code.slice(0, 6)).zh };
  });
}
