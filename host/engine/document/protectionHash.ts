/** What the file keeps of a protection's password. */

/**
 * The 16-bit hash that every Excel reads and that this host writes. Source: ECMA-376 part 4, sheetProtection, and
 * [MS-OFFCRYPTO] 2.3.7.1. @example legacyHash("") // "CE4B"
 */
export function legacyHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) {
    hash = rotated(hash) ^ (character.charCodeAt(0) & 0xff);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);

type Attributes = Readonly<Record<string, string>>;

export function hasPassword(attributes: Attributes): boolean {
  return attributes.hashValue !== undefined || attributes.workbookHashValue !== undefined || legacyOf(attributes) !== undefined;
} // prettier-ignore

const legacyOf = (attributes: Attributes): string | undefined => attributes.password ?? attributes.workbookPassword;

/** Whether the password opens the protection; without one in the file any does. */
export async function opens(attributes: Attributes, password: string): Promise<boolean> {
  if (!hasPassword(attributes)) return true;
  const legacy = legacyOf(attributes);
  if (legacy !== undefined) return legacyHash(password) === legacy.toUpperCase();
  const prefixed = (name: string): string => {
    const long = `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return attributes[name] ?? attributes[long] ?? "";
  };
  const spins = Number(prefixed("spinCount"));
  const found = await spun(prefixed("algorithmName"), fromBase64(prefixed("saltValue")), password, spins);
  return found !== null && toBase64(found) === prefixed("hashValue");
}

/** H(salt + password), then as often as stated H(last + number). Source: ECMA-376 part 1, 18.2.29. */
async function spun(algorithm: string, salt: Uint8Array, password: string, spins: number): Promise<Uint8Array | null> {
  if (!["SHA-1", "SHA-256", "SHA-384", "SHA-512"].includes(algorithm)) return null;
  const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  let hash = await digest(joined(salt, utf16(password)));
  for (let spin = 0; spin < spins; spin += 1) hash = await digest(joined(hash, littleEndian(spin)));
  return hash;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function littleEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number, true);
  return bytes;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => [code & 255, code >> 8])); // prettier-ignore
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
