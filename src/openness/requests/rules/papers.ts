// The papers of a request, one for each outcome of the annual report. None names a third party.
import type { CaseFile, PaperTemplate } from '#kernel/cases/contract.ts';
import { paper } from '#kernel/cases/rules/stating.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';
import { remediesOf } from './remedies.ts';

const to = ({ applicant_name }: CaseFile) => `${applicant_name}：`;
const LAW = '《政府信息公开条例》';

/** Papers of before there were files name none. */
function listed(files: unknown): string[] {
  const names = Array.isArray(files) ? files.map(String) : [];
  return names.length > 0 ? [`附件：${names.map((name, index) => `${index + 1}. ${name}`).join('；')}`] : [];
}

/** The answer, by its outcome: what it is, on which article, in the officer’s own words, and what can be done about it. */
function replyOf(outcome: Outcome): PaperTemplate {
  return paper(
    `政府信息公开申请答复书（${outcome.zh}）`,
    `Answer to a request for information: ${outcome.en}`,
    '公答',
    (body, file) => [
      to(file),
      outcome.paper,
      ...(body.text ? [String(body.text)] : []),
      ...listed(body.files),
      ...(body.elsewhere ? [`负责公开该信息的行政机关：${body.elsewhere}`] : []),
      `依据：${outcome.basis}。`,
      remediesOf(outcome),
    ],
  );
}

const replies = Object.fromEntries(OUTCOMES.map((outcome) => [`reply-${outcome.value}`, replyOf(outcome)]));

export const papers: Readonly<Record<string, PaperTemplate>> = {
  ...replies,
  receipt: paper('政府信息公开申请登记回执', 'Receipt of a request for information', '公登', (_body, file) => [
    to(file),
    `你的申请已登记。当面提交和签收的邮件，以提交、签收之日为收到申请之日；通过互联网、传真和平常信函提交的，以双方确认之日为收到申请之日（${LAW}第三十一条）。`,
    '申请公开政府信息不收取费用；数量、频次明显超过合理范围的，可以收取信息处理费（第四十二条）。',
  ]),
  received: paper('政府信息公开申请收到告知书', 'Notice of receipt', '公收', (body, file) => [
    to(file),
    `你的申请以 ${body.on} 为收到之日，本机关自该日起 20 个工作日内答复（${LAW}第三十三条）。`,
  ]),
  supplement: paper('政府信息公开申请补正告知书', 'Notice to supplement', '公补', (body, file) => [
    to(file),
    `你的申请需要补正：${body.why}。${body.items}`,
    `请在 ${body.days} 个工作日内补正。答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请（${LAW}第三十条）。`,
  ]),
  split: paper('政府信息公开申请拆分告知书', 'Notice that a request was split', '公拆', (_body, file) => [
    to(file),
    '你的申请含有两件事。按照一事一申请，另一件已单独登记，收到申请之日不变，编号和查询码另行发送。',
  ]),
  'third-letter': paper('政府信息公开征求第三方意见书', 'Letter to a third party', '公征', (body) => [
    `第 ${body.n} 号第三方（姓名、地址见送达回证）：`,
    `有人申请公开可能涉及你合法权益的政府信息：${body.question}`,
    `请自收到本意见书之日起 15 个工作日内提出是否同意公开的意见和理由。逾期未提出的，由本机关依法决定是否公开（${LAW}第三十二条）。`,
  ]),
  'organ-letter': paper('政府信息公开征求意见函', 'Letter to another organ', '公函', (body) => [
    `${body.organ}：`,
    String(body.question),
    `请自收到本函之日起 15 个工作日内提出意见，逾期未提出的视为同意公开（${LAW}第三十四条）。`,
  ]),
  extension: paper('政府信息公开延长答复期限告知书', 'Notice of extension', '公延', (body, file) => [
    to(file),
    `经政府信息公开工作机构负责人同意，答复期限延长 ${body.days} 个工作日（${LAW}第三十三条）。理由：${body.reason}`,
  ]),
  reasons: paper('说明申请理由通知书', 'Notice to give reasons', '公理', (body, file) => [
    to(file),
    `你申请公开政府信息的数量、频次明显超过合理范围：${body.why}`,
    `请在 ${body.days} 个工作日内说明理由（${LAW}第三十五条；期限为本地设定）。`,
  ]),
  delay: paper('政府信息公开延迟答复告知书', 'Notice of a delayed answer', '公迟', (body, file) => [
    to(file),
    `你申请的理由合理，但无法在规定的期限内答复：${body.why}本机关自今日起 ${body.days} 个工作日内答复（${LAW}第三十五条）。`,
  ]),
  fee: paper('政府信息公开信息处理费收费通知', 'Notice of the fee', '公费', (body, file) => [
    to(file),
    `你的申请${body.by === 'items' ? `按件计收，${body.count} 件` : `按量计收，${body.count} 页`}，信息处理费 ${body.yuan} 元（${LAW}第四十二条、国办函〔2020〕109号）。`,
    `请自收到本通知之日起 ${body.days} 日内缴纳（期限为本地设定）。逾期未缴纳的，不再处理你的申请。`,
  ]),
};
