import { useNotify } from "react-admin";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import type { Ending } from "./endings.ts";
import { confidentialityWords as words } from "./words.ts";

/** Days for which a clearance is renewed unless the officer says otherwise. */
const YEAR = 365;

/** Goes on from the day after the last: a new grant, so that the old one stays as it was. */
export function RenewDialog({ ending, onClose }: { readonly ending: Ending; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const notify = useNotify();
  const { level, document, person, reason } = ending;
  const from = dayAfter(ending.until ?? "", 1);
  const asks = {
    begin: { until: dayAfter(from, YEAR - 1), reason },
    title: say(words.renew),
    subject: nameOf(level ? "clearances" : "accessGrants", ending),
    text: say(words.renewText, { from }),
    onDone: () => notify(say(words.renewed), { type: "success" }),
    onClose,
  };
  const given = { personId: person?.id ?? null, from };
  return level ? (
    <CommandFormDialog name="grantClearance" resource="clearances" given={{ ...given, levelId: level.id }} {...asks} />
  ) : (
    <CommandFormDialog
      name="grantAccess"
      resource="accessGrants"
      given={{ ...given, documentId: document?.id ?? null, documentNumber: null }}
      {...asks}
    />
  );
}
