// <x-passkey>: asks a device for a passkey when its button is pressed, and sends what the device says with the form around it.

type Options = Record<string, unknown> & {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: { id: string }[];
  allowCredentials?: { id: string }[];
};

function toBytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
}

function toText(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** As browsers want it; ids come as text. `PublicKeyCredential.parse…` is younger than the browsers of the townships. */
function readOptions(text: string) {
  const options = JSON.parse(text) as Options;
  const named = (list: { id: string }[] = []) =>
    list.map((one) => ({ ...one, type: 'public-key', id: toBytes(one.id) }));
  return {
    ...options,
    challenge: toBytes(options.challenge),
    excludeCredentials: named(options.excludeCredentials),
    allowCredentials: named(options.allowCredentials),
    ...(options.user ? { user: { ...options.user, id: toBytes(options.user.id) } } : {}),
  };
}

function writeAnswer(made: PublicKeyCredential): string {
  const { clientDataJSON } = made.response;
  const { attestationObject, authenticatorData, signature } = made.response as unknown as Record<
    string,
    ArrayBuffer | undefined
  >;
  const parts = { clientDataJSON, attestationObject, authenticatorData, signature };
  const given = Object.entries(parts).filter((part): part is [string, ArrayBuffer] => part[1] !== undefined);
  return JSON.stringify({
    id: made.id,
    rawId: made.id,
    type: made.type,
    response: Object.fromEntries(given.map(([name, bytes]) => [name, toText(bytes)])),
    clientExtensionResults: {},
  });
}

class Passkey extends HTMLElement {
  connectedCallback() {
    const { options } = this.dataset;
    const button = this.querySelector('button');
    const form = this.closest('form');
    if (!options || !button || !form || !window.PublicKeyCredential) return;
    button.hidden = false;
    button.addEventListener('click', () => this.ask(form, options));
  }

  async ask(form: HTMLFormElement, options: string) {
    const status = this.querySelector('[role=status]');
    try {
      const publicKey = readOptions(options) as never;
      const made = await (this.dataset.make === undefined
        ? navigator.credentials.get({ publicKey })
        : navigator.credentials.create({ publicKey }));
      const field = form.elements.namedItem('answer') as HTMLInputElement;
      field.value = writeAnswer(made as PublicKeyCredential);
      form.requestSubmit();
    } catch {
      if (status) status.textContent = this.dataset.failed ?? '';
    }
  }
}

customElements.define('x-passkey', Passkey);
