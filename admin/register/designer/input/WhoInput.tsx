import AddIcon from "@mui/icons-material/Add";
import { Box, Button, Chip, FormHelperText, Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { Who } from "../../../../schema/register/definition/who.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { isData } from "../entry/data.ts";
import { useNames } from "./use-names.ts";
import { WhoDetail } from "./WhoDetail.tsx";
import { freshWho, sayWho, whoKinds } from "./who-choices.ts";
import { whoWords, registerDesignerWords as words } from "./words.ts";

interface WhoInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly definition: RegisterDefinition;
  readonly value: unknown;
  readonly onChange: (value: readonly Who[] | undefined) => void;
}

const whoList = (value: unknown): readonly Who[] => (Array.isArray(value) ? value.filter((one): one is Who => isData(one)) : []);

/** Who is meant: several beside each other, each in words, opened to be completed. */
export function WhoInput({ label, help, definition, value, onChange }: WhoInputProps) {
  const say = useSay();
  const list = whoList(value);
  const nameOf = useNames(list);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const tell = (next: readonly Who[]) => onChange(next.length > 0 ? next : undefined);
  const opened = open === null ? undefined : list[open];
  return (
    <Box role="group" aria-label={label} sx={{ border: 1, borderColor: "roles.hairline", borderRadius: 1, px: 1.5, py: 1 }}>
      <Typography sx={{ fontSize: 13, color: "text.secondary", mb: 0.75 }}>{label}</Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, alignItems: "center" }}>
        {list.length === 0 && <Typography sx={{ fontSize: 14, color: "text.secondary" }}>{say(words.nobody)}</Typography>}
        {list.map((who, index) => (
          <Chip
            // Several may be alike while they are being completed.
            key={index}
            label={sayWho(who, definition, say, nameOf)}
            color={open === index ? "primary" : "default"}
            variant={open === index ? "filled" : "outlined"}
            onClick={() => setOpen(open === index ? null : index)}
            onDelete={() => {
              setOpen(null);
              tell(list.filter((_, other) => other !== index));
            }}
            sx={{ maxWidth: "100%", height: "auto", minHeight: 32, "& .MuiChip-label": { whiteSpace: "normal", py: 0.5 } }}
          />
        ))}
        <Button size="small" startIcon={<AddIcon />} aria-haspopup="menu" onClick={(event) => setMenu(event.currentTarget)}>
          {say(words.addWho)}
        </Button>
      </Box>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {whoKinds(definition, false).map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              setMenu(null);
              tell([...list, freshWho(kind, definition)]);
              setOpen(list.length);
            }}
          >
            {say(whoWords[kind])}
          </MenuItem>
        ))}
      </Menu>
      {opened && open !== null && (
        <WhoDetail
          who={opened}
          definition={definition}
          onChange={(next) => tell(list.map((one, index) => (index === open ? next : one)))}
        />
      )}
      {help && <FormHelperText>{help}</FormHelperText>}
    </Box>
  );
}
