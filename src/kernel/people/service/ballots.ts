// Casting a vote once: by account, or by a form of ours and the network address. Nobody learns who chose what.
import { isSame } from '#platform/crypto/same.ts';
import { takeTurn } from '#platform/database/db.ts';
import { signInNeeded } from '#platform/errors.ts';
import type { ActContext, Context } from '#platform/http/context.ts';
import { newCode } from '#platform/ids.ts';
import {
  addressFull,
  alreadyVoted,
  FORM_HOURS,
  forgedForm,
  MOST_OF_ADDRESS,
  onlyPersons,
  staffMayNotVote,
  type Voters,
} from '../ballots.ts';
import type { SignedActor } from '../contract.ts';
import { countOfAddress, hasVoted, insertBallot } from '../store/ballots.ts';

const HOUR_MS = 3_600_000;

const ofAccount = ({ runtime }: Context, box: string, account: string) =>
  runtime.vault.blindIndex(`ballot ${box} account ${account}`);
const sealOf = ({ runtime }: Context, box: string, opened: string) =>
  runtime.vault.hashToken(`ballot ${box} form ${opened}`).slice(0, 32);

/** A token for the form of a vote that needs no account: ours, for this box, of now. */
export function openForm(ctx: Context, box: string): string {
  const opened = `${ctx.now.getTime().toString(36)}.${newCode(12)}`;
  return `${opened}.${sealOf(ctx, box, opened)}`;
}

/** Whether somebody who is signed in has voted; of others nobody can know. */
export async function voted(ctx: Context, box: string): Promise<boolean> {
  const { id } = ctx.actor;
  return id !== null && hasVoted(ctx.db, box, ofAccount(ctx, box, id));
}

/**
 * Puts one vote into a box; the caller keeps what was voted in the same transaction, apart from the voter.
 * @throws signInNeeded, staffMayNotVote, onlyPersons, alreadyVoted, forgedForm, addressFull
 */
export async function castVote(
  ctx: ActContext,
  { box, voters, form }: { readonly box: string; readonly voters: Voters; readonly form: string | undefined },
): Promise<void> {
  if (ctx.actor.kind === 'staff') throw staffMayNotVote();
  if (voters === 'address') return castFromAddress(ctx, box, form ?? '');
  if (ctx.actor.id === null) throw signInNeeded();
  if (voters === 'identity' && (ctx.actor as SignedActor).accountKind !== 'citizen') throw onlyPersons();
  if (!(await insertBallot(ctx.tx, box, ofAccount(ctx, box, ctx.actor.id), null))) throw alreadyVoted();
}

async function castFromAddress(ctx: ActContext, box: string, form: string): Promise<void> {
  const [time = '', code = '', seal = ''] = form.split('.');
  const age = ctx.now.getTime() - Number.parseInt(time, 36);
  const isOurs = isSame(seal, sealOf(ctx, box, `${time}.${code}`)) && age >= 0 && age < FORM_HOURS * HOUR_MS;
  if (!isOurs) throw forgedForm();
  const { vault } = ctx.runtime;
  const address = vault.blindIndex(`ballot ${box} address ${ctx.address}`);
  // Votes of one address in their turn: none slips past the count.
  await takeTurn(ctx.tx, `ballot ${address}`);
  if ((await countOfAddress(ctx.tx, box, address)) >= MOST_OF_ADDRESS) throw addressFull();
  if (!(await insertBallot(ctx.tx, box, vault.blindIndex(`ballot ${box} form ${form}`), address))) throw alreadyVoted();
}
