// The custom elements of ui/islands, known to JSX.
import type { ComponentChildren } from 'preact';

type Island = { children?: ComponentChildren; [data: `data-${string}`]: string | undefined };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'x-rows': Island;
      'x-draft': Island;
      'x-upload': Island;
      'x-live': Island;
      'x-print': Island;
      'x-proof': Island;
      'x-filter': Island;
      'x-confirm': Island;
      'x-pick': Island;
      'x-copy': Island;
      'x-editor': Island;
      'x-film': Island;
      'x-phone': Island;
      'x-passkey': Island;
    }
  }
}
