// The carriers that a process sends by: a mail relay, providers of SMS, or the simulator in their place.
import type { Runtime } from '#platform/runtime.ts';
import type { Carriers } from './carrier.ts';
import { mailCarrier } from './mail.ts';
import { simulatedCarrier } from './simulator.ts';
import { firstOf, type NoteHealth } from './sms/failover.ts';
import { keepHealth } from './sms/inbound.ts';
import type { Provider } from './sms/provider.ts';
import { openProviders } from './sms/providers.ts';

/** The carriers that the settings name; the simulator for mail when they name none. */
export function openCarriers(
  runtime: Pick<Runtime, 'config' | 'db' | 'vault' | 'clock' | 'log'>,
  providers: readonly Provider[] = openProviders(runtime),
): Carriers {
  const { smtp } = runtime.config;
  const note: NoteHealth = (name, works, reason) => {
    runtime.log.warn({ provider: name, works, reason }, 'a provider of SMS changed its state');
    keepHealth(runtime, name, works, reason).catch((error) => runtime.log.error({ err: error }, 'not recorded'));
  };
  return {
    sms: firstOf(providers, () => runtime.clock.now().getTime(), note),
    mail: smtp ? mailCarrier(smtp) : simulatedCarrier(runtime.db, runtime.vault),
  };
}
