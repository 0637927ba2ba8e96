/** Base64url without padding (RFC 4648 §5): how every id, key and box is written on the wire. */
import { base64urlnopad } from '@scure/base';

export function toBase64Url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Throws on padding, on letters outside the alphabet and on non-canonical last letters. */
export function fromBase64Url(text: string): Uint8Array {
  return base64urlnopad.decode(text);
}
