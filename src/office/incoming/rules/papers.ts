// What stands in the register, in Chinese whoever reads it.

/** 收文号 of an organ in a year: numbers run from 1. */
export const sayRegister = (year: number, serial: number): string => `收〔${year}〕${serial}号`;
