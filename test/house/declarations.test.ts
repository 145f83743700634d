// The cards of the modules agree with each other, with the database and with the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import type { Room } from '#kernel/cases/room.ts';
import { findKindFaults } from '#kernel/cases/rules/check-kind.ts';
import { anyone, holds, owns } from '#platform/http/access.ts';
import { resource } from '#platform/http/resource.ts';
import { words as httpWords } from '#platform/http/words.ts';
import type { Words } from '#platform/i18n/words.ts';
import { gatherJobs } from '#platform/jobs/worker.ts';
import { iconNames } from '#ui/parts/icon.tsx';
import {
  findNameFaults,
  findPermissionFaults,
  findSubjectFaults,
  findTableFaults,
  findWordFaults,
} from './declarations.ts';
import { findJobFaults } from './jobs.ts';
import { findPaperFaults, listBareNotices, REASONS } from './papers.ts';
import { isTest, listSources, ROOT } from './source.ts';

const schema = readFileSync(join(ROOT, 'db/schema.sql'), 'utf8');
const tables = [...schema.matchAll(/^CREATE TABLE (?:city\.)?(\w+)/gim)].map((match) => match[1] ?? '');
const ofNobody = ['schema_migration'];
const owned = tables.filter((table) => !ofNobody.includes(table));

const page = (path: string, permission: string) =>
  resource({
    name: path,
    path,
    access: permission === '' ? anyone : holds(permission),
    load: async () => ({}),
  });
/** No module, but it speaks to people. */
const http: Room = { name: 'http', tables: [], words: [httpWords] };
const room = (more: Partial<Room>): Room => ({ name: 'planted', tables: [], ...more });

describe('cards', () => {
  it('name every permission that is asked for, and none in vain', () => {
    expect(findPermissionFaults(modules)).toEqual([]);
  });

  it('mark entries of the menu with icons that are there', () => {
    const entries = modules.flatMap(({ menu = [] }) => menu);
    expect(entries.length).toBeGreaterThan(50);
    const known: readonly string[] = iconNames;
    expect(entries.filter(({ icon }) => !known.includes(icon)).map(({ href, icon }) => `${href} ${icon}`)).toEqual([]);
  });

  it('find every subject', () => {
    expect(findSubjectFaults(modules)).toEqual([]);
  });

  it('share no names', () => {
    expect(findNameFaults(modules)).toEqual([]);
  });

  it('own every table once', () => {
    expect(owned.length).toBeGreaterThan(20);
    expect(
      findTableFaults(
        [
          ...modules,
          {
            name: 'platform',
            tables: [
              ...['stored_file', 'search_entry', 'search_synonym', 'notice', 'notice_choice', 'simulated_message'],
              ...['sms_delivery', 'sms_tally', 'sms_opt_out', 'sms_provider'],
            ],
          },
        ],
        owned,
      ),
    ).toEqual([]);
  });

  it('handle every job that is put into the queue', () => {
    expect(findJobFaults(listSources('src'), gatherJobs(modules).keys())).toEqual([]);
  });

  it('[E01] give a paper with every notice to the party of a case, or say why not', () => {
    const sources = listSources('src');
    expect(listBareNotices(sources).length).toBeGreaterThan(10);
    expect(findPaperFaults(sources, REASONS)).toEqual([]);
  });

  it('find a decision that only notifies, and a reason that nothing needs', () => {
    const planted = (papers: string) => ({
      path: 'src/services/planted/rules.ts',
      text: `const grant: ActRule = {\n  decide: () => ({ ${papers}notices: [{ template: 'planted.granted', values: {} }] }),\n};\n`,
    });
    expect(findPaperFaults([planted('')], {})).toEqual(['services/planted grant notifies and gives no paper']);
    expect(findPaperFaults([planted('')], { 'services/planted grant': 'planted' })).toEqual([]);
    expect(findPaperFaults([planted("papers: [{ template: 'grant', body: {} }], ")], {})).toEqual([]);
    expect(findPaperFaults([], { 'services/planted grant': 'planted' })).toEqual([
      'services/planted grant needs no reason',
    ]);
  });

  it('say every word in both languages', () => {
    expect(findWordFaults([...modules, http])).toEqual([]);
  });

  it('list every tree of words', async () => {
    const files = listSources('src').filter(
      ({ path, text }) => !isTest({ path, text }) && text.includes('= defineWords('),
    );
    const found = await Promise.all(files.map(({ path }) => import(join(ROOT, path))));
    const trees = found.flatMap((file) => Object.values<object>(file).filter((one) => 'zh' in one && 'in' in one));
    expect(trees.length).toBeGreaterThan(60);
    const listed = new Set([...modules, http].flatMap((module) => module.words ?? []));
    expect(trees.filter((tree) => !listed.has(tree as Words<never>))).toEqual([]);
  });

  it('declare sound kinds of case, each with a clock in every open state', () => {
    const kinds = modules.flatMap((module) => module.caseKinds ?? []);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.flatMap(findKindFaults)).toEqual([]);
  });
});

describe('planted faults are seen', () => {
  it('an undeclared permission', () => {
    expect(findPermissionFaults([room({ resources: [page('/x', 'nobody.holds')] })])).toHaveLength(1);
  });

  it('a permission nothing asks for', () => {
    expect(
      findPermissionFaults([
        room({ permissions: { idle: { zh: '闲置', en: 'Idle', roles: ['editor'], deep: false } } }),
      ]),
    ).toHaveLength(1);
  });

  it('a subject nobody finds', () => {
    const lost = resource({ name: 'lost', path: '/lost', access: owns('ghost'), load: async () => ({}) });
    expect(findSubjectFaults([room({ resources: [lost] })])).toEqual(['no card finds the subject ghost']);
  });

  it('two jobs of one name', () => {
    const sweep = { payload: z.object({}), run: async () => {} };
    expect(findNameFaults([room({ jobs: { sweep } }), room({ name: 'other', jobs: { sweep } })])).toEqual([
      'two jobs are called sweep',
    ]);
  });

  it('a job that no card handles, or whose name cannot be read', () => {
    const names = { path: 'src/kernel/names.ts', text: "export const SEND = 'letters.send';\n" };
    const text = [
      "import { enqueue } from '#platform/jobs/enqueue.ts';",
      "import { SEND } from './names.ts';",
      "await enqueue(tx, 'letters.sweep', {});",
      'await enqueue(tx, SEND, {});',
      'await enqueue(tx, choose(), {});',
    ].join('\n');
    const planted = { path: 'src/kernel/planted.ts', text };
    expect(findJobFaults([names, planted], ['letters.sweep', 'letters.send'])).toEqual([
      'src/kernel/planted.ts:5 enqueues a job whose name is not a constant',
    ]);
    expect(findJobFaults([names, planted], [])).toEqual([
      'src/kernel/planted.ts:3 enqueues letters.sweep, which no card handles',
      'src/kernel/planted.ts:4 enqueues letters.send, which no card handles',
      'src/kernel/planted.ts:5 enqueues a job whose name is not a constant',
    ]);
  });

  it('two resources at one address', () => {
    expect(findNameFaults([room({ resources: [page('/x', ''), page('/x', '')] })])).toHaveLength(2);
  });

  it('a table without an owner, and an owner without its table', () => {
    expect(findTableFaults([room({ tables: ['ghost'] })], ['orphan'])).toHaveLength(2);
  });

  it('a word missing in English', () => {
    const words = { zh: { a: '甲乙丙' }, en: { a: '' }, in: () => ({ a: '甲乙丙' }) };
    expect(findWordFaults([room({ words: [words] })])).toEqual(['planted.a']);
  });

  it.each([
    ['English with Chinese in it', '甲', 'The first 甲'],
    ['Chinese that is English', 'First', 'The first'],
    ['no English', '甲', ' '],
  ])('a label with %s', (_what, zh, en) => {
    const lists = { zh, en, roles: ['editor'], deep: false };
    expect(findWordFaults([room({ permissions: { list: lists } })])).toEqual(['planted.permissions.list']);
  });

  it('a kind with a dead end and an open state without a clock', () => {
    const kind = {
      name: 'planted',
      zh: '试',
      en: 'Trial',
      initial: 'open',
      states: { open: { zh: '开', en: 'Open', phase: 'open' as const } },
      limits: {},
      acts: {},
      papers: {},
      readPermission: 'x',
    };
    expect(findKindFaults(kind)).toHaveLength(2);
  });
});
