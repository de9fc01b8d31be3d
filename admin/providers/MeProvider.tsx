import { type ReactNode, useSyncExternalStore } from "react";
import { knownMe, MeContext, watchMe } from "./me.ts";

/** Follows who is at the panel for everything below: one listener instead of one for each of the hundreds of values on a page. */
export function MeProvider({ children }: { readonly children: ReactNode }) {
  return <MeContext value={useSyncExternalStore(watchMe, knownMe)}>{children}</MeContext>;
}
