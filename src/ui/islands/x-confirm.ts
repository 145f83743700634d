// <x-confirm>: asks in place instead of on the confirm page its link leads to.

class Confirm extends HTMLElement {
  connectedCallback() {
    this.querySelector('a')?.addEventListener('click', (event) => {
      const dialog = this.querySelector('dialog');
      if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog.showModal();
    });
  }
}

customElements.define('x-confirm', Confirm);
