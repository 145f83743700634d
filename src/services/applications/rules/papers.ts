// The written notices of an application: what each says, from the act that issued it.
import type { CaseFile, PaperTemplate } from '#kernel/cases/contract.ts';
import { formatCaseNumber } from '#kernel/cases/rules/number.ts';
import { localDate, startOfDate } from '#platform/time.ts';

type Body = Readonly<Record<string, unknown>>;

export const text = (body: Body, key: string) => String(body[key] ?? '');
export const opening = (file: CaseFile) =>
  `${file.applicant_name}：您（单位）于${chineseDate(file.received_at)}提交的“${file.title}”申请（受理号 ${formatCaseNumber(file.number)}）收悉。`;

/** `2026年10月12日`: Arabic numerals in full, no leading zeros (GB/T 9704). */
export function chineseDate(at: Date): string {
  const [year, month, day] = localDate(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The law a paper rests on, where the matter is a licence; other matters are decided on their own law. */
function licensingLaw(body: Body, article: string): string {
  return body.licence === false ? '' : `根据《中华人民共和国行政许可法》${article}，`;
}

/** Who may not apply again, and until when. */
function bar(body: Body): string[] {
  const until = body.barUntil
    ? `在${chineseDate(startOfDate(text(body, 'barUntil')))}前（含当日）不得再次申请该行政许可。`
    : '';
  const warning = body.warned || body.ground === 'false' ? '对隐瞒有关情况、提供虚假材料的行为给予警告。' : '';
  return [`${warning}${until}`].filter(Boolean);
}

/** 行政许可法第三十八条；行政复议法第二十条：自知道之日起六十日；行政诉讼法第四十六条：六个月。 */
function remedies(body: Body): string {
  return `如不服本决定，可以自收到本决定书之日起六十日内向${text(body, 'reviewOrgan')}申请行政复议，或者自收到之日起六个月内向${text(body, 'court')}提起行政诉讼。`;
}

const GROUNDS: Readonly<Record<string, string>> = {
  'not-needed': '申请事项依法不需要取得行政许可',
  'not-ours': '申请事项依法不属于本机关职权范围',
  barred: '申请人依法不得提出该项申请',
  false: '申请人隐瞒有关情况或者提供虚假材料',
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: {
    zh: '申请材料接收凭证',
    en: 'Receipt of application',
    mark: '收',
    paragraphs: (body, file) => [
      `${file.applicant_name}：本机关于${chineseDate(file.received_at)}收到您（单位）提交的“${file.title}”申请，受理号 ${formatCaseNumber(file.number)}。`,
      `收到材料：${list(body.materials) || '申请表（网上填写）'}。`,
      '本机关将在五个工作日内决定是否受理；需要补正的，在此期间一次性告知全部内容；逾期不告知的，自收到材料之日起即为受理。',
    ],
  },
  acceptance: {
    zh: '受理通知书',
    en: 'Notice of acceptance',
    mark: '受',
    paragraphs: (body, file) => [
      opening(file),
      body.deemed
        ? `本机关未在五个工作日内告知补正，${licensingLaw(body, '第三十二条')}该申请自${chineseDate(new Date(text(body, 'acceptedAt')))}起视为受理。`
        : `经审查，申请材料齐全、符合法定形式，${licensingLaw(body, '第三十二条')}本机关决定自${chineseDate(new Date(text(body, 'acceptedAt')))}起受理。`,
      '办理进度可凭受理号和查询码在政务服务网查询，应当办结的日期及其逐日算法在查询页公布。',
    ],
  },
  supplement: {
    zh: '补正告知书',
    en: 'Notice of supplements',
    mark: '补',
    paragraphs: (body, file) => [
      opening(file),
      `经审查，需要补正以下全部内容：${list(body.items)}。`,
      text(body, 'reason'),
      '请在三十日内一次补齐（期限为本地设定）。补齐之日即为受理之日。本通知只发一次，此后不再要求补正其他材料。',
    ],
  },
  refusal: {
    zh: '不予受理决定书',
    en: 'Decision not to accept',
    mark: '不受',
    paragraphs: (body, file) => [
      opening(file),
      `经审查，${GROUNDS[text(body, 'ground')] ?? ''}。${text(body, 'reason')}${licensingLaw(body, '第三十二条')}决定不予受理。`,
      ...bar(body),
      ...(body.rightOrgan ? [`该事项请向${text(body, 'rightOrgan')}申请。`] : []),
      remedies(body),
    ],
  },
  extension: {
    zh: '延长办理期限告知书',
    en: 'Notice of extension',
    mark: '延',
    paragraphs: (body, file) => [
      opening(file),
      `因${text(body, 'reason')}，不能在期限内作出决定。根据${text(body, 'basis')}，经${text(body, 'approver')}批准，办理期限延长${text(body, 'extent')}。`,
    ],
  },
  special: {
    zh: '特别程序告知书',
    en: 'Notice of special procedure',
    mark: '特',
    paragraphs: (body, file) => [
      opening(file),
      `依照${text(body, 'basis')}，本申请需要${text(body, 'label')}，预计需要${text(body, 'days')}个工作日。${text(body, 'reason')}`,
      `${licensingLaw(body, '第四十五条')}所需时间不计算在办理期限内。`,
    ],
  },
  grant: {
    zh: '准予决定书',
    en: 'Decision to grant',
    mark: '准',
    paragraphs: (body, file) => [
      opening(file),
      `经审查，符合法定条件、标准，决定准予。核发：${text(body, 'result')}${body.resultNumber ? `（编号 ${text(body, 'resultNumber')}）` : ''}，有效期：${text(body, 'validity')}。`,
      '本机关将在十个工作日内送达。',
    ],
  },
  denial: {
    zh: '不予许可决定书',
    en: 'Decision to refuse',
    mark: '不准',
    paragraphs: (body, file) => [
      opening(file),
      `经审查，${text(body, 'reason')}根据${text(body, 'basis')}，决定不予许可。`,
      ...bar(body),
      remedies(body),
    ],
  },
  renewal: {
    zh: '视为准予延续证明',
    en: 'Certificate of deemed renewal',
    mark: '续',
    paragraphs: (body, file) => [
      opening(file),
      `您（单位）的许可有效期于${chineseDate(startOfDate(text(body, 'last')))}届满，本机关未在届满前作出决定。根据《中华人民共和国行政许可法》第五十条第二款，视为准予延续：${text(body, 'result')}，有效期：${text(body, 'validity')}。`,
      '本机关将在十个工作日内送达延续后的证件。',
    ],
  },
  forward: {
    zh: '转报告知书',
    en: 'Notice of passing to the higher level',
    mark: '转',
    paragraphs: (body, file) => [
      opening(file),
      `本机关初步审查完毕，${licensingLaw(body, '第三十五条')}已将初步审查意见和全部申请材料直接报送${text(body, 'organName')}。`,
      '上级机关不会要求您（单位）重复提供申请材料，办理期限连续计算。',
    ],
  },
  return: {
    zh: '上级审查完毕告知书',
    en: 'Notice that the higher level has examined it',
    mark: '返',
    paragraphs: (body, file) => [
      opening(file),
      `本机关审查完毕，已将审查意见和全部申请材料返回${text(body, 'organName')}，由其继续办理。`,
      `${licensingLaw(body, '第三十五条')}不要求您（单位）重复提供申请材料，办理期限连续计算。`,
    ],
  },
  competence: {
    zh: '管辖裁定告知书',
    en: 'Notice of the competent organ',
    mark: '管',
    paragraphs: (body, file) => [
      opening(file),
      `经裁定，该申请由${text(body, 'organName')}办理。理由：${text(body, 'reason')}`,
      '受理号不变，申请材料已一并移交，您（单位）不用重新提交；受理期限自首次收到申请材料之日起连续计算。',
    ],
  },
  resume: {
    zh: '恢复办理告知书',
    en: 'Notice that the clock runs again',
    mark: '恢',
    paragraphs: (body, file) => [
      opening(file),
      body.expired
        ? `${text(body, 'label')}已于${chineseDate(new Date(text(body, 'at')))}到最长期限，本机关恢复办理，办理期限继续计算。`
        : `${text(body, 'label')}已经结束，本机关自${chineseDate(new Date(text(body, 'at')))}起恢复办理，办理期限继续计算。${text(body, 'result')}`,
      `${licensingLaw(body, '第四十五条')}所需时间已从办理期限中扣除，新的期限及其逐日算法在查询页公布。`,
    ],
  },
  withdrawal: {
    zh: '终止办理告知书（申请人撤回）',
    en: 'Notice of withdrawal',
    mark: '终',
    paragraphs: (body, file) => [
      opening(file),
      body.deemed
        ? `承诺容缺补交的材料（${text(body, 'materials')}）逾期没有补交，视为撤回申请（本地设定），本机关终止办理。`
        : `您（单位）撤回了该申请，本机关自${chineseDate(new Date(text(body, 'at')))}起终止办理。`,
      '撤回不影响您（单位）的权利，材料齐备后可以重新申请。',
    ],
  },
  lapse: {
    zh: '退件通知书',
    en: 'Notice of return',
    mark: '退',
    paragraphs: (body, file) => [
      opening(file),
      `经本机关一次性告知，以下内容在期限内（期限为本地设定）没有补正：${list(body.materials)}。本机关将申请退回。`,
      '已提交的材料保留，补齐后可以重新申请。',
    ],
  },
  delivery: {
    zh: '送达回证',
    en: 'Record of delivery',
    mark: '送',
    paragraphs: (body, file) => [
      opening(file),
      `${licensingLaw(body, '第四十四条')}本机关于${chineseDate(new Date(text(body, 'at')))}送达该申请的办理结果，受送达人：${file.applicant_name}，送达方式：${text(body, 'way')}。`,
      '受送达人签收：',
      '签收日期：　　　　年　　月　　日',
    ],
  },
  'bar-lifted': {
    zh: '解除限制申请决定书',
    en: 'Decision to lift the bar',
    mark: '解',
    paragraphs: (body, file) => [
      opening(file),
      `本机关就该申请作出的限制申请决定不再执行：${text(body, 'reason')}`,
      '自本决定作出之日起，您（单位）可以再次申请该行政许可。',
    ],
  },
  revocation: {
    zh: '撤销行政许可决定书',
    en: 'Decision to revoke',
    mark: '撤',
    paragraphs: (body, file) => [
      opening(file),
      `经查，该许可属于${text(body, 'label')}的情形。${text(body, 'reason')}根据《中华人民共和国行政许可法》第六十九条，决定撤销。`,
      ...bar(body),
      remedies(body),
    ],
  },
};

export function list(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join('；') : '';
}
