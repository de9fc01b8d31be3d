import { type CSSProperties, useState } from "react";
import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { checkSimple } from "../../../schema/register/value/simple-kinds.screen.ts";
import { isWrong, type ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { type CellSurroundings, cellTyped, cellWritten } from "./cell-text.ts";
import { isFigureColumn } from "./column-sum.ts";
import { offeredOf } from "./offered.ts";
import { recordOf } from "./use-value-reader.ts";
import { fieldWords } from "./words.ts";

export interface TableCellProps {
  readonly column: TableColumn;
  readonly value: unknown;
  /** What it is called, to whoever hears it. */
  readonly name: string;
  readonly surroundings: CellSurroundings;
  readonly reader: ValueReader;
  readonly onChange: (value: unknown) => void;
}

const longestText = 2_000;
const figures: CSSProperties = { textAlign: "right" };

/** What is wrong with a cell's value, in both languages. */
function problemOf({ of }: TableColumn, value: unknown) {
  const checked = checkSimple(of, value, value);
  return isWrong(checked) ? checked.problems[0]?.message : undefined;
}

/** One cell to fill in, as light as the browser's own fields: a table may have some hundred lines. */
export function TableCell(props: TableCellProps) {
  const { column, value, name, surroundings, onChange } = props;
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed === null ? problemOf(column, value) : undefined;
  const state = { "aria-label": name, "aria-invalid": wrong ? true : undefined, title: wrong && say(wrong) } as const;
  if (recordOf(column.of)) return <RecordCell {...props} state={state} />;
  if (column.of.kind === "flag")
    return <input type="checkbox" {...state} checked={value === true} onChange={({ target }) => onChange(target.checked)} />;
  if (column.of.kind === "choice") {
    const offered = offeredOf(column.of.options, value);
    const isKnown = value === null || value === undefined || offered.some(({ key }) => key === value);
    return (
      <select {...state} value={String(value ?? "")} onChange={({ target }) => onChange(target.value || null)}>
        <option value="" />
        {!isKnown && <option value={String(value)}>{String(value)}</option>}
        {offered.map(({ key, label }) => (
          <option key={key} value={key}>
            {say(inBoth(label))}
          </option>
        ))}
      </select>
    );
  }
  const own = {
    ...state,
    value: typed ?? cellWritten(column, value, surroundings),
    maxLength: longestText,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      onChange(cellTyped(column, target.value, surroundings));
    },
    onBlur: () => setTyped(null),
  };
  if (column.of.kind === "longText") return <textarea {...own} rows={1} />;
  return (
    <input
      {...own}
      type="text"
      autoComplete="off"
      {...(isFigureColumn(column) ? { inputMode: column.of.kind === "duration" ? "text" : "decimal", style: figures } : {})}
    />
  );
}

/** Whom or what a cell names: read until somebody goes to it to choose. */
function RecordCell({ column, value, name, reader, onChange, state }: TableCellProps & { readonly state: object }) {
  const [choosing, setChoosing] = useState(false);
  const say = useSay();
  const record = recordOf(column.of);
  const id = typeof value === "string" && isUuid(value) ? value : null;
  const shown = id && record ? (reader.nameOf(record, id) ?? "…") : String(value ?? "");
  if (!choosing || !record)
    return (
      <button type="button" {...state} aria-label={`${name} ${shown || say(fieldWords.choose)}`} onClick={() => setChoosing(true)}>
        {shown || "\u00a0"}
      </button>
    );
  return (
    <RecordPicker
      kind={record}
      label={name}
      autoFocus
      value={id ? { id, name: shown } : null}
      onChange={(chosen) => {
        onChange(chosen?.id ?? null);
        setChoosing(false);
      }}
      onBlur={() => setChoosing(false)}
    />
  );
}
