// Chinese in the source that no English stands beside: whoever reads the pages in English would meet it.
import ts from 'typescript';
import { isTest, type SourceFile } from './source.ts';

export const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/i;
/** A name that the English text gives in brackets or quotes: Regulation on Government Supervision (政府督查工作条例). */
const GIVEN = /[（(“‘][^）)”’]*[）)”’]/gu;

/** Marks that only Chinese is written with: `Next：24 November`. */
const MARK = /[：，。；、！？（）]/;

/** Law is cited by the name it has. */
const CITATION = /^[（《]?[\p{Script=Han}\d（）]+》?第[一二三四五六七八九十百零]+条/u;

/**
 * What is written into the records of the city, which are kept in Chinese: titles of cases, tasks, papers, numbers.
 * 国家通用语言文字法第九条：“国家机关以普通话和规范汉字为公务用语用字。”
 */
const RECORDED = ['title', 'task', 'facts', 'message', 'mark', 'paragraphs', 'paper', 'order'];

/** Chinese by its nature, each with why: a folder ends in a slash, `papers.ts` stands for all files of that name. */
const EXCUSED: Readonly<Record<string, string>> = {
  'src/app/demo/': 'what the people of the demo city write',
  'src/app/faces.tsx': 'the name of the product',
  'src/app/start.ts': 'the name of the product',
  'src/app/welcome.ts': 'names of the demo city, in an English text',
  'src/app/words.ts': 'days of the week, which only the Chinese words take',
  'src/assessment/accountability/rules/process.ts': 'a line of a paper',
  'src/assessment/field-checks/rules/rectifying.ts': 'the name of a file in the record',
  'src/assessment/field-checks/service/record.ts': 'the name of a file in the record',
  'src/assessment/remedies/rules/responding.ts': 'the name of a file in the record',
  'src/assessment/reports/rules/write-circular.ts': 'a draft of an official paper',
  'src/assessment/reports/rules/write-report.ts': 'a draft of an official paper',
  'src/assessment/reports/view/ranked-groups.tsx': 'an annex of an official paper',
  'src/assessment/reports/view/report-annex.tsx': 'an annex of an official paper',
  'src/assessment/reports/view/sheet.tsx': 'the date of an official paper',
  'src/assessment/uplink/service/command.ts': 'the number of an official paper',
  'src/journeys/red-card-to-order.ts': 'a line of an official paper',
  'src/kernel/calendar/rules/notice.ts': 'reads notices of the State Council',
  'src/kernel/cases/laws/cite.ts': 'reads citations of law',
  'src/kernel/cases/queries/printed-paper.ts': 'the date of an official paper',
  'src/kernel/cases/service/carry-out.ts': 'the number of an official paper',
  'src/dialogue/mailbox/rules/masking.ts': 'what is looked for in Chinese texts',
  'src/dialogue/mailbox/rules/quality.ts': 'what is looked for in Chinese texts',
  'src/kernel/documents/scan/rules.ts': 'what is looked for in Chinese texts',
  'src/kernel/documents/contract.ts': 'signatures of the machine in the record',
  'src/kernel/ledger/rules/words.ts': 'marks in the ledger, which the database writes too',
  'src/services/applications/rules/basis.ts': 'where a limit comes from, cited like an article of law',
  'src/services/applications/rules/special.ts': 'a line of a paper',
  'src/services/applications/service/submit.ts': 'a note of the window in the record',
  'src/services/items/rules/foreign-guide.ts': 'reads guides of the province',
  'src/services/applications/rules/hearing.ts': 'a line of a paper',
  'src/services/applications/rules/hearing-right.ts': 'a line of a paper',
  'src/services/applications/rules/result.ts': 'the licence itself, an official paper',
  'src/openness/self-check/rules/wrong-words.ts': 'what is looked for in Chinese texts',
  'src/ui/layout/tools.tsx': 'names of languages, each in its own',
  'src/ui/parts/prose.tsx': 'where a Chinese line may break',
  'papers.ts': 'official papers',
};

/** Whether English that tells a foreign reader everything: Chinese stands in it as a name only. */
export const isEnglish = (text: string) => LATIN.test(text) && !HAN.test(text.replace(GIVEN, ''));

/** Chinese literals and texts of JSX without English, and English ones with Chinese in them, by file and line. */
export function findLanguageFaults(files: readonly SourceFile[]): string[] {
  return files.filter((file) => !isTest(file) && !isExcused(file.path)).flatMap(findFaultsOf);
}

/** Files and folders that are excused though they have nothing to be excused for. */
export function findIdleExcuses(files: readonly SourceFile[]): string[] {
  const needed = (excuse: string) =>
    files.some((file) => !isTest(file) && covers(excuse, file.path) && findFaultsOf(file).length > 0);
  return Object.keys(EXCUSED).filter((excuse) => !needed(excuse));
}

const covers = (excuse: string, path: string) =>
  excuse.endsWith('/') ? path.startsWith(excuse) : `/${path}`.endsWith(`/${excuse}`);
const isExcused = (path: string) => Object.keys(EXCUSED).some((excuse) => covers(excuse, path));

function findFaultsOf(file: SourceFile): string[] {
  if (!HAN.test(file.text) && !MARK.test(file.text)) return [];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const fault = text === undefined ? undefined : judge(node, text, file.path);
    if (fault) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${file.path}:${line} ${fault}: ${text?.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What a literal, a template or a piece of JSX says, without what is put into it. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ');
}

function judge(node: ts.Node, text: string, path: string): string | undefined {
  if (!HAN.test(text)) return MARK.test(text) && path.endsWith('.tsx') ? judgeMark(node, path) : undefined;
  const around = ancestors(node);
  const [zh, en] = text.split('|');
  if (isEnglish(text) || (zh && en && isEnglish(en))) return undefined;
  if (around.some((one) => nameOf(one) === 'en')) return 'Chinese in English';
  if (CITATION.test(text) || around.some((one) => isChineseSide(one, path))) return undefined;
  return 'no English';
}

/** Joins of names and labels on a page, which English joins with marks of its own. */
function judgeMark(node: ts.Node, path: string): string | undefined {
  const isChinese = ancestors(node).some((one) => isChineseSide(one, path) || isMarkedChinese(one));
  return isChinese ? undefined : 'a Chinese mark in English';
}

/** `<div lang="zh-CN">` */
const isMarkedChinese = (node: ts.Node) =>
  ts.isJsxElement(node) && /\blang="zh/.test(node.openingElement.attributes.getText());

function ancestors(node: ts.Node): ts.Node[] {
  return node.parent ? [node, ...ancestors(node.parent)] : [node];
}

/** Of a property or a variable. */
function nameOf(node: ts.Node): string | undefined {
  return ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node.name.getText() : undefined;
}

function isChineseSide(node: ts.Node, path: string): boolean {
  const name = nameOf(node);
  if (name === 'zh' || name?.endsWith('_ZH')) return true;
  if (name && RECORDED.includes(name) && path.endsWith('.ts')) return true;
  if (name && isTwin(node, name)) return true;
  const { parent } = node;
  if (ts.isConditionalExpression(parent ?? node)) return isChoice(parent as ts.ConditionalExpression);
  return isBeforeEnglish(node);
}

/** `label` beside `labelEn`. */
function isTwin(node: ts.Node, name: string): boolean {
  const beside = ts.isPropertyAssignment(node)
    ? node.parent.properties.map((one) => one.name?.getText())
    : (node.parent.parent.parent as ts.Block).statements?.flatMap((one) =>
        ts.isVariableStatement(one) ? one.declarationList.declarations.map((each) => each.name.getText()) : [],
      );
  return beside?.includes(`${name}En`) ?? false;
}

/** `lang === 'en' ? … : …` */
const isChoice = ({ condition }: ts.ConditionalExpression) => condition.getText().endsWith("lang === 'en'");

/** `shortText('理由', 'Reasons')`, `['理由', 'Reasons']` */
function isBeforeEnglish(node: ts.Node): boolean {
  const { parent } = node;
  if (!parent || !(ts.isCallExpression(parent) || ts.isArrayLiteralExpression(parent))) return false;
  const list: readonly ts.Node[] = ts.isCallExpression(parent) ? parent.arguments : parent.elements;
  const next = list.includes(node) ? list[list.indexOf(node) + 1] : undefined;
  return next !== undefined && isEnglish(descend(next));
}

/** All that an expression may say. */
function descend(node: ts.Node): string {
  const texts: string[] = [textOf(node) ?? ''];
  node.forEachChild((child) => void texts.push(descend(child)));
  return texts.join(' ');
}
