/** The bytes of base64, in which white space may stand anywhere (RFC 2045); null for what is none. */
export function bytesOfBase64(text: string): Buffer | null {
  const written = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(written) ? Buffer.from(written, "base64") : null;
}

/** The bytes of a picture that an address holds itself (`data:image/png;base64,…`); null for any other address. */
export function bytesOfDataUrl(address: string): Buffer | null {
  const head = /^\s{0,20}data:image\/[a-z+.-]{1,20};base64,/i.exec(address);
  return head && bytesOfBase64(address.slice(head[0].length));
}
