// What the demo city took in when it began, the cases of its older system; and the register of results it compared since.

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { endingOf } from '#platform/files/kinds.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { What } from '#services/imported-cases/contract.ts';
import { takeFileIn } from '#services/imported-cases/service/files.ts';

/** A file that somebody sends in at the desk. */
export interface DemoFile {
  readonly what: What;
  readonly login: string;
  readonly name: string;
  open(ctx: ActContext): Promise<Readable>;
}

const MOST_BYTES = 1_000_000;

export const oldCases: DemoFile = {
  what: 'cases',
  login: 'city.admin',
  name: '旧审批系统办件.jsonl',
  open: async (ctx) => createReadStream(join(ctx.runtime.config.cityFolder, 'old-cases.jsonl')),
};

/** Licences as a register has them: most in order, two older than their cases, two without any. */
export const register: DemoFile = {
  what: 'results',
  login: 'supervisor',
  name: '证照登记簿.csv',
  open: async (ctx) => Readable.from([await writeRegister(ctx)]),
};

interface Granted {
  readonly number: string;
  readonly organ: string;
  readonly item: string;
  readonly applicant: string;
  readonly issued: string;
  readonly before: string;
}

const PREDATED = 2;
const STRAY: readonly Omit<Granted, 'number' | 'before' | 'issued'>[] = [
  { organ: '530902-market', item: '530902-XK-0031', applicant: '临翔区凤翔夜市烧烤店' },
  { organ: '530900-housing', item: '530900-XK-1001', applicant: '临沧旗山建筑工程有限公司' },
];

async function writeRegister(ctx: ActContext): Promise<Buffer> {
  const { rows } = await sql<Granted>`
    select f.number, o.code as organ, f.subject_code as item, f.applicant_name as applicant,
      f.decided_at::date::text as issued, (f.received_at::date - 3)::text as before
    from case_file f join organ o on o.id = f.organ_id
    where f.kind = 'application' and f.outcome = 'granted' order by f.number limit 40`.execute(ctx.tx);
  const known = rows.map((row, at) => line(at, row, row.number, at < PREDATED ? row.before : row.issued));
  const day = rows.at(-1)?.issued ?? '';
  const stray = STRAY.map((one, at) => line(rows.length + at, one, '', day));
  return Buffer.from(['document,organ,item,applicant,issued,case_number', ...known, ...stray].join('\n'));
}

function line(at: number, { organ, item, applicant }: (typeof STRAY)[number], number: string, issued: string): string {
  return [`ZZ-${issued.slice(0, 4)}-${String(at + 1).padStart(4, '0')}`, organ, item, applicant, issued, number].join();
}

/** Sends a file in as the desk does. */
export async function sendIn(ctx: ActContext, { what, name, open }: DemoFile): Promise<void> {
  const { files, vault } = ctx.runtime;
  const stored = await files.put(await open(ctx), { name, maxBytes: MOST_BYTES, accept: [endingOf(name)] });
  const run = await takeFileIn(ctx, { what, file: { ...stored, ticket: ticketOf(vault, stored.id) }, dryRun: false });
  if (run.faultCount > 0) throw new Error(`${name}: ${JSON.stringify(run.faults[0])}`);
}
