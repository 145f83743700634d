// What is typed into one form, kept on this computer until it has been submitted.
import { forget, noteSent, placeOf, read, write } from './kept.ts';

type Draft = { at: number; sent: boolean; fields: [name: string, value: string, checked: boolean][] };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A draft nobody came back to is forgotten after thirty days. */
const lifetime = 30 * 24 * 3600 * 1000;
/** Milliseconds of quiet before a change is kept. */
const pause = 300;
const skipped = '[type=hidden], [type=password], [type=file], [type=submit], [type=button], [data-sensitive]';

/** The path a form is sent to. Read as written: a field may be called `action`. */
export function targetOf(form: HTMLFormElement): string {
  return new URL(form.getAttribute('action') ?? '', location.href).pathname;
}

/** Keeps one form. `host` is where the time of keeping is told, if anywhere. */
export class KeptForm {
  private readonly form: HTMLFormElement;
  private readonly key: string;
  private readonly host: HTMLElement;
  private timer = 0;

  constructor(form: HTMLFormElement, key: string, host: HTMLElement) {
    this.form = form;
    this.key = key;
    this.host = host;
    form.addEventListener('input', () => this.later());
    form.addEventListener('submit', () => this.send());
    this.meet(this.find());
  }

  /** Keeps at once what was typed since. */
  readonly flush = (): void => {
    if (this.timer) this.keep(false);
  };

  /** The draft of an earlier visit against the form the server has just sent. */
  private meet(draft: Draft | null) {
    if (!draft) return;
    // The server refused and wrote back what was typed: its copy is the newer one.
    if (this.form.querySelector('.errors')) return this.keep(false);
    if (JSON.stringify(draft.fields) === JSON.stringify(this.collect())) return;
    if (draft.sent) this.offer(draft);
    else this.restore(draft);
  }

  private controls(): Control[] {
    const all = [...this.form.elements] as Control[];
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
    this.tell(this.host.dataset.restored ?? '', [[this.host.dataset.drop ?? '', () => this.drop()]]);
  }

  /** It was submitted once, perhaps with success: ask instead of filling the form again. */
  private offer(draft: Draft) {
    this.tell(this.host.dataset.offered ?? '', [
      [this.host.dataset.use ?? '', () => this.fill(draft.fields)],
      [this.host.dataset.drop ?? '', () => this.drop()],
    ]);
  }

  private drop() {
    forget(this.key);
    this.form.reset();
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
    this.form.before(note);
  }

  private later() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.flush, pause);
  }

  private send() {
    this.keep(true);
    noteSent(this.key, targetOf(this.form));
  }

  private keep(sent: boolean) {
    clearTimeout(this.timer);
    this.timer = 0;
    write(placeOf(this.key), { at: Date.now(), sent, fields: this.collect() } satisfies Draft);
    const status = this.host.querySelector('[data-draft-status]');
    if (status) status.textContent = `${this.host.dataset.saved} ${new Date().toTimeString().slice(0, 5)}`;
  }

  private find(): Draft | null {
    const draft = read<Draft>(placeOf(this.key));
    if (!draft || Date.now() - draft.at < lifetime) return draft;
    forget(this.key);
    return null;
  }
}
