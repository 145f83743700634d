// <x-upload>: shows how far an upload is. The form is the same form; without a script it is sent plainly.

class Upload extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => this.send(event));
  }

  private send(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')];
    if (!inputs.some((input) => input.files?.length)) return;
    event.preventDefault();
    const data = new FormData(form);
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.name) data.append(button.name, button.value);
    button?.setAttribute('aria-busy', 'true');
    this.post(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, data, () => {
      button?.removeAttribute('aria-busy');
    });
  }

  private post(address: string, data: FormData, restore: () => void) {
    const status = this.status();
    const bar = document.createElement('progress');
    bar.max = 1;
    status.replaceChildren(`${this.dataset.uploading} `, bar);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'text/html');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
    };
    request.onload = () => this.show(request);
    request.onerror = () => {
      restore();
      status.textContent = this.dataset.failed ?? '';
    };
    request.send(data);
  }

  /** The answer is a page, after redirects: it takes the place of this one, as a plain submit would have done. */
  private show(request: XMLHttpRequest) {
    if (request.responseURL && request.responseURL !== location.href) history.pushState(null, '', request.responseURL);
    document.open();
    document.write(request.responseText);
    document.close();
  }

  private status(): HTMLElement {
    const found = this.querySelector<HTMLElement>(':scope > [role=status]');
    if (found) return found;
    const status = document.createElement('p');
    status.className = 'note';
    status.setAttribute('role', 'status');
    this.append(status);
    return status;
  }
}

customElements.define('x-upload', Upload);
