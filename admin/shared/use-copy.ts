import { useCallback } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "./words.ts";

/** Copies an address and says `done`; where the browser forbids it, as it does on pages that are not served securely, shows the address. */
export function useCopy(): (address: string, done: string) => Promise<void> {
  const say = useSay();
  const notify = useNotify();
  return useCallback(
    async (address, done) => {
      try {
        await navigator.clipboard.writeText(address);
        notify(done, { type: "success" });
      } catch {
        notify(say(sharedWords.addressNotCopied, { address }), { type: "warning", multiLine: true });
      }
    },
    [notify, say],
  );
}
