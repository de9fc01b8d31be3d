import { Button, Paper, Typography } from "@mui/material";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";

interface SelectionBarProps {
  readonly words: string;
  readonly act: string;
  readonly onAct: () => void;
}

/** What can be done with selected words: at the thumb, where the selection's own handles and menu are not. */
export function SelectionBar({ words, act, onAct }: SelectionBarProps) {
  const say = useSay();
  return (
    <Paper
      elevation={4}
      data-no-print
      sx={{
        ...{ position: "fixed", left: "50%", transform: "translateX(-50%)", bottom: { xs: 72, sm: 24 }, zIndex: "snackbar" },
        ...{
          display: "flex",
          alignItems: "center",
          gap: 1,
          border: 1,
          borderColor: "roles.hairline",
          pl: 2,
          pr: 1,
          py: 0.75,
          width: "max-content",
          maxWidth: "calc(100vw - 32px)",
        },
      }}
    >
      <Typography noWrap sx={{ minWidth: 0, fontSize: 14 }}>
        {say(policyWords.selectedWords, { words: shortenText(words, 24) })}
      </Typography>
      {/* The press must not take the selection away before it is heard. */}
      <Button variant="contained" size="small" onPointerDown={(event) => event.preventDefault()} onClick={onAct} sx={{ flexShrink: 0 }}>
        {act}
      </Button>
    </Paper>
  );
}
