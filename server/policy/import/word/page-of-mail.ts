import type { InsertedFile } from "./word-package.ts";

const BOUNDARY = /boundary="?([^"\r\n;]{1,100})"?/i;
const HEADER_END = /\r?\n\r?\n/;

/** What is written as =E4=BD=A0 for the way through the mail. */
function fromQuotedPrintable(text: string): string {
  const bytes: number[] = [];
  const joined = text.replace(/=\r?\n/g, "");
  for (let at = 0; at < joined.length; at += 1) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(joined.slice(at, at + 3))?.[1];
    if (code !== undefined) at += 2;
    bytes.push(...(code === undefined ? Buffer.from(joined.charAt(at)) : [Number.parseInt(code, 16)]));
  }
  return Buffer.from(bytes).toString("utf8");
}

/** The page in a file that is built like a mail (MHTML), as programs insert into Word files; null where there is none. */
export function pageOfMail(mail: string): InsertedFile | null {
  const boundary = BOUNDARY.exec(mail.slice(0, 2_000))?.[1];
  for (const part of boundary === undefined ? [mail] : mail.split(`--${boundary}`)) {
    const [head = "", ...rest] = part.split(HEADER_END);
    if (!/content-type\s{0,3}:\s{0,3}text\/html/i.test(head)) continue;
    const body = rest.join("\n\n");
    const encoding = /content-transfer-encoding\s{0,3}:\s{0,3}([\w-]{1,30})/i.exec(head)?.[1]?.toLowerCase();
    const text =
      encoding === "quoted-printable"
        ? fromQuotedPrintable(body)
        : encoding === "base64"
          ? Buffer.from(body, "base64").toString("utf8")
          : body;
    return { kind: "page", text };
  }
  return null;
}
