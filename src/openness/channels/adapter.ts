// What puts an article out through an account. No platform is asked until a city joins one: then it is told to a simulator.
import type { Platform } from './media.ts';

/** An article as a platform is told of it. */
export interface Message {
  readonly platform: Platform;
  /** The account's number or address on the platform. */
  readonly address: string;
  readonly title: string;
  /** Where it can be read in full. */
  readonly url: string;
}

export interface Adapter {
  /** Gives what the platform calls it. @throws when it was not taken: it is sent again later */
  readonly post: (message: Message) => Promise<string>;
}

/** Takes everything and tells nobody. */
const simulator: Adapter = {
  post: async ({ platform, url }) => `${platform}:simulated:${url.split('/').at(-1)}`,
};

let adapter = simulator;

/** Null goes back to the simulator. */
export function useMediaAdapter(joined: Adapter | null): void {
  adapter = joined ?? simulator;
}

export const mediaAdapter = (): Adapter => adapter;
