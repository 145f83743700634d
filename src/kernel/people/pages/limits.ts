// Where somebody is led who has something to do before they can work.

/** The page where what is due is done. */
export const limitPages = {
  none: null,
  password: '/account/password',
  'second-factor': '/account/second-factor',
} as const;
