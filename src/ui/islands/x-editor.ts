// <x-editor>: a rich text editor over a textarea, which keeps the HTML and works alone. Saves the form now and then.
import { Editor, Extension, Mark } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { listsOfWord } from './word-lists.ts';

/** Milliseconds of quiet before the form is saved. */
const PAUSE = 5000;

/** The line at the right that signs an official text. */
const Signature = Extension.create({
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        sign: {
          default: false,
          parseHTML: (element) => element.classList.contains('sign'),
          renderHTML: ({ sign }) => (sign ? { class: 'sign' } : {}),
        },
      },
    },
  ],
});
const markOf = (tag: 'sub' | 'sup') =>
  Mark.create({ name: tag, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

class RichText extends HTMLElement {
  private editor: Editor | null = null;
  private timer = 0;

  connectedCallback() {
    const area = this.querySelector('textarea');
    if (!area || this.editor) return;
    this.editor = this.open(area);
    area.hidden = true;
    const tools = this.querySelector<HTMLElement>('[role=toolbar]');
    if (tools) tools.hidden = false;
    tools?.addEventListener('click', (event) => this.press(event));
    if (this.dataset.saved) this.closest('form')?.addEventListener('input', () => this.later());
    document.addEventListener('click', (event) => this.insertPicture(event));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.editor?.destroy();
  }

  private open(area: HTMLTextAreaElement): Editor {
    const place = document.createElement('div');
    area.before(place);
    return new Editor({
      element: place,
      content: area.value,
      injectCSS: false,
      extensions: [
        StarterKit.configure({
          code: false,
          codeBlock: false,
          strike: false,
          heading: { levels: [2, 3, 4] },
          link: { openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'] },
        }),
        Image,
        TableKit.configure({ table: { resizable: false } }),
        Signature,
        markOf('sub'),
        markOf('sup'),
      ],
      editorProps: {
        attributes: {
          class: 'in prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': this.dataset.label ?? '',
        },
        transformPastedHTML: listsOfWord,
      },
      onUpdate: ({ editor }) => {
        area.value = editor.isEmpty ? '' : editor.getHTML();
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
    });
  }

  private press(event: Event) {
    const name = (event.target as HTMLElement).closest<HTMLElement>('[data-do]')?.dataset.do;
    const chain = this.editor?.chain().focus();
    if (!chain) return;
    const deeds: Record<string, () => unknown> = {
      bold: () => chain.toggleBold().run(),
      heading: () => chain.toggleHeading({ level: 2 }).run(),
      subheading: () => chain.toggleHeading({ level: 3 }).run(),
      bullets: () => chain.toggleBulletList().run(),
      numbers: () => chain.toggleOrderedList().run(),
      quote: () => chain.toggleBlockquote().run(),
      sign: () => chain.updateAttributes('paragraph', { sign: !this.editor?.getAttributes('paragraph').sign }).run(),
      table: () => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      row: () => chain.addRowAfter().run(),
      column: () => chain.addColumnAfter().run(),
      unrow: () => chain.deleteRow().run(),
      uncolumn: () => chain.deleteColumn().run(),
      link: () => this.link(),
      undo: () => chain.undo().run(),
      redo: () => chain.redo().run(),
    };
    deeds[name ?? '']?.();
  }

  private link() {
    const href = prompt(this.dataset.address, this.editor?.getAttributes('link').href ?? 'https://');
    const chain = this.editor?.chain().focus().extendMarkRange('link');
    if (href === '') chain?.unsetLink().run();
    else if (href !== null) chain?.setLink({ href }).run();
  }

  /** A button anywhere on the page that offers a picture of the article. */
  private insertPicture(event: Event) {
    const offer = (event.target as HTMLElement).closest<HTMLElement>('[data-picture]');
    const { picture, alt } = offer?.dataset ?? {};
    if (picture)
      this.editor
        ?.chain()
        .focus()
        .setImage({ src: picture, alt: alt ?? '' })
        .run();
  }

  private later() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), PAUSE);
  }

  private async save() {
    const form = this.closest('form');
    if (!form) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const said = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' }, body })
      .then(async (answer) => {
        if (!answer.ok) return answer.status === 409 ? this.dataset.conflict : this.dataset.unsaved;
        const { revision } = (await answer.json()) as { revision: number };
        const field = form.querySelector<HTMLInputElement>('[name=revision]');
        if (field) field.value = String(revision);
        return `${this.dataset.saved} ${new Date().toTimeString().slice(0, 5)}`;
      })
      .catch(() => this.dataset.unsaved);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = said ?? '';
  }
}

customElements.define('x-editor', RichText);
