// The room that takes over what the desk cannot answer, known through a port.
import type { ActContext } from '#platform/http/context.ts';
import type { Means } from './contract.ts';

export interface Asked {
  /** As it was typed; laid to `to` when it cannot be told. */
  readonly organ: string;
  readonly name: string | undefined;
  readonly phone: string;
  readonly text: string;
  readonly means: Means;
}

/** Gives the number it has from now on, and the organ that has it. */
type SendOn = (ctx: ActContext, asked: Asked) => Promise<{ readonly number: string; readonly organ: string }>;

let send: SendOn | undefined;

export function useSendOn(source: SendOn): void {
  send = source;
}

export const sendOn: SendOn = (ctx, asked) => {
  if (!send) throw new Error('nobody takes over what the desk sends on');
  return send(ctx, asked);
};
