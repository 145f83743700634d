// Pure rules of the scan: marks of secrecy, numbers of persons, and the city's own words, however they are written.
import { readIdNumber } from '#kernel/people/rules/id-number.ts';
import { fold } from '#platform/search/grams.ts';
import type { NamedText } from '../registry.ts';
import type { Finding, ScanLevel } from './contract.ts';

/** A word of the city's list that counts. */
export interface ScanWord {
  readonly word: string;
  readonly level: 'block' | 'review';
  readonly advice: string | null;
}

interface Rule {
  readonly id: string;
  readonly level: ScanLevel;
  /** Meets folded text: lower case, half width, Simplified. */
  readonly pattern: RegExp;
  /** Over the text without any blanks, so that 机 密 ★ is met; over its lines otherwise. */
  readonly tight?: true;
  readonly holds?: (found: string) => boolean;
  /** Not to be repeated where findings are read. */
  readonly masked?: true;
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const WORDS_OF_SECRECY = '(?:绝密|机密|秘密)';

/**
 * 保守国家秘密法实施条例第二十一条: “国家秘密标志应当标注密级、保密期限。” Written with a star between them, or in brackets. An
 * asterisk, which also marks footnotes, counts only before a period.
 */
const MARKS: readonly Rule[] = [
  {
    id: 'mark-classified',
    level: 'refuse',
    tight: true,
    masked: true,
    pattern: new RegExp(
      `${WORDS_OF_SECRECY}级?(?:[★☆✩✭⭐🌟]|[*✱∗](?=${NUMBER}(?:年|个月|月|日|天)|长期|启用前|公布前|解密前))(?:${NUMBER}(?:年|个月|月|日|天)|长期|启用前|公布前|解密前)?`,
      'gu',
    ),
  },
  {
    id: 'mark-bracketed',
    level: 'refuse',
    tight: true,
    masked: true,
    pattern: new RegExp(
      `[【\\[(〔]${WORDS_OF_SECRECY}级?[】\\])〕]|密级[:]${WORDS_OF_SECRECY}(?!、?${WORDS_OF_SECRECY})`,
      'gu',
    ),
  },
  { id: 'mark-not-public', level: 'refuse', tight: true, masked: true, pattern: /此件(?:不予公开|不公开)/gu },
  { id: 'mark-bare', level: 'review', pattern: /(?<=^|\n)\s*(?:绝\s*密|机\s*密|秘\s*密)\s*(?=$|\n)/gu },
  { id: 'mark-period', level: 'review', tight: true, pattern: /(?:保密期限|解密时间|解密条件|知悉范围):/gu },
  {
    id: 'mark-internal',
    level: 'review',
    tight: true,
    pattern:
      /内部(?:资料|文件|使用|明电)|仅供内部|注意保存|不得外传|工作秘密|涉密人员|密电|机要(?:件|文件)|传真电报|此件依申请公开/gu,
  },
  { id: 'mark-draft', level: 'info', tight: true, pattern: /征求意见稿|送审稿|讨论稿|会议讨论材料|过程稿/gu },
  { id: 'serial', level: 'review', tight: true, pattern: /(?:份号|no\.?):?0{2,}\d{1,6}/gu },
];

/** 条例第十五条 and 个人信息保护法: what tells who a person is. */
export const PERSONS: readonly Rule[] = [
  {
    id: 'id-number',
    level: 'block',
    masked: true,
    pattern:
      /(?<![0-9a-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[0-9x](?![0-9a-z])/gu,
    holds: (found) => readIdNumber(found.replace(/[ -]/g, '')) !== undefined,
  },
  {
    id: 'bank-card',
    level: 'block',
    masked: true,
    pattern: /(?<![0-9a-z.])(?=62|4|5[1-5]|35|60|68)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9a-z])/gu,
    holds: isCardNumber,
  },
  {
    id: 'id-number-old',
    level: 'review',
    masked: true,
    pattern: /(?<![0-9a-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9a-z])/gu,
    holds: (found) => readIdNumber(found) !== undefined,
  },
  { id: 'mobile', level: 'review', masked: true, pattern: /(?<![0-9])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9])/gu },
  {
    id: 'passport',
    level: 'review',
    masked: true,
    pattern: /(?<![a-z0-9])(?:[egdsph]\d{8}|e[a-hj-np-z]\d{7})(?![0-9a-z])/gu,
  },
  { id: 'health', level: 'review', tight: true, pattern: /病历号|住院号|艾滋病|hiv|精神分裂|吸毒人员|社区矫正对象/gu },
  {
    id: 'minor',
    level: 'review',
    tight: true,
    pattern: /(?:未成年人|被害人|受害儿童)[^。]{0,12}(?:姓名|身份证|住址)/gu,
  },
  {
    id: 'roster',
    level: 'review',
    pattern: /(?:身份证号码?|银行(?:卡|账)号|联系电话|家庭住址)[^\n]{0,8}[,，\t|]/gu,
  },
  {
    id: 'plate',
    level: 'info',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][·•]?[a-hj-np-z0-9]{5,6}(?![a-z0-9])/gu,
  },
];

export const RULES: readonly Rule[] = [...MARKS, ...PERSONS];

/** A text in the one form that is searched, each sign with its place in what was written. */
interface Folded {
  readonly text: string;
  readonly places: Int32Array;
}

const foldedSigns = new Map<string, string>();
const MOST_SIGNS_KEPT = 20_000;

/** Signs that show nothing: a mark may not hide behind them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

function foldSign(sign: string): string {
  let folded = foldedSigns.get(sign);
  if (folded === undefined) {
    folded = INVISIBLE.test(sign) ? '' : fold(sign);
    if (foldedSigns.size < MOST_SIGNS_KEPT) foldedSigns.set(sign, folded);
  }
  return folded;
}

function foldWhole(text: string): Folded {
  const parts: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const folded = foldSign(sign);
    parts.push(folded);
    for (let index = 0; index < folded.length; index++) places.push(at);
    at += sign.length;
  }
  return { text: parts.join(''), places: Int32Array.from(places) };
}

function tighten({ text, places }: Folded): Folded {
  const kept: number[] = [];
  let tight = '';
  let from = 0;
  for (const blank of text.matchAll(/\s+/gu)) {
    tight += text.slice(from, blank.index);
    for (let at = from; at < blank.index; at++) kept.push(places[at]!);
    from = blank.index + blank[0].length;
  }
  if (from === 0) return { text, places };
  tight += text.slice(from);
  for (let at = from; at < text.length; at++) kept.push(places[at]!);
  return { text: tight, places: Int32Array.from(kept) };
}

/** A city's word as it is looked for. */
const foldWord = (word: string) => tighten(foldWhole(word)).text;

/** More of the same rule in one text tell nothing new. */
const MOST_OF_A_RULE = 20;

/** Where a rule meets a text, each hit with its place in what was written. */
function listHits(rule: Rule, text: string, folded: Folded): { readonly at: number; readonly end: number }[] {
  const found = [...folded.text.matchAll(rule.pattern)].filter(([hit]) => rule.holds?.(hit) ?? true);
  return found.map(({ index, 0: hit }) => ({
    at: folded.places[index] ?? 0,
    end: (folded.places[index + hit.length - 1] ?? text.length - 1) + 1,
  }));
}

/** Every place where rules that look at the text as it stands meet it. */
export function locate(text: string, rules: readonly Rule[]): { readonly at: number; readonly end: number }[] {
  const whole = foldWhole(text);
  return rules.flatMap((rule) => listHits(rule, text, whole));
}

/** What the rules and the city's words find in one text, in the order of its signs. */
export function scanText({ name, text }: NamedText, words: readonly ScanWord[]): Finding[] {
  const whole = foldWhole(text);
  const tight = tighten(whole);
  const find = (rule: Rule): Finding[] => {
    const hits = listHits(rule, text, rule.tight ? tight : whole).slice(0, MOST_OF_A_RULE);
    return hits.map(({ at, end }) => ({
      rule: rule.id,
      level: rule.level,
      where: name,
      at,
      excerpt: excerptOf(text, at, end, rule),
    }));
  };
  const own = words.filter(({ word }) => tight.text.includes(foldWord(word)));
  const found = [...RULES, ...own.map(ruleOf)].flatMap(find);
  return found.sort((a, b) => a.at - b.at);
}

/** A mark that a citizen may well quote, “此件不公开”, is none of them. */
const SECRET_MARKS = ['mark-classified', 'mark-bracketed'];

/** The first mark of a state secret in one text. All of them have the sign 密, as which no other sign is read. */
export function findSecretMark(named: NamedText): Finding | undefined {
  if (!named.text.includes('密')) return undefined;
  return scanText(named, []).find(({ rule }) => SECRET_MARKS.includes(rule));
}

function ruleOf({ word, level }: ScanWord): Rule {
  const escaped = foldWord(word).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return { id: `${WORD_RULE}${word}`, level, tight: true, pattern: new RegExp(escaped, 'gv') };
}

/** Before the word, in the name of its rule. */
export const WORD_RULE = 'word:';

const AROUND = 12;
const AROUND_SECRET = 4;

/** What stands around a hit; of what is secret or personal not the hit itself. */
function excerptOf(text: string, at: number, end: number, rule: Rule): string {
  const around = rule.level === 'refuse' ? AROUND_SECRET : AROUND;
  const hit = rule.masked ? '■■■' : text.slice(at, end);
  const excerpt = `${text.slice(Math.max(0, at - around), at)}${hit}${text.slice(end, end + around)}`;
  // Half a sign at an edge is no text.
  return excerpt
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Luhn's check over 16 to 19 digits. */
function isCardNumber(found: string): boolean {
  const digits = [...found.replace(/[ -]/g, '')].map(Number).toReversed();
  if (digits.length < 16 || digits.length > 19) return false;
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
