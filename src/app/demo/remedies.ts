// The reviews and lawsuits of the demo city: one still to be replied to, one before a court, one put right and performed.
import { Readable } from 'node:stream';
import type { RemedyInput } from '#assessment/remedies/contract.ts';
import { recordRemedy } from '#assessment/remedies/service/record.ts';
import type { SentFile } from '#kernel/cases/fields.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import { KIND as APPLICATION } from '#services/applications/contract.ts';
import type { Diary } from './diary.ts';
import type { Deed } from './field-checks.ts';
import { readLines } from './read-lines.ts';

/** A line of the demo city's `remedies.jsonl`. */
interface DemoRemedy extends Pick<RemedyInput, 'proceeding' | 'route' | 'matter' | 'body' | 'reference' | 'decision'> {
  /** Code of the respondent. */
  readonly organ: string;
  /** Login of who records it. */
  readonly by: string;
  /** It is about the last application that the respondent refused, where there is one. */
  readonly refused?: true;
  /** Working days since it was received and recorded. */
  readonly age: number;
  /** Acts, each so many working days after that. */
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: object])[];
}

/** Everything that has happened to them by now. */
export async function planRemedies({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const lines = await readLines<DemoRemedy>(config.cityFolder, 'remedies.jsonl');
  const deeds = lines.flatMap((line) => followRemedy(line, diary, now));
  return deeds.filter(({ at }) => at < now);
}

function followRemedy(remedy: DemoRemedy, diary: Diary, now: Date): Deed[] {
  const receivedAt = diary.ago(now, remedy.age);
  const told = { id: '' };
  const record: Deed['do'] = (as) =>
    as(remedy.by, async (ctx) => {
      told.id = await enter(ctx, remedy);
    });
  const acts = remedy.acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(receivedAt, after);
    return { at, do: (as) => as(login, (ctx) => doAct(ctx, { caseId: told.id, act, body })) };
  });
  return [{ at: receivedAt, do: record }, ...acts];
}

async function enter(ctx: ActContext, { by: _, age: __, acts: ___, refused, ...remedy }: DemoRemedy): Promise<string> {
  const about = refused ? await findRefused(ctx, remedy.organ) : undefined;
  const input = { ...remedy, ...(about ? { about } : {}), received: localDate(ctx.now) };
  return (await recordRemedy(ctx, input)).file.id;
}

async function findRefused({ tx }: ActContext, organ: string): Promise<string | undefined> {
  const refused = tx
    .selectFrom('case_file as f')
    .innerJoin('organ as o', 'o.id', 'f.organ_id')
    .select('f.number')
    .where('o.code', '=', organ)
    .where('f.kind', '=', APPLICATION)
    .where('f.outcome', '=', 'refused')
    .orderBy('f.closed_at', 'desc');
  return (await refused.executeTakeFirst())?.number;
}

/** Handed in with a paper; an outcome is in force on its day. */
const WITH_PAPER: Readonly<Record<string, string>> = { reply: '答复书', conclude: '决定书' };

async function doAct(ctx: ActContext, { caseId, act, body }: { caseId: string; act: string; body: object }) {
  const paper = WITH_PAPER[act];
  const filed = paper ? { file: await keepPaper(ctx, paper) } : {};
  const dated = act === 'conclude' ? { on: localDate(ctx.now) } : {};
  await performAct(ctx, { caseId, act, body: { ...body, ...filed, ...dated } });
}

/** A paper handed in with an act, as a file that was sent. */
export async function keepPaper({ runtime: { files, vault } }: ActContext, name: string): Promise<SentFile> {
  const text = `${name}：由演示城市生成，内容没有实际意义。\n`;
  const kept = await files.put(Readable.from([Buffer.from(text)]), { name: `${name}.txt`, maxBytes: 10_000 });
  return { id: kept.id, name: kept.name, ticket: ticketOf(vault, kept.id) };
}
