// Taking applications in, whole: how dear, how many, how quick, and whether each acknowledged one is there.
import { sql } from 'kysely';
import { findChainFault } from '#kernel/ledger/rules/chain.ts';
import { listChain } from '#kernel/ledger/store.ts';
import type { Offer } from './applications.ts';
import { round } from './figures.ts';
import { type Measured, measure, summarize } from './load.ts';
import { addFinding, addLine, ITEM, type Scene } from './scene.ts';

const CONNECTIONS = 16;

export async function measureIntake(scene: Scene): Promise<void> {
  const offer = await readOffer(scene);
  const job = {
    origin: scene.program.origin,
    paths: [`/services/${ITEM}/applications`],
    connections: CONNECTIONS,
    accept: 'application/json',
    offer,
  };
  const short = await measure(scene.program.pid, { ...job, seconds: scene.seconds }, scene.pace);
  addLine(scene, { what: 'Application taken in, JSON', measured: short });
  const long = await measure(
    scene.program.pid,
    { ...job, seconds: scene.sustainedSeconds },
    { warmUpSeconds: 0, repetitions: 1 },
  );
  addLine(scene, { what: `The same for ${scene.sustainedSeconds} s`, measured: long });
  const all = summarize([...short.repetitions, ...long.repetitions]);
  const kept = await verifyKept(scene, all);
  addIntakeFindings(scene, short, long, kept);
}

function addIntakeFindings(scene: Scene, short: Measured, long: Measured, kept: Kept): void {
  addFinding(scene, {
    what: 'Application taken in, whole',
    target: '≤ 2 ms processor time',
    measured: `${round(short.cpuMs)} ms; ${round(long.cpuMs)} ms in the long run`,
    met: Math.max(short.cpuMs, long.cpuMs) <= 2,
  });
  addFinding(scene, {
    what: `Applications a second for ${scene.sustainedSeconds} s, generator and database on the same 2 cores`,
    target: '≥ 400/s for 120 s, p95 ≤ 100 ms, none failed',
    measured: `${round(long.perSecond)}/s, p95 ${round(long.p95)} ms, ${long.failed} failed`,
    met: scene.sustainedSeconds < 120 ? null : long.perSecond >= 400 && long.p95 <= 100 && long.failed === 0,
  });
  addFinding(scene, {
    what: 'Each acknowledged application is there, its chain whole',
    target: 'all',
    measured: `${kept.there} of ${kept.acknowledged} cases there, ${kept.withReceipt} with a receipt, ${kept.onDesk} on a desk, ${kept.noticed} with a notice, ${kept.faults} broken chains`,
    met:
      kept.faults === 0 &&
      [kept.there, kept.withReceipt, kept.onDesk, kept.noticed].every((count) => count === kept.acknowledged),
  });
}

/** The item as programs are told of it, with one stored file to stand for every paper. */
async function readOffer(scene: Scene): Promise<Offer> {
  const answer = await fetch(`${scene.program.origin}/services/${ITEM}/applications`, {
    headers: { accept: 'application/json' },
  });
  const asked = (await answer.json()) as {
    form: Offer['form'];
    materials: { code: string; name: string; source: string }[];
  };
  const uploads = asked.materials.filter((material) => material.source === 'upload');
  return { code: ITEM, form: asked.form, uploads, paper: await uploadPaper(scene.program.origin, uploads) };
}

const PAPER = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';

/** Uploads one file into a draft, as people do; with its id and ticket it can be named from then on. */
async function uploadPaper(origin: string, uploads: readonly { code: string }[]): Promise<Offer['paper']> {
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const begun = await fetch(`${origin}/services/${ITEM}/apply`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ who: 'self', consent: 'yes' }),
  });
  const { draft, token } = (await begun.json()) as { draft: string; token: string };
  const form = new FormData();
  form.append('token', token);
  const code = String(uploads[0]?.code);
  form.append(`files.${code}`, new File([PAPER], 'paper.pdf'));
  const headers = { accept: 'application/json' };
  const kept = await fetch(`${origin}/apply/${draft}/materials?token=${token}`, {
    method: 'POST',
    headers,
    body: form,
  });
  const { files } = (await kept.json()) as { files: Record<string, Offer['paper']> };
  const paper = files[code];
  if (!paper) throw new Error('the paper was not kept');
  return paper;
}

interface Kept {
  readonly acknowledged: number;
  readonly there: number;
  readonly withReceipt: number;
  readonly onDesk: number;
  readonly noticed: number;
  readonly faults: number;
}

async function verifyKept(scene: Scene, measured: Measured): Promise<Kept> {
  const ids = measured.repetitions
    .flatMap((one) => one.acknowledged)
    .map((body) => (JSON.parse(body) as { id: string }).id);
  const { rows } = await sql<Omit<Kept, 'acknowledged' | 'faults'>>`
    with mine as (select unnest(${ids}::uuid[]) as id)
    select (select count(*)::int from mine join case_file f using (id)) as there,
      (select count(distinct p.case_id)::int from mine join case_paper p on p.case_id = mine.id) as "withReceipt",
      (select count(distinct h.case_id)::int from mine join case_hold h on h.case_id = mine.id) as "onDesk",
      (select count(distinct n.ref)::int from mine join notice n on n.ref = mine.id::text) as noticed`.execute(
    scene.db,
  );
  let faults = 0;
  for (const id of ids) {
    const acts = await listChain(scene.db, id);
    if (acts.length === 0 || findChainFault(acts)) faults += 1;
  }
  const counted = rows[0] ?? { there: 0, withReceipt: 0, onDesk: 0, noticed: 0 };
  return { acknowledged: ids.length, faults, ...counted };
}
