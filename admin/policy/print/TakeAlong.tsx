import { Button, Menu, MenuItem } from "@mui/material";
import { useId, useState } from "react";
import { useNavigate } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { printOnly } from "../../shared/print.ts";
import { sharedWords } from "../../shared/words.ts";
import { printWords } from "./print-words.ts";
import { type PrintFormat, useTakeAlong } from "./take-along.ts";

interface TakeAlongProps {
  /** Asks for the file of what is shown. */
  readonly ask: (format: PrintFormat) => Parameters<ReturnType<typeof useTakeAlong>["take"]>[0];
  /** Number of the document whose poster can be printed; null where there is none. */
  readonly poster?: string | null;
}

/** Everything that a text leaves the panel as: on paper, as a file, on a poster. */
export function TakeAlong({ ask, poster = null }: TakeAlongProps) {
  const say = useSay();
  const navigate = useNavigate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { take, busy } = useTakeAlong();
  const item = (label: string, act: () => unknown) => (
    <MenuItem
      onClick={() => {
        setAnchor(null);
        act();
      }}
    >
      {label}
    </MenuItem>
  );
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        loading={busy}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say(busy ? printWords.making : printWords.takeAlong)}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {item(say(sharedWords.print), () => setTimeout(() => printOnly("text")))}
        {item(say(printWords.word), () => take(ask("docx")))}
        {item(say(printWords.pdf), () => take(ask("pdf")))}
        {poster !== null && item(say(printWords.poster), () => navigate(`/poster/${encodeURIComponent(poster)}`))}
      </Menu>
    </>
  );
}
