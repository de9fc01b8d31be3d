import { screens } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { commandWord, typeWord } from "../../names/command-words.ts";
import { valueAt } from "../../records/field-path.ts";
import { isResourceName } from "../../records/resource-name.ts";
import { DataValue } from "./DataValue.tsx";
import { RecordChanges } from "./RecordChanges.tsx";

interface NamedValueProps {
  /** The field's path. */
  readonly name: string;
  readonly value: unknown;
  readonly record?: object | undefined;
}

/** A text or structure that stands for something with a name of its own: a command, a kind of record, changes of fields. */
export function NamedValue({ name, value, record }: NamedValueProps) {
  const say = useSay();
  if (typeof value === "string") {
    if (name.endsWith("command")) return <>{say(commandWord(value))}</>;
    if (name.endsWith("subjectType")) return <>{say(typeWord(value))}</>;
    if (name.endsWith("resource") && isResourceName(value)) return <>{say(screens[value].title.plural)}</>;
  }
  if (typeof value !== "object" || value === null) return <>{String(value)}</>;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return <>{value.length}</>;
  if (name === "changes") return <RecordChanges type={String(valueAt(record, "subjectType") ?? "")} changes={value} />;
  return <DataValue value={value} />;
}
