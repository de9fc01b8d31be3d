import { required as needed, useInput } from "react-admin";
import type { FieldKindDefinition } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { tableLines } from "../../../schema/register/value/table.screen.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong, type ValueProblem } from "../../../schema/register/value/value-kind.screen.ts";
import { saying } from "../../i18n/say.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { withIdentities } from "./new-file.ts";
import { fieldWords } from "./words.ts";

/** What every input of a register's field is told. */
export interface RegisterInputProps<D extends FieldKindDefinition = FieldKindDefinition> {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
  readonly of: D;
}

/** A problem in words; one of a table says where it is. */
function sentence(definition: FieldKindDefinition, { at, message }: ValueProblem): string {
  const problem = saying(message);
  const [line = "", key = ""] = at.split(".");
  const column = definition.kind === "table" ? definition.columns.find((one) => one.key === key) : undefined;
  return column ? saying(fieldWords.atLine, { number: Number(line) + 1, column: saying(inBoth(column.label)), problem }) : problem;
}

/** What is wrong with a value that a form holds, in the panel's language. */
export const problemsOf = (definition: FieldKindDefinition, value: unknown): readonly ValueProblem[] => {
  const checked = checkValue(definition, withIdentities(value), value);
  return isWrong(checked) ? checked.problems : [];
};

/** Lines in which nothing stands are not kept. */
export const filledLines = (value: unknown) =>
  tableLines(value).filter((line) =>
    Object.entries(line).some(([key, cell]) => key !== "line" && cell !== null && cell !== undefined && cell !== ""),
  );

/** The value of a register's field in a form, held to what the field is defined as. What was typed wrongly stays, and keeps the form from being sent. */
export function useFieldValue({ source, required, help, of }: Omit<RegisterInputProps, "label">) {
  const isRight = (value: unknown) => {
    const [problem] = problemsOf(of, of.kind === "table" ? filledLines(value) : value);
    return problem && sentence(of, problem);
  };
  const input = useInput({ source, defaultValue: null, validate: [...(required ? [needed()] : []), isRight] });
  const message = useInputMessage(input, help);
  const { field, fieldState } = input;
  // Forms hold an empty text in the place of nothing.
  const value: unknown = field.value === "" ? null : field.value;
  return { value, change: field.onChange, blur: field.onBlur, ref: field.ref, wrong: fieldState.invalid, message };
}
