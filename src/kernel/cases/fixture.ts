// For tests: a town of four organs, a kind of case that has every sort of act and clock, and somebody to act as.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { seedCalendar } from '#kernel/calendar/service.ts';
import { sketchOrgans } from '#kernel/organs/fixture.ts';
import { loadOrgans } from '#kernel/organs/service/load-organs.ts';
import { findOrganByCode } from '#kernel/organs/service/read.ts';
import { readConfig } from '#platform/config/config.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { type Db, inTransaction } from '#platform/database/db.ts';
import { openFileStore } from '#platform/files/open.ts';
import {
  type ActContext,
  type Actor,
  anonymous,
  type Context,
  systemContext,
} from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log/log.ts';
import type { Runtime } from '#platform/runtime.ts';
import { fixedClock } from '#platform/time.ts';
import { openTestDatabase } from '#test/harness/database.ts';
import type { ActRule, CaseKind, OrganRef } from './contract.ts';
import { actRefused } from './errors.ts';
import {
  choice,
  fileField,
  longText,
  materialChoice,
  officerPicker,
  organPicker,
  type SentFile,
  wholeNumber,
} from './fields.ts';
import { registerKind } from './registry.ts';
import { type Intake, type Opened, openCase } from './service/intake.ts';

const WORK = 'trial.work';
const clocks = ['whole', 'step'];
const officer = { by: 'officer', permission: WORK } as const;

const accept: ActRule = {
  ...officer,
  zh: '受理',
  en: 'Accept',
  from: ['received'],
  to: ['working'],
  fields: {},
  tell: () => ({ zh: '受理', en: 'Accepted' }),
  decide: (_snapshot, _body, env) => ({
    to: 'working',
    acceptedAt: env.now,
    step: { code: 'look', zh: '查看', en: 'Look' },
    limits: [
      { do: 'end', kinds: ['answer'] },
      { do: 'start', kind: 'whole', limit: { amount: 10, unit: 'wd' } },
      { do: 'start', kind: 'step', limit: { amount: 3, unit: 'wd' } },
    ],
    papers: [{ template: 'acceptance', body: { word: '已受理' } }],
    notices: [{ template: 'trial.accepted', values: {} }],
  }),
};

const askOpinion: ActRule<{ organ: string; question: string }> = {
  ...officer,
  zh: '征求意见',
  en: 'Ask',
  from: ['working'],
  to: [],
  fields: { organ: organPicker('机关', 'Organ'), question: longText('问题', 'Question') },
  decide: (_snapshot, body, env) => ({
    ask: [env.organs.get('organ') as OrganRef],
    askLimit: { amount: 2, unit: 'wd' },
    record: { question: body.question },
  }),
};

const giveOpinion: ActRule<{ answer: string; text: string }> = {
  ...officer,
  zh: '答复',
  en: 'Answer',
  from: ['working'],
  to: [],
  fields: {
    answer: choice('意见', 'Opinion', [
      { value: 'agree', zh: '同意', en: 'Agree' },
      { value: 'disagree', zh: '不同意', en: 'Disagree' },
    ]),
    text: longText('理由', 'Reasons'),
  },
  decide: (snapshot, body) => ({
    answer: { organId: snapshot.holds.find((hold) => hold.role === 'assist')?.organ_id ?? '', ...body },
  }),
};

const addMaterial: ActRule<{ material: string; file: SentFile }> = {
  zh: '上传材料',
  en: 'Hand in',
  by: 'party',
  from: ['received', 'asked'],
  to: [],
  fields: { material: materialChoice('材料', 'Material'), file: fileField('文件', 'File') },
  decide: (_snapshot, body) => ({
    materials: [
      {
        code: body.material,
        name: '身份证明',
        source: 'upload',
        state: 'given',
        fileId: body.file.id,
        fileName: body.file.name,
      },
    ],
  }),
};

const simple = (more: Partial<ActRule>, decision: ReturnType<ActRule['decide']>): ActRule => ({
  ...officer,
  zh: '办理',
  en: 'Act',
  from: ['working'],
  to: [],
  fields: {},
  decide: () => decision,
  ...more,
});

/** Received within two days or deemed accepted; ten days for the whole; may pause, extend, ask and be asked. */
export const trialKind: CaseKind = {
  name: 'trial',
  zh: '试办',
  en: 'Trial',
  initial: 'received',
  readPermission: 'trial.read',
  states: {
    received: { zh: '待受理', en: 'To be accepted', phase: 'open', limits: ['answer'] },
    asked: {
      zh: '等您补正',
      en: 'Your turn',
      desk: { zh: '等申请人', en: 'With the applicant' },
      phase: 'waiting',
      limits: ['reply'],
    },
    working: {
      zh: '办理中',
      en: 'In hand',
      phase: 'open',
      byStep: true,
      limits: ['whole', 'step', 'opinion'],
    },
    paused: { zh: '暂停', en: 'Paused', phase: 'open', limits: ['whole', 'step'] },
    closed: { zh: '已办结', en: 'Closed', phase: 'closed' },
  },
  limits: {
    answer: { zh: '答复', en: 'Answer', method: 'end-of-day', scope: 'step', basis: 'local' },
    reply: { zh: '补正', en: 'Reply', method: 'end-of-day', scope: 'step', basis: 'local' },
    whole: { zh: '承诺时限', en: 'Promise', method: 'end-of-day', scope: 'total', basis: '某法第一条' },
    step: { zh: '环节时限', en: 'Step', method: 'end-of-day', scope: 'step', basis: 'local' },
    opinion: { zh: '协办意见', en: 'Opinion', method: 'end-of-day', scope: 'assist', basis: 'local' },
  },
  acts: {
    accept,
    'deem-accepted': {
      ...accept,
      by: 'system',
      permission: undefined,
      zh: '视为受理',
      en: 'Deemed accepted',
    },
    'ask-applicant': simple(
      {
        from: ['received'],
        to: ['asked'],
        fields: { reason: longText('缺什么', 'What is missing') },
        tell: () => ({ zh: '等您补正', en: 'Please supply' }),
      },
      {
        to: 'asked',
        limits: [
          { do: 'end', kinds: ['answer'] },
          { do: 'start', kind: 'reply', limit: { amount: 30, unit: 'd' }, onExpiry: 'lapse' },
        ],
      },
    ),
    lapse: simple(
      { by: 'system', permission: undefined, from: ['asked'], to: ['closed'] },
      { to: 'closed', outcome: 'lapsed' },
    ),
    'add-material': addMaterial,
    withdraw: simple(
      {
        by: 'party',
        permission: undefined,
        zh: '撤回',
        en: 'Withdraw',
        from: ['received', 'asked', 'working'],
        to: ['closed'],
        irreversible: true,
        tell: () => ({ zh: '您撤回了', en: 'Withdrawn' }),
      },
      { to: 'closed', outcome: 'withdrawn' },
    ),
    'ask-opinion': askOpinion,
    'give-opinion': giveOpinion,
    'deem-consent': {
      ...simple(
        { by: 'system', permission: undefined, fields: { organId: organPicker('机关', 'Organ') } },
        {},
      ),
      decide: (_snapshot, body: { organId: string }) => ({
        answer: { organId: body.organId, answer: 'deemed-agree', text: '' },
      }),
    },
    pause: simple(
      { to: ['paused'] },
      { to: 'paused', limits: [{ do: 'suspend', kinds: clocks, reason: '检验' }] },
    ),
    resume: simple(
      { from: ['paused'], to: ['working'] },
      { to: 'working', limits: [{ do: 'resume', kinds: clocks }] },
    ),
    extend: {
      ...simple({ fields: { days: wholeNumber('天数', 'Days', 1, 10) } }, {}),
      decide: (_snapshot, body: { days: number }) => ({
        limits: clocks.map((kind) => ({ do: 'extend', kind, by: body.days })),
      }),
    },
    reassign: {
      ...simple(
        {
          zh: '转办',
          en: 'Hand over',
          from: ['received', 'working'],
          fields: { officer: officerPicker('转给', 'To') },
        },
        {},
      ),
      decide: (snapshot, body: { officer: string }) => {
        const lead = snapshot.holds.find((hold) => hold.role === 'lead');
        return { hold: { post: lead?.post ?? 'reviewer', officerId: body.officer } };
      },
    },
    refuse: {
      ...simple(
        {
          zh: '不予受理',
          en: 'Refuse',
          from: ['received'],
          to: ['closed'],
          irreversible: true,
          fields: { reason: longText('理由', 'Reason') },
        },
        {},
      ),
      decide: (_snapshot, body: { reason: string }) => {
        if (body.reason === '没有理由') throw actRefused({ zh: '请写明理由。', en: 'Give a reason.' });
        return { to: 'closed', outcome: 'refused', record: { reason: body.reason } };
      },
    },
    /** Forgets every clock: the engine must not let it. */
    stop: simple({}, { limits: [{ do: 'end', kinds: 'all', as: 'void' }] }),
  },
  papers: {
    acceptance: {
      zh: '受理通知书',
      en: 'Notice of acceptance',
      mark: '受',
      paragraphs: (body, file) => [`${file.applicant_name}：${body.word}。`],
    },
  },
  outcomes: {
    lapsed: { zh: '逾期', en: 'Lapsed' },
    refused: { zh: '不予受理', en: 'Refused' },
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
  },
  plan: (_subject, file) => (file.phase === 'closed' ? [] : [{ zh: '送达', en: 'Delivery' }]),
};

/** A town to try things in. */
export interface Town {
  readonly db: Db;
  readonly url: string;
  readonly runtime: Runtime;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly market: OrganRef;
  readonly fire: OrganRef;
  /** A reviewer of the market bureau, with an account there. */
  readonly reviewer: Actor;
  /** Another one of the same post. */
  readonly colleague: Actor;
  /** A reviewer of the fire brigade. */
  readonly fireman: Actor;
  readonly citizen: Actor;
  act<T>(as: Actor, fn: (ctx: ActContext) => Promise<T>): Promise<T>;
  read(as: Actor): Context;
  open(more?: Partial<Intake>, as?: Actor): Promise<Opened>;
  close(): Promise<void>;
}

/** The town on Monday 21 September 2026, 9:15. */
export async function openTown(): Promise<Town> {
  registerKind(trialKind);
  const test = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'sunhall-cases-'));
  const clock = fixedClock('2026-09-21T09:15:00+08:00');
  const config = readConfig({ SUNHALL_DATA: folder, SUNHALL_LOG_LEVEL: 'silent' });
  const runtime: Runtime = {
    config,
    db: test.db,
    clock,
    log: createLog(config),
    files: openFileStore(config, test.db),
    vault: openVault(folder, clock.now()),
  };
  await seedCalendar(test.db);
  await inTransaction(test.db, (tx) =>
    loadOrgans(
      tx,
      sketchOrgans(`town - 3 statistical -
      town-market town 3 legal market
      town-fire town 3 legal fire
      town-water town 3 legal water`),
    ),
  );
  const market = await findRef(test.db, 'town-market');
  const fire = await findRef(test.db, 'town-fire');
  const town: Omit<Town, 'act' | 'open' | 'read' | 'close'> = {
    db: test.db,
    url: test.url,
    runtime,
    clock,
    market,
    fire,
    reviewer: await seatOfficer(test.db, '杨建华', market),
    colleague: await seatOfficer(test.db, '罗敏', market),
    fireman: await seatOfficer(test.db, '李勇', fire),
    citizen: { ...anonymous, kind: 'member', id: newId(), name: '李荣' },
  };
  const contextFor = (as: Actor, db: Db): Context => ({ ...systemContext(runtime, db), actor: as });
  const act: Town['act'] = (as, fn) => inTransaction(test.db, (tx) => fn({ ...contextFor(as, tx), tx }));
  return {
    ...town,
    act,
    read: (as) => contextFor(as, test.db),
    open: (more = {}, as = town.citizen) => act(as, (ctx) => openCase(ctx, { ...intakeOf(town), ...more })),
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function findRef(db: Db, code: string): Promise<OrganRef> {
  const organ = await findOrganByCode(db, code);
  if (!organ) throw new Error(`no organ ${code}`);
  return { id: organ.id, path: organ.path, name: organ.name };
}

/** An account with the post of reviewer, who may read and work on the trial's cases in the organ. */
async function seatOfficer(db: Db, name: string, organ: OrganRef): Promise<Actor> {
  const id = newId();
  await sql`insert into account (id, kind, login, name, password_hash, password_set_at, created_at)
    values (${id}, 'officer', ${`officer-${id}`}, ${name}, 'x', now(), now())`.execute(db);
  await sql`insert into officer_post (id, account_id, organ_id, post) values (${newId()}, ${id}, ${organ.id}, 'reviewer')`.execute(
    db,
  );
  return {
    ...anonymous,
    kind: 'staff',
    id,
    name,
    unit: organ,
    roles: ['handler'],
    desks: [{ unitId: organ.id, post: 'reviewer' }],
    scopes: (permission) =>
      permission.startsWith('trial.') || permission === 'cases.desk'
        ? [{ path: organ.path, deep: true }]
        : [],
  };
}

function intakeOf(town: Pick<Town, 'market' | 'citizen'>): Intake {
  return {
    kind: 'trial',
    subject: { id: null, code: 'trial-item' },
    title: '小餐饮登记',
    titleEn: 'Small eatery',
    organ: town.market,
    region: '530902000000',
    channel: 'web',
    applicant: {
      kind: 'natural',
      name: '李荣',
      idNumber: '530902199001011234',
      phone: '13800002016',
      email: 'li@example.cn',
      accountId: town.citizen.id,
    },
    post: 'reviewer',
    limits: [{ do: 'start', kind: 'answer', limit: { amount: 5, unit: 'wd' }, onExpiry: 'deem-accepted' }],
    materials: [{ code: 'id-card', name: '身份证明', source: 'upload', state: 'missing' }],
    data: {},
  };
}
