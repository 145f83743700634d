// Where the pages of field checks are.
export const BOARD = '/desk/field-checks';
/** What was found with us: for the organ that was checked. */
export const OURS = '/desk/field-checks/ours';
export const onSpot = (id: string) => `${BOARD}/${id}`;
