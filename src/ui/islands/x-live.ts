// <x-live>: replaces a fragment with what the server sends. Without a script the fragment is as fresh as the page.

class Live extends HTMLElement {
  private source: EventSource | null = null;
  private readonly onVisible = () => this.follow();

  connectedCallback() {
    document.addEventListener('visibilitychange', this.onVisible);
    this.follow();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.onVisible);
    this.source?.close();
  }

  /** A page nobody looks at holds no connection. */
  private follow() {
    this.source?.close();
    this.source = null;
    if (document.hidden || !this.dataset.src) return;
    this.source = new EventSource(this.dataset.src);
    this.source.addEventListener('fragment', (event) => this.replace((event as MessageEvent<string>).data));
    this.source.onopen = () => this.lost(false);
    this.source.onerror = () => this.lost(true);
  }

  private replace(html: string) {
    const fragment = this.querySelector('[data-fragment]');
    // Never under somebody's hands.
    if (!fragment || fragment.contains(document.activeElement)) return;
    fragment.innerHTML = html;
  }

  private lost(yes: boolean) {
    const note = this.querySelector<HTMLElement>(':scope > [role=status]');
    if (note) note.hidden = !yes;
  }
}

customElements.define('x-live', Live);
