import { Form, RadioButtonGroupInput, TextInput } from "react-admin";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { useScreen } from "../../screens/use-screen.ts";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { dataFields } from "../record/data-fields.ts";
import { dataOf } from "../record/record-data.ts";
import { useRecordCommand } from "../record/use-record-command.ts";
import type { AccountedRegister } from "./queries.ts";
import { accountWords } from "./words.ts";

const BookBalance = operation("mutation BookBalance($input: BookBalanceInput!) { bookBalance(input: $input) { id } }");

interface BookDialogProps {
  readonly register: AccountedRegister;
  readonly definition: RegisterDefinition;
  readonly balance: BalanceDefinition;
  readonly onClose: () => void;
}

const begins = { way: "adds", amount: "", reason: "" };

/** Asks for an entry that no record books: which sum, how much, either way or what a count found, and why. */
export function BookDialog({ register, definition, balance, onClose }: BookDialogProps) {
  const say = useSay();
  const { screen } = useScreen(`r/${register.slug}`, "form");
  const { send, busy, error } = useRecordCommand(BookBalance, say(accountWords.book), onClose);
  const per = balance.per ?? [];
  const fields = screen ? dataFields(screen, definition, register.slug, per).map((field) => ({ ...field, required: true })) : [];
  const submit = (values: Record<string, unknown>) => {
    const whole = dataOf(definition, values);
    return send({
      ...{ register: register.slug, balance: balance.key, takes: values.way === "takes", counted: values.way === "counts" },
      ...(per.length > 0 ? { of: Object.fromEntries(per.map((key) => [key, whole[key] ?? null])) } : {}),
      ...{ amount: String(values.amount ?? "").trim(), reason: String(values.reason ?? "").trim() },
    });
  };
  return (
    <CommandFrame
      open
      title={say(accountWords.book)}
      subject={say(inBoth(balance.label))}
      text={say(accountWords.bookText)}
      submit={say(accountWords.book)}
      pending={busy}
      error={error}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={submit} record={begins} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      {fields.map((field) => (
        <FieldInput key={field.field} field={field} />
      ))}
      <RadioButtonGroupInput
        source="way"
        label={say(accountWords.way)}
        choices={(["adds", "takes", "counts"] as const).map((id) => ({ id, name: say(accountWords[id]) }))}
        translateChoice={false}
        helperText={false}
        margin="none"
      />
      <TextInput source="amount" label={say(accountWords.amount)} isRequired helperText={false} margin="none" inputMode="decimal" />
      <TextInput source="reason" label={say(accountWords.reason)} isRequired multiline minRows={2} helperText={false} margin="none" />
    </CommandFrame>
  );
}
