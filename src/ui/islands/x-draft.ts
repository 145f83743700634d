// <x-draft>: keeps what is typed into a form on this computer until it has been submitted. Unsaved text is never lost.

type Draft = { at: number; sent: boolean; fields: [name: string, value: string, checked: boolean][] };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A draft nobody came back to is forgotten after thirty days. */
const lifetime = 30 * 24 * 3600 * 1000;
/** Milliseconds of quiet before a change is kept. */
const pause = 300;
const skipped = '[type=hidden], [type=password], [type=file], [type=submit], [type=button], [data-sensitive]';

class DraftForm extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private timer = 0;
  private readonly onLeave = () => this.flush();

  connectedCallback() {
    if (this.dataset.done !== undefined) return this.write(null);
    this.form = this.querySelector('form');
    this.form?.addEventListener('input', () => this.later());
    this.form?.addEventListener('submit', () => this.keep(true));
    addEventListener('pagehide', this.onLeave);
    this.meet(this.read());
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.onLeave);
    this.flush();
  }

  /** The draft of an earlier visit against the form the server has just sent. */
  private meet(draft: Draft | null) {
    if (!draft || !this.form) return;
    // The server refused and wrote back what was typed: its copy is the newer one.
    if (this.form.querySelector('.errors')) return this.keep(false);
    if (JSON.stringify(draft.fields) === JSON.stringify(this.collect())) return;
    if (draft.sent) this.offer(draft);
    else this.restore(draft);
  }

  private controls(): Control[] {
    const all = [...(this.form?.elements ?? [])] as Control[];
    return all.filter((control) => control.name && !control.matches(skipped) && control.tagName !== 'BUTTON');
  }

  private collect(): Draft['fields'] {
    return this.controls().map((control) => [control.name, control.value, 'checked' in control && control.checked]);
  }

  private fill(fields: Draft['fields']) {
    const left = [...fields];
    for (const control of this.controls()) {
      const choice = control.matches('[type=radio], [type=checkbox]');
      const index = left.findIndex(([name, value]) => name === control.name && (!choice || value === control.value));
      if (index < 0) continue;
      const [[, value, checked]] = left.splice(index, 1) as [Draft['fields'][number]];
      if (choice) (control as HTMLInputElement).checked = checked;
      else control.value = value;
    }
  }

  private restore(draft: Draft) {
    this.fill(draft.fields);
    this.tell(this.dataset.restored ?? '', [[this.dataset.drop ?? '', () => this.drop()]]);
  }

  /** It was submitted once, perhaps with success: ask instead of filling the form again. */
  private offer(draft: Draft) {
    this.tell(this.dataset.offered ?? '', [
      [this.dataset.use ?? '', () => this.fill(draft.fields)],
      [this.dataset.drop ?? '', () => this.drop()],
    ]);
  }

  private drop() {
    this.write(null);
    this.form?.reset();
  }

  private tell(text: string, buttons: [string, () => void][]) {
    const note = document.createElement('div');
    note.className = 'note near row';
    note.setAttribute('role', 'status');
    note.append(text);
    for (const [label, act] of buttons) {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', className: 'btn', textContent: label });
      button.addEventListener('click', () => {
        act();
        note.remove();
      });
      note.append(button);
    }
    this.form?.before(note);
  }

  private later() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), pause);
  }

  private flush() {
    if (!this.timer) return;
    this.keep(false);
  }

  private keep(sent: boolean) {
    clearTimeout(this.timer);
    this.timer = 0;
    this.write({ at: Date.now(), sent, fields: this.collect() });
    const status = this.querySelector('[data-draft-status]');
    if (status) status.textContent = `${this.dataset.saved} ${new Date().toTimeString().slice(0, 5)}`;
  }

  private get place(): string {
    return `draft:${this.dataset.key ?? this.dataset.done}`;
  }

  private read(): Draft | null {
    try {
      const draft = JSON.parse(localStorage.getItem(this.place) ?? 'null') as Draft | null;
      if (!draft || Date.now() - draft.at < lifetime) return draft;
      this.write(null);
    } catch {
      // Storage is shut off or holds something else: the form works without it.
    }
    return null;
  }

  private write(draft: Draft | null) {
    try {
      if (draft) localStorage.setItem(this.place, JSON.stringify(draft));
      else localStorage.removeItem(this.place);
    } catch {
      // Storage is full or shut off: the form works without it.
    }
  }
}

customElements.define('x-draft', DraftForm);
