// <x-phone>: the telephone of an operator at the console. What it hears it tells the server step by step, so that a page that
// closes loses nothing. Without a script, or when the telephone server is away, calls are logged by hand.
import { aside, bringIntoSight, freshen, Ring, say } from './phone-page.ts';
import { described, Teller } from './phone-teller.ts';
import type { Call, SipClient as Client, Credential, Told } from './sip-client.ts';

/** Where `sip-client.ts` is served; the build knows. */
declare const SIP_CLIENT: string;

/** One window of a browser answers at a time. */
const LOCK = 'sunhall-phone';
const RETRY_MS = 10_000;
/** So often the server hears that a call goes on. */
const BEAT_MS = 30_000;

/** Of the page: what depends on who calls. */
const CALLERS = ['take', 'caller', 'whom'];

class Phone extends HTMLElement implements Told {
  private call: Call | null = null;
  private callId = '';
  private talking = 0;
  private muted = false;
  private beat = 0;
  private readonly ring = new Ring();
  private readonly teller = new Teller(`${this.dataset.src}/acts/`, (status) => {
    if (status === 401) this.stands('out');
    say(this, this.dataset.unsaid);
  });

  connectedCallback() {
    if (!window.isSecureContext || !navigator.locks) return this.stands('silent');
    this.addEventListener('click', (event) => this.press((event.target as HTMLElement).closest('button')));
    document.addEventListener('submit', (event) => this.sends(event));
    document.addEventListener('click', (event) => this.leads(event));
    addEventListener('beforeunload', (event) => this.call && event.preventDefault());
    addEventListener('pagehide', () => this.leave());
    const waits = setTimeout(() => this.stands('elsewhere'), 500);
    void navigator.locks.request(LOCK, () => {
      clearTimeout(waits);
      return this.serve();
    });
  }

  /** Never ends: as long as it goes on, this window answers. */
  private async serve(): Promise<never> {
    this.stands('connecting');
    const { left } = this.dataset;
    if (left) {
      say(this, (await this.tell('end', { id: left, lost: 'yes' }))?.say);
      await freshen(CALLERS);
    }
    for (;;) {
      const credential = await this.renew().catch(() => undefined);
      if (credential) {
        const { SipClient }: { SipClient: typeof Client } = await import(SIP_CLIENT);
        new SipClient(credential, this);
        return new Promise<never>(() => undefined);
      }
      this.stands(credential === null ? 'out' : 'away');
      await new Promise((go) => setTimeout(go, RETRY_MS));
    }
  }

  async renew(): Promise<Credential | null> {
    const answer = await fetch(this.dataset.src ?? '', { headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as { credential: Credential | null }).credential : null;
  }

  private tell(act: string, body: Record<string, unknown>) {
    return this.teller.tell(act, body);
  }

  stands(standing: string) {
    this.show('standing', standing);
  }

  async rings(call: Call) {
    this.call = call;
    this.callId = crypto.randomUUID();
    this.muted = false;
    say(this, '');
    for (const place of this.querySelectorAll('[data-who], [data-line]')) place.textContent = '';
    this.show('call', 'rings');
    bringIntoSight(this);
    this.ring.start();
    const shown = await this.tell('ring', { id: this.callId, ...described(call) });
    for (const name of ['who', 'line']) {
      for (const place of this.querySelectorAll(`[data-${name}]`)) place.textContent = String(shown?.[name] ?? '');
    }
    await freshen(CALLERS);
  }

  missed(call: Call) {
    void this.tell('ring', { id: crypto.randomUUID(), ...described(call), busy: 'yes' });
  }

  talks() {
    this.ring.stop();
    this.show('call', 'talks');
    const id = this.callId;
    const since = Date.now();
    void this.tell('answer', { id }).then(() => freshen(['caller']));
    this.beat = window.setInterval(() => void this.tell('answer', { id }), BEAT_MS);
    const time = this.querySelector('[data-time]');
    const count = () => {
      const seconds = Math.floor((Date.now() - since) / 1000);
      if (time) time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    };
    count();
    this.talking = window.setInterval(count, 1000);
    this.showMuted();
  }

  async again() {
    say(this, (await this.tell('again', { id: this.callId }))?.say);
  }

  async ends() {
    const id = this.callId;
    this.call = null;
    this.ring.stop();
    clearInterval(this.talking);
    this.talking = 0;
    clearInterval(this.beat);
    this.show('call', '');
    const phone = document.querySelector<HTMLInputElement>('#caller input[name=phone]')?.value ?? '';
    say(this, (await this.tell('end', { id }))?.say);
    await freshen(CALLERS, `?${new URLSearchParams({ phone })}`);
  }

  /** The other side is told, and so is the log. */
  private leave() {
    if (!this.call || !this.talking) return;
    void this.tell('end', { id: this.callId });
    this.call.hangUp();
  }

  private press(button: HTMLButtonElement | null) {
    if (!button || !this.call) return;
    if (button.name === 'key') return this.call.press(button.value);
    if (button.value === 'answer') this.call.answer();
    if (button.value === 'decline' || button.value === 'hang-up') this.call.hangUp();
    if (button.value !== 'mute') return;
    this.muted = !this.muted;
    this.call.mute(this.muted);
    this.showMuted();
  }

  private showMuted() {
    for (const button of this.querySelectorAll<HTMLElement>('[data-muted]'))
      button.hidden = button.dataset.muted !== String(this.muted);
  }

  /** While there is a call the page stays: its searches are answered in place, and a transfer goes by the telephone. */
  private sends(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (!this.call || form.target) return;
    const to = new URL(form.action);
    if (to.pathname.endsWith('/acts/transfer')) {
      event.preventDefault();
      void this.put(String(new FormData(form).get('number')), this.call);
    } else if (form.method === 'get' && to.pathname === location.pathname) {
      event.preventDefault();
      const asked = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      void freshen(['caller', 'whom', 'answers'], `?${asked}`);
    } else aside(form);
  }

  private leads(event: MouseEvent) {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href]');
    if (!this.call || !link) return;
    const to = new URL(link.href);
    if (to.pathname !== location.pathname) aside(link);
    else if (to.search) {
      event.preventDefault();
      void freshen(['log'], to.search);
    }
  }

  private async put(number: string, call: Call) {
    const id = this.callId;
    const answer = await this.tell('put', { id, number });
    say(this, answer?.say);
    if (!answer?.dial) return;
    call.putThrough(String(answer.dial), async (code) => say(this, (await this.tell('came', { id, code }))?.say));
  }

  /** Of the parts named alike, the one asked for. */
  private show(kind: string, name: string) {
    for (const part of this.querySelectorAll<HTMLElement>(`[data-${kind}]`)) part.hidden = part.dataset[kind] !== name;
  }
}

customElements.define('x-phone', Phone);
