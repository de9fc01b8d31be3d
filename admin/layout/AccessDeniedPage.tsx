import LockIcon from "@mui/icons-material/LockOutlined";
import { Button } from "@mui/material";
import { useTranslate } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { Notice } from "../shared/Notice.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { sharedWords } from "../shared/words.ts";

/** Where somebody tried to do what they may not. */
export function AccessDeniedPage() {
  const say = useSay();
  const translate = useTranslate();
  return (
    <Notice
      page
      icon={<LockIcon />}
      title={translate("ra.page.access_denied")}
      action={
        <Button component={PanelLink} to="/" variant="outlined">
          {say(sharedWords.toMyWork)}
        </Button>
      }
    >
      {translate("ra.message.access_denied")}
    </Notice>
  );
}
