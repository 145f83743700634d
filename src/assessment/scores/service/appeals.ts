// Appealing against a score, and what a granted appeal gives back.
import type { CaseListener } from '#kernel/cases/room.ts';
import { openCase, placeOf } from '#kernel/cases/service/intake.ts';
import { getOrgan } from '#kernel/organs/service/read.ts';
import { takeTurn } from '#platform/database/db.ts';
import { invalidInput } from '#platform/errors.ts';
import type { ActContext } from '#platform/http/context.ts';
import { newId } from '#platform/ids.ts';
import { APPEAL } from '../contract.ts';
import { appealedAlready, appealsOver, indicatorUnknown } from '../errors.ts';
import { type AppealData, appealDataOf, startingLimits } from '../rules/appeal.ts';
import { listLeaves } from '../rules/sheet.ts';
import { insertEntry, listEntries } from '../store/entries.ts';
import { insertAppeal, listAppeals } from '../store/sheets.ts';
import { computeOne, sealMark } from './rounds.ts';
import { type Found, onlyOf } from './sheet.ts';

/**
 * Opens the review of one indicator of a sheet, with the organ that announced the result. Once each indicator.
 * @throws appealsOver, appealedAlready, invalidInput
 */
export async function appeal(
  ctx: ActContext,
  { open, unit }: Found,
  input: { readonly indicator: string; readonly text: string },
): Promise<string> {
  const { round, known } = open;
  const { scheme } = known;
  const { organId, appealsUntil } = round;
  if (!organId || !appealsUntil || round.publishedAt || ctx.now > appealsUntil) throw appealsOver();
  const leaf = listLeaves(scheme.parts).find((one) => one.code === input.indicator);
  if (!leaf) throw invalidInput({ count: 1 }, [{ path: 'indicator', message: indicatorUnknown().textIn(ctx.lang) }]);
  await takeTurn(ctx.tx, `appeals ${round.id} ${unit.key}`);
  const before = await listAppeals(ctx.tx, round.id, unit.key);
  if (before.some((one) => one.indicator === leaf.code)) throw appealedAlready();
  const entries = (await listEntries(ctx.tx, { ...round, key: unit.key })).filter(
    (entry) => entry.indicator === leaf.code,
  );
  const hands = [round.announcedBy, ...entries.flatMap((entry) => [entry.entered_by, entry.decided_by])];
  const shown = await computeOne(ctx.tx, open, onlyOf(unit), round.announcedAt ?? ctx.now);
  const sheet = shown ? sealMark(shown.mark).digest : null;
  const data: AppealData = {
    roundId: round.id,
    schemeCode: scheme.code,
    key: unit.key,
    unit: { id: unit.organId, path: unit.path },
    indicator: leaf.code,
    sheet,
    day: round.to,
    text: input.text,
    appellant: ctx.actor.id,
    hands: hands.filter((hand) => hand !== null),
  };
  const organ = await getOrgan(ctx.tx, organId);
  const { file } = await openCase(ctx, {
    kind: APPEAL,
    subject: { id: round.id, code: null },
    title: `考核申诉：${unit.name}，${leaf.zh}`,
    titleEn: `Appeal against a score: ${unit.nameEn ?? unit.name}, ${leaf.en}`,
    ...placeOf(organ),
    channel: 'transfer',
    applicant: { kind: 'legal', name: unit.name, accountId: ctx.actor.id },
    post: 'supervisor',
    limits: startingLimits(scheme.reviewDays),
    data: { ...data },
    record: { round: round.id, indicator: leaf.code, sheet },
  });
  await insertAppeal(ctx.tx, { case_id: file.id, round_id: round.id, key: unit.key, indicator: leaf.code });
  return file.id;
}

/** A granted appeal gives its points back: put in by whoever appealed, approved by whoever reviewed. */
export const followAppeal: CaseListener = async ({ tx, now, act, file }) => {
  if (file.kind !== APPEAL || act !== 'grant') return;
  const data = appealDataOf({ file });
  if (!data.appellant) return;
  await insertEntry(tx, {
    id: newId(),
    scheme_code: data.schemeCode,
    key: data.key,
    organ_id: data.unit.id,
    kind: 'points',
    indicator: data.indicator,
    hundredths: data.hundredths ?? 0,
    day: data.day,
    // Why stands in the appeal itself: words are kept in one place.
    reason: '',
    file_id: null,
    file_name: null,
    entered_by: data.appellant,
    entered_at: file.received_at,
    state: 'approved',
    decided_by: data.reviewer ?? null,
    decided_at: now,
    appeal_id: file.id,
  });
};
