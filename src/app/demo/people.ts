// Invented applicants of the demo city, with numbers whose check characters are right.
import type { Applicant } from '#services/applications/contract.ts';
import type { Chance } from './random.ts';

const SURNAMES = ['李', '王', '张', '杨', '赵', '罗', '段', '普', '鲁', '字', '肖', '周', '罕', '尹', '彭', '岩'];
const GIVEN = [
  '荣',
  '建华',
  '秀英',
  '志强',
  '春梅',
  '文斌',
  '玉兰',
  '开福',
  '云飞',
  '晓燕',
  '国平',
  '丽萍',
  '学军',
  '凤仙',
  '永昌',
  '婷',
  '浩',
  '应才',
];
const AREAS = ['530902', '530921', '530922', '530923', '530924', '530925', '530926', '530927'];
const STREETS = [
  '凤翔街道南屏社区世纪路',
  '忙畔街道青华社区旗山路',
  '凤翔街道白塔社区南天路',
  '博尚镇勐准村',
  '孟定镇人民路',
  '凤山镇文明社区平村路',
];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

interface Firm {
  /** Of a member; null for one that has no account. */
  readonly login: string | null;
  readonly name: string;
  readonly idNumber: string;
  /** Who speaks for it: of a member firm its representative, where it has one. */
  readonly contact: string;
  /** What it applies for, by the names of items: its line of business. */
  readonly line: RegExp;
}

/**
 * The enterprises of people.csv and some more, with their credit codes. XXXX stands in the number so that no real
 * enterprise has it; X is a sign of the standard (GB 32100), so the check sign holds.
 */
const FIRMS: readonly Firm[] = [
  {
    login: 'company',
    name: '临沧茶城物业管理有限公司',
    idNumber: '91530902XXXX900180',
    contact: '玉香兰',
    line: /户外广告|占用、挖掘|特种设备|工程规划|用地规划/,
  },
  {
    login: 'restaurant',
    name: '临翔区阿荣小吃店',
    idNumber: '92530902XXXX90026P',
    contact: '李荣',
    line: /食品经营|小餐饮/,
  },
  {
    login: 'tea',
    name: '凤庆县青石茶业有限公司',
    idNumber: '91530921XXXX900346',
    contact: '张文斌',
    line: /食品生产|环境影响|排污/,
  },
  { login: 'pharmacy', name: '临翔区百草堂药店', idNumber: '92530902XXXX90042D', contact: '杨丽萍', line: /药品/ },
  {
    login: 'cooperative',
    name: '双江勐库青竹茶叶农民专业合作社',
    idNumber: '93530925XXXX90050F',
    contact: '李扎妥',
    line: /环境影响|排污|设施农业/,
  },
  {
    login: 'trader',
    name: '耿马孟定清河边贸有限公司',
    idNumber: '91530926XXXX900691',
    contact: '陈安娜',
    line: /道路货物/,
  },
  {
    login: null,
    name: '临沧众联劳务服务有限公司',
    idNumber: '91530902XXXX90101Y',
    contact: '赵国平',
    line: /劳务派遣|人力资源/,
  },
  { login: null, name: '云县沃野种业有限公司', idNumber: '91530922XXXX901021', contact: '段春梅', line: /种子/ },
  { login: null, name: '临沧通途客运有限公司', idNumber: '91530902XXXX901035', contact: '罗应才', line: /道路客运/ },
  {
    login: null,
    name: '临沧惠民综合门诊部有限公司',
    idNumber: '91530902XXXX901048',
    contact: '周晓燕',
    line: /医疗机构/,
  },
  { login: null, name: '临沧云上旅行社有限公司', idNumber: '91530902XXXX90105B', contact: '尹学军', line: /旅行社/ },
  {
    login: null,
    name: '临沧旗山建筑工程有限公司',
    idNumber: '91530902XXXX90106E',
    contact: '王玉兰',
    line: /建筑工程施工|商品房/,
  },
  {
    login: null,
    name: '临沧安顺化工商贸有限公司',
    idNumber: '91530902XXXX90107H',
    contact: '彭永昌',
    line: /危险化学品/,
  },
  {
    login: null,
    name: '临翔区夕阳红养老服务中心',
    idNumber: '52530902XXXX90108M',
    contact: '普秀英',
    line: /养老机构/,
  },
  { login: null, name: '临沧佤韵演艺有限公司', idNumber: '91530902XXXX90109P', contact: '肖建华', line: /演出/ },
];

/** Who speaks for a firm; whoever applies themselves speaks for themselves. */
export function nameContact({ kind, name, idNumber }: Applicant): string {
  const firm = kind === 'legal' ? FIRMS.find((one) => one.idNumber === idNumber) : undefined;
  return firm?.contact ?? name;
}

/** Those whose line of business an item is; none for what any firm may need. */
export function listFirms(itemName: string): readonly Firm[] {
  return FIRMS.filter(({ line }) => line.test(itemName));
}

/** Persons of people.csv who have matters of their own with the government. */
const PERSONS = [
  { login: 'citizen', name: '李荣', idNumber: '530921198001010026', phone: '13800008001' },
  { login: 'graduate', name: '王浩宇', idNumber: '320804200002290030', phone: '13800008007' },
  { login: 'farmer', name: '李扎妥', idNumber: '440511198001010097', phone: '13800008009' },
] as const;
const ONE_IN = 8;
/** Setting up as a sole trader: 李荣 opened the snack bar, and the package that begins with it goes on from there. */
const OPENED = '530902-XK-0001';

/** Who applies, and the login of the member that it is, if it is one. */
export interface DemoApplicant {
  readonly applicant: Applicant;
  readonly login: string | null;
}

/** A firm as an applicant. */
function asApplicant({ login, name, idNumber }: Firm, index: number): DemoApplicant {
  const phone = `1380001${String(index % 10_000).padStart(4, '0')}`;
  return { login, applicant: { kind: 'legal', name, idNumber, phone } };
}

/** One of the firms that apply for what only firms can apply for. */
export function chooseFirm(chance: Chance, index: number, itemName: string): DemoApplicant {
  const fit = listFirms(itemName);
  if (fit.length === 0) throw new Error(`no firm of the demo city applies for ${itemName}`);
  return asApplicant(chance.pick(fit), index);
}

/** Every other time one of the member firms, where the item is their business. */
export function findMember(index: number, itemName: string): DemoApplicant | undefined {
  const members = listFirms(itemName).filter(({ login }) => login !== null);
  const chosen = index % 2 === 0 ? members[(index / 2) % members.length] : undefined;
  return chosen && asApplicant(chosen, index);
}

/** Somebody invented; one in so many is a person of people.csv, who lives where the invented one would. */
export function choosePerson(chance: Chance, index: number, item: string): DemoApplicant {
  const invented = inventApplicant(chance, index);
  const drawn = index % ONE_IN === 0 ? PERSONS[(index / ONE_IN) % PERSONS.length] : undefined;
  const known = item === OPENED ? PERSONS[0] : drawn;
  if (!known) return { login: null, applicant: invented };
  const { login, ...person } = known;
  return { login, applicant: { ...invented, ...person } };
}

/** Somebody who does not exist. The sequence part keeps two of them apart. */
export function inventApplicant(chance: Chance, index: number): Applicant {
  const birth = `${chance.between(1955, 2004)}${two(chance.between(1, 12))}${two(chance.between(1, 28))}`;
  const body = `${chance.pick(AREAS)}${birth}${String(index % 1000).padStart(3, '0')}`;
  return {
    kind: 'natural',
    name: chance.pick(SURNAMES) + chance.pick(GIVEN),
    idNumber: body + checkCharacter(body),
    phone: `1380001${String(index % 10_000).padStart(4, '0')}`,
    address: `${chance.pick(STREETS)}${chance.between(1, 120)}号`,
  };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** GB 11643-1999, ISO 7064 MOD 11-2. */
function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
}
