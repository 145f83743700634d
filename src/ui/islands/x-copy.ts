// <x-copy>: a button that copies the text of the field inside. It appears only where it works.

class Copy extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('textarea');
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!field || !button) return;
    button.hidden = false;
    field.addEventListener('focus', () => field.select());
    button.addEventListener('click', async () => {
      field.select();
      // Without TLS a page is given no clipboard of its own, and the browser copies what is selected.
      if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
      else document.execCommand('copy');
      if (status) status.textContent = this.dataset.copied ?? '';
    });
  }
}

customElements.define('x-copy', Copy);
