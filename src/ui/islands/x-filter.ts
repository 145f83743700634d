// <x-filter>: sends a filter form when a choice changes, so its button is needed only without a script.

class Filter extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll<HTMLElement>('[data-plain]')) button.hidden = true;
    this.addEventListener('change', (event) => {
      const control = event.target as HTMLElement;
      if (control.matches('select, [type=checkbox], [type=radio], [type=date], [type=month]')) {
        control.closest('form')?.requestSubmit();
      }
    });
  }
}

customElements.define('x-filter', Filter);
