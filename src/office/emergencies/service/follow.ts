// What follows an act on an emergency: its line in lists, and each report with whether its time was kept.
import type { CaseEvent, CaseListener } from '#kernel/cases/room.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { KIND, type ReportSort } from '../contract.ts';
import { dataOf, officeOf } from '../rules/process.ts';
import { insertReport, updateEvent } from '../store/events.ts';

/** Whose clock an act keeps, by what it reports. */
const CLOCKS: Readonly<Record<ReportSort, string>> = {
  phone: 'emergency-phone',
  first: 'emergency-written',
  passed: 'emergency-judge',
  follow: 'emergency-follow',
  final: 'emergency-final',
};
const REPORTS: Readonly<Record<string, ReportSort>> = {
  phone: 'phone',
  first: 'first',
  'pass-up': 'passed',
  'report-on': 'follow',
  final: 'final',
};

export const followEvent: CaseListener = async (event) => {
  const { file, act, tx } = event;
  if (file.kind !== KIND || event.actor === undefined) return;
  const data = dataOf(event);
  const office = await getOrgan(tx, officeOf(data).id);
  const { level, score } = data;
  const running = !['reviewing', 'reviewed', 'dismissed'].includes(file.state);
  await updateEvent(tx, file.id, { office_path: office.path, level, running, score: score?.total ?? null });
  const sort = REPORTS[act];
  if (sort) await keepReport(event, sort);
};

/** Who reports: the office that passes up is the one that had it before. */
async function keepReport({ file, tx, now, limits, actor }: CaseEvent, sort: ReportSort): Promise<void> {
  const { origin, chain, reached } = dataOf({ file });
  const passing = chain[reached - 2];
  const by = sort === 'passed' && passing ? passing : origin;
  const organ = await getOrgan(tx, actor?.unit?.id ?? by.id);
  const late = limits.some(({ kind, state }) => kind === CLOCKS[sort] && state === 'missed');
  await insertReport(tx, { case_id: file.id, sort, organ_id: organ.id, organ_path: organ.path, at: now, late });
}
