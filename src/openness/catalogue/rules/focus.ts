// Focus areas, key links, yearly reports, and what enterprises and villages publish, as items of the catalogue. Data.
import type { CatalogueItem, Every, Held, Owners, SetName } from '../contract.ts';
import { bureaus } from './groups.ts';

const round = (every: Every, owners: Owners) => ({ every, owners });

type More = Held & Pick<CatalogueItem, 'cycle' | 'page'>;

/** An item of a list that is the city's own. */
const listed =
  (set: SetName) =>
  (code: string, zh: string, en: string, more: More): CatalogueItem => ({
    ...more,
    code: `${set}-${code}`,
    set,
    zh,
    en,
    basis: null,
  });
const focus = listed('focus');
const link = listed('links');

/** Nine areas that the city looks at most closely; the list and its cycles are local settings. */
const FOCUS: readonly CatalogueItem[] = [
  focus('items', '事项清单', 'Lists of items', {
    columns: ['business', 'online-services'],
    page: '/services',
    cycle: round('year', bureaus('services')),
  }),
  focus('powers', '权责清单', 'Lists of powers', {
    kinds: ['power'],
    page: '/powers',
    cycle: round('year', bureaus('staffing')),
  }),
  focus('policies', '政策文件', 'Policies', {
    kinds: ['policy'],
    page: '/policies',
    cycle: round('quarter', bureaus('government-office')),
  }),
  focus('projects', '重点项目', 'Key projects', {
    kinds: ['project'],
    cycle: round('quarter', bureaus('development-reform')),
  }),
  focus('safety', '安全生产', 'Work safety', { columns: ['safety'], cycle: round('quarter', bureaus('emergency')) }),
  focus('enforcement', '执法公示', 'Enforcement', {
    kinds: ['penalty', 'licence'],
    cycle: round('quarter', bureaus('market')),
  }),
  focus('budgets', '财政预决算', 'Budgets and accounts', {
    kinds: ['budget'],
    columns: ['budgets'],
    cycle: round('year', bureaus('finance')),
  }),
  focus('employment', '就业社保', 'Jobs and social security', {
    columns: ['livelihood', 'social-security'],
    cycle: round('quarter', bureaus('hrss')),
  }),
  focus('environment', '环境保护', 'Environment', {
    columns: ['environment'],
    cycle: round('quarter', bureaus('ecology')),
  }),
];

/** Where money, posts and means are decided on (重点环节); the list and its cycles are local settings. */
const LINKS: readonly CatalogueItem[] = [
  link('personnel', '人事任免与录用', 'Appointments', {
    kinds: ['personnel'],
    columns: ['personnel'],
    cycle: round('quarter', bureaus('hrss')),
  }),
  link('resources', '土地、矿产等公共资源配置', 'Land, minerals and other public resources', {
    columns: ['resources'],
    cycle: round('quarter', bureaus('natural-resources')),
  }),
  link('funds', '财政资金管理使用', 'Use of public funds', {
    kinds: ['budget'],
    cycle: round('quarter', bureaus('finance')),
  }),
  link('procurement', '政府采购', 'Procurement', {
    kinds: ['tender'],
    columns: ['procurement'],
    cycle: round('quarter', bureaus('office-services')),
  }),
  link('spending', '公务支出', 'Official spending', {
    columns: ['spending'],
    cycle: round('year', bureaus('government-office')),
  }),
  link('investment', '政府投资', 'Government investment', {
    kinds: ['project'],
    columns: ['projects'],
    cycle: round('year', bureaus('development-reform')),
  }),
];

/** 条例第四十九条：“县级以上人民政府部门应当在每年1月31日前……向社会公布”, “在每年3月31日前向社会公布本级政府……年度报告”. */
const REPORTS: readonly CatalogueItem[] = [
  {
    code: 'reports-department',
    set: 'reports',
    zh: '部门政府信息公开工作年度报告',
    en: 'Annual disclosure report of a department',
    basis: '条例第四十九条',
    cycle: {
      every: 'year',
      by: '01-31',
      owners: { kinds: ['legal'], levels: [3, 4], system: 'government', except: ['government', 'government-office'] },
    },
  },
  {
    code: 'reports-government',
    set: 'reports',
    zh: '本级政府信息公开工作年度报告',
    en: 'Annual disclosure report of a government',
    basis: '条例第四十九条',
    cycle: { every: 'year', by: '03-31', owners: bureaus('government-office') },
  },
];

const UTILITY_LINES = ['water-supply', 'power', 'gas', 'bus', 'sewage'];

/** 条例第五十五条：“……公共企事业单位，公开在提供社会公共服务过程中制作、获取的信息”; that prices come every year is a local setting. */
const UTILITIES: readonly CatalogueItem[] = [
  {
    code: 'utility-guide',
    set: 'utility',
    zh: '单位概况、服务指南、营业网点和联系方式',
    en: 'The enterprise, its services, branches and contacts',
    basis: '条例第五十五条',
    columns: ['overview', 'tips', 'structure'],
  },
  {
    code: 'utility-prices',
    set: 'utility',
    zh: '收费项目、标准和依据',
    en: 'Prices, rates and their basis',
    basis: '条例第五十五条',
    columns: ['fees', 'business'],
    cycle: round('year', { kinds: ['enterprise'], levels: [3, 4], lines: UTILITY_LINES }),
  },
  {
    code: 'utility-notices',
    set: 'utility',
    zh: '停水、停电、停气、线路调整等告知',
    en: 'Notices of cuts and changed routes',
    basis: '条例第五十五条',
    kinds: ['notice'],
  },
];

/** 村务公开; the list and its cycle are local settings. */
const VILLAGES: readonly CatalogueItem[] = [
  {
    code: 'village-affairs',
    set: 'village',
    zh: '村务公开（财务收支、惠农资金、土地和宅基地）',
    en: 'Affairs of the village: accounts, subsidies, land',
    basis: null,
    cycle: round('quarter', { kinds: ['legal'], levels: [6], lines: ['village'] }),
  },
];

export const FOCUSED: readonly CatalogueItem[] = [...FOCUS, ...LINKS, ...REPORTS, ...UTILITIES, ...VILLAGES];
