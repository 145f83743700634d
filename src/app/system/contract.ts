// Permissions of the room in which the machine is watched and tests itself.

export const permissions = {
  /** See how the machine does: on the desk, and over its own addresses from elsewhere. */
  watch: 'system.watch',
  /** See how the controls of level 3 are met. */
  selfTest: 'system.self-test',
  /** Confirm by hand what the program cannot check of them. */
  confirm: 'system.confirm',
} as const;
