import { Alert, Button } from "@mui/material";
import { useEffect, useState } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { draftOf, forgetDraft, keepDraft } from "../../providers/form-draft.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { type GridRow, isTyped, withTheirs, withTyped } from "./grid-state.ts";
import { readRows } from "./read-rows.ts";
import type { Sheet } from "./use-sheet.ts";
import { gridWords } from "./words.ts";

interface SheetDraftProps {
  readonly resource: ResourceName;
  readonly definition: RegisterDefinition;
  readonly sheet: Sheet;
  readonly fresh: () => GridRow;
}

/** Milliseconds without typing after which what was typed is kept. */
const pause = 500;

const rowsOf = (values: Readonly<Record<string, unknown>>): readonly GridRow[] => (Array.isArray(values.rows) ? values.rows : []);

/** Keeps what is typed at the device until it is saved, and offers back what was left there. */
export function SheetDraft({ resource, definition, sheet, fresh }: SheetDraftProps) {
  const { personId } = useMe();
  const dates = useDates();
  const say = useSay();
  const form = `${resource}.sheet`;
  const [found, setFound] = useState(() => draftOf(personId, form, localStorage));
  const { rows, now, write } = sheet;
  useEffect(() => {
    if (found) return undefined;
    const keep = () => {
      const typed = now.current.filter(isTyped);
      if (typed.length === 0) forgetDraft(personId, form, localStorage);
      else keepDraft(personId, form, { values: { rows: typed }, base: null, at: new Date().toISOString() }, localStorage);
    };
    const timer = setTimeout(keep, pause);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [rows, now, found, personId, form]);
  if (!found) return null;
  const take = async () => {
    const typed = rowsOf(found.values);
    const known = new Map(now.current.map((row) => [row.id, row]));
    const away = typed.filter(({ id, isNew }) => !isNew && !known.has(id)).map(({ id }) => id);
    const more =
      away.length > 0
        ? (await readRows(resource, definition, { filter: { id: { in: away } }, sort: { field: "id", order: "ASC" } })).rows
        : [];
    const drafts = new Map(typed.map((row) => [row.id, row]));
    const taken = (row: GridRow): GridRow => {
      const draft = drafts.get(row.id);
      if (!draft) return row;
      // Saved by others since: shown beside what was typed.
      return draft.version === row.version
        ? withTyped(row, draft.typed)
        : withTheirs({ ...draft, frozen: row.frozen, own: row.own }, row, say(gridWords.changedSince));
    };
    const fromDraft = typed.filter(({ isNew }) => isNew).map((row) => withTyped({ ...fresh(), id: row.id }, row.typed));
    const here = now.current.filter((row) => !row.isNew || isTyped(row));
    write([...here.map(taken), ...more.map(taken), ...fromDraft, ...now.current.filter((row) => !here.includes(row))]);
    setFound(null);
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5 }}
      action={
        <>
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              forgetDraft(personId, form, localStorage);
              setFound(null);
            }}
          >
            {say(gridWords.forget)}
          </Button>
          <Button color="inherit" size="small" onClick={() => void take()}>
            {say(gridWords.take)}
          </Button>
        </>
      }
    >
      {say(gridWords.found, { at: dates.moment(found.at) })}
    </Alert>
  );
}
