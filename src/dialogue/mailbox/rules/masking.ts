// A letter and its answer as everybody may read them: without numbers, plates and names that tell who somebody is. Pure.
import type { CaseFile } from '#kernel/cases/contract.ts';
import { locatePersons } from '#kernel/documents/scan/persons.ts';
import { dataOf, type PublicText } from '../contract.ts';

/** In place of what is left out. */
export const MASK = '***';

/** Commonest family names, those of the peoples of Yunnan among them that are no everyday word. */
const FAMILY =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文俸罕]';
const GIVEN = '\\p{Script=Han}{1,2}';

/** A name where something beside it says that it is one: 我叫张三, 联系人：李四, 王五老师. */
const NAMED = [
  new RegExp(
    `(?<=(?:我叫|名叫|姓名|联系人|投诉人|反映人|当事人|户主)\\s*[:：是为]?\\s*)${FAMILY}${GIVEN}(?!\\p{Script=Han})`,
    'gu',
  ),
  new RegExp(`(?<=(?:我叫|名叫|姓名[:：]|联系人[:：]))${FAMILY}${GIVEN}`, 'gu'),
  new RegExp(`${FAMILY}${GIVEN}(?=先生|女士|小姐|老师|医生|大夫|护士|师傅|同学|经理|老板)`, 'gu'),
];
/** Of a letter, not of an answer: there it is the organ's own. */
const LANDLINE = /(?<![\d-])(?:0\d{2,3}[- ]?)\d{7,8}(?!\d)/g;
/** Also one that was mistyped, so that its check character is wrong. */
const ID_LIKE = /(?<![\w])[1-9]\d{16}[\dXx](?![\w])/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

interface Span {
  readonly at: number;
  readonly end: number;
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((hit) => ({ at: hit.index, end: hit.index + hit[0].length }));

function spansOfWord(text: string, word: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    spans.push({ at, end: at + word.length });
  return spans;
}

/** The text with every span left out, those that meet as one. */
function cut(text: string, spans: readonly Span[]): string {
  let masked = '';
  let from = 0;
  for (const { at, end } of spans.toSorted((a, b) => a.at - b.at || b.end - a.end)) {
    if (end <= from) continue;
    if (at >= from) masked += text.slice(from, at) + MASK;
    from = end;
  }
  return masked + text.slice(from);
}

/** `words` are left out wherever they stand; `own` also what only a private person writes of themselves. */
export function maskText(text: string, words: readonly string[], own = true): string {
  const patterns = own ? [...NAMED, ID_LIKE, LANDLINE, MAIL] : [...NAMED, ID_LIKE];
  const spans = patterns.flatMap((pattern) => spansOf(text, pattern));
  return cut(text, [...locatePersons(text), ...spans, ...words.flatMap((word) => spansOfWord(text, word))]);
}

/** Words as a checker types them into one field. */
export const readHidden = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/[、，,；;\n]/)
    .map((word) => word.trim())
    .filter((word) => word.length > 0);

const NAMELESS = ['匿名', '网友'];

/** What everybody may read of a letter that was answered. */
export function makePublic(
  file: Pick<CaseFile, 'data' | 'applicant_name'>,
  { title, hide }: { readonly title: string; readonly hide?: string | undefined },
): PublicText {
  const { text, answer = '' } = dataOf({ file });
  const writer = file.applicant_name;
  const words = [...readHidden(hide), ...(writer.length > 1 && !NAMELESS.includes(writer) ? [writer] : [])];
  return {
    title: maskText(title, words),
    text: maskText(text, words),
    answer: maskText(answer, words, false),
  };
}
