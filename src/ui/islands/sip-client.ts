// Speaks SIP over WebSocket with the telephone server of the city. Fetched by <x-phone> where one is named.
import { C, UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';

/** What the server of the page gives: good for some seconds, made from a secret that stays there. */
export interface Credential {
  readonly url: string;
  readonly domain: string;
  readonly user: string;
  readonly name: string;
  readonly ha1: string;
  readonly seconds: number;
}

export type Standing = 'connecting' | 'ready' | 'refused' | 'away' | 'silent' | 'out';

/** A call that somebody makes to us. */
export interface Call {
  readonly from: string;
  readonly called: string;
  /** Somebody put it through to us. */
  readonly referred: boolean;
  answer(): void;
  hangUp(): void;
  mute(on: boolean): void;
  press(key: string): void;
  /** Tells the answer of the other end, once. Put through, the call is theirs and ends here. */
  putThrough(number: string, came: (code: number) => void): void;
}

export interface Told {
  stands(standing: Standing): void;
  /** Called anew before the last one ends; null when there is none to be had. */
  renew(): Promise<Credential | null>;
  rings(call: Call): void;
  /** Another one, while there is a call: it is told that we are busy. */
  missed(call: Call): void;
  talks(): void;
  /** The other side wanted to pass the call on, and may not. */
  again(): void;
  ends(): void;
}

/** Before its end, so that no call is refused in between. */
const AHEAD_SECONDS = 60;
const RETRY_MS = 10_000;
const GONE = 500;

export class SipClient {
  private readonly ua: UA;
  private readonly told: Told;
  private readonly domain: string;
  private session: RTCSession | null = null;
  private renewal = 0;

  constructor(credential: Credential, told: Told) {
    this.told = told;
    this.domain = credential.domain;
    this.ua = new UA({
      sockets: [new WebSocketInterface(credential.url)],
      uri: `sip:${credential.user}@${credential.domain}`,
      authorization_user: credential.name,
      realm: credential.domain,
      ha1: credential.ha1,
      session_timers: false,
      user_agent: 'Sunhall',
    });
    this.ua.on('connected', () => told.stands('connecting'));
    this.ua.on('disconnected', () => told.stands('away'));
    this.ua.on('registered', () => told.stands('ready'));
    this.ua.on('registrationFailed', () => {
      if (!this.ua.isConnected()) return;
      told.stands('refused');
      this.renewIn(RETRY_MS);
    });
    this.ua.on('newRTCSession', ({ originator, session, request }: RTCSessionEvent) => {
      if (String(originator) !== 'remote') return;
      const call = this.describe(session, request);
      if (this.session) {
        session.terminate({ status_code: 486 });
        return told.missed(call);
      }
      this.take(session, call);
    });
    this.renewIn((credential.seconds - AHEAD_SECONDS) * 1000);
    this.ua.start();
  }

  private renewIn(ms: number) {
    clearTimeout(this.renewal);
    this.renewal = window.setTimeout(() => void this.renew(), ms);
  }

  private async renew() {
    const credential = await this.told.renew();
    if (!credential) {
      this.ua.stop();
      return this.told.stands('out');
    }
    this.ua.set('authorization_user', credential.name);
    this.ua.set('ha1', credential.ha1);
    this.renewIn((credential.seconds - AHEAD_SECONDS) * 1000);
    if (this.ua.isConnected()) this.ua.register();
  }

  private take(session: RTCSession, call: Call) {
    this.session = session;
    const over = () => {
      this.session = null;
      this.told.ends();
    };
    const sound = new Audio();
    sound.autoplay = true;
    session.on('peerconnection', ({ peerconnection }) =>
      peerconnection.addEventListener('track', ({ streams }) => {
        sound.srcObject = streams[0] ?? null;
      }),
    );
    session.on('accepted', () => this.told.talks());
    session.on('getusermediafailed', () => this.told.stands('silent'));
    session.on('refer', ({ reject }) => {
      reject();
      this.told.again();
    });
    session.on('ended', over);
    session.on('failed', over);
    this.told.rings(call);
  }

  private describe(session: RTCSession, request: Request): Call {
    return {
      from: request.from.uri.user ?? '',
      called: request.to.uri.user ?? '',
      referred: request.hasHeader('Referred-By'),
      answer: () => session.answer({ mediaConstraints: { audio: true, video: false } }),
      hangUp: () => session.isEnded() || session.terminate(),
      mute: (on) => (on ? session.mute({ audio: true }) : session.unmute({ audio: true })),
      press: (key) => session.sendDTMF(key, { transportType: C.DTMF_TRANSPORT.RFC2833 }),
      putThrough: (number, came) => this.refer(session, number, came),
    };
  }

  private refer(session: RTCSession, number: string, came: (code: number) => void) {
    let told = false;
    const tell = (code: number) => {
      if (!told) came(code);
      told = true;
    };
    // Some servers take the caller back without a word on what came of it: they have put them through.
    let taken = false;
    session.on('ended', () => tell(taken ? 200 : GONE));
    session.refer(`sip:${number}@${this.domain}`, {
      eventHandlers: {
        requestSucceeded: () => {
          taken = true;
        },
        requestFailed: () => tell(GONE),
        accepted: () => {
          tell(200);
          if (!session.isEnded()) session.terminate();
        },
        failed: ({ status_line }: { status_line: { status_code: number } }) => tell(Number(status_line.status_code)),
      },
    });
  }
}

/** Of a request, as the library reads it. */
interface Request {
  readonly from: { readonly uri: { readonly user?: string | null } };
  readonly to: { readonly uri: { readonly user?: string | null } };
  hasHeader(name: string): boolean;
}
