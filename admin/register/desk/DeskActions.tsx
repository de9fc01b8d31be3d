import { Button, useMediaQuery, useTheme } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { registerOf } from "../../records/book.ts";
import { useList } from "../../screens/list/ListContext.ts";
import { searchOf } from "../../screens/list/list-params.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { AccountButtons } from "../account/AccountButtons.tsx";
import ReportsButton from "../report/ReportsButton.tsx";
import { RosterButton } from "../roster/RosterButton.tsx";
import { deskWords } from "./words.ts";

/** Beside the title of a register's list: what else can be done with all that it shows. */
export default function DeskActions() {
  const { resource, filter, sort, selection } = useList();
  const register = registerOf(resource);
  const phone = useMediaQuery(useTheme().breakpoints.down("sm"));
  const say = useSay();
  const chosen = [...selection.selected.keys()];
  const search = searchOf({ view: null, page: 1, sort, filter: chosen.length > 0 ? { id: { in: chosen } } : filter });
  const works = register?.archivedOn === null && (register.may.act || register.may.create);
  return (
    <>
      {register && <RosterButton register={register} />}
      {register && <AccountButtons register={register} />}
      <ReportsButton />
      {works && !phone && (
        <Button component={PanelLink} to={`/registers/${register.slug}/sheet?${search}`}>
          {say(deskWords.sheet)}
        </Button>
      )}
      {works && !phone && register.may.configure && register.may.create && (
        <Button component={PanelLink} to={`/registers/${register.slug}/import`}>
          {say(deskWords.import)}
        </Button>
      )}
    </>
  );
}
