// The groups of 条例第二十条 and 第二十一条 as items of the catalogue. Data.
import type { CatalogueItem, Held, Owners, SetName } from '../contract.ts';

type Row = readonly [zh: string, en: string, held?: Held & Pick<CatalogueItem, 'cycle' | 'page'>];

/** 行政法规、规章和规范性文件, the first group. */
export const NORMATIVE_DOCUMENTS = 'groups-1';

/** Bureaus of a city or county that decide in their own name. */
export const bureaus = (...lines: readonly string[]): Owners => ({ kinds: ['legal'], levels: [3, 4], lines });

const PARAGRAPHS = [
  '条例第二十条第（一）项',
  '条例第二十条第（二）项',
  '条例第二十条第（三）项',
  '条例第二十条第（四）项',
  '条例第二十条第（五）项',
  '条例第二十条第（六）项',
  '条例第二十条第（七）项',
  '条例第二十条第（八）项',
  '条例第二十条第（九）项',
  '条例第二十条第（十）项',
  '条例第二十条第（十一）项',
  '条例第二十条第（十二）项',
  '条例第二十条第（十三）项',
  '条例第二十条第（十四）项',
  '条例第二十条第（十五）项',
];

function number(set: SetName, rows: readonly Row[], basisOf: (at: number) => string): CatalogueItem[] {
  return rows.map(([zh, en, more = {}], at) => ({
    code: `${set}-${at + 1}`,
    set,
    zh,
    en,
    basis: basisOf(at),
    ...more,
  }));
}

/**
 * 条例第二十条：“行政机关应当依照本条例第十九条的规定，主动公开本行政机关的下列政府信息：”, its fifteen groups in its words.
 * That statistics come every month is a local setting.
 */
const groups: readonly Row[] = [
  [
    '行政法规、规章和规范性文件',
    'Regulations, rules and normative documents',
    { kinds: ['policy', 'law'], page: '/policies' },
  ],
  [
    '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    'Functions, structure, address, hours, contacts and heads',
    { columns: ['functions', 'structure', 'leaders', 'overview'], page: '/organs' },
  ],
  [
    '国民经济和社会发展规划、专项规划、区域规划及相关政策',
    'Development plans, special and regional plans',
    { columns: ['plans', 'development'] },
  ],
  [
    '国民经济和社会发展统计信息',
    'Economic and social statistics',
    { columns: ['statistics'], cycle: { every: 'month', owners: bureaus('statistics') } },
  ],
  [
    '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    'Licences and services: basis, conditions, procedure, results',
    { kinds: ['licence'], columns: ['business', 'online-services'], page: '/services' },
  ],
  [
    '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
    'Penalties and coercion: basis, procedure, decisions of weight',
    { kinds: ['penalty', 'power'], page: '/powers' },
  ],
  ['财政预算、决算信息', 'Budgets and final accounts', { kinds: ['budget'], columns: ['budgets'] }],
  ['行政事业性收费项目及其依据、标准', 'Administrative fees, their basis and rates', { columns: ['fees'] }],
  ['政府集中采购项目的目录、标准及实施情况', 'Government procurement', { kinds: ['tender'], columns: ['procurement'] }],
  [
    '重大建设项目的批准和实施情况',
    'Approval and progress of major projects',
    { kinds: ['project'], columns: ['projects'] },
  ],
  [
    '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    'Measures on poverty, education, health, social security, jobs',
    { columns: ['livelihood', 'social-security'] },
  ],
  [
    '突发公共事件的应急预案、预警信息及应对情况',
    'Emergency plans, warnings and responses',
    { columns: ['emergency', 'responses'] },
  ],
  [
    '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    'Checks on environment, health, work safety, food and drugs',
    { columns: ['inspections', 'environment', 'safety'] },
  ],
  [
    '公务员招考的职位、名额、报考条件等事项以及录用结果',
    'Recruitment of civil servants, and its results',
    { kinds: ['personnel'], columns: ['personnel', 'recruitment'] },
  ],
  [
    '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    'Whatever else the law asks to be published',
    { kinds: ['public-notice', 'gazette'] },
  ],
];

/** 条例第二十一条, for cities and counties. */
const city: readonly Row[] = [
  ['市政建设', 'Municipal construction', { columns: ['municipal'] }],
  ['公共服务', 'Public services', { columns: ['public-services'] }],
  ['公益事业', 'Public welfare', { columns: ['welfare'] }],
  ['土地征收', 'Expropriation of land', { columns: ['land-expropriation'] }],
  ['房屋征收', 'Expropriation of housing', { columns: ['housing-expropriation'] }],
  ['治安管理', 'Public order', { columns: ['public-order'] }],
  ['社会救助', 'Social relief', { columns: ['relief'] }],
];

/** 条例第二十一条, for townships. */
const township: readonly Row[] = [
  ['贯彻落实农业农村政策', 'Rural policy', { columns: ['rural-policy'] }],
  ['农田水利工程建设运营', 'Irrigation works', { columns: ['irrigation'] }],
  ['农村土地承包经营权流转', 'Transfer of land contracts', { columns: ['land'] }],
  ['宅基地使用情况审核', 'Review of homesteads', { columns: ['homesteads'] }],
  ['土地征收', 'Expropriation of land', { columns: ['land-expropriation'] }],
  ['房屋征收', 'Expropriation of housing', { columns: ['housing-expropriation'] }],
  ['筹资筹劳', 'Funds and labour raised', { columns: ['funds'] }],
  ['社会救助', 'Social relief', { columns: ['relief'] }],
];

export const GROUPS: readonly CatalogueItem[] = [
  ...number('groups', groups, (at) => PARAGRAPHS[at] ?? '条例第二十条'),
  ...number('city', city, () => '条例第二十一条'),
  ...number('township', township, () => '条例第二十一条'),
];
