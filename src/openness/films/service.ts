// Asking for films to be made, and making them: one at a time, at low priority, each within its time.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inTransaction, type Tx, takeTurn } from '#platform/database/db.ts';
import { type MadeFilm, MakingFailed, makeFilm } from '#platform/film/make.ts';
import { type FilmTool, findFilmTool, probeFilm } from '#platform/film/tool.ts';
import { touchPages } from '#platform/http/touch.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import type { Runtime } from '#platform/runtime.ts';
import { DAY_MS } from '#platform/time.ts';
import { MAKE_JOB, type Reason } from './contract.ts';
import { BEAT_MS, LONGEST_SECONDS, MOST_ATTEMPTS, nextTry, reasonOf, STILL_MS, timeFor } from './rules.ts';
import {
  askAgain,
  beat,
  type Claimed,
  claimNext,
  findNextDue,
  insertFilms,
  type Kept,
  noteNoTool,
  saveEnded,
  saveMade,
  takeUpAgain,
} from './store.ts';

/** In the transaction in which the files are laid to something that shows them. */
export async function askForFilms(tx: Tx, fileIds: readonly string[], now: Date): Promise<void> {
  if (fileIds.length > 0 && (await insertFilms(tx, fileIds, now))) await enqueue(tx, MAKE_JOB, {}, { key: MAKE_JOB });
}

/** Gives whether there was something to begin anew. */
export async function makeAgain(tx: Tx, fileId: string, now: Date): Promise<boolean> {
  const isAsked = await askAgain(tx, fileId, now);
  if (isAsked) await enqueue(tx, MAKE_JOB, {}, { key: MAKE_JOB });
  return isAsked;
}

const tools = new WeakMap<Runtime, FilmTool>();

/** Looked for until it is found: whoever installs it need not start the house anew. */
export async function findTool(runtime: Runtime): Promise<FilmTool | undefined> {
  const tool = tools.get(runtime) ?? (await findFilmTool(runtime.config.ffmpeg));
  if (tool) tools.set(runtime, tool);
  return tool;
}

/** For whoever reads the log at start. */
export async function tellTool(runtime: Runtime): Promise<void> {
  const { log, config } = runtime;
  if (await findTool(runtime)) log.info({ ffmpeg: config.ffmpeg }, 'films are made fit for every line');
  else log.warn({ ffmpeg: config.ffmpeg ?? 'off' }, 'no usable ffmpeg: films play as they were sent');
}

/** Takes up what was lost with its process, or waited for the program. */
export async function resumeFilms(runtime: Runtime): Promise<void> {
  const { db, clock, config } = runtime;
  const now = clock.now();
  const tool = await findTool(runtime);
  await clearLeftOvers(join(config.dataFolder, WORK));
  await inTransaction(db, async (tx) => {
    await takeTurn(tx, MAKE_JOB);
    const stillSince = new Date(now.getTime() - STILL_MS);
    await takeUpAgain(tx, { now, stillSince, most: MOST_ATTEMPTS, hasTool: tool !== undefined });
    await goOn(tx);
  });
}

async function goOn(tx: Tx): Promise<void> {
  const due = await findNextDue(tx);
  if (due) await enqueue(tx, MAKE_JOB, {}, { key: MAKE_JOB, runAt: due });
}

/** One turn of the job: the next film, and the turn after it. */
export async function makeNext(runtime: Runtime, stop?: AbortSignal): Promise<void> {
  const { db, clock, log } = runtime;
  const tool = await findTool(runtime);
  const claimed = await inTransaction(db, async (tx) => {
    await takeTurn(tx, MAKE_JOB);
    if (!tool) return void (await noteNoTool(tx));
    const now = clock.now();
    const next = await claimNext(tx, now, new Date(now.getTime() - STILL_MS));
    if (!next) await waitForNext(tx, now);
    return next;
  });
  if (!tool || !claimed) return;
  const ended = await tryToMake(runtime, tool, claimed, stop).catch((error: unknown) => {
    log.warn({ err: error, film: claimed.fileId }, 'a film could not be made');
    return endOf(error, claimed, clock.now(), stop);
  });
  await inTransaction(db, async (tx) => {
    await takeTurn(tx, MAKE_JOB);
    await ('rungs' in ended ? saveMade(tx, claimed, ended) : saveEnded(tx, claimed, ended));
    await touchPages(tx, [`film:${claimed.fileId}`]);
    await goOn(tx);
  });
}

/** Whoever makes another one now goes on by itself when it is done. */
async function waitForNext(tx: Tx, now: Date): Promise<void> {
  const due = await findNextDue(tx);
  if (due && due > now) await enqueue(tx, MAKE_JOB, {}, { key: MAKE_JOB, runAt: due });
}

/** Nobody but its author can mend it. */
class NotToBeMade extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

function endOf(error: unknown, { attempts }: Claimed, now: Date, stop: AbortSignal | undefined) {
  // The process ends: another one goes on at once, and the attempt does not count.
  if (stop?.aborted) return { dueAt: now, attempts: attempts - 1 };
  if (error instanceof NotToBeMade) return { reason: error.reason };
  if (attempts < MOST_ATTEMPTS) return { dueAt: nextTry(now, attempts), attempts };
  return { reason: error instanceof MakingFailed ? reasonOf(error.why) : ('broken' as const) };
}

/** Beside the files, on the same disk: the folder of the system may be a small one in memory. */
const WORK = 'films';

async function tryToMake(runtime: Runtime, tool: FilmTool, claimed: Claimed, stop?: AbortSignal): Promise<Kept> {
  const { files, config, db, clock } = runtime;
  const work = join(config.dataFolder, WORK);
  await mkdir(work, { recursive: true });
  const folder = await mkdtemp(join(work, 'film-'));
  // Whoever deletes the file while it is being made ends the making.
  const gone = new AbortController();
  let hundredths = 0;
  const timer = setInterval(() => {
    beat(db, claimed, hundredths, clock.now()).then(
      (isOurs) => isOurs || gone.abort(),
      (error: unknown) => runtime.log.warn({ err: error }, 'the making of a film could not be told'),
    );
  }, BEAT_MS);
  try {
    const source = join(folder, 'source');
    await pipeline(await files.open(claimed.fileId), createWriteStream(source, { mode: 0o600 }));
    const probed = await probeFilm(tool, source);
    if (!probed) throw new NotToBeMade('no-film');
    if (probed.seconds > LONGEST_SECONDS) throw new NotToBeMade('too-long');
    const made = await makeFilm(tool, {
      ...{ source, folder, probed, timeoutMs: timeFor(probed.seconds) },
      stop: AbortSignal.any([gone.signal, ...(stop ? [stop] : [])]),
      onProgress: (seconds) => {
        hundredths = Math.min(99, Math.floor((seconds / probed.seconds) * 100));
      },
    });
    return { seconds: probed.seconds, ...(await keep(runtime, made)) };
  } finally {
    clearInterval(timer);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was made is kept as every other file is: by the hash of its bytes, looked at for viruses like any. */
async function keep({ files }: Runtime, { poster, rungs }: MadeFilm): Promise<Omit<Kept, 'seconds'>> {
  const put = async (path: string, name: string) => {
    const { size } = await stat(path);
    return (await files.put(createReadStream(path), { name, maxBytes: size })).id;
  };
  const kept: Kept['rungs'][number][] = [];
  for (const { path, ...rung } of rungs) kept.push({ ...rung, media: await put(path, `${rung.name}.mp4`) });
  return { poster: await put(poster, 'poster.jpg'), rungs: kept };
}

/** A killed process could not tidy up what it was making. */
async function clearLeftOvers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > DAY_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
