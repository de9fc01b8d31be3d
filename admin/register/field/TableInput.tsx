import AddIcon from "@mui/icons-material/AddOutlined";
import { Box, Button, FormLabel, type Theme, useMediaQuery } from "@mui/material";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { TableColumn, WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { saySimple } from "../../../schema/register/value/simple-kinds.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { columnSum, isFigureColumn } from "./column-sum.ts";
import { FieldMessage } from "./FieldMessage.tsx";
import { useFieldSurroundings } from "./FieldSurroundings.ts";
import { blockOf } from "./paste-block.ts";
import { TableLineFields } from "./TableLineFields.tsx";
import { tableStyle } from "./table-style.ts";
import { problemsOf, type RegisterInputProps, useFieldValue } from "./use-field-value.ts";
import { type Pasted, useTableLines } from "./use-table-lines.ts";
import { useValueReader } from "./use-value-reader.ts";
import { fieldWords } from "./words.ts";

/** The cell that an event is about. */
function cellOf(target: EventTarget): { readonly line: number; readonly column: string } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  return cell ? { line: Number(cell.dataset.line), column: cell.dataset.column ?? "" } : null;
}

/** Lines to fill in like a sheet, by keys and by pasting; on a phone each line is a card. */
export function TableInput(props: RegisterInputProps<Extract<WholeKind, { readonly kind: "table" }>>) {
  const { source, label, required, of } = props;
  const { value, change, blur, wrong, message } = useFieldValue(props);
  const { lines, most, surroundings, set, add, remove, paste } = useTableLines(of, value, change);
  const { workOutColumn } = useFieldSurroundings();
  const reader = useValueReader(of, value);
  const say = useSay();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const around = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly line: number; readonly column: string } | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [first] = of.columns.filter(({ is }) => is === undefined);
  const shown = useMemo(() => {
    const worked: readonly TableColumn[] = of.columns.filter(({ is }) => is !== undefined);
    if (!workOutColumn || worked.length === 0) return lines;
    return lines.map((line) => {
      const given = worked.flatMap(({ key }) => {
        const result = workOutColumn(source, key, line);
        return result === undefined ? [] : [[key, result] as const];
      });
      return { ...line, ...Object.fromEntries(given) };
    });
  }, [lines, of.columns, source, workOutColumn]);
  useEffect(() => {
    if (!wanted) return;
    const cell = around.current?.querySelector(`[data-line="${wanted.line}"][data-column="${CSS.escape(wanted.column)}"]`);
    cell?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    setWanted(null);
  }, [wanted]);
  const addAt = (column: string) => {
    if (lines.length >= most) return;
    add();
    setWanted({ line: lines.length, column });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    const { target } = event;
    if (!cell || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isText = target instanceof HTMLInputElement && target.type === "text" && target.getAttribute("role") !== "combobox";
    const isField = isText || (target instanceof HTMLInputElement && target.type === "checkbox") || target instanceof HTMLSelectElement;
    if (event.key === "Enter" && isField && !event.shiftKey) {
      event.preventDefault();
      if (cell.line === lines.length - 1) addAt(cell.column);
      else setWanted({ ...cell, line: cell.line + 1 });
    } else if (isText && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      setWanted({ ...cell, line: Math.min(Math.max(0, cell.line + (event.key === "ArrowUp" ? -1 : 1)), lines.length - 1) });
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target) ?? (lines.length === 0 && first ? { line: 0, column: first.key } : null);
    const text = event.clipboardData.getData("text");
    const block = blockOf(text);
    // Several lines of a long text are one text.
    if (!cell || !block || (event.target instanceof HTMLTextAreaElement && !text.includes("\t"))) return;
    event.preventDefault();
    setPasted(paste(cell.line, cell.column, block));
  };
  const unclear = pasted ? problemsOf(of, value).length : 0;
  const sums = of.columns.map((column) => columnSum(column, shown));
  const fields = shown.map((line, place) => (
    <TableLineFields
      key={line.line}
      number={place + 1}
      line={line}
      columns={of.columns}
      narrow={narrow}
      surroundings={surroundings}
      reader={reader}
      onCell={set}
      onRemove={remove}
    />
  ));
  return (
    <Box ref={around} role="group" aria-label={label} onKeyDown={onKeyDown} onPaste={onPaste} onBlur={blur} sx={tableStyle}>
      <FormLabel required={required} error={wrong} sx={{ display: "block", fontSize: 13, mb: 0.75 }}>
        {label}
      </FormLabel>
      {lines.length === 0 ? (
        // What is pasted before there is a line goes where the focus is.
        <Box
          tabIndex={0}
          role="note"
          sx={{ p: 1.5, border: "1px dashed", borderColor: "roles.border", borderRadius: 1, fontSize: 14, color: "text.secondary" }}
        >
          {say(fieldWords.noLines)}
        </Box>
      ) : narrow ? (
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1.5 }}>
          {fields}
        </Box>
      ) : (
        <Box sx={{ overflowX: "auto" }}>
          <table>
            <thead>
              <tr>
                <th aria-hidden className="number" />
                {of.columns.map((column) => (
                  <th key={column.key} scope="col" className={isFigureColumn(column) ? "figure" : undefined}>
                    {say(inBoth(column.label))}
                    {column.required ? " *" : ""}
                  </th>
                ))}
                <th aria-hidden className="number" />
              </tr>
            </thead>
            <tbody>{fields}</tbody>
          </table>
        </Box>
      )}
      {sums.some((sum) => sum !== null) && (
        <Box role="status" sx={{ display: "flex", flexWrap: "wrap", columnGap: 3, mt: 1, fontSize: 14, fontWeight: 600 }}>
          {of.columns.map((column, place) =>
            sums[place] === null ? null : (
              <span key={column.key}>
                {say(fieldWords.sumOf, { column: say(inBoth(column.label)), sum: saySimple(column.of, sums[place], reader) })}
              </span>
            ),
          )}
        </Box>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mt: 1 }}>
        <Button
          startIcon={<AddIcon />}
          variant="outlined"
          disabled={lines.length >= most}
          onClick={() => addAt(first?.key ?? "")}
          sx={{ minHeight: { xs: 48, sm: 36 }, width: { xs: "100%", sm: "auto" } }}
        >
          {say(fieldWords.addLine)}
        </Button>
        {!narrow && (
          <Box component="span" sx={{ fontSize: 13, color: "text.secondary" }}>
            {say(fieldWords.tableKeys)}
          </Box>
        )}
      </Box>
      <Box role="status" sx={{ fontSize: 13, color: "text.secondary" }}>
        {pasted && say(fieldWords.pasted, { smart_count: pasted.lines })}
        {pasted && pasted.left > 0 && ` ${say(fieldWords.mostLines, { most, count: pasted.left })}`}
        {unclear > 0 && ` ${say(fieldWords.notUnderstood, { smart_count: unclear })}`}
      </Box>
      <FieldMessage wrong={wrong} message={message} />
    </Box>
  );
}
