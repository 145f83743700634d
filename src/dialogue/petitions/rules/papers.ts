// The papers of a petition. Where the name is kept, none of them says it.
import type { CaseFile, PaperTemplate } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { paper } from '#kernel/cases/rules/stating.ts';
import { GROUNDS, OPINIONS } from '../contract.ts';

const LAW = '《信访工作条例》';
const to = ({ applicant_name }: CaseFile) => `${applicant_name}：`;

const RESULTS: Readonly<Record<string, string>> = {
  keep: '维持原意见',
  change: '变更原意见',
  redo: '撤销原意见，责令重新办理',
};
const opined = (value: unknown) => nameOf(OPINIONS, value).zh;

export const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: paper('信访事项收件回执', 'Receipt of a petition', '信收', (_body, file) => [
    to(file),
    `你提出的信访事项已经登记，自收到之日起 15 日内书面告知是否受理、转送何处或者怎样另行提出（${LAW}第二十二条、第二十三条）。`,
    '凭编号和查询码可以随时查看进度和每一步的答复。任何组织和个人不得打击报复信访人。',
  ]),
  acceptance: paper('信访事项受理告知书', 'Notice of acceptance', '信受', (body, file) => [
    to(file),
    `你提出的信访事项，${body.organ}予以受理。${
      body.sixty
        ? `自受理之日起 60 日内办结；情况复杂的，经负责人批准可以延长，最长 30 日（${LAW}第三十四条）。`
        : '自受理之日起 60 日内答复（期限为本地设定）。'
    }`,
  ]),
  passed: paper('信访事项转送（交办）告知书', 'Notice that a petition was passed on', '信转', (body, file) => [
    to(file),
    `你提出的信访事项已转${body.organ}。该单位自收到之日起 15 日内书面告知你是否受理（${LAW}第二十三条）。`,
  ]),
  'hand-over': paper('信访事项交办函', 'Letter of hand-over', '信交', (body) => [
    `${body.organ}：`,
    `现将信访事项交你单位办理。${body.task}`,
    `请在 ${body.days} 日内办结并提交办结报告（${LAW}第二十二条）。不属于你单位职权的，自收到之日起 5 个工作日内提出异议并详细说明理由，未经同意不得退回。`,
  ]),
  route: paper('信访事项另行途径告知书', 'Notice of the right way', '信告', (body, file) => [
    to(file),
    `你提出的事项应当通过${body.way}解决（${LAW}第二十三条、第三十一条）。`,
    String(body.where),
  ]),
  refusal: paper('信访事项不予受理告知书', 'Notice that it is not accepted', '信不', (body, file) => [
    to(file),
    `你提出的信访事项不予受理。情形：${nameOf(GROUNDS, body.ground).zh}。`,
    String(body.reason),
    ...(body.earlier ? [`原信访件编号：${body.earlier}。`] : []),
  ]),
  'ended-already': paper('信访事项终结告知书', 'Notice that the matter has ended', '信终', (body, file) => [
    to(file),
    `你提出的信访事项（原编号 ${body.earlier}）已经复核，复核意见是终结性的。以同一事实和理由再次提出的，各级信访工作机构和其他机关、单位不再受理（${LAW}第三十六条）。`,
    String(body.reason),
    '有新的事实和理由的，请作为新的事项提出，并写明新在哪里。',
  ]),
  merged: paper('信访事项合并办理告知书', 'Notice of merging', '信并', (body, file) => [
    to(file),
    `你提出的信访事项与 ${body.into} 号为同一事项，合并由一个单位办理。凭本件编号和查询码同样可以查看进度，结果一并告知。`,
  ]),
  extension: paper('信访事项延期告知书', 'Notice of extension', '信延', (body, file) => [
    to(file),
    `情况复杂，经本单位负责人批准，办理期限延长 ${body.days} 日（${LAW}第三十四条）。理由：${body.reason}`,
  ]),
  opinion: paper('信访处理意见书', 'Opinion on a petition', '信处', (body, file) => [
    to(file),
    `你提出的信访请求，经${body.organ}调查核实：${body.facts}`,
    `处理意见：${opined(body.opinion)}。${body.text}`,
    `依据：${body.law}。`,
    `不服本意见的，可以自收到之日起 30 日内请求上一级机关、单位复查（${LAW}第三十五条）。`,
  ]),
  answer: paper('信访事项答复书', 'Answer to a petition', '信答', (body, file) => [
    to(file),
    `你反映的事项，${body.organ}答复如下：${body.text}`,
    ...(body.duty ? ['对履行法定职责的决定不服的，可以依法申请行政复议或者提起行政诉讼。'] : []),
  ]),
  review: paper('信访事项复查意见书', 'Opinion of the review', '信查', (body, file) => [
    to(file),
    `你请求复查的信访事项，经${body.organ}复查：${RESULTS[String(body.result)]}。${body.text}`,
    ...(body.opinion ? [`变更后的处理意见：${opined(body.opinion)}。`] : []),
    `依据：${body.law}。`,
    body.result === 'redo'
      ? '原办理单位重新办理后另行答复。'
      : `不服本意见的，可以自收到之日起 30 日内请求上一级机关、单位复核（${LAW}第三十六条）。`,
  ]),
  recheck: paper('信访事项复核意见书', 'Opinion of the re-examination', '信核', (body, file) => [
    to(file),
    `你请求复核的信访事项，经复核：${RESULTS[String(body.result)]}。${body.text}`,
    ...(body.opinion ? [`变更后的处理意见：${opined(body.opinion)}。`] : []),
    `依据：${body.law}。`,
    `本意见是终结性的。以同一事实和理由再次提出的，不再受理（${LAW}第三十六条）。`,
  ]),
};
