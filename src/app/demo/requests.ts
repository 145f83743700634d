// The requests for information of the demo city: answered, refused, given up, late, and still on somebody’s desk.
import { Readable } from 'node:stream';
import type { SentFile } from '#kernel/cases/fields.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { registerSchema, requestSchema } from '#openness/requests/rules/input.ts';
import { registerRequest, sendRequest } from '#openness/requests/service/take.ts';
import { ticketOf } from '#platform/files/ticket.ts';
import type { ActContext } from '#platform/http/context.ts';
import type { Runtime } from '#platform/runtime.ts';
import { localDate } from '#platform/time.ts';
import type { Diary } from './diary.ts';
import { type Deed, findIds } from './field-checks.ts';
import { readLines } from './read-lines.ts';

/** The body of an act; an officer by login, a file by what it says. */
interface DemoBody {
  readonly officer?: string;
  readonly file?: { readonly name: string; readonly text: string };
}

/** A line of the demo city's `requests.jsonl`: what was sent on line, or with `way` what an officer wrote down. */
interface DemoRequest {
  /** Login of who sent it, or of the officer who wrote it down. */
  readonly by: string;
  readonly way?: string;
  /** Working days since it came. */
  readonly age: number;
  /** Acts, each so many working days after that. */
  readonly acts: readonly (readonly [after: number, login: string, act: string, body?: DemoBody])[];
  readonly request: Readonly<Record<string, string>>;
}

/** Everything that has happened to them by now. */
export async function planRequests({ config }: Runtime, diary: Diary, now: Date): Promise<Deed[]> {
  const lines = await readLines<DemoRequest>(config.cityFolder, 'requests.jsonl');
  const deeds = lines.flatMap((line) => followRequest(line, diary, now));
  return deeds.filter(({ at }) => at < now);
}

function followRequest(line: DemoRequest, diary: Diary, now: Date): Deed[] {
  const cameAt = diary.ago(now, line.age);
  const told = { id: '' };
  const come: Deed['do'] = (as) =>
    as(line.by, async (ctx) => {
      told.id = await takeIn(ctx, line);
    });
  const acts = line.acts.map(([after, login, act, body = {}]): Deed => {
    const at = diary.workday(cameAt, after);
    return { at, do: (as) => as(login, (ctx) => doAct(ctx, { caseId: told.id, act, body })) };
  });
  return [{ at: cameAt, do: come }, ...acts];
}

async function takeIn(ctx: ActContext, { way, request }: DemoRequest): Promise<string> {
  const { file } = way
    ? await registerRequest(ctx, registerSchema.parse({ ...request, way, receivedOn: localDate(ctx.now) }))
    : await sendRequest(ctx, requestSchema.parse(request));
  return file.id;
}

/** What is written down on the day on which it happened. */
const DATED = ['third-served', 'record-supplement', 'deliver'];

async function doAct(ctx: ActContext, { caseId, act, body }: { caseId: string; act: string; body: DemoBody }) {
  const { officer, file, ...rest } = body;
  const dated = DATED.includes(act) ? { on: localDate(ctx.now) } : {};
  const named = officer ? { officer: (await findIds(ctx.tx, [officer]))[0] } : {};
  const sent = file ? { file: await keepTable(ctx.runtime, file) } : {};
  await performAct(ctx, { caseId, act, body: { ...rest, ...dated, ...named, ...sent } });
}

async function keepTable({ files, vault }: Runtime, { name, text }: { name: string; text: string }): Promise<SentFile> {
  const { id } = await files.put(Readable.from([text]), { name, maxBytes: 1_000_000 });
  return { id, name, ticket: ticketOf(vault, id) };
}
