// <x-draft>: keeps what is typed on this computer until it has been submitted. Unsaved text is never lost.
import { forget, forgetSent } from './kept.ts';
import { KeptForm, targetOf } from './kept-form.ts';

/** Forms whose text is worth keeping: an editor keeps its own. */
const written = (form: HTMLFormElement) =>
  form.getAttribute('method') === 'post' && form.querySelector('textarea') !== null && !form.querySelector('x-editor');
/** Of which version it was made, and by which id it is told from one sent again, is no part of the name of a form. */
const unnamed = ['revision', 'seen', 'clientId'];

/**
 * With `data-key` the form inside, under this name. With `data-page` every form of the page that has room for a text
 * and no element of its own, under its address and what it hides; `data-page` is the account, as computers are shared.
 */
class DraftForm extends HTMLElement {
  private kept: KeptForm[] = [];
  private readonly onLeave = () => {
    for (const form of this.kept) form.flush();
  };

  connectedCallback() {
    const { done, key, page, refused } = this.dataset;
    if (done !== undefined) return forget(done);
    if (page !== undefined) forgetSent(refused !== undefined);
    this.kept = page === undefined ? this.keepOwn(key ?? '') : this.keepAll(page);
    addEventListener('pagehide', this.onLeave);
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.onLeave);
    this.onLeave();
  }

  private keepOwn(key: string): KeptForm[] {
    const form = this.querySelector('form');
    return form ? [new KeptForm(form, key, this)] : [];
  }

  private keepAll(account: string): KeptForm[] {
    const forms = [...document.querySelectorAll<HTMLFormElement>('main form')];
    const own = forms.filter((form) => written(form) && !form.closest('x-draft'));
    const names = own.map((form) => `${account}:${nameOf(form)}`);
    // Two forms of one name cannot be told apart: neither is kept.
    return own.flatMap((form, index) => {
      const name = names[index] ?? '';
      return names.indexOf(name) === names.lastIndexOf(name) ? [new KeptForm(form, name, this)] : [];
    });
  }
}

function nameOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
  const said = hidden.filter(({ name }) => !unnamed.includes(name)).map(({ name, value }) => `${name}=${value}`);
  return [targetOf(form), ...said].join(' ');
}

customElements.define('x-draft', DraftForm);
