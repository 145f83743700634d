// The providers of SMS that the settings name, in the order in which they are asked; a simulated one when they name none.
import type { SmsConfig } from '#platform/config/config.ts';
import type { Runtime } from '#platform/runtime.ts';
import { gatewayProvider } from './gateway.ts';
import type { Provider } from './provider.ts';
import { simulatedProvider } from './simulated.ts';
import { smppProvider } from './smpp.ts';

const SMPP_PORT = 2775;
const SMPPS_PORT = 3550;

export function openProviders({ config, db, vault }: Pick<Runtime, 'config' | 'db' | 'vault'>): Provider[] {
  const named = [config.sms, config.secondSms].filter((one) => one !== undefined);
  // Two of one host are told apart by their place.
  return named.length > 0 ? named.map((one, at) => openProvider(one, at + 1)) : [simulatedProvider(db, vault)];
}

function openProvider({ url, token }: SmsConfig, place: number): Provider {
  const at = new URL(url);
  const name = `${place}:${at.hostname}`;
  if (!at.protocol.startsWith('smpp')) return gatewayProvider({ name, url, secret: token });
  const isSafe = at.protocol === 'smpps:';
  return smppProvider({
    name,
    host: at.hostname,
    port: Number(at.port) || (isSafe ? SMPPS_PORT : SMPP_PORT),
    isSafe,
    login: decodeURIComponent(at.username),
    password: token.reveal(),
    source: at.searchParams.get('source') ?? '',
  });
}
