// <x-film>: plays the film inside in the size that the line carries. Without a script, or where that fails, it plays as it was sent.
import type { Hls as Player } from './film-player.ts';

/** Where `film-player.ts` is served; the build knows. */
declare const FILM_PLAYER: string;

class Film extends HTMLElement {
  connectedCallback() {
    const video = this.querySelector('video');
    const { list } = this.dataset;
    if (!video || !list) return;
    const sent = video.src;
    if (video.canPlayType('application/vnd.apple.mpegurl')) {
      video.src = list;
      video.addEventListener('error', () => this.playAsSent(video, sent), { once: true });
    } else {
      video.addEventListener('play', () => void this.play(video, list, sent), { once: true });
    }
  }

  private async play(video: HTMLVideoElement, list: string, sent: string) {
    video.pause();
    const { Hls }: { Hls: typeof Player } = await import(FILM_PLAYER);
    if (!Hls.isSupported()) return this.playAsSent(video, sent);
    const player = new Hls({ enableWorker: false });
    player.on(Hls.Events.ERROR, (_event, { fatal }) => {
      if (!fatal) return;
      player.destroy();
      this.playAsSent(video, sent);
    });
    player.once(Hls.Events.MANIFEST_PARSED, () => video.play());
    player.loadSource(list);
    player.attachMedia(video);
  }

  /** Goes on where it was. */
  private playAsSent(video: HTMLVideoElement, sent: string) {
    const at = video.currentTime;
    video.src = sent;
    video.currentTime = at;
    return video.play();
  }
}

customElements.define('x-film', Film);
