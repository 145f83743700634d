// The papers of a proposal; on the reply the class stands in the corner, as the form asks.
import type { CaseFile, PaperTemplate } from '#kernel/cases/contract.ts';
import { nameOf } from '#kernel/cases/label.ts';
import { paper } from '#kernel/cases/rules/stating.ts';
import { motionOf, UNFIT } from '../contract.ts';

const sirs = (file: CaseFile) => (motionOf({ file }).house === 'congress' ? '代表' : '委员');
const to = (file: CaseFile) => `${file.applicant_name}${sirs(file)}：`;
const named = (file: CaseFile) => `《${file.title}》`;
const lines = (text: unknown) => String(text).split(/\n+/).filter(Boolean);

const reply: PaperTemplate = {
  ...paper('建议提案答复函', 'Reply to a proposal', '建复', (body, file) => [
    `${body.to}${sirs(file)}：`,
    `您提出的${named(file)}收悉，现答复如下：`,
    ...lines(body.text),
    `办理中已与您联系沟通：${body.ways}。感谢您对我们工作的关心和支持。`,
    `联系人及电话：${body.contact}`,
    ...((body.copies as string[]).length > 0
      ? [`抄送：${(body.copies as string[]).join('、')}（联名）；${body.office}。`]
      : [`抄送：${body.office}。`]),
  ]),
  corner: ({ class: cls, open }) => `办理类别：${cls}　${open ? '可以公开' : '不宜公开'}`,
};

export const papers: Readonly<Record<string, PaperTemplate>> = {
  receipt: paper('建议提案收件回执', 'Receipt of a proposal', '建收', (_body, file) => [
    to(file),
    `您提出的${named(file)}已经登记。是否立案、交哪个单位办理、什么时候答复，在“我的建议提案”里随时可以看到。`,
  ]),
  registered: paper('建议提案立案通知', 'Notice of registration', '建立', (_body, file) => [
    to(file),
    `您提出的${named(file)}经审查立案，将交有关单位研究办理。`,
  ]),
  returned: paper('建议提案退回修改通知', 'Notice of return', '建退', (body, file) => [
    to(file),
    `您提出的${named(file)}请修改后重新提交：${body.reason}`,
  ]),
  refusal: paper('建议提案不予立案通知', 'Notice that it is not registered', '建不', (body, file) => [
    to(file),
    `您提出的${named(file)}不予立案。情形：${nameOf(UNFIT, body.ground).zh}。`,
    String(body.reason),
  ]),
  passed: paper('建议提案转意见通知', 'Notice that it was passed on', '建转', (body, file) => [
    to(file),
    `您提出的${named(file)}转${body.organ}作为意见参考。${body.reason}`,
  ]),
  assignment: paper('建议提案交办通知单', 'Handing over of a proposal', '建交', (body, file) => [
    `${body.lead}：`,
    `现将${file.applicant_name}${sirs(file)}提出的${named(file)}交你单位主办${body.others ? `，${body.others}协办` : ''}。自交办之日起${body.months === 6 ? '六' : '三'}个月内答复${sirs(file)}（${
      motionOf({ file }).house === 'congress' ? '《代表法》第五十一条' : '本地设定'
    }）；办理中应当与${sirs(file)}联系沟通，充分听取意见。`,
    ...(body.task ? [String(body.task)] : []),
  ]),
  'more-time': paper('建议提案延期答复通知', 'Notice of more time', '建延', (body, file) => [
    to(file),
    `${named(file)}经交办机关同意，答复期限延长 ${body.months} 个月；连同延长，自交办之日起不超过六个月。`,
  ]),
  redo: paper('建议提案再次办理通知', 'Notice that it is answered anew', '建再', (_body, file) => [
    to(file),
    `对${named(file)}的答复有不满意的评价，已要求承办单位再次办理并重新答复。`,
  ]),
  reply,
};
