import InboxIcon from "@mui/icons-material/InboxOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Button } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { creatingWord } from "../../../names/creating-word.ts";
import { nameInside } from "../../../names/in-sentence.ts";
import { mayReadSome } from "../../../providers/may.ts";
import { useMe } from "../../../providers/me.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { Notice } from "../../../shared/Notice.tsx";
import { PanelLink } from "../../../shared/PanelLink.tsx";
import { screenPageWords } from "../../words.ts";
import { useList } from "../ListContext.ts";
import { whoMakes } from "./who-makes.ts";

/** A list without rows: what would stand here, and the next step. */
export function ListEmpty({ creates }: { readonly creates: boolean }) {
  const { screen, filter, change } = useList();
  const say = useSay();
  const reads = mayReadSome(useMe(), screen.resource);
  const name = nameInside(say(screen.title.plural));
  if (Object.keys(filter).length > 0) {
    return (
      <Notice
        icon={<SearchOffIcon />}
        title={say(screenPageWords.nothingFound, { name })}
        action={
          <Button variant="outlined" onClick={() => change({ filter: {} }, { quietly: true })}>
            {say(screenPageWords.clearFilters)}
          </Button>
        }
      >
        {say(screenPageWords.nothingFoundHelp)}
      </Notice>
    );
  }
  if (!reads) {
    return (
      <Notice icon={<LockIcon />} title={say(screenPageWords.notForYou, { name })}>
        {say(screenPageWords.notForYouHelp)}
      </Notice>
    );
  }
  return (
    <Notice
      icon={<InboxIcon />}
      title={say(screenPageWords.nothingYet, { name })}
      action={
        creates && (
          <Button variant="outlined" component={PanelLink} to={`/${screen.resource}/create`}>
            {say(creatingWord(screen.resource))}
          </Button>
        )
      }
    >
      {say(creates ? screenPageWords.nothingYetCreate : (whoMakes[screen.resource as ResourceName] ?? screenPageWords.nothingYetHelp), {
        name,
      })}
    </Notice>
  );
}
