// Starts a real Chromium for browser tests and screenshots: the one from npm, and Debian's where films are played.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const debian = '/usr/bin/chromium';
const fontFolder = fileURLToPath(new URL('../../.build/fonts', import.meta.url));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
];

/**
 * Writes a font configuration with Noto Sans SC in it and answers its path.
 * The npm browser brings no Chinese font and would draw blank pages.
 */
async function writeFontConfig(): Promise<string> {
  const noto = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const file = path.join(fontFolder, 'fonts.conf');
  await mkdir(fontFolder, { recursive: true });
  const folders = [path.join(noto, '400Regular'), path.join(noto, '700Bold')];
  const lines = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${lines}<cachedir>${fontFolder}</cachedir></fontconfig>`);
  return file;
}

/** Path of the browser from npm, unpacked to the temporary folder when it is not there. Of two at once one would start half of it. */
export async function unpackChromium(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

export interface Wanted {
  readonly flags?: readonly string[];
  /** Whether films are played. */
  readonly films?: boolean;
}

/**
 * A headless browser; the caller closes it. That of npm is a shell that draws pages and nothing else: Debian's brings a whole
 * desktop browser, which took as much time as the tests themselves, and it alone has the codecs of films.
 *
 *     const browser = await launchChromium();
 *     const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
 */
export async function launchChromium({ flags: more = [], films = false }: Wanted = {}): Promise<Browser> {
  const executablePath = films && existsSync(debian) ? debian : await unpackChromium();
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontConfig() };
  return chromium.launch({ executablePath, args: [...flags, ...more], env });
}
