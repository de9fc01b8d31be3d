import { Box, Button, MenuItem, Popover, TextField } from "@mui/material";
import { type FormEvent, useState } from "react";
import { words } from "../../../../schema/shared/words.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { wordLabel } from "../../../marks/StateMark.tsx";
import type { ProvisionKind } from "../../provision.ts";
import { backToText } from "./back-to-text.ts";
import type { DraftSession } from "./draft-session.ts";
import { outlineOf } from "./text/outline.ts";
import { caretInto } from "./typing/edits.ts";
import { setKind, setLabel } from "./typing/kinds-and-labels.ts";
import type { PressedLabel } from "./use-draft-session.ts";
import { editorWords } from "./words.ts";

const isKind = (value: string): value is ProvisionKind => value in words.ProvisionKind;

interface LabelPopoverProps {
  readonly session: DraftSession;
  readonly pressed: PressedLabel;
  readonly onClose: () => void;
}

/** Label and kind of a provision, to be changed. */
export function LabelPopover({ session, pressed: { id, element }, onClose }: LabelPopoverProps) {
  const say = useSay();
  const attrs = outlineOf(session.view.state.doc).find((entry) => entry.attrs.id === id)?.attrs;
  const [label, setTyped] = useState(attrs?.label ?? "");
  const [kind, setChosen] = useState<ProvisionKind>(attrs?.kind ?? "article");
  const apply = (event: FormEvent) => {
    event.preventDefault();
    backToText(
      session,
      onClose,
      caretInto(id),
      ...(kind === attrs?.kind ? [] : [setKind(kind)]),
      ...(label.trim() === attrs?.label ? [] : [setLabel(id, label.trim())]),
    );
  };
  return (
    <Popover
      open
      anchorEl={element}
      onClose={() => backToText(session, onClose)}
      disableRestoreFocus
      anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      slotProps={{ paper: { role: "dialog", "aria-label": say(editorWords.label), sx: { p: 2, width: 300 } } }}
    >
      <Box component="form" onSubmit={apply} sx={{ display: "flex", flexDirection: "column", gap: 2 }}>
        <TextField
          label={say(editorWords.labelField)}
          helperText={say(editorWords.labelHelp)}
          value={label}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <TextField
          select
          label={say(editorWords.kind)}
          value={kind}
          onChange={({ target }) => isKind(target.value) && setChosen(target.value)}
        >
          {Object.keys(words.ProvisionKind).map((one) => {
            const word = wordLabel("ProvisionKind", one);
            return (
              <MenuItem key={one} value={one}>
                {word ? say(word) : one}
              </MenuItem>
            );
          })}
        </TextField>
        <Button type="submit" variant="contained">
          {say(editorWords.apply)}
        </Button>
      </Box>
    </Popover>
  );
}
