// The documents say what is: documented commands exist, and every error code is listed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#app/command.ts';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from './source.ts';

const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/operations.md',
  'docs/find-your-room.md',
  'docs/performance.md',
  'docs/city-pack.md',
];
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
    expect(findUnknownCommands('Run `npm run magic` or `npm run sunhall -- conjure`.')).toEqual([
      'magic',
      'conjure',
    ]);
  });

  it('name files that exist', () => {
    const missing = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(join(ROOT, path, '..', link)))
        .map((link) => `${path} → ${link}`),
    );
    expect(missing).toEqual([]);
  });
});
