import BellIcon from "@mui/icons-material/NotificationsNoneOutlined";
import { useSay } from "../i18n/say.ts";
import { Notice } from "../shared/Notice.tsx";
import { notificationWords as words } from "./words.ts";

/** Stands where there is nothing to tell. */
export function NoNotifications() {
  const say = useSay();
  return (
    <Notice title={say(words.nothing)} icon={<BellIcon />}>
      {say(words.nothingHelp)}
    </Notice>
  );
}
