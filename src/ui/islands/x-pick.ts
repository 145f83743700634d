// <x-pick>: offers what fits while somebody types into its input. Without a script it is the plain text field.
// Follows the combobox pattern of the ARIA authoring practices: focus stays in the input, arrows move, Enter takes.

interface Option {
  readonly value: string;
  readonly text: string;
  readonly note?: string;
}

/** Long enough that not every letter asks the server, short enough that nobody waits. */
const PAUSE_MS = 150;
/** The list is no longer than what a search gives. */
const MOST_LIKELY = 10;

class Picker extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLUListElement;
  private status!: HTMLElement;
  private options: readonly Option[] = [];
  private likely: readonly Option[] = [];
  private active = -1;
  private timer = 0;
  private asked: AbortController | null = null;

  connectedCallback() {
    const input = this.querySelector('input');
    if (!input || input.getAttribute('role') === 'combobox') return;
    this.input = input;
    this.likely = [...this.querySelectorAll('option')]
      .slice(0, MOST_LIKELY)
      .map(({ value, text }) => ({ value, text: value, note: text }));
    input.removeAttribute('list');
    this.list = this.makeList();
    this.status = this.makeStatus();
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.autocomplete = 'off';
    this.close();
    input.addEventListener('input', () => this.ask());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.close());
    // The pointer must not take the focus away before the click has chosen.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const row = (event.target as HTMLElement).closest('li');
      if (row) this.take([...this.list.children].indexOf(row));
    });
  }

  private makeList(): HTMLUListElement {
    const list = document.createElement('ul');
    list.id = `${this.input.id}-options`;
    list.className = 'card lift list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.dataset.label ?? '');
    this.append(list);
    return list;
  }

  private makeStatus(): HTMLElement {
    const status = document.createElement('p');
    status.className = 'sm dim';
    status.setAttribute('role', 'status');
    this.append(status);
    return status;
  }

  private ask() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.status.textContent = '';
    const typed = this.input.value.trim();
    if (typed === '') return this.likely.length > 0 ? this.show(this.likely) : this.close();
    this.timer = window.setTimeout(() => this.fetch(typed), PAUSE_MS);
  }

  private async fetch(typed: string) {
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.src}?q=${encodeURIComponent(typed)}`, {
        headers: { accept: 'application/json' },
        signal: this.asked.signal,
      });
      if (answer.ok) this.show(((await answer.json()) as { options: Option[] }).options);
    } catch {
      // Somebody typed on, or the line is down: the text field works all the same.
    }
  }

  private show(options: readonly Option[]) {
    this.options = options;
    this.list.replaceChildren(...options.map((option, index) => this.row(option, index)));
    this.status.textContent = options.length === 0 ? (this.dataset.none ?? '') : '';
    this.list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.activate(-1);
  }

  private row(option: Option, index: number): HTMLLIElement {
    const row = document.createElement('li');
    row.id = `${this.list.id}-${index}`;
    row.setAttribute('role', 'option');
    row.append(option.text);
    if (option.note) {
      const note = document.createElement('small');
      note.className = 'dim';
      note.textContent = option.note;
      row.append(' ', note);
    }
    return row;
  }

  private close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.activate(-1);
  }

  private activate(index: number) {
    this.active = index;
    for (const [at, row] of [...this.list.children].entries()) {
      row.setAttribute('aria-selected', String(at === index));
      if (at === index) row.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  private take(index: number) {
    const option = this.options[index];
    if (!option) return;
    this.input.value = this.dataset.writes === 'text' ? option.text : option.value;
    this.status.textContent = option.text;
    this.close();
  }

  private press(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && this.list.hidden) return this.ask();
    if (this.list.hidden) return;
    const count = this.options.length;
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.activate((this.active + 1) % count),
      ArrowUp: () => this.activate(this.active <= 0 ? count - 1 : this.active - 1),
      Escape: () => this.close(),
      ...(this.active >= 0 ? { Enter: () => this.take(this.active) } : {}),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

customElements.define('x-pick', Picker);
