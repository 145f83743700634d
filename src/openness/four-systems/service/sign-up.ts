// Signing up for a hearing: what is announced with it, who signs up, and how each is told of the draw.
import { addDays } from '#kernel/calendar/rules/days.ts';
import type { CaseListener } from '#kernel/cases/room.ts';
import { performAct } from '#kernel/cases/service/act.ts';
import { type Opened, openCase } from '#kernel/cases/service/intake.ts';
import { findCaseForUpdate } from '#kernel/cases/store.ts';
import { guardEntry } from '#kernel/documents/scan/service.ts';
import { sha256 } from '#kernel/ledger/draw.ts';
import { takeRandom } from '#platform/crypto/random.ts';
import { type ActContext, systemContext } from '#platform/http/context.ts';
import { localDate } from '#platform/time.ts';
import { HEARING, type HearingData, type HearingInput, MOST_SIGN_UPS, SIGN_UP, type SignUpInput } from '../contract.ts';
import { notSigningUp, signedUpAlready, signUpDays, signUpsFull, wrongSide } from '../errors.ts';
import { hearingOf, until } from '../rules/process.ts';
import { countSignUps, hasSignedUp, loadHearing } from '../store.ts';

/** Seats, the last day to sign up, and the commitment of the draw, which is in the ledger before anybody signs up. */
export async function planSignUp(
  ctx: ActContext,
  { sides = [], signUpTo, on }: HearingInput,
  periods: HearingData['periods'],
): Promise<Pick<HearingData, 'sides' | 'signUpTo' | 'commitment' | 'secret'>> {
  if (!signUpTo || sides.length === 0) return {};
  const isGood = signUpTo > localDate(ctx.now) && signUpTo < addDays(on, -periods.hearingDelegates);
  if (!isGood) throw signUpDays({ days: periods.hearingDelegates }).laidTo('signUpTo', ctx.lang);
  const secret = takeRandom(32).toString('hex');
  return { sides, signUpTo, secret, commitment: sha256(secret) };
}

/**
 * Somebody would be a delegate; once an account, as who they are.
 * @throws notSigningUp, signUpsFull, signedUpAlready; wrongSide, laid to `side`; markedSecret
 */
export async function signUp(ctx: ActContext, hearingId: string, input: SignUpInput): Promise<Opened> {
  const file = await findCaseForUpdate(ctx.tx, hearingId);
  const data = file && hearingOf({ file });
  if (file?.kind !== HEARING || file.state !== 'announced' || !data?.signUpTo || ctx.actor.kind !== 'member') {
    throw notSigningUp();
  }
  if (localDate(ctx.now) > data.signUpTo) throw notSigningUp();
  if (!data.sides?.some(({ side }) => side === input.side)) throw wrongSide().laidTo('side', ctx.lang);
  if (await hasSignedUp(ctx.tx, file.id, ctx.actor.id ?? '')) throw signedUpAlready();
  const counts = await countSignUps(ctx.tx, file.id);
  if (Object.values(counts).reduce((sum, n) => sum + n, 0) >= MOST_SIGN_UPS) throw signUpsFull();
  const { clientId, side, reason } = input;
  await guardEntry(ctx, { entrance: SIGN_UP, subject: file.number, texts: [{ name: 'reason', text: reason }] });
  return openCase(ctx, {
    kind: SIGN_UP,
    clientId,
    subject: { id: null, code: null },
    title: `听证报名：${file.title}`,
    titleEn: `Signing up: ${file.title_en ?? file.title}`,
    organ: data.organ,
    region: file.region,
    channel: 'web',
    applicant: { kind: 'natural', name: ctx.actor.name, accountId: ctx.actor.id },
    post: 'section-head',
    limits: [until('sign-up-draw', addDays(data.on, -data.periods.hearingDelegates), ctx.now)],
    data: { side, reason },
    parentId: file.id,
  });
}

/** The draw is told to each who signed up, and so is that the hearing was cancelled. */
export const followHearing: CaseListener = async ({ file, act, runtime, tx, now }) => {
  if (file.kind !== HEARING || (act !== 'draw' && act !== 'cancel')) return;
  const { draw } = hearingOf({ file });
  const drawn = new Set(draw?.lines.filter((line) => line.drawn).map(({ number }) => number));
  const { signedUp } = await loadHearing(tx, file);
  const ctx = { ...systemContext(runtime, tx), tx, now };
  for (const { id, number } of signedUp) {
    const result = act === 'cancel' ? 'over' : drawn.has(number) ? 'drawn' : 'not-drawn';
    await performAct(ctx, { caseId: id, act: 'settle', body: { result } });
  }
};
