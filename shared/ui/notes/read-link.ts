/**
 * Reads what somebody typed as a link: "example.org/page" is meant as https.
 * @returns `null` for nothing, `undefined` for what is no web address
 */
export function readLink(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (/\s/.test(text)) return undefined;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? address : undefined;
}
