// `npm run coverage`: writes docs/coverage.md, which row of the inventory is named by which tests, and the tables of the READMEs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isTest, listSources, ROOT, type SourceFile } from '#test/house/source.ts';

interface Section {
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  /** Names by id, such as `D08`. */
  readonly rows: Readonly<Record<string, string>>;
}

/** A test, or a group of tests, that names rows in its title. */
export interface NamedTest {
  readonly path: string;
  /** With those of the groups it stands in, without the ids. */
  readonly title: string;
  readonly rows: readonly string[];
}

const COVERAGE = join(ROOT, 'docs/coverage.md');
const FOLDERS = ['src', 'test', 'city', 'scripts'];
const ROW_IDS = /\[([A-Z]\d{2})\]/g;

export function readInventory(): readonly Section[] {
  return JSON.parse(readFileSync(join(ROOT, 'docs/inventory.json'), 'utf8'));
}

/** Every test of the repository whose title names a row. */
export function listNamedTests(): NamedTest[] {
  return FOLDERS.flatMap(listSources).filter(isTest).flatMap(findNamedTests);
}

/** The titles are read from the source, so that tests that are skipped on one machine count on all. */
export function findNamedTests(file: SourceFile): NamedTest[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind);
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const text = ts.isCallExpression(node) ? titleOf(node) : undefined;
    const titles = text === undefined ? around : [...around, text.replaceAll(ROW_IDS, '').trim()];
    const rows = [...(text ?? '').matchAll(ROW_IDS)].map((match) => match[1] ?? '');
    if (rows.length > 0) found.push({ path: file.path, title: titles.join(' › '), rows });
    ts.forEachChild(node, (child) => visit(child, titles));
  };
  visit(source, []);
  return found;
}

/** The title of `it('…')`, `test.skipIf(x)('…')`, `describe.each(rows)('…')`; undefined for any other call. */
function titleOf(call: ts.CallExpression): string | undefined {
  const [first] = call.arguments;
  if (!first || !['it', 'test', 'describe'].includes(rootOf(call.expression))) return undefined;
  if (ts.isStringLiteralLike(first)) return first.text;
  return ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : undefined;
}

function rootOf(node: ts.Expression): string {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

/** The whole document. */
export function describeCoverage(sections: readonly Section[], tests: readonly NamedTest[]): string {
  const testsOf = (id: string) => tests.filter((test) => test.rows.includes(id));
  const ids = sections.flatMap((section) => Object.keys(section.rows));
  const named = ids.filter((id) => testsOf(id).length > 0);
  const parts = sections.flatMap((section) => describeSection(section, testsOf));
  return `${[
    '# Coverage 覆盖情况',
    '',
    'The platform is measured against an inventory of the systems that five Chinese cities and counties reported.',
    'A row counts here when the title of a test carries its id in brackets; several tests may each prove a part of it.',
    'Written by `npm run coverage`; do not edit.',
    '',
    `**${named.length} of ${ids.length} rows** are named by tests.`,
    ...parts,
  ].join('\n')}\n`;
}

function describeSection(section: Section, testsOf: (id: string) => NamedTest[]): string[] {
  const rows = Object.entries(section.rows);
  const named = rows.filter(([id]) => testsOf(id).length > 0);
  const open = rows.filter(([id]) => testsOf(id).length === 0).map(([id, name]) => `${id} ${name}`);
  const table = named.map(([id, name]) => `| ${id} | ${quote(name)} | ${testsOf(id).map(linkTo).join('<br>')} |`);
  return [
    '',
    `## ${section.letter} ${section.zh} ${section.en}: ${named.length} of ${rows.length}`,
    ...(table.length > 0 ? ['', '| row | name | tests |', '|---|---|---|', ...table] : []),
    ...(open.length > 0 ? ['', `Not named by a test: ${open.join(' · ')}`] : []),
  ];
}

function linkTo(test: NamedTest): string {
  return `[${quote(test.title)}](../${test.path})`;
}

function quote(text: string): string {
  return text.replaceAll(/[|[\]<>]/g, (sign) => `\\${sign}`);
}

const READMES = { en: 'README.md', zh: 'README.zh-CN.md' } as const;
const [BEGIN, END] = ['<!-- coverage -->', '<!-- /coverage -->'];

/** A line for each letter of the inventory, as the READMEs show it between their marks. */
export function tabulateCoverage(sections: readonly Section[], tests: readonly NamedTest[], lang: 'zh' | 'en'): string {
  const named = new Set(tests.flatMap((test) => test.rows));
  const countOf = (ids: readonly string[]) => `${ids.filter((id) => named.has(id)).length} / ${ids.length}`;
  const all = sections.flatMap(({ rows }) => Object.keys(rows));
  const lines = sections.map((one) => `| ${one.letter} ${one[lang]} | ${countOf(Object.keys(one.rows))} |`);
  const [part, proven, sum] =
    lang === 'zh' ? ['部分', '有测试的行', '合计'] : ['part', 'rows named by tests', 'in all'];
  return [`| ${part} | ${proven} |`, '|---|---|', ...lines, `| ${sum} | ${countOf(all)} |`].join('\n');
}

/** A README with its table as it is now. @throws when the marks are gone */
export function renewTable(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`no ${BEGIN} … ${END}`);
  return `${readme.slice(0, start)}${BEGIN}\n\n${table}\n\n${readme.slice(end)}`;
}

export function readReadmes(): { readonly lang: 'zh' | 'en'; readonly path: string; readonly text: string }[] {
  return (['en', 'zh'] as const).map((lang) => {
    const path = join(ROOT, READMES[lang]);
    return { lang, path, text: readFileSync(path, 'utf8') };
  });
}

if (import.meta.main) {
  const [sections, tests] = [readInventory(), listNamedTests()];
  writeFileSync(COVERAGE, describeCoverage(sections, tests));
  for (const { lang, path, text } of readReadmes()) {
    writeFileSync(path, renewTable(text, tabulateCoverage(sections, tests, lang)));
  }
}
