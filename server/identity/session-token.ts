import { createHash, randomBytes } from "node:crypto";

/** Name of the cookie that holds a session's token. */
export const SESSION_COOKIE = "rulebook_session";

/** A new secret for a session or a one-time link: 256 bits, safe in addresses. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What the database keeps of a token: its SHA-256, hexadecimal. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");
