import { Writable } from "node:stream";
import { type Logger, pino } from "pino";

/** A logger whose lines a test can look at. */
export function rememberingLog(): { readonly log: Logger; readonly lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: "trace" }, stream), lines };
}
