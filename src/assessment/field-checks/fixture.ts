// For tests: checks and findings through the server, by the people of the demo city who plan, make and answer them.
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import type { CaseFile } from '#kernel/cases/contract.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { getOrganByCode } from '#kernel/organs/service/read.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import { forgetActors } from '#platform/http/actor-cache.ts';
import { newId } from '#platform/ids.ts';
import { type Officers, officersOf } from '#test/harness/cases.ts';
import type { TestCity } from '#test/harness/city.ts';

export const BOARD = '/desk/field-checks';
export const PLAN = {
  subject: '窗口服务纪律',
  authority: '市纪委监委年度监督计划',
  sort: 'daily',
  mode: 'unannounced',
  organs: '临沧市市场监督管理局\n',
  from: '2026-11-17',
  to: '2026-11-19',
  checklist: '窗口在岗\n一次性告知',
};
export const SEEN = {
  item: '窗口在岗',
  place: '一楼 3 号窗口',
  found: '上午十点二十分窗口无人，无顶岗人员。',
  rule: 'A、B 岗工作制度第五条',
};
export const TOLD = { demand: '落实顶岗。', days: 5 };
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

export interface Checkers extends Officers {
  /** Account of each login. */
  readonly ids: Readonly<Record<string, string>>;
  meet(): Promise<void>;
  /** Grants somebody what supervisors may, over the whole city. */
  letReachAll(login: string): Promise<void>;
  /** While it runs, somebody holds a second post. */
  withPost(login: string, organCode: string, post: string, during: (organId: string) => Promise<void>): Promise<void>;
  /** An act that must be refused with this code. */
  refuse(login: string, id: string, name: string, body: object, code: string): Promise<void>;
  /** Plans a check by the two supervisors, has it approved, and begins it. */
  begin(plan?: object): Promise<string>;
  record(login: string, check: string, more?: object): Promise<string>;
  /** Records a finding by one supervisor and confirms it by the other. */
  find(check: string): Promise<string>;
  /** A file somebody has sent in. */
  keep(bytes: Buffer, name: string): Promise<SentFile>;
  /** Templates of the notices about a case, in inboxes. */
  listTold(id: string): Promise<string[]>;
  /** Open cases that follow from one. */
  listOpen(id: string): Promise<CaseFile[]>;
  stateOf(id: string): Promise<string>;
}

export function checkersOf(city: () => TestCity): Checkers {
  const officers = officersOf(city);
  const { post, act, does, read } = officers;
  const ids: Record<string, string> = {};
  const db = () => city().runtime.db;

  async function record(login: string, check: string, more: object = {}): Promise<string> {
    const answer = await post(login, `${BOARD}/${check}/acts/record`, { ...SEEN, ...more });
    expect(answer.status, answer.text).toBe(201);
    return String(answer.json.id);
  }

  return {
    ...officers,
    ids,
    meet: async () => {
      for (const { id, login } of await db().selectFrom('account').select(['id', 'login']).execute()) ids[login] = id;
    },
    letReachAll: async (login) => {
      const { id } = await getOrganByCode(db(), '530900');
      const grant = { id: newId(), account_id: ids[login] ?? '', role: 'supervisor', organ_id: id };
      const given = { ...grant, reason: '测试', granted_at: city().clock.now() };
      await db().insertInto('role_grant').values(given).execute();
      forgetActors(db());
    },
    withPost: async (login, organCode, held, during) => {
      const { id: organId } = await getOrganByCode(db(), organCode);
      const second = { id: newId(), account_id: ids[login] ?? '', organ_id: organId, post: held };
      await db().insertInto('officer_post').values(second).execute();
      forgetActors(db());
      try {
        await during(organId);
      } finally {
        await db().deleteFrom('officer_post').where('id', '=', second.id).execute();
        forgetActors(db());
      }
    },
    refuse: async (login, id, name, body, code) => {
      expect((await act(login, id, name, body)).text, `${login} ${name}`).toContain(code);
    },
    begin: async (plan = {}) => {
      const team = { leader: ids.supervisor, team: [ids.supervisor2] };
      const planned = await post('supervisor', BOARD, { ...PLAN, ...team, ...plan });
      expect(planned.status, planned.text).toBe(201);
      const id = String(planned.json.id);
      await does('supervision.head', id, 'approve', { opinion: '同意' });
      await does('supervisor', id, 'begin', { second: ids.supervisor2 });
      return id;
    },
    record,
    find: async (check) => {
      const id = await record('supervisor', check);
      await does('supervisor2', id, 'confirm');
      return id;
    },
    keep: async (bytes, name) => {
      const { files, vault } = city().runtime;
      const { id } = await files.put(Readable.from([bytes]), { name, maxBytes: 1e8 });
      return { id, name: '照片.jpg', ticket: ticketOf(vault, id) };
    },
    listTold: async (id) => {
      const told = await db().selectFrom('notice').select(['template', 'channel']).where('ref', '=', id).execute();
      return told.filter(({ channel }) => channel === 'inbox').map(({ template }) => template);
    },
    listOpen: async (id) => {
      const files = await db().selectFrom('case_file').selectAll().where('parent_id', '=', id).execute();
      return (files as CaseFile[]).filter(({ phase }) => phase !== 'closed');
    },
    stateOf: async (id) => (await read(id)).state,
  };
}
