// What follows an act on a complaint: its result is kept, published without the complainant, and told to supervision.
import { actRefused } from '#kernel/cases/errors.ts';
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { listParties } from '#kernel/cases/store.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { noteEvent } from '#kernel/supervision/service/events.ts';
import { overturnCards } from '#kernel/supervision/service/overturn.ts';
import { systemContext } from '#platform/http/context.ts';
import { KIND, LINES } from '../contract.ts';
import { namesComplainant } from '../errors.ts';
import { dataOf } from '../rules/process.ts';
import { insertResult, settleResult } from '../store.ts';
import { words } from '../words.ts';

const FINDING_ACTS = ['conclude', 'revise'];
const FINAL_ACTS = ['settle', 'keep', 'revise'];

export const followComplaint: CaseListener = async (event) => {
  const { file, act, tx, now } = event;
  if (file.kind !== KIND) return;
  if (act === 'split') await requireFit(event);
  if (FINDING_ACTS.includes(act)) await keepResult(event);
  // What the supervisors went on with of their own motion is over with its finding.
  const isOver = FINAL_ACTS.includes(act) || (act === 'conclude' && file.phase === 'closed');
  if (isOver) await settleResult(tx, file.id, now);
};

/** A matter of discipline goes to those of that line, as does a petition. */
async function requireFit(event: CaseEvent): Promise<void> {
  const { body, organ: organId } = event.record;
  const line = LINES[String(body)];
  const organ = await getOrgan(event.tx, String(organId));
  if (line && organ.line !== line)
    throw actRefused({
      zh: `${organ.name}不是${body === 'petition' ? '信访工作机构' : '纪检监察机关'}，请核对。`,
      en: `${organ.nameEn ?? organ.name} is of another line; please check.`,
    });
}

async function keepResult(event: CaseEvent): Promise<void> {
  const { runtime, tx, now, file, record } = event;
  const { accused, officerId, conduct, finding } = dataOf(event);
  const summary = typeof record.summary === 'string' ? record.summary : null;
  if (summary) await requireNameless(event, summary);
  if (!finding) return;
  const before = await insertResult(tx, {
    case_id: file.id,
    seq: file.last_seq,
    organ_id: accused.id,
    organ_path: accused.path,
    officer_id: officerId,
    conduct,
    finding,
    summary,
    decided_at: now,
  });
  // A review that upholds it again is no second event.
  if (finding === 'upheld' && before !== 'upheld') {
    const about = { organ: accused, officerId };
    await noteEvent({ ...systemContext(runtime, tx), tx, now }, file.id, 'complaint-upheld', about);
  }
  if (finding === 'unfounded') await clearAccused(event);
}

/** A card that the complaint brought has lost its ground, also one given by hand before all was known. */
async function clearAccused(event: CaseEvent): Promise<void> {
  const reviewed = event.act === 'revise';
  const ground = { zh: words.zh.cleared({ reviewed }), en: words.en.cleared({ reviewed }) };
  await overturnCards(event, { caseId: event.file.id, organPath: dataOf(event).accused.path }, ground);
}

/** 信访工作条例第三十条: what is published does not say who complained. */
async function requireNameless({ runtime: { vault }, tx, file }: CaseEvent, summary: string): Promise<void> {
  const { sealed } = dataOf({ file });
  const [party] = await listParties(tx, file.id);
  const secrets = [sealed, party?.phone_sealed].flatMap((one) => (one ? [vault.open(one)] : []));
  if (secrets.some((secret) => summary.includes(secret))) throw namesComplainant();
}
