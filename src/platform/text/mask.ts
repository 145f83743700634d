// Shows of a personal value only as much as its owner needs to recognise it.

/** `13812345678` → `138****5678`; other numbers keep their last four digits. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return phone.length > 4 ? '*'.repeat(phone.length - 4) + phone.slice(-4) : '*'.repeat(phone.length);
}

/** An identity or credit code keeps its first four and last four characters. */
export function maskIdNumber(number: string): string {
  if (number.length <= 8) return '*'.repeat(number.length);
  return number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4);
}

/** 张三 → 张*, 欧阳修远 → 欧**远; other scripts keep the first letter of each word. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(name)) return name.trim().replace(/(?<=\p{L})\p{L}/gu, '*');
  if (letters.length <= 1) return '*'.repeat(letters.length);
  if (letters.length <= 3) return letters[0] + '*'.repeat(letters.length - 1);
  return letters[0] + '*'.repeat(letters.length - 2) + letters.at(-1);
}

/** `zhangsan@example.cn` → `z***@example.cn`. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '*'.repeat(address.length) : `${address[0]}***${address.slice(at)}`;
}

// A letter, digit or hyphen on either side means a longer code of another kind.
const ID_NUMBER = /(?<![\w-])\d{17}[\dXx](?![\w-])/g;
const MOBILE = /(?<![\w-])1[3-9]\d{9}(?![\w-])/g;

/** Masks every identity number and mobile number that stands in a text. */
export function maskInText(text: string): string {
  return text.replace(ID_NUMBER, maskIdNumber).replace(MOBILE, maskPhone);
}
