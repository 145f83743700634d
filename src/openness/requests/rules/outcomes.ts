// What a request can come to: the outcomes of the annual report, each with its article and its own paper. Pure.
import type { Label } from '#kernel/cases/contract.ts';

export interface Outcome extends Label {
  readonly value: string;
  /** The article it rests on, or the format of the annual report where the regulation names none. */
  readonly basis: string;
  readonly group: 'open' | 'part' | 'refused' | 'unable' | 'unprocessed' | 'other';
  /** What its paper says before the officer's own words. */
  readonly paper: string;
}

const FORMAT_ZH = '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）';
const CHARGES_ZH = '国办函〔2020〕109号';

/** 国办公开办函〔2021〕30号, table three, rows (一) to (六): one request has exactly one. */
export const OUTCOMES = [
  /** “所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间”; what is public already as well. */
  {
    value: '1',
    group: 'open',
    zh: '予以公开',
    en: 'Disclosed',
    basis: '《政府信息公开条例》第三十六条第一项、第二项',
    paper: '你申请的政府信息可以公开，现提供如下，或者按下列方式、途径获取。',
  },
  /** “能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。” */
  {
    value: '2',
    group: 'part',
    zh: '部分公开',
    en: 'Disclosed in part',
    basis: '《政府信息公开条例》第三十七条',
    paper:
      '你申请的信息中含有不应当公开或者不属于政府信息的内容，作区分处理后提供可以公开的部分；不公开部分的理由一并说明。',
  },
  {
    value: '3.1',
    group: 'refused',
    zh: '属于国家秘密',
    en: 'State secret',
    basis: '《政府信息公开条例》第十四条',
    paper: '你申请的信息属于依法确定的国家秘密，不予公开。',
  },
  {
    value: '3.2',
    group: 'refused',
    zh: '其他法律、行政法规禁止公开',
    en: 'Forbidden by law or administrative regulation',
    basis: '《政府信息公开条例》第十四条',
    paper: '你申请的信息属于法律、行政法规禁止公开的政府信息，不予公开。',
  },
  {
    value: '3.3',
    group: 'refused',
    zh: '危及“三安全一稳定”',
    en: 'Endangers security or stability',
    basis: '《政府信息公开条例》第十四条',
    paper: '你申请的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开。',
  },
  /** “涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。” */
  {
    value: '3.4',
    group: 'refused',
    zh: '保护第三方合法权益',
    en: 'Rights of a third party',
    basis: '《政府信息公开条例》第十五条、第三十二条',
    paper: '你申请的信息公开会对第三方合法权益造成损害，不予公开。',
  },
  {
    value: '3.5',
    group: 'refused',
    zh: '属于三类内部事务信息',
    en: 'Internal affairs',
    basis: '《政府信息公开条例》第十六条第一款',
    paper: '你申请的信息属于人事管理、后勤管理、内部工作流程等内部事务信息，不予公开。',
  },
  {
    value: '3.6',
    group: 'refused',
    zh: '属于四类过程性信息',
    en: 'Information of a process',
    basis: '《政府信息公开条例》第十六条第二款',
    paper: '你申请的信息属于讨论记录、过程稿、磋商信函、请示报告等过程性信息，不予公开。',
  },
  {
    value: '3.7',
    group: 'refused',
    zh: '属于行政执法案卷',
    en: 'Case file of enforcement',
    basis: '《政府信息公开条例》第十六条第二款',
    paper: '你申请的信息属于行政执法案卷信息，不予公开。',
  },
  /** “……属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理。” */
  {
    value: '3.8',
    group: 'refused',
    zh: '属于行政查询事项',
    en: 'To be looked up under another law',
    basis: '《政府信息公开条例》第三十六条第七项',
    paper: '有关法律、行政法规对你申请的信息的获取有特别规定，请依照其规定办理。',
  },
  /** “经检索没有所申请公开信息的，告知申请人该政府信息不存在”; “不属于本行政机关负责公开的，告知申请人并说明理由”. */
  {
    value: '4.1',
    group: 'unable',
    zh: '本机关不掌握相关政府信息',
    en: 'Not held by this organ',
    basis: '《政府信息公开条例》第三十六条第四项、第五项',
    paper: '经检索，本机关没有你申请公开的信息，或者该信息不属于本机关负责公开。',
  },
  /** “需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。” */
  {
    value: '4.2',
    group: 'unable',
    zh: '没有现成信息需要另行制作',
    en: 'Would have to be made',
    basis: '《政府信息公开条例》第三十八条',
    paper: '你申请的信息没有现成的，需要对现有政府信息进行加工、分析，不予提供。',
  },
  {
    value: '4.3',
    group: 'unable',
    zh: '补正后申请内容仍不明确',
    en: 'Still unclear after the supplement',
    basis: '《政府信息公开条例》第三十条',
    paper: '你的申请经补正后内容仍不明确，无法提供。',
  },
  /** “以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出。” */
  {
    value: '5.1',
    group: 'unprocessed',
    zh: '信访举报投诉类申请',
    en: 'A petition, report or complaint',
    basis: '《政府信息公开条例》第三十九条第一款',
    paper: '你的申请属于信访、投诉、举报等活动，不作为政府信息公开申请处理，可以通过相应渠道提出。',
  },
  {
    value: '5.2',
    group: 'unprocessed',
    zh: '重复申请',
    en: 'Asked again',
    basis: '《政府信息公开条例》第三十六条第六项',
    paper: '本机关已就你提出的申请作出答复，你重复申请公开相同政府信息，不予重复处理。',
  },
  {
    value: '5.3',
    group: 'unprocessed',
    zh: '要求提供公开出版物',
    en: 'A publication',
    basis: '《政府信息公开条例》第三十九条第二款',
    paper: '你要求提供的是政府公报、报刊、书籍等公开出版物，获取的途径如下。',
  },
  {
    value: '5.4',
    group: 'unprocessed',
    zh: '无正当理由大量反复申请',
    en: 'Excessive without good reason',
    basis: '《政府信息公开条例》第三十五条',
    paper: '你申请公开政府信息的数量、频次明显超过合理范围，说明的理由不合理，不予处理。',
  },
  {
    value: '5.5',
    group: 'unprocessed',
    zh: '要求行政机关确认或重新出具已获取信息',
    en: 'To confirm or issue again what they have',
    basis: FORMAT_ZH,
    paper: '你要求确认或者重新出具已经获取的信息，不予处理。',
  },
  /** “申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。” */
  {
    value: '6.1',
    group: 'other',
    zh: '申请人无正当理由逾期不补正、行政机关不再处理其申请',
    en: 'Not supplemented in time',
    basis: '《政府信息公开条例》第三十条',
    paper: '你在补正期限内没有补正，视为放弃申请，本机关不再处理。',
  },
  {
    value: '6.2',
    group: 'other',
    zh: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其申请',
    en: 'Fee not paid in time',
    basis: CHARGES_ZH,
    paper: '你没有在收费通知写明的期限内缴纳信息处理费，本机关不再处理你的申请。',
  },
  { value: '6.3', group: 'other', zh: '其他', en: 'Otherwise', basis: FORMAT_ZH, paper: '你的申请处理如下。' },
] as const satisfies readonly Outcome[];
export type OutcomeCode = (typeof OUTCOMES)[number]['value'];

export const findOutcome = (code: unknown): Outcome | undefined => OUTCOMES.find(({ value }) => value === code);

/** Those an officer can draft; what runs out by itself or is withdrawn is not drafted. */
export const DRAFTED = OUTCOMES.filter(({ value }) => value !== '6.1' && value !== '6.2');

export const isOpen = ({ group }: Outcome) => group === 'open' || group === 'part';
