// Departments of a Yunnan city and its counties by business line (条线): what is named, where it exists, who serves people.

/**
 * One office of a business line. In names `{p}` is the full name of the place (双江…自治县), `{q}` its everyday
 * name (双江县), `{s}` the same but 市 for the city, `{e}` its English name.
 */
export interface Line {
  line: string;
  name: string;
  short: string;
  en: string;
  /** `all`: city and every county; `full`: city and the counties with a full register; `city`: only there. */
  at: 'all' | 'full' | 'city';
  /** Title of its head. */
  head: string;
  /** Implements service items, so it needs every post of a procedure. */
  serves?: boolean;
  /** The names below the city, where they follow another pattern. */
  county?: { name: string; short: string; en: string };
}

const row = (
  at: Line['at'],
  line: string,
  name: string,
  short: string,
  en: string,
  head: string,
  more: Partial<Line> = {},
): Line => ({ at, line, name: `{p}${name}`, short: `{s}${short}`, en: `{e} ${en}`, head, ...more });
const serves = { serves: true };

/** Below the government. The order is the order of the register, and the order in which units were joined. */
export const GOVERNMENT_LINES: readonly Line[] = [
  row('all', 'government-office', '人民政府办公室', '政府办', 'Government General Office', '主任'),
  row('all', 'development-reform', '发展和改革委员会', '发展改革委', 'Development and Reform Commission', '主任', {
    ...serves,
    county: {
      name: '{p}发展和改革局',
      short: '{s}发展改革局',
      en: '{e} Development and Reform Bureau',
    },
  }),
  row('all', 'education', '教育体育局', '教育体育局', 'Education and Sports Bureau', '局长', serves),
  row('all', 'public-security', '公安局', '公安局', 'Public Security Bureau', '局长', serves),
  row('all', 'civil-affairs', '民政局', '民政局', 'Civil Affairs Bureau', '局长', serves),
  row('all', 'justice', '司法局', '司法局', 'Justice Bureau', '局长', serves),
  row('all', 'finance', '财政局', '财政局', 'Finance Bureau', '局长'),
  row('all', 'hrss', '人力资源和社会保障局', '人社局', 'Human Resources and Social Security Bureau', '局长', serves),
  row('all', 'natural-resources', '自然资源局', '自然资源局', 'Natural Resources Bureau', '局长', {
    ...serves,
    name: '{p}自然资源和规划局',
    short: '{s}自然资源和规划局',
    en: '{e} Natural Resources and Planning Bureau',
    county: { name: '{p}自然资源局', short: '{s}自然资源局', en: '{e} Natural Resources Bureau' },
  }),
  row('all', 'ecology', '生态环境局', '生态环境局', 'Ecology and Environment Bureau', '局长', {
    ...serves,
    county: {
      name: '临沧市生态环境局{b}分局',
      short: '生态环境局{b}分局',
      en: 'Lincang Municipal Ecology and Environment Bureau, {e} Branch',
    },
  }),
  row('all', 'housing', '住房和城乡建设局', '住建局', 'Housing and Urban-Rural Development Bureau', '局长', serves),
  row('all', 'transport', '交通运输局', '交通运输局', 'Transport Bureau', '局长', serves),
  row('all', 'agriculture', '农业农村局', '农业农村局', 'Agriculture and Rural Affairs Bureau', '局长', serves),
  row('all', 'water', '水务局', '水务局', 'Water Bureau', '局长', serves),
  row('all', 'commerce', '商务局', '商务局', 'Commerce Bureau', '局长', {
    ...serves,
    county: {
      name: '{p}工业商务和信息化局',
      short: '{s}工业商务局',
      en: '{e} Industry, Commerce and Information Bureau',
    },
  }),
  row('all', 'culture-tourism', '文化和旅游局', '文旅局', 'Culture and Tourism Bureau', '局长', serves),
  row('all', 'health', '卫生健康委员会', '卫生健康委', 'Health Commission', '主任', {
    ...serves,
    county: { name: '{p}卫生健康局', short: '{s}卫生健康局', en: '{e} Health Bureau' },
  }),
  row('all', 'veterans', '退役军人事务局', '退役军人局', 'Veterans Affairs Bureau', '局长', serves),
  row('all', 'emergency', '应急管理局', '应急局', 'Emergency Management Bureau', '局长', serves),
  row('all', 'market', '市场监督管理局', '市场监管局', 'Market Supervision Administration', '局长', serves),
  row('all', 'forestry', '林业和草原局', '林草局', 'Forestry and Grassland Bureau', '局长', serves),
  row('all', 'medical-insurance', '医疗保障局', '医保局', 'Healthcare Security Bureau', '局长', serves),
  row('all', 'services', '政务服务管理局', '政务服务局', 'Government Services Administration', '局长', serves),
  row('all', 'tax', '税务局', '税务局', 'Tax Service, State Taxation Administration', '局长', {
    ...serves,
    name: '国家税务总局{p}税务局',
    county: {
      name: '国家税务总局{p}税务局',
      short: '{s}税务局',
      en: '{e} Tax Service, State Taxation Administration',
    },
  }),
  row('all', 'fire', '消防救援支队', '消防救援支队', 'Fire and Rescue Division', '支队长', {
    ...serves,
    county: { name: '{p}消防救援大队', short: '{s}消防救援大队', en: '{e} Fire and Rescue Brigade' },
  }),
  row('city', 'industry', '工业和信息化局', '工信局', 'Industry and Information Technology Bureau', '局长', serves),
  row('full', 'science', '科学技术局', '科技局', 'Science and Technology Bureau', '局长'),
  row('full', 'ethnic', '民族宗教事务局', '民宗局', 'Ethnic and Religious Affairs Bureau', '局长', serves),
  row('full', 'audit', '审计局', '审计局', 'Audit Bureau', '局长'),
  row('full', 'statistics', '统计局', '统计局', 'Statistics Bureau', '局长'),
  row('full', 'petition', '信访局', '信访局', 'Petitions Bureau', '局长'),
  row('full', 'investment', '投资促进局', '投资促进局', 'Investment Promotion Bureau', '局长'),
  row('full', 'urban-management', '城市管理综合执法局', '城管局', 'Urban Management Bureau', '局长', serves),
  row('full', 'state-assets', '国有资产管理局', '国资局', 'State Assets Administration', '局长'),
  row('full', 'grain', '粮食和物资储备局', '粮食和储备局', 'Grain and Reserves Bureau', '局长'),
  row('full', 'meteorology', '气象局', '气象局', 'Meteorological Bureau', '局长', serves),
  row('full', 'earthquake', '地震局', '地震局', 'Earthquake Bureau', '局长'),
  row('full', 'housing-fund', '住房公积金管理中心', '公积金中心', 'Housing Provident Fund Centre', '主任', {
    ...serves,
    county: {
      name: '临沧市住房公积金管理中心{b}管理部',
      short: '公积金中心{b}管理部',
      en: 'Lincang Municipal Housing Provident Fund Centre, {e} Office',
    },
  }),
  row('full', 'civil-defence', '人民防空办公室', '人防办', 'Civil Air Defence Office', '主任', serves),
  row('full', 'supply-marketing', '供销合作社联合社', '供销社', 'Supply and Marketing Cooperative', '主任'),
  row('full', 'office-services', '机关事务服务中心', '机关事务中心', 'Government Offices Administration', '主任'),
  row('city', 'foreign-affairs', '人民政府外事办公室', '外事办', 'Foreign Affairs Office', '主任', serves),
  row('city', 'energy', '能源局', '能源局', 'Energy Bureau', '局长'),
  row('city', 'research', '人民政府研究室', '政府研究室', 'Government Research Office', '主任'),
  row('city', 'postal', '邮政管理局', '邮政管理局', 'Postal Administration', '局长', serves),
  row('city', 'tobacco', '烟草专卖局', '烟草专卖局', 'Tobacco Monopoly Administration', '局长', serves),
];

/** Below the party committee. */
export const PARTY_LINES: readonly Line[] = [
  row('all', 'supervision', '纪委监委', '纪委监委', 'Supervision Commission', '主任', {
    name: '中共{p}纪律检查委员会、{p}监察委员会',
    county: {
      name: '中共{p}纪律检查委员会、{p}监察委员会',
      short: '{s}纪委监委',
      en: '{e} Supervision Commission',
    },
  }),
  ...(
    [
      ['party-office', '办公室', '委办公室', 'General Office', '主任'],
      ['organization', '组织部', '委组织部', 'Organization Department', '部长'],
      ['publicity', '宣传部', '委宣传部', 'Publicity Department', '部长'],
      ['united-front', '统战部', '委统战部', 'United Front Work Department', '部长'],
      ['political-legal', '政法委员会', '委政法委', 'Political and Legal Affairs Commission', '书记'],
      ['staffing', '机构编制委员会办公室', '委编办', 'Staffing Commission Office', '主任'],
      ['party-school', '党校', '委党校', 'Party School', '校长'],
      ['inspection', '巡察工作领导小组办公室', '委巡察办', 'Inspection Office', '主任'],
      ['retired-cadres', '老干部局', '委老干部局', 'Retired Officials Bureau', '局长'],
      ['archives', '档案局', '委档案局', 'Archives Administration', '局长'],
    ] as const
  ).map(([line, name, short, en, head]) =>
    row('full', line, name, short, `Party Committee ${en}`, head, { name: `中共{p}委${name}` }),
  ),
];

/** Mass organisations and the two judicial organs; they hang from the node of their division. */
export const OTHER_LINES: readonly Line[] = [
  row('full', 'court', '人民法院', '法院', 'People’s Court', '院长', {
    name: '{p}中级人民法院',
    short: '{s}中级法院',
    en: '{e} Intermediate People’s Court',
    county: { name: '{p}人民法院', short: '{s}法院', en: '{e} People’s Court' },
  }),
  row('full', 'procuratorate', '人民检察院', '检察院', 'People’s Procuratorate', '检察长'),
  row('all', 'disability', '残疾人联合会', '残联', 'Disabled Persons’ Federation', '理事长', serves),
  row('full', 'trade-union', '总工会', '总工会', 'Federation of Trade Unions', '主席'),
  row('full', 'youth-league', '共青团委员会', '团委', 'Communist Youth League Committee', '书记', {
    name: '中国共产主义青年团{p}委员会',
  }),
  row('full', 'women', '妇女联合会', '妇联', 'Women’s Federation', '主席'),
  row('full', 'science-association', '科学技术协会', '科协', 'Science and Technology Association', '主席'),
  row('full', 'industry-federation', '工商业联合会', '工商联', 'Federation of Industry and Commerce', '主席'),
  row('full', 'arts', '文学艺术界联合会', '文联', 'Federation of Literary and Art Circles', '主席'),
  row('full', 'red-cross', '红十字会', '红十字会', 'Red Cross Society', '会长'),
];

/** Lines whose departments are shown with their sections, ten at the city, sixteen in 临翔区. */
export const CITY_SECTION_LINES: readonly string[] = [
  'market',
  'hrss',
  'natural-resources',
  'housing',
  'civil-affairs',
  'health',
  'education',
  'agriculture',
  'transport',
  'public-security',
];
export const LINXIANG_SECTION_LINES: readonly string[] = [
  ...CITY_SECTION_LINES,
  'forestry',
  'ecology',
  'water',
  'culture-tourism',
  'emergency',
  'medical-insurance',
];

/** One section that is peculiar to a city department: [code, name, English]. */
export const OWN_SECTIONS: Readonly<Record<string, readonly [string, string, string]>> = {
  market: ['food', '食品安全监管科', 'Food safety section'],
  hrss: ['insurance', '社会保险科', 'Social insurance section'],
  'natural-resources': ['real-estate', '不动产登记科', 'Real estate registration section'],
  housing: ['building', '建筑业管理科', 'Building industry section'],
  'civil-affairs': ['relief', '社会救助科', 'Social relief section'],
  health: ['medical', '医政医管科', 'Medical administration section'],
  education: ['schools', '基础教育科', 'Schools section'],
  agriculture: ['seeds', '种植业与种业科', 'Crops and seeds section'],
  transport: ['road', '道路运输管理科', 'Road transport section'],
  'public-security': ['household', '户政管理科', 'Household registration section'],
};
