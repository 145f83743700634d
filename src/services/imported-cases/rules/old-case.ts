// Reading a line of an older system: days in their order, an end that says how and when. Pure.
import { DATES, type OldCase, type OldResult, RESULTS } from '../contract.ts';
import { ITEM, isClean, ORGAN, type ReadRow, Row, type World } from './row.ts';

const MOST_STEPS = 60;

/** A case of an older system. */
export function readOldCase(values: Readonly<Record<string, unknown>>, world: World): ReadRow<OldCase> {
  const row = new Row(values, world);
  const kind = row.oneOf('kind', ['natural', 'legal'] as const);
  if (kind === null && !row.isFaulty('kind')) row.fault('kind', world.reasons.required);
  const applicant = {
    kind: kind ?? ('natural' as const),
    name: row.needed('applicant', 100),
    idNumber: row.idNumber('id_number', kind),
  };
  const claim = {
    system: row.needed('system', 60),
    number: row.needed('number', 60),
    item: row.code('item', ITEM, world.reasons.itemForm),
    claimed: readDates(row),
    result: row.oneOf('result', RESULTS),
    document: row.text('document', 100),
    steps: readSteps(row),
  };
  const organ = row.code('organ', ORGAN, world.reasons.organForm);
  const itemName = row.text('item_name', 100);
  checkEnd(row, claim);
  return row.finish({ claim, applicant, organ, itemName });
}

function readDates(row: Row): OldCase['claim']['claimed'] {
  const dates = Object.fromEntries(DATES.map((field) => [field, row.day(field)])) as OldCase['claim']['claimed'];
  if (dates.applied === null && !row.isFaulty('applied')) row.fault('applied', row.reasons.required);
  let last: (typeof DATES)[number] = 'applied';
  for (const field of DATES) {
    const [before, day] = [dates[last], dates[field]];
    if (day === null) continue;
    if (before !== null && day < before) row.fault(field, row.reasons.order(last));
    last = field;
  }
  return dates;
}

/** What is over says how and when; what is not over has no document yet. */
function checkEnd(
  row: Row,
  claim: { result: OldResult | null; claimed: OldCase['claim']['claimed']; document: string | null },
) {
  const { reasons } = row;
  if (claim.result !== null && claim.claimed.decided === null && !row.isFaulty('decided')) {
    row.fault('decided', reasons.endWithoutDay);
  }
  if (claim.result !== null || row.isFaulty('result')) return;
  for (const field of ['decided', 'delivered'] as const) {
    if (claim.claimed[field] !== null) row.fault('result', reasons.dayWithoutEnd(field));
  }
  if (claim.document !== null) row.fault('result', reasons.dayWithoutEnd('document'));
}

/** `受理 2019-03-01|审查 2019-03-04`, or in JSON a list of `{ name, date }`. */
function readSteps(row: Row): OldCase['claim']['steps'] {
  const raw = row.raw('steps') ?? '';
  const parts = typeof raw === 'string' ? splitSteps(raw) : raw;
  const wrong = (): [] => {
    row.fault('steps', row.reasons.steps);
    return [];
  };
  if (!Array.isArray(parts) || parts.length > MOST_STEPS) return wrong();
  const steps: { name?: unknown; date?: unknown }[] = parts.map((part) => Object(part) as object);
  if (!steps.every(isStep)) return wrong();
  const read = steps.map(({ name, date }) => ({ name, date }));
  const fault = read.map(({ date }) => row.faultOfDay(date)).find((one) => one !== null);
  if (fault) row.fault('steps', fault);
  return read;
}

function isStep(step: { name?: unknown; date?: unknown }): step is { name: string; date: string } {
  const { name, date } = step;
  return typeof name === 'string' && /^.{1,60}$/.test(name) && isClean(name) && typeof date === 'string';
}

function splitSteps(text: string): { name: string; date: string }[] {
  const parts = text.split('|').filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [, name = '', date = ''] = /^(.*?)\s+(\S+)$/.exec(part.trim()) ?? [];
    return { name, date };
  });
}
