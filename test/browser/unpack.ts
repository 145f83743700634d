// Before the browser tests: the browser is unpacked once, not by several files at a time.
import { unpackChromium } from './chromium.ts';

export const setup = async (): Promise<void> => {
  await unpackChromium();
};
