import { useMemo } from "react";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { useRecordNames } from "../../names/record-names.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { type RegisterInputProps, useFieldValue } from "./use-field-value.ts";

interface IdsInputProps extends RegisterInputProps<Extract<WholeKind, { readonly kind: "people" | "record" }>> {
  readonly resource: ResourceName;
}

/** People or records of a register, kept by their ids. */
export function IdsInput({ resource, ...props }: IdsInputProps) {
  const { label, required, of } = props;
  const { value, change, blur, wrong, message } = useFieldValue(props);
  const ids = [value].flat().filter((id): id is string => typeof id === "string" && id !== "");
  const known = ids.join(" ");
  const names = useRecordNames(
    useMemo(() => new Map(known === "" ? [] : [[resource, new Set(known.split(" "))] as const]), [resource, known]),
  );
  const chosen = ids.map((id) => ({ id, name: names.get(id) ?? "…" }));
  const state = wrong ? { problem: message ?? "" } : { help: message || undefined };
  const shared = { kind: resource, label, required, onBlur: blur, ...state };
  if (of.kind === "people" || of.many)
    return <RecordsPicker {...shared} value={chosen} onChange={(next) => change(next.length > 0 ? next.map(({ id }) => id) : null)} />;
  return <RecordPicker {...shared} value={chosen[0] ?? null} onChange={(next) => change(next?.id ?? null)} />;
}
