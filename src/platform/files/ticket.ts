// Who may name a stored file: whoever was handed its ticket when they sent it in. To know the hash of its bytes is not enough.
import { isSame } from '#platform/crypto/same.ts';
import type { Vault } from '#platform/crypto/vault.ts';

/** The ticket of a file, told only to its sender: a keyed hash, so nothing has to be kept. */
export function ticketOf(vault: Pick<Vault, 'hashToken'>, fileId: string): string {
  return vault.hashToken(`file:${fileId}`);
}

/** Whether a file named by its id comes with its own ticket. */
export function isTicketed(
  vault: Pick<Vault, 'hashToken'>,
  file: { readonly id: string; readonly ticket?: string | undefined },
): boolean {
  return isSame(file.ticket ?? '', ticketOf(vault, file.id));
}
