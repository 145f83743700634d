// What follows an act on a petition: its place in the pool, what was merged with it, and whether it went where it may.
import { actRefused } from '#kernel/cases/errors.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { findCaseByNumber } from '#kernel/cases/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { systemContext } from '#platform/http/context.ts';
import { KIND } from '../contract.ts';
import { earlierUnknown, notMergeable } from '../errors.ts';
import { dataOf } from '../rules/process.ts';
import { listMerged } from '../store/beside.ts';
import { changeEntry, leadTo } from '../store/pool.ts';

/** Whoever was merged into a petition hears of these. */
const ANSWERING = ['conclude', 'answer', 'refuse', 'tell-route', 'review', 'recheck'];
const MOST_TOLD = 200;

export const followPetition: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind !== KIND) return;
  if (act === 'classify') await noteSorted(event);
  if (act === 'forward' || act === 'hand-over') await requireFit(event);
  if (act === 'accept') await changeEntry(tx, file.id, { accepted_at: now });
  if (act === 'merge') await mergeInto(event);
  if (act === 'rate') await noteRating(event);
  if (ANSWERING.includes(act)) await tellMerged(event);
};

async function noteSorted(event: CaseEvent): Promise<void> {
  const { tx, file } = event;
  const { category, about, earlier } = dataOf(event);
  if (earlier && event.record.earlier) {
    const known = await findCaseByNumber(tx, earlier);
    if (known?.kind !== KIND || known.id === file.id) throw earlierUnknown();
  }
  await changeEntry(tx, file.id, { category, organ_id: about?.id ?? null, organ_path: about?.path ?? null });
}

/** 信访工作条例第二十二条: accusations of cadres go to those of discipline and supervision. */
async function requireFit(event: CaseEvent): Promise<void> {
  const { category } = dataOf(event);
  if (category !== 'accusation') return;
  const { line } = await getOrgan(event.tx, event.file.organ_id);
  if (line !== 'supervision')
    throw actRefused({
      zh: '检举控告应当转纪检监察机关，请核对接收单位。',
      en: 'An accusation goes to an organ of discipline and supervision; please check.',
    });
}

/** The other has to be there, and open; an accusation is merged with accusations alone. */
async function mergeInto(event: CaseEvent): Promise<void> {
  const { tx, file } = event;
  const { into = '', category } = dataOf(event);
  const lead = await findCaseByNumber(tx, into);
  if (!lead || lead.kind !== KIND || lead.id === file.id || lead.phase === 'closed') throw notMergeable();
  const other = dataOf({ file: lead }).category;
  if ((category === 'accusation') !== (other === 'accusation')) throw notMergeable();
  await performAct(machineOf(event), { caseId: lead.id, act: 'joined', body: { number: file.number } });
  await leadTo(tx, file.id, lead.id);
}

async function noteRating({ tx, file, record, now }: CaseEvent): Promise<void> {
  const level = (value: unknown) => Number(value);
  await changeEntry(tx, file.id, { office_level: level(record.office), unit_level: level(record.unit), rated_at: now });
}

async function tellMerged(event: CaseEvent): Promise<void> {
  for (const caseId of await listMerged(event.tx, event.file.id, MOST_TOLD))
    await performAct(machineOf(event), { caseId, act: 'lead-answered', body: {} });
}

const machineOf = ({ runtime, tx, now }: CaseEvent) => ({ ...systemContext(runtime, tx), tx, now });
