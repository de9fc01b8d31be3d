import { useNotify } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { useSay } from "../i18n/say.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { remindWords } from "./remind-words.ts";

const Remind = operation(
  `mutation Remind($input: RemindObligationsInput!) { remindObligations(input: $input) {
    reminded people refused notReminded { reason } } }`,
);

/** Whom to remind, as the command takes it. */
export interface Reminding {
  readonly obligationIds?: readonly string[];
  readonly assignmentId?: string;
  readonly departmentId?: string;
}

interface RemindDialogProps {
  readonly whom: Reminding;
  /** Whom or what it is about, e.g. a name or a title. */
  readonly about: string;
  /** How many things are meant, where that is known. */
  readonly count?: number;
  readonly onClose: () => void;
}

/** Reminds people of what they have still to do, with a few words if one likes; tells how many were reminded, and who not and why. */
export function RemindDialog({ whom, about, count, onClose }: RemindDialogProps) {
  const say = useSay();
  const notify = useNotify();
  return (
    <CommandFormDialog
      name="remindObligations"
      resource="obligations"
      given={{ ...whom }}
      needs={[]}
      offers={["message"]}
      title={say(remindWords.remind)}
      subject={about}
      text={count === undefined ? say(remindWords.help) : say(remindWords.helpCount, { smart_count: count })}
      operation={Remind}
      onDone={({ remindObligations: { reminded, people, refused, notReminded } }) => {
        const reasons = [...new Set(notReminded.map(({ reason }) => reason))].map((reason) => say(remindWords.reasons[reason]));
        const left =
          refused > 0 ? ` ${say(remindWords.left, { smart_count: refused, reasons: reasons.join(say(remindWords.separator)) })}` : "";
        const told = reminded > 0 ? say(remindWords.done, { smart_count: reminded, people }) : say(remindWords.nobody);
        notify(told + left, { type: reminded > 0 ? "success" : "info" });
      }}
      onClose={onClose}
    />
  );
}
