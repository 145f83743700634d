// The documents say what is: commands, links, settings and identifiers exist; decisions stay short.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#app/command.ts';
import manifest from '../../package.json' with { type: 'json' };
import { listSources, ROOT } from './source.ts';

const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/operations.md',
  'docs/find-your-room.md',
  'docs/glossary.md',
  'docs/performance.md',
  'docs/proof.md',
  'docs/city-pack.md',
  'docs/uplink.md',
];
const decisions = readdirSync(join(ROOT, 'docs/decisions'))
  .sort()
  .map((name) => `docs/decisions/${name}`);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Commands a text names that do not exist. */
function findUnknownCommands(text: string): string[] {
  const scripts = [...text.matchAll(/npm run ([\w:-]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in manifest.scripts));
  const commands = [...text.matchAll(/npm run sunhall -- ([a-z-]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in COMMANDS));
  return [...scripts, ...commands];
}

describe('documents', () => {
  it.each(documents)('%s exists and names only commands that exist', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(findUnknownCommands(read(path))).toEqual([]);
  });

  it('a command that does not exist would be seen', () => {
    expect(findUnknownCommands('Run `npm run magic` or `npm run sunhall -- conjure`.')).toEqual(['magic', 'conjure']);
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s lists every command', (path) => {
    const listed = [...read(path).matchAll(/^\| `([a-z-]+)[ `]/gm)].map((match) => match[1] ?? '');
    expect(listed.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
  });

  it('name files that exist', () => {
    const missing = [...documents, ...decisions].flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(join(ROOT, path, '..', link)))
        .map((link) => `${path} → ${link}`),
    );
    expect(missing).toEqual([]);
  });
});

const sourceText = listSources('src')
  .map((file) => file.text)
  .join('\n');

/** Identifiers of a glossary's second column that occur nowhere in the source. */
function findUnknownIdentifiers(glossary: string): string[] {
  const cells = [...glossary.matchAll(/^\|[^|]*\|([^|]*)\|/gm)].map((match) => match[1] ?? '');
  const names = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  return names.filter((name) => !new RegExp(`(?<![\\w-])${name.replace('.', '\\.')}(?![\\w-])`).test(sourceText));
}

describe('the glossary', () => {
  it('names only identifiers that are used', () => {
    expect(findUnknownIdentifiers(read('docs/glossary.md'))).toEqual([]);
  });

  it('would be told of one that is not', () => {
    expect(findUnknownIdentifiers('| 件 | `case`, `ticketInstance` | `matter` |')).toEqual(['ticketInstance']);
  });
});

describe('the settings', () => {
  const config = read('src/platform/config/environment.ts');
  const known = [...config.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? '');
  const documented = [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(
    (match) => match[1] ?? '',
  );

  it('are documented, each once, and no others', () => {
    expect(known.length).toBeGreaterThan(20);
    expect(documented.toSorted()).toEqual(known.toSorted());
  });
});

describe('decisions', () => {
  it('are numbered without a gap', () => {
    const numbers = decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1]));
    expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  });

  it.each(decisions)('%s is dated and has at most 40 lines', (path) => {
    const lines = read(path).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^# \d{4} /);
    expect(lines[2]).toMatch(/^\d{4}-\d{2}-\d{2} · /);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});
