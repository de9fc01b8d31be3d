import { Typography } from "@mui/material";
import { Suspense, useState } from "react";
import { Form, type RaRecord, useNotify, useRefresh } from "react-admin";
import { type FieldScreen } from "../../schema/registry.screen.ts";
import { ApiError } from "../graphql/api-error.ts";
import { document } from "../graphql/document.ts";
import { give as giveCommand } from "../graphql/give.ts";
import type { InputFacts } from "../graphql/schema-facts.ts";
import { both, useSay } from "../i18n/say.ts";
import { type Command, commandNamed, fieldOfInput, inputOf } from "../providers/commands.ts";
import { formErrors } from "../providers/form-errors.ts";
import { CommandFrame } from "../shared/CommandFrame.tsx";
import { fieldAt } from "./field-path.ts";
import { FieldInput } from "./input/FieldInput.tsx";
import type { RecordCommand } from "./record-commands.ts";
import { useRecordTitle } from "./record-title.ts";
import type { ResourceName } from "./resource-name.ts";
import { screenPageWords } from "./words.ts";

interface RecordCommandDialogProps {
  readonly resource: ResourceName;
  readonly record: RaRecord;
  readonly command: RecordCommand;
  readonly onClose: () => void;
}

const reason: FieldScreen = { label: both("理由", "Reason"), kind: "longText" };

/** Asks for what a command wants to know beside the record, and gives it. */
export function RecordCommandDialog({
  resource,
  record,
  command: { name, label, help, asks, consequences: Consequences },
  onClose,
}: RecordCommandDialogProps) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useSay();
  const title = useRecordTitle();
  const notify = useNotify();
  const refresh = useRefresh();
  const command = commandNamed(name);
  if (!command) return null;
  const asked = command.fields.filter((field) => field.name !== "id" && field.name !== "expectedVersion");
  const give = async (values: object) => {
    setBusy(true);
    setProblem(null);
    try {
      await giveCommand(commandDocument(command), { input: inputOf(resource, command, { ...values, id: record.id }, record) });
      notify(say(screenPageWords.saved, { title: title(resource, record) }), { type: "success" });
      refresh();
      onClose();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
      return formErrors(resource, error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <CommandFrame
      open
      title={say(label)}
      {...(help ? { text: say(help) } : {})}
      submit={say(label)}
      pending={busy}
      error={problem}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={give} record={{}} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      <Typography sx={{ fontWeight: 600 }}>{title(resource, record)}</Typography>
      {Consequences && (
        <Suspense fallback={null}>
          <Consequences resource={resource} id={String(record.id)} />
        </Suspense>
      )}
      {asked.map((field) => (
        <FieldInput key={field.name} field={inputField(resource, field, asks)} />
      ))}
    </CommandFrame>
  );
}

/** A command asked for nothing but whether it was done: afterwards the page reads the record again. */
const commandDocument = ({ name, inputType, answer }: Command) =>
  document<object, { input: object }>(
    `mutation ${name}($input: ${inputType}!) { ${name}(input: $input) ${answer === "Boolean" ? "" : "{ __typename }"} }`,
  );

/** How an answer is asked for: as the resource shows the field of the same name, else by the type. */
function inputField(resource: ResourceName, input: InputFacts, asks: RecordCommand["asks"] = {}) {
  const field = fieldOfInput(resource, input.name);
  const screen = asks[input.name] ?? fieldAt(resource, field) ?? (input.name === "reason" ? reason : undefined);
  const kind = input.type === "Date" ? "day" : input.type === "Boolean" ? "flag" : input.type === "Int" ? "number" : "text";
  const { label, help = null, ...rest } = screen ?? { label: both(input.name, input.name), kind };
  return { ...rest, kind: rest.kind ?? kind, field, label, help, required: input.required } as const;
}
