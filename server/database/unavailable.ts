import { PublicError } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";

/** What PostgreSQL or the way to it says when it cannot serve anybody, by SQLSTATE or the system's code. */
const reasons: Readonly<Record<string, MessageCode>> = {
  "53100": "storageFull",
  "53200": "databaseAway",
  "53300": "databaseAway",
  "57P01": "databaseAway",
  "57P02": "databaseAway",
  "57P03": "databaseAway",
  "58030": "databaseAway",
  "25006": "databaseAway",
  ENOSPC: "storageFull",
  ECONNREFUSED: "databaseAway",
  ECONNRESET: "databaseAway",
  EPIPE: "databaseAway",
};

/** Class 08 of SQLSTATE: connections. */
const CONNECTION = /^08...$/;

/** What the driver says, without a code, of a connection that broke. */
const broken = /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** The public error for a database that is away or has no room, whoever asks; null for everything else. */
export function unavailableError(error: unknown): PublicError | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // A missing socket; other files that are missing are none of the database's.
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  const reason = reasons[code] ?? (noSocket || CONNECTION.test(code) || broken.test(error.message) ? "databaseAway" : undefined);
  return reason ? new PublicError("UNAVAILABLE", reason) : null;
}
