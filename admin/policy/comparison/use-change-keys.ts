import { type RefObject, useCallback, useEffect, useState } from "react";
import { isTyping } from "../../shared/is-typing.ts";

/** The way from change to change in a list, by the keys n and p as well: which one is current (0 before the first), and a step. */
export function useChangeKeys(list: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState(0);
  const step = useCallback(
    (by: 1 | -1) => {
      const changes = [...(list.current?.querySelectorAll<HTMLElement>("[data-change]:not([data-change=unchanged])") ?? [])];
      if (changes.length === 0) return;
      const next = place === 0 && by === -1 ? changes.length : ((place - 1 + by + changes.length) % changes.length) + 1;
      const change = changes[next - 1];
      change?.scrollIntoView({ block: "center" });
      change?.focus({ preventScroll: true });
      setPlace(next);
    },
    [list, place],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "n") step(1);
      else if (event.key === "p") step(-1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [step]);
  return { place, step };
}
