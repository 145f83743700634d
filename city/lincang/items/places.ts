// Where each line (条线) of the demo city receives people, and how it is reached.
// Telephone numbers are fictional on purpose: no landline in China begins with 0 or 1 after the area code.
import type { ItemContent } from '#services/items/contract.ts';

interface Line {
  /** Two digits used in the fictional telephone numbers. */
  no: string;
  /** Section that does the work at city level; a county calls the same section 股 instead of 科. */
  section: string;
  /** Window in the service hall. */
  window: string;
}

export const LINES: Record<string, Line> = {
  market: { no: '11', section: '行政审批科', window: '二楼 B11—B14 窗口' },
  hrss: { no: '12', section: '就业和社会保障科', window: '一楼 A01—A06 窗口' },
  'civil-affairs': { no: '13', section: '社会事务科', window: '一楼 A07、A08 窗口' },
  health: { no: '14', section: '行政审批科', window: '二楼 B15、B16 窗口' },
  education: { no: '15', section: '行政审批科', window: '二楼 B17 窗口' },
  'public-security': { no: '16', section: '人口和出入境管理科', window: '一楼 A09—A12 窗口' },
  transport: { no: '17', section: '行政审批科', window: '二楼 B18 窗口' },
  housing: { no: '18', section: '行政审批科', window: '三楼 C01—C04 窗口' },
  'urban-management': { no: '30', section: '行政审批科', window: '三楼 C17 窗口' },
  'natural-resources': { no: '19', section: '行政审批科', window: '三楼 C05—C12 窗口' },
  ecology: { no: '20', section: '行政审批科', window: '三楼 C13 窗口' },
  forestry: { no: '21', section: '行政审批科', window: '三楼 C14 窗口' },
  water: { no: '22', section: '行政审批科', window: '三楼 C15 窗口' },
  agriculture: { no: '23', section: '行政审批科', window: '三楼 C16 窗口' },
  'medical-insurance': { no: '24', section: '待遇保障科', window: '一楼 A13—A16 窗口' },
  'culture-tourism': { no: '25', section: '行政审批科', window: '二楼 B19 窗口' },
  emergency: { no: '26', section: '行政审批科', window: '二楼 B20 窗口' },
  justice: { no: '27', section: '公共法律服务管理科', window: '二楼 B21 窗口' },
  ethnic: { no: '28', section: '民族事务科', window: '一楼 A17 窗口' },
  veterans: { no: '29', section: '优抚褒扬科', window: '一楼 A18 窗口' },
};

/** Towns and villages of the demo that take applications themselves. */
const LOCAL: Record<string, { no: string; hall: string; address: string }> = {
  '530902001': { no: '51', hall: '凤翔街道便民服务中心', address: '临翔区凤翔街道（示例地址）' },
  '530902102': { no: '52', hall: '博尚镇便民服务中心', address: '临翔区博尚镇（示例地址）' },
  '530902001003': { no: '61', hall: '南屏社区便民服务站', address: '临翔区凤翔街道南屏社区（示例地址）' },
  '530902102201': { no: '62', hall: '博尚村便民服务站', address: '临翔区博尚镇博尚村（示例地址）' },
};

const HOURS = '周一至周五 8:30—12:00，14:30—18:00';

export type Level = '3' | '4' | '5' | '6';
const SCOPES = { '3': 'city', '4': 'county', '5': 'township', '6': 'village' } as const;

/** Level of exercise (GB/T 39046 A.2) read from the organ code: `530900-…` city, `530902-…` county, 9 or 12 digits below. */
export function readLevel(organ: string): Level {
  const [area = '', line] = organ.split('-');
  if (line) return area.endsWith('00') ? '3' : '4';
  return area.length === 12 ? '6' : '5';
}

type Contact = Pick<
  ItemContent,
  'place' | 'consultPhone' | 'complaintPhone' | 'remedies' | 'section' | 'scope' | 'level'
>;

/** What every guide of one organ says alike: place, telephones, section and remedies. */
export function contactOf(organ: string): Contact {
  const level = readLevel(organ);
  const remedies = {
    // 行政复议法 §24: the government of the same level hears reviews of its own organs' acts.
    reviewOrgan: level === '3' ? '临沧市人民政府' : '临沧市临翔区人民政府',
    court: '临沧市临翔区人民法院',
  };
  const phones = (no: string) => ({
    consultPhone: `0883-01${level}${no}10`,
    complaintPhone: `0883-01${level}${no}90`,
  });
  const local = LOCAL[organ];
  if (local) {
    const place = { name: local.hall, address: local.address, window: '综合窗口', hours: HOURS };
    return { level, scope: SCOPES[level], place, ...phones(local.no), remedies, section: local.hall };
  }
  const line = LINES[organ.slice(7)];
  if (!line) throw new Error(`no such line: ${organ}`);
  const place = {
    name: level === '3' ? '临沧市政务服务中心' : '临翔区政务服务中心',
    address: level === '3' ? '临翔区旗山路（示例地址）' : '临翔区南屏路（示例地址）',
    window: line.window,
    hours: HOURS,
  };
  const section = level === '3' ? line.section : line.section.replace(/科$/, '股');
  return { level, scope: SCOPES[level], place, ...phones(line.no), remedies, section };
}
