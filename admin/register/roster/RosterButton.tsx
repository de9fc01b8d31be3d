import { Button } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import type { KnownRegister } from "../../records/known-register.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { rosterWords } from "./words.ts";

/** Beside the title of a register's list, where it has a roster: to who is on duty when. */
export function RosterButton({ register: { slug, definition } }: { readonly register: KnownRegister }) {
  const say = useSay();
  if (!definition?.rosters?.length) return null;
  return (
    <Button component={PanelLink} to={`/registers/${slug}/roster`}>
      {say(rosterWords.roster)}
    </Button>
  );
}
