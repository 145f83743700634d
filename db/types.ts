/** Row types, written by `npm run types` from the migrated database. Do not edit. */
export interface Database {}
