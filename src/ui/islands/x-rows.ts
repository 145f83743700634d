// <x-rows>: keys in a table. J K move, X selects, Enter opens, S presses the row's own button, / searches, ? explains.
import { isTyping } from './typing.ts';

/** Single keys can be switched off (WCAG 2.1.4); the choice stays on this computer. */
const offSwitch = 'keys-off';

class Rows extends HTMLElement {
  private readonly onKey = (event: KeyboardEvent) => this.press(event);

  connectedCallback() {
    document.addEventListener('keydown', this.onKey);
    this.addEventListener('focusin', (event) => this.mark((event.target as Element).closest('tbody tr')));
    this.addEventListener('change', (event) => this.tick(event.target as HTMLInputElement));
    const all = this.querySelector<HTMLInputElement>('[data-all]');
    if (all) all.hidden = false;
    const toggle = this.querySelector<HTMLInputElement>('[data-keys]');
    if (toggle) toggle.checked = localStorage.getItem(offSwitch) === null;
    this.count();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
  }

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('tbody tr')];
  }

  private get current(): HTMLElement | null {
    return this.querySelector('tr[aria-selected=true]');
  }

  private mark(row: Element | null) {
    if (!row) return;
    this.current?.removeAttribute('aria-selected');
    row.setAttribute('aria-selected', 'true');
  }

  private move(step: number) {
    const { rows, current } = this;
    const index = current ? rows.indexOf(current) + step : 0;
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!row) return;
    this.mark(row);
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]')];
  }

  private tick(box: HTMLInputElement) {
    if (box.matches('[data-all]')) for (const other of this.boxes()) other.checked = box.checked;
    if (box.matches('[data-keys]')) {
      if (box.checked) localStorage.removeItem(offSwitch);
      else localStorage.setItem(offSwitch, '1');
    }
    this.count();
  }

  private count() {
    const output = this.querySelector('[data-count]');
    if (output) output.textContent = String(this.boxes().filter((box) => box.checked).length);
  }

  private press(event: KeyboardEvent) {
    if (isTyping(event) || document.querySelector('dialog:modal')) return;
    if (localStorage.getItem(offSwitch) !== null && event.key !== '?') return;
    const act = this.acts[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  private readonly acts: Record<string, () => void> = {
    j: () => this.move(1),
    k: () => this.move(-1),
    x: () => this.current?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
    s: () => this.current?.querySelector<HTMLElement>('[data-key=s]')?.click(),
    '/': () => document.querySelector<HTMLElement>('[data-key="/"]')?.focus(),
    '?': () => this.querySelector<HTMLDialogElement>('dialog')?.showModal(),
  };
}

customElements.define('x-rows', Rows);
