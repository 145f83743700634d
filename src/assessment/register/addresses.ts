// Where the register and the calls are shown.
export const REGISTER = '/desk/register';
export const CALLS = '/desk/calls';
