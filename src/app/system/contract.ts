// Permissions of the room in which the machine is watched.

export const permissions = {
  /** See how the machine does: on the desk, and over its own addresses from elsewhere. */
  watch: 'system.watch',
} as const;
