// The people of a case as somebody may see them: numbers masked, or whole.
import type { Runtime } from '#platform/runtime.ts';
import { maskIdNumber, maskMail, maskPhone } from '#platform/text/mask.ts';
import type { PartyRow } from '../store.ts';

export interface ShownParty {
  readonly role: PartyRow['role'];
  readonly kind: PartyRow['kind'];
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** How an agent was asked to act. */
  readonly consent: unknown;
}

/** The code of a legal person is public by law; everything else about a person is masked unless `whole`. */
export function showParty(runtime: Runtime, party: PartyRow, whole: boolean): ShownParty {
  const open = (sealed: string | null, mask: (text: string) => string) => {
    if (sealed === null) return null;
    const text = runtime.vault.open(sealed);
    return whole ? text : mask(text);
  };
  return {
    role: party.role,
    kind: party.kind,
    name: party.name,
    idNumber: open(party.id_sealed, party.kind === 'legal' ? (text) => text : maskIdNumber),
    phone: open(party.phone_sealed, maskPhone),
    email: open(party.email_sealed, maskMail),
    address: open(party.address_sealed, (text) => text),
    consent: party.consent,
  };
}
