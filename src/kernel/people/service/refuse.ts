// Turning what went wrong into errors that name the field.
import { type AppError, type FieldFault, invalidInput } from '#platform/errors.ts';

/** Throws for one field that is wrong. */
export function refuse(path: string, message: string): never {
  const fault: FieldFault = { path, message };
  throw invalidInput({ count: 1 }, [fault]);
}

/** For a write that a rival may have beaten by a moment: its unique violation becomes the error a person can read. */
export function whenTaken(make: () => AppError): (error: { code?: string }) => never {
  return (error) => {
    throw error.code === UNIQUE_VIOLATION ? make() : error;
  };
}

const UNIQUE_VIOLATION = '23505';
