// What the telephone does to the page around it: parts brought up to date, what is said, and the ringing.

/** Fetches the page anew and puts those of its parts in place that have these ids; nobody's typing is lost elsewhere. */
export async function freshen(ids: readonly string[], search = ''): Promise<void> {
  const answer = await fetch(location.pathname + search, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ids) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
  }
}

export function say(phone: HTMLElement, text: unknown): void {
  const place = phone.querySelector('[data-said]');
  if (place) place.textContent = typeof text === 'string' ? text : '';
  if (text) bringIntoSight(phone);
}

/** Whoever looks further down for a liaison sees what is said, and that it rings. */
export function bringIntoSight(phone: HTMLElement): void {
  const { top, bottom } = phone.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) phone.scrollIntoView({ block: 'center' });
}

/** Opens in a window of its own, this once. */
export function aside(way: HTMLFormElement | HTMLAnchorElement) {
  way.target = '_blank';
  setTimeout(() => way.removeAttribute('target'));
}

const TONE_HZ = 450;
const LOUD = 0.1;
/** The ringing tone of China: one second on, four off. */
const EVERY_MS = 5000;

/** A browser lets a page make no sound before somebody has touched it; then the page alone says that it rings. */
export class Ring {
  private timer = 0;
  private title = '';

  start(): void {
    this.title = document.title;
    document.title = `☎ ${this.title}`;
    const sound = new AudioContext();
    const beep = () => {
      if (sound.state !== 'running') return;
      const tone = new OscillatorNode(sound, { frequency: TONE_HZ });
      tone.connect(new GainNode(sound, { gain: LOUD })).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + 1);
    };
    beep();
    this.timer = window.setInterval(beep, EVERY_MS);
    this.silence = () => void sound.close();
  }

  private silence: () => void = () => undefined;

  stop(): void {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = 0;
    document.title = this.title;
    this.silence();
  }
}
