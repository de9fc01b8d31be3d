import { isIP } from "node:net";
import type { Config } from "../config.ts";

/** The name in a Host header, without its port and the brackets of an address. */
function nameOf(header: string): string {
  const name = header.replace(/:\d{1,5}$/, "").toLowerCase();
  return name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
}

/**
 * Whether a request came under a name that is ours: this machine, a plain address, or the host of `PUBLIC_URL`. A page of somebody else
 * can let its own name lead here and would then be of the same origin for the browser; without a Host it is no browser that asks.
 */
export function hostCheck({ publicUrl }: Pick<Config, "publicUrl">): (header: string | undefined) => boolean {
  const own = nameOf(new URL(publicUrl).host);
  return (header) => {
    if (header === undefined || header === "") return true;
    const name = nameOf(header);
    return name === "localhost" || name === own || isIP(name) !== 0;
  };
}
