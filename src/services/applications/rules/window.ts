// What is asked of an applicant at the window beside the procedure: money, and materials that no list has. Written down, told, and judged.
import { z } from 'zod';
import type { ActRule, Fact } from '#kernel/cases/contract.ts';
import { actRefused } from '#kernel/cases/errors.ts';
import { type ActField, longText, shortText, wholeNumber } from '#kernel/cases/fields.ts';
import { permissions } from '../contract.ts';
import { type Procedure, procedureOf } from './subject.ts';

/** When something may be asked for; a fee also when the result is handed over. */
const ASKING = ['received', 'supplied', 'reviewing'];
const PAYING = [...ASKING, 'decided'];

/** `12.50` as it is typed, in yuan; in fen from there on. */
const yuan: ActField = {
  zh: '实收金额（元）',
  en: 'Amount charged, in yuan',
  control: 'text',
  schema: z
    .string()
    .trim()
    .regex(/^\d{1,7}(\.\d{1,2})?$/, '请写成 12 或者 12.50|Write 12 or 12.50')
    .transform((text) => Math.round(Number(text) * 100)),
};

const sayYuan = (fen: unknown) => (Number(fen) / 100).toFixed(2);

interface Charge {
  /** Its place in the table of the item's fees, from 1; 0 for what the table does not have. */
  readonly line: number;
  readonly name?: string;
  readonly count: number;
  /** Fen. */
  readonly amount: number;
  readonly receipt: string;
}

const feeOf = ({ fees = [] }: Procedure, line: number) => fees[line - 1];

/** What the table of the version the case was begun under says of it, in fen; null where it says nothing. */
function tariffOf(procedure: Procedure, { line, count }: Charge): number | null {
  const fee = feeOf(procedure, line);
  return fee ? fee.amountFen * count : null;
}

/**
 * 行政许可法第五十九条：“行政机关实施行政许可，依照法律、行政法规收取费用的，应当按照公布的法定项目和标准收费”。
 * What is off the table, or more than it says, is written down like the rest: supervision hears of it at once (第七十五条).
 */
const recordFee: ActRule<Charge> = {
  zh: '登记收费',
  en: 'Record a fee',
  by: 'officer',
  permission: permissions.receive,
  from: PAYING,
  to: [],
  fields: {
    line: wholeNumber('收费标准第几项', 'Line of the table of fees', 0, 10, {
      hint: {
        zh: '见本件的“收费标准”；标准里没有的填 0',
        en: 'As the case lists them; 0 for what is not in the table',
      },
    }),
    name: shortText('收费名目', 'What it is for', {
      optional: true,
      hint: { zh: '标准里没有的必填', en: 'Needed for what is not in the table' },
    }),
    count: wholeNumber('数量', 'How many', 1, 999),
    amount: yuan,
    receipt: shortText('票据号', 'Number of the receipt'),
  },
  tell: ({ fee, amount, receipt }) => ({
    zh: `收费：${fee} ${sayYuan(amount)} 元，票据 ${receipt}`,
    en: `Fee: ${fee}, ${sayYuan(amount)} yuan, receipt ${receipt}`,
  }),
  decide: (_snapshot, body, env) => {
    const procedure = procedureOf(env);
    const fee = feeOf(procedure, body.line)?.name ?? body.name;
    if (fee === undefined || (body.line > 0 && !feeOf(procedure, body.line))) {
      throw actRefused({
        zh: '收费标准里没有这一项。标准以外的收费，第几项填 0，并写明名目。',
        en: 'The table has no such line. For what is not in the table give 0, and say what it is for.',
      });
    }
    const { count, amount, receipt } = body;
    return { record: { fee, count, amount, receipt, tariff: tariffOf(procedure, body) } };
  },
  means: {
    charge: ({ body, env }) => ({ charged: body.amount, tariff: tariffOf(procedureOf(env), body) }),
  },
};

/**
 * 行政许可法第三十一条：“行政机关不得要求申请人提交与其申请的行政许可事项无关的技术资料和其他材料。” Whoever asks for more than
 * the list does so in writing: the applicant is told that the list does not have it, and supervision hears of it.
 */
const demandOther: ActRule<{ material: string; reason: string }> = {
  zh: '要求清单以外的材料',
  en: 'Ask for what the list has not',
  by: 'officer',
  permission: permissions.receive,
  from: ASKING,
  to: [],
  fields: {
    material: shortText('什么材料', 'What', {
      hint: {
        zh: '清单里的材料用“补正告知”。清单以外的，申请人可以不交，本次要求报监察核查。',
        en: 'For what is on the list ask for supplements. The applicant may refuse this, and supervision hears of it.',
      },
    }),
    reason: longText('为什么要，依据哪一条', 'Why, and by which article'),
  },
  tell: ({ material }) => ({
    zh: `窗口另外要求：${material}。这份材料不在办事指南的清单里，您可以不交`,
    en: `The window also asks for: ${material}. It is not on the list of the guide, and you may refuse it`,
  }),
  decide: (_snapshot, { material, reason }, env) => {
    if (isListed(procedureOf(env), material)) {
      throw actRefused({
        zh: '这份材料在清单里，请用“补正告知”一次告知。',
        en: 'The list has it: please ask for it with the one notice for supplements.',
      });
    }
    return { record: { material, reason } };
  },
  means: {
    demand: ({ body, env }) => ({
      asked: [body.material],
      listed: procedureOf(env).materials.map(({ name }) => name),
    }),
  },
};

const isListed = ({ materials }: Procedure, text: string) =>
  materials.some(({ name, nameEn }) => name === text || nameEn === text);

/** The table of fees, by which a fee is written down and can be compared by whoever pays. */
export function tellFees({ fees = [] }: Procedure): Fact[] {
  return fees.map(({ name, amountFen, unit }, index) => ({
    zh: `收费标准 ${index + 1}`,
    en: `Fee ${index + 1}`,
    value: { zh: `${name}：${sayYuan(amountFen)} 元/${unit}`, en: `${name}: ${sayYuan(amountFen)} yuan/${unit}` },
  }));
}

export const windowActs = { 'record-fee': recordFee, 'demand-other': demandOther };
