// <x-proof>: recomputes with the browser's own means that acts stand in the signed trees of their days. Asks nobody.
import { type CheckedAct, checkProof, type Proof } from './proof.ts';

const HOLDS: readonly CheckedAct[] = ['proven', 'erased'];

class ProofCheck extends HTMLElement {
  async connectedCallback() {
    const proof = JSON.parse(this.dataset.proof ?? '') as Proof;
    const checked = await checkProof(proof);
    for (const [index, act] of checked.acts.entries()) this.mark(index, act);
    const faults = checked.acts.filter((act) => !HOLDS.includes(act) && act !== 'waiting').length;
    this.tell(faults > 0 ? 'broken' : 'whole', faults > 0 ? 'over' : 'ok');
    const unsigned = this.querySelector<HTMLElement>('[data-unsigned]');
    if (unsigned) unsigned.hidden = checked.signatures;
  }

  private mark(index: number, act: CheckedAct) {
    const cell = this.querySelector(`[data-act="${index}"]`);
    if (!cell) return;
    const tag = document.createElement('span');
    tag.className = HOLDS.includes(act) ? 'tag ok' : act === 'waiting' ? 'tag' : 'tag over';
    tag.textContent = this.getAttribute(`data-${act}`) ?? act;
    cell.replaceChildren(tag);
  }

  private tell(name: 'whole' | 'broken', state: 'ok' | 'over') {
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!status) return;
    status.className = `note ${state}`;
    status.textContent = this.getAttribute(`data-${name}`) ?? '';
  }
}

customElements.define('x-proof', ProofCheck);
