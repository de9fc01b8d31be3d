import { Button } from "@mui/material";
import { useResourceContext } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { FormsButton } from "../outside/FormsButton.tsx";
import { reportWords } from "./words.ts";

/** Beside the title of a register's list: how it stands, in numbers. */
export default function ReportsButton() {
  const say = useSay();
  const slug = useResourceContext()?.replace(/^r\//, "");
  return (
    <>
      <Button component={PanelLink} to={`/registers/${slug}/reports`}>
        {say(reportWords.reports)}
      </Button>
      <FormsButton />
    </>
  );
}
