/** The bytes of base64, in which white space may stand anywhere (RFC 2045); null for what is none. */
export function bytesOfBase64(text: string): Buffer | null {
  const written = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(written) ? Buffer.from(written, "base64") : null;
}
