import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { Form, useNotify } from "react-admin";
import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import { type CommandName, commands, type InputOf } from "../../../schema/registry.commands.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { type Document, document, withInput } from "../../graphql/document.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { type Command, commandNamed, inputOf } from "../../providers/commands.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { useMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { CommandFrame, type CommandFrameProps } from "../../shared/CommandFrame.tsx";
import { FieldInput } from "../input/FieldInput.tsx";
import { useScreen } from "../use-screen.ts";
import { askedField, askedInputs, firstDays } from "./asked-fields.ts";

/** What the command takes, by name; of several commands what any of them takes. */
type InputName<Name extends CommandName> = Name extends CommandName ? keyof InputOf<Name> & string : never;

interface CommandFormDialogProps<Name extends CommandName, Data extends object>
  extends Pick<CommandFrameProps, "seal" | "subject" | "wide" | "disabled"> {
  /** The command's name in the API. */
  readonly name: Name;
  /** The kind of record whose fields say how values are asked for. */
  readonly resource: ResourceName;
  /** What of the input is known already; it is not asked for. */
  readonly given: { readonly [Input in InputName<Name>]?: unknown };
  /** What of the rest is asked for, and must be filled in; all of it unless said. */
  readonly needs?: readonly InputName<Name>[];
  /** What of it is asked for beside that, and may be left empty. */
  readonly offers?: readonly InputName<Name>[];
  /** What stands in the fields at first, by the names of the resource's fields. */
  readonly begin?: Readonly<Record<string, unknown>>;
  /** What follows from it; as the command is offered unless said otherwise. */
  readonly text?: string | null;
  /** As the command is offered at a record, unless said otherwise. */
  readonly title?: string;
  readonly submit?: string;
  /** How it is given, where more is wanted of its answer than that it was done. */
  readonly operation?: Document<Data, never>;
  /** What it answered, as far as the person may still read it. */
  readonly onDone?: (answer: Data) => void;
  readonly onClose: () => void;
  /** Above what is asked; a function is told what the server refused. */
  readonly children?: ReactNode | ((error: ApiError | null) => ReactNode);
  /** Below what is asked, e.g. what would follow from what is filled in. */
  readonly below?: ReactNode;
}

/**
 * Asks for what a command wants to know beside what is known already, and gives it: the dialogue of every command that needs no more than a
 * form. What is asked otherwise stands above the fields and is `given`.
 */
export function CommandFormDialog<Name extends CommandName, Data extends object = Readonly<Record<string, unknown>>>(
  props: CommandFormDialogProps<Name, Data>,
) {
  const {
    name,
    resource,
    needs,
    offers = [],
    begin,
    operation,
    subject,
    wide = false,
    disabled = false,
    onDone,
    onClose,
    children,
  } = props;
  const given: Readonly<Record<string, unknown>> = props.given;
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  const { today } = useMe();
  const { offer } = commands[name];
  const { title = offer ? say(offer.label) : name, submit = title, seal = offer?.seal ?? false } = props;
  const text = props.text === undefined && offer?.explain ? say(offer.explain) : props.text;
  const command = commandNamed(name);
  if (!command) return null;
  const isNeeded = (input: string) => needs?.some((need) => need === input) ?? false;
  const isOffered = (input: string) => offers.some((one) => one === input);
  const asked = askedInputs(name, (input) => (needs ? isNeeded(input) || isOffered(input) : !(input in given)));
  // What departments demand of a new record is asked for with it.
  const own = commands[name].form?.occasion === "create" ? command.fields.filter((input) => input.name === "own") : [];
  const days = firstDays(
    resource,
    // What goes on from a day begins today unless said.
    asked.filter((input) => input.required || isNeeded(input.name) || input.name === "from"),
    today,
  );
  const send = async (values: object) => {
    setBusy(true);
    setProblem(null);
    try {
      const answers = inputOf(resource, { ...command, fields: [...asked, ...own] }, values);
      const known = Object.entries(given).filter(([value]) => command.fields.some((field) => field.name === value));
      const mutation = operation ? withInput(operation) : document<Data, { input: object }>(textOf(command));
      const answer = await give(mutation, { input: { ...Object.fromEntries(known), ...answers } });
      void client.invalidateQueries();
      onDone?.(answer);
      onClose();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "WAITING") {
        // It was noted, and a second person confirms it: there is nothing to correct here.
        void client.invalidateQueries();
        notify(error.message, { type: "info", autoHideDuration: 12_000 });
        onClose();
        return undefined;
      }
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
      subject={subject}
      {...(text ? { text } : {})}
      seal={seal}
      wide={wide}
      submit={submit}
      pending={busy}
      disabled={disabled}
      error={problem}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={send} record={{ ...days, ...begin }} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      {typeof children === "function" ? children(problem) : children}
      {asked.map((input) => (
        <FieldInput key={input.name} field={askedField(name, resource, input, isNeeded(input.name))} />
      ))}
      {own.length > 0 && <DemandedOwnFields resource={resource} />}
      {props.below}
    </CommandFrame>
  );
}

/** Own fields that the person's department demands of a new record of the kind. */
function DemandedOwnFields({ resource }: { readonly resource: ResourceName }) {
  const { screen } = useScreen(resource, "form");
  const demanded = screen?.fields.filter(({ field, required, readOnly }) => required && !readOnly && ownPartsOf(field) !== null) ?? [];
  return demanded.map((field) => <FieldInput key={field.field} field={field} />);
}

/** A command asked for nothing but whether it was done: afterwards the page reads the record again. */
const textOf = ({ name, inputType, answer }: Command) =>
  `mutation ${name}($input: ${inputType}!) { ${name}(input: $input) ${answer === "Boolean" ? "" : "{ __typename }"} }`;
