// What is said of a field of items that was not filled in as it should be, as a schema says it: `zh|en`.

export const faults = {
  code: '请用字母、数字和短横线，3–80 位|Use 3–80 letters, digits and hyphens',
  source: '请用小写字母、数字和短横线，例如 guangan-511602|Use small letters, digits and hyphens',
  region: '请填 12 位区划代码|Give the 12-digit division code',
} as const;
