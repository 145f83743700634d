// Whoever calls a city: a page of its own that makes a tone, and counts what it hears.
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestCall } from '../harness/telephone-call.ts';

/** Somebody with a telephone: a page that makes a tone, and counts what it hears. */
export async function lift(browser: Browser): Promise<{ page: Page; offer: string }> {
  const page = await browser.newPage();
  const offer = await page.evaluate(async () => {
    const sound = new AudioContext();
    const out = new MediaStreamAudioDestinationNode(sound);
    const tone = new OscillatorNode(sound);
    tone.connect(out);
    tone.start();
    const peer = new RTCPeerConnection();
    (window as unknown as { peer: RTCPeerConnection }).peer = peer;
    for (const track of out.stream.getTracks()) peer.addTrack(track, out.stream);
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise<void>((done) => {
      const check = () => peer.iceGatheringState === 'complete' && done();
      peer.addEventListener('icegatheringstatechange', check);
      check();
    });
    return peer.localDescription?.sdp ?? '';
  });
  return { page, offer };
}

export async function speakWith(page: Page, call: TestCall): Promise<void> {
  const sdp = await call.answer;
  await page.evaluate(
    (answer) =>
      (window as unknown as { peer: RTCPeerConnection }).peer.setRemoteDescription({ type: 'answer', sdp: answer }),
    sdp,
  );
  await expect.poll(() => packets(page), { timeout: 10_000 }).toBeGreaterThan(10);
}

const packets = (page: Page) =>
  page.evaluate(async () => {
    const stats = await (window as unknown as { peer: RTCPeerConnection }).peer.getStats();
    return [...stats.values()].find(({ type }) => type === 'inbound-rtp')?.packetsReceived ?? 0;
  });
