import { Form } from "react-admin";
import { commandNamed, inputOf } from "../../../providers/commands.ts";
import { formErrors } from "../../../providers/form-errors.ts";
import { useMe } from "../../../providers/me.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { askedField, askedInputs, firstDays } from "../../command/asked-fields.ts";
import { FieldInput } from "../../input/FieldInput.tsx";
import type { BulkForm } from "./BulkFrame.tsx";
import type { BulkAction } from "./bulk-actions.ts";
import type { BulkValues } from "./use-bulk.ts";

interface BulkQuestionProps extends BulkForm<BulkValues> {
  readonly resource: ResourceName;
  readonly action: BulkAction;
}

/** What a command for many records wants to know beside them, asked for as its dialogue for one record does. */
export function BulkQuestion({ resource, action, id, filled, onAnswer }: BulkQuestionProps) {
  const { command: name, asks, optional = false } = action;
  const { today } = useMe();
  const command = commandNamed(name);
  if (!command) return null;
  const asked = askedInputs(name, (input) => input === asks);
  const answer = async (form: object) => {
    const error = await onAnswer(form, inputOf(resource, { ...command, fields: asked }, form));
    return error ? formErrors(resource, error) : undefined;
  };
  return (
    <Form id={id} onSubmit={answer} record={filled ?? firstDays(resource, asked, today)} noValidate disableInvalidFormNotification>
      {asked.map((input) => (
        <FieldInput key={input.name} field={askedField(name, resource, input, !optional)} />
      ))}
    </Form>
  );
}
