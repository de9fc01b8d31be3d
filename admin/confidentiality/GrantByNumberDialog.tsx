import { useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { useNavigate } from "react-router";
import { operation } from "../graphql/operation.ts";
import { useSay } from "../i18n/say.ts";
import { chosenId } from "../records/chosen-id.ts";
import { valueAt } from "../records/field-path.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { PersonClearance } from "./PersonClearance.tsx";
import { confidentialityWords } from "./words.ts";

const GrantAccess = operation("mutation GrantByNumber($input: GrantAccessInput!) { grantAccess(input: $input) { id } }");

/** Lets a person read a document that is named by its number alone. */
export function GrantByNumberDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  return (
    <CommandFormDialog
      name="grantAccess"
      resource="accessGrants"
      given={{}}
      needs={["documentNumber", "personId", "from", "reason"]}
      offers={["until"]}
      title={say(confidentialityWords.grant)}
      subject={say(confidentialityWords.byNumber)}
      operation={GrantAccess}
      onDone={({ grantAccess }) => {
        notify(say(confidentialityWords.granted), { type: "success" });
        navigate(grantAccess ? `/accessGrants/${grantAccess.id}/show` : "/accessGrants");
      }}
      below={<ChosenClearance />}
      onClose={onClose}
    />
  );
}

/** Up to which level the chosen person reads. */
function ChosenClearance() {
  const person: unknown = useWatch({ name: "person" });
  const id = chosenId(person);
  return id && <PersonClearance person={{ id, name: String(valueAt(person, "name") ?? "") }} />;
}
