// Check characters for invented codes: organisation code (GB 11714) and unified social credit code (GB 32100-2015).

/** The 31 characters of GB 32100: digits and capitals without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The ninth character of an organisation code: weighted sum modulo 11, over 0–9 and A=10 … Z=35. */
function checkOrganisation(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(body.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** The eighteenth character: weights 3^i modulo 31 over the first seventeen. */
export function checkCredit(first17: string): string {
  const sum = [...first17].reduce((total, char, at) => {
    const value = ALPHABET.indexOf(char);
    if (value < 0) throw new Error(`${first17}: ${char} is not a character of GB 32100`);
    return total + value * 3 ** at;
  }, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * A well-formed credit code of nobody: its organisation part begins with XXXX, which is not given out.
 * `category` is the first two characters (11 organ, 12 institution, 13 mass organisation, 91 enterprise, 92 self-employed).
 */
export function inventCredit(category: string, region: string, number: number): string {
  const body = `XXXX${String(number).padStart(4, '0')}`;
  const first17 = `${category}${region}${body}${checkOrganisation(body)}`;
  return first17 + checkCredit(first17);
}
