// What a browser is told about the trust it may put into a page: where things come from, and what they may use.

/**
 * Scripts and styles come from here only; nothing inline; nobody may frame a page. `blob:` of media is what our own player
 * makes of the parts of a film; nothing from elsewhere comes in by it.
 */
const contentSecurity = (connect = '') =>
  `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self' blob:; connect-src 'self'${connect}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurity(),
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Of a page at which people telephone: it may reach one server more, and use the microphone. */
export function openToCalls(server: string): Readonly<Record<string, string>> {
  const { protocol, host } = new URL(server);
  return {
    'content-security-policy': contentSecurity(` ${protocol}//${host}`),
    'permissions-policy': 'camera=(), microphone=(self), geolocation=()',
  };
}
