import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { Form } from "react-admin";
import { commandOfName } from "../../../schema/registry.commands.screen.ts";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { document } from "../../graphql/document.ts";
import { give } from "../../graphql/give.ts";
import type { InputFacts } from "../../graphql/schema-facts.ts";
import { both, useSay } from "../../i18n/say.ts";
import { type Command, commandNamed, fieldOfInput, inputOf } from "../../providers/commands.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { useMe } from "../../providers/me.ts";
import { fieldAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { CommandFrame, type CommandFrameProps } from "../../shared/CommandFrame.tsx";
import { sharedWords } from "../../shared/words.ts";
import { FieldInput } from "../input/FieldInput.tsx";

interface CommandFormDialogProps extends Pick<CommandFrameProps, "seal" | "subject"> {
  /** What follows from it; as the command is offered unless said otherwise. */
  readonly text?: string | null;
  /** The command's name in the API. */
  readonly name: string;
  /** The kind of record whose fields say how values are asked for. */
  readonly resource: ResourceName;
  /** What of the input is known already; it is not asked for. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What of the rest is asked for, and must be filled in; all of it unless said. */
  readonly needs?: readonly string[];
  /** What of it is asked for beside that, and may be left empty. */
  readonly offers?: readonly string[];
  /** As the command is offered at a record, unless said otherwise. */
  readonly title?: string;
  readonly submit?: string;
  /** What it answered, as far as the person may still read it. */
  readonly onDone?: (answer: unknown) => void;
  readonly onClose: () => void;
  /** Above what is asked. */
  readonly children?: ReactNode;
}

/** Asks for what a command wants to know beside what is known already, and gives it: the dialogue of every command that needs no more than a form. */
export function CommandFormDialog(props: CommandFormDialogProps) {
  const { name, resource, given, needs, offers = [], subject, onDone, onClose, children } = props;
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const say = useSay();
  const { today } = useMe();
  const offer = commandOfName(name)?.offer;
  const { title = offer ? say(offer.label) : name, submit = title, seal = offer?.seal ?? false } = props;
  const text = props.text === undefined && offer?.explain ? say(offer.explain) : props.text;
  const command = commandNamed(name);
  if (!command) return null;
  const asked = command.fields.filter((field) => (needs ? [...needs, ...offers].includes(field.name) : !(field.name in given)));
  // What must have a day mostly begins today.
  const days = asked.filter(({ type, required }) => type === "Date" && required);
  const begin = Object.fromEntries(days.map((day) => [fieldOfInput(resource, day.name), today]));
  const send = async (values: object) => {
    setBusy(true);
    setProblem(null);
    try {
      const answers = inputOf(resource, { ...command, fields: asked }, values);
      const known = Object.entries(given).filter(([value]) => command.fields.some((field) => field.name === value));
      const answer = await give(commandDocument(command), { input: { ...Object.fromEntries(known), ...answers } });
      void client.invalidateQueries();
      onDone?.(answer[name]);
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
      title={title}
      {...(subject ? { subject } : {})}
      {...(text ? { text } : {})}
      seal={seal}
      submit={submit}
      pending={busy}
      error={problem}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={send} record={begin} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      {children}
      {asked.map((field) => (
        <FieldInput key={field.name} field={askedField(name, resource, field, needs?.includes(field.name) ?? false)} />
      ))}
    </CommandFrame>
  );
}

/** A command asked for nothing but whether it was done: afterwards the page reads the record again. */
const commandDocument = ({ name, inputType, answer }: Command) =>
  document<Readonly<Record<string, unknown>>, { input: object }>(
    `mutation ${name}($input: ${inputType}!) { ${name}(input: $input) ${answer === "Boolean" ? "" : "{ __typename }"} }`,
  );

const reason: FieldScreen = { label: sharedWords.reason, kind: "longText" };

/** How an answer is asked for: as the command says, else as the resource shows the field that it fills, else by the type. */
function askedField(command: string, resource: ResourceName, input: InputFacts, needed: boolean) {
  const field = fieldOfInput(resource, input.name);
  const said = commandOfName(command)?.input.fields[input.name]?.asked ?? fieldAt(resource, field);
  const kind = input.type === "Date" ? "day" : input.type === "Boolean" ? "flag" : input.type === "Int" ? "number" : "text";
  const { label, help = null, ...rest } = said ?? (input.name === "reason" ? reason : { label: both(input.name, input.name), kind });
  return { ...rest, field, label, help, required: input.required || needed } as const;
}
