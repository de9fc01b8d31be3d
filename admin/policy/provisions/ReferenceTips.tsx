import { Button, Paper, Popper } from "@mui/material";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { textLinkWords } from "./text-link-words.ts";

/** Milliseconds in which a pointer may go over to what is told. */
const WAY = 200;

interface Told {
  readonly at: HTMLElement;
  /** Whether a finger asked: it leads there only when told so, since it cannot point beforehand. */
  readonly byFinger: boolean;
}

/** Tells what the references of a text lead to (`data-tells`), to whoever points at one, comes to it by key or puts a finger on it. */
export default function ReferenceTips({ text }: { readonly text: RefObject<HTMLElement | null> }) {
  const say = useSay();
  const [told, setTold] = useState<Told | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finger = useRef(false);
  useEffect(() => {
    const root = text.current;
    if (!root) return;
    const teller = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>("[data-tells]") : null);
    const heard = new AbortController();
    const hear = <Name extends keyof HTMLElementEventMap>(
      on: Element | Document,
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ) => on.addEventListener(name, act as EventListener, { signal: heard.signal, capture: true });
    const show = (event: Event) => {
      const at = teller(event);
      if (!at || finger.current) return;
      clearTimeout(leaving.current);
      setTold({ at, byFinger: false });
    };
    const leave = (event: Event) => {
      if (!teller(event) || finger.current) return;
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => setTold(null), WAY);
    };
    hear(document, "pointerdown", (event) => {
      finger.current = event.pointerType === "touch";
      if (event.target instanceof Element && !event.target.closest("[data-told]") && !teller(event)) setTold(null);
    });
    hear(document, "keydown", (event) => {
      finger.current = false;
      if (event.key === "Escape") setTold(null);
    });
    hear(root, "mouseover", show);
    hear(root, "focusin", show);
    hear(root, "mouseout", leave);
    hear(root, "focusout", leave);
    hear(root, "click", (event) => {
      const at = teller(event);
      if (!at || !finger.current || at.tagName !== "A") return setTold(null);
      event.preventDefault();
      event.stopPropagation();
      setTold({ at, byFinger: true });
    });
    return () => heard.abort();
  }, [text]);
  if (!told) return null;
  const go = () => {
    finger.current = false;
    setTold(null);
    told.at.click();
  };
  return (
    <Popper
      open
      anchorEl={told.at}
      placement="bottom-start"
      sx={{ zIndex: "tooltip" }}
      modifiers={[{ name: "offset", options: { offset: [0, 4] } }]}
    >
      <Paper
        data-told
        elevation={4}
        onMouseEnter={() => clearTimeout(leaving.current)}
        onMouseLeave={() => setTold(null)}
        sx={{
          border: 1,
          borderColor: "roles.hairline",
          px: 1.5,
          py: 1,
          maxWidth: "min(400px, calc(100vw - 32px))",
          fontSize: 14,
          lineHeight: 1.6,
          overflowWrap: "anywhere",
        }}
      >
        {told.at.dataset.tells}
        {told.byFinger && (
          <Button size="small" onClick={go} sx={{ display: "block", ml: "auto" }}>
            {say(textLinkWords.goThere)}
          </Button>
        )}
      </Paper>
    </Popper>
  );
}
