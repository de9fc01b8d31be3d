import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { menuGroupNames } from "../layout/menu-groups.ts";

/** The first page: what is asked of the person. */
export default function MyWork() {
  const say = useSay();
  return <PageHead title={say(menuGroupNames.work)} />;
}
