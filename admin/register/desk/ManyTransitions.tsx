import { Button, ListItemText, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { registerOf } from "../../records/book.ts";
import { useList } from "../../screens/list/ListContext.ts";
import { ManyTransitionsDialog } from "./ManyTransitionsDialog.tsx";
import { deskWords } from "./words.ts";

/** Over selected records of a register: one transition for all of them. What somebody signs they sign for each record alone. */
export default function ManyTransitions() {
  const { resource } = useList();
  const register = registerOf(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [way, setWay] = useState<RegisterTransition | null>(null);
  const say = useSay();
  const definition = register?.definition;
  if (!definition || !register.may.act || register.archivedOn !== null) return null;
  const { handover } = definition;
  const ways = definition.transitions.filter(({ key }) => key !== handover?.signed && key !== handover?.refused);
  if (ways.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ bgcolor: "background.paper" }}
      >
        {say(deskWords.carryMany)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {ways.map((one) => (
          <MenuItem
            key={one.key}
            disabled={one.signature === true}
            onClick={() => {
              setAnchor(null);
              setWay(one);
            }}
          >
            <ListItemText primary={say(inBoth(one.label))} {...(one.signature ? { secondary: say(deskWords.signedEach) } : {})} />
          </MenuItem>
        ))}
      </Menu>
      {way && <ManyTransitionsDialog key={way.key} way={way} definition={definition} onClose={() => setWay(null)} />}
    </>
  );
}
