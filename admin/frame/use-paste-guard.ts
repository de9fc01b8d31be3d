import { useEffect } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { fits, lengthAfter, mostOfDocument, mostOfLine } from "../shared/paste-limit.ts";
import { sharedWords } from "../shared/words.ts";

/** Keeps a paste that no field takes from stopping the page, and says what to do instead. Fields with a limit of their own say it themselves. */
export function usePasteGuard(): void {
  const notify = useNotify();
  const say = useSay();
  useEffect(() => {
    const look = (event: ClipboardEvent) => {
      const { target } = event;
      const isText = target instanceof HTMLTextAreaElement;
      if (!(isText || target instanceof HTMLInputElement) || target.dataset.ownLimit) return;
      const most = isText ? mostOfDocument : mostOfLine;
      const pasted = event.clipboardData?.getData("text") ?? "";
      const length = lengthAfter(target.value, [target.selectionStart ?? 0, target.selectionEnd ?? 0], pasted);
      if (fits(length, most)) return;
      event.preventDefault();
      notify(say(sharedWords.pasteTooLong, { length: pasted.length.toLocaleString(), most: most.toLocaleString() }), { type: "warning" });
    };
    document.addEventListener("paste", look, { capture: true });
    return () => document.removeEventListener("paste", look, { capture: true });
  }, [notify, say]);
}
