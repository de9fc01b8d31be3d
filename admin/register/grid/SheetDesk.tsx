import { Alert, Box, Button, useMediaQuery, useTheme } from "@mui/material";
import { useCallback, useMemo, useState } from "react";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useRecordNames } from "../../names/record-names.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMe } from "../../providers/me.ts";
import { valueAt } from "../../records/field-path.ts";
import { type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { LeaveGuard } from "../../screens/form/LeaveGuard.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { sharedWords } from "../../shared/words.ts";
import { dataOf } from "../record/record-data.ts";
import { recordRules } from "../record/use-rules.ts";
import { type GridColumn, leftOut } from "./grid-column.ts";
import { cellOf, freshRow, type GridRow, isTyped, mostRows, type Spot } from "./grid-state.ts";
import type { readRows } from "./read-rows.ts";
import { rowViewer } from "./row-view.ts";
import { SheetBar } from "./SheetBar.tsx";
import { SheetDraft } from "./SheetDraft.tsx";
import { type Pasted, SheetTable } from "./SheetTable.tsx";
import { useSaveRows } from "./use-save-rows.ts";
import { useSheet } from "./use-sheet.ts";
import { gridWords } from "./words.ts";

interface SheetDeskProps {
  readonly register: KnownRegister;
  readonly definition: NonNullable<KnownRegister["definition"]>;
  readonly columns: readonly GridColumn[];
  readonly read: Awaited<ReturnType<typeof readRows>>;
  /** Whether new records can be opened. */
  readonly creates: boolean;
  /** Whether nothing may be kept at the device. */
  readonly logged: boolean;
  /** How the list was narrowed. */
  readonly search: string;
}

/** The sheet with all that belongs to it: what is typed is kept at the device until it is saved. */
export function SheetDesk({ register, definition, columns, read, creates, logged, search }: SheetDeskProps) {
  const resource = resourceOfRegister(register);
  const { slug } = register;
  const me = useMe();
  const say = useSay();
  const language = useLanguage();
  const phone = useMediaQuery(useTheme().breakpoints.down("sm"));
  const surroundings = useMemo(() => ({ language, today: me.today, timeZone: me.organisation.timeZone }), [language, me]);
  const fresh = useCallback(() => {
    const own = {
      ...{ state: definition.states[0]?.key ?? null, creator: me.personId, handler: null, number: null },
      ...{ department: me.person?.department?.id ?? null, openedAt: new Date().toISOString(), dueAt: null, closedAt: null },
    };
    return freshRow(dataOf(definition, recordRules(definition, slug, me, own).beginning()), own);
  }, [definition, slug, me]);
  const missing = leftOut(definition);
  // What no row of the sheet can say has to be said where the record is opened.
  const opens = creates && missing.every(({ required }) => required !== true);
  const makes = opens ? fresh : null;
  const begin = useMemo(() => (opens && read.rows.length < mostRows ? [...read.rows, fresh()] : read.rows), [read, opens, fresh]);
  const sheet = useSheet(begin, columns);
  const viewOf = useMemo(() => rowViewer(definition, slug, me, columns), [definition, slug, me, columns]);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const reader = useReader(columns, sheet.rows, read.records);
  const { saving, save, stop } = useSaveRows({
    ...{ resource, slug, definition, columns, sheet, viewOf, storage: logged ? sessionStorage : localStorage },
  });
  const typed = sheet.rows.filter(isTyped);
  const wrong = sheet.rows.flatMap((row, place) => (Object.keys(viewOf(row).problems).length > 0 || row.theirs ? [place] : []));
  const toNext = () => {
    const place = wrong.find((row) => row > spot.row) ?? wrong[0] ?? 0;
    const row = sheet.rows[place];
    const { problems } = row ? viewOf(row) : { problems: {} };
    const column = columns.findIndex(({ key }) => key in problems || (row?.theirs && key in row.theirs));
    setSpot({ row: place, column: Math.max(0, column) });
  };
  const name = say(inBoth(definition.titles.plural));
  return (
    <Box>
      <PageHead
        above={<PanelLink to={`/${resource}${search}`}>{name}</PanelLink>}
        title={say(gridWords.title, { name })}
        state={say(gridWords.counted, { smart_count: sheet.rows.length })}
        primary={
          <Button variant="contained" disabled={typed.length === 0} loading={saving?.running ?? false} onClick={() => void save()}>
            {typed.length === 0 ? say(gridWords.saveAll) : say(gridWords.save, { smart_count: typed.length })}
          </Button>
        }
      />
      {phone && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {say(gridWords.phone)}
        </Alert>
      )}
      {read.more && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1.5 }}>
          {say(gridWords.cut, { most: mostRows })}
        </Alert>
      )}
      {!logged && <SheetDraft resource={resource} definition={definition} sheet={sheet} fresh={fresh} />}
      <SheetBar
        {...{ sheet, saving, pasted, wrong: wrong.length, typed: typed.length, onStop: stop, onNext: toNext }}
        onAdd={makes && sheet.rows.length < mostRows ? () => addRow() : null}
        onDiscard={() => sheet.settle(() => begin)}
      />
      <SheetTable
        {...{ sheet, columns, viewOf, surroundings, reader, fresh: makes, spot }}
        onSpot={setSpot}
        onPasted={setPasted}
        onSave={() => void save()}
      />
      {missing.length > 0 && (
        <Box sx={{ mt: 1, fontSize: 13, color: "text.secondary" }}>
          {say(gridWords.leftOut, { fields: missing.map(({ label }) => say(inBoth(label))).join(say(sharedWords.comma)) })}
          {creates && !opens && ` ${say(gridWords.opensElsewhere)}`}
        </Box>
      )}
      <LeaveGuard isUnsaved={() => sheet.now.current.some(isTyped)} onSave={() => void save()} onLeave={() => undefined} />
    </Box>
  );

  function addRow() {
    sheet.write([...sheet.now.current, fresh()]);
    setSpot({ row: sheet.now.current.length - 1, column: 0 });
  }
}

/** What the values of the sheet name, as it was read with them or is asked for now. */
function useReader(columns: readonly GridColumn[], rows: readonly GridRow[], records: readonly object[]): ValueReader {
  const language = useLanguage();
  const title = useRecordTitle();
  const { timeZone } = useMe().organisation;
  const read = useMemo(() => {
    const names = new Map<string, string>();
    for (const { key, names: kind } of columns)
      for (const record of kind ? records : []) {
        const value = valueAt(record, key);
        if (kind && typeof value === "object" && value !== null && "id" in value) names.set(String(value.id), title(kind, value));
      }
    return names;
  }, [columns, records, title]);
  const wanted = useMemo(() => {
    const missing = new Map<ResourceName, Set<string>>();
    for (const { key, names } of columns)
      for (const row of names ? rows : [])
        for (const id of [cellOf(row, key)].flat())
          if (names && isUuid(id) && !read.has(id)) missing.set(names, (missing.get(names) ?? new Set()).add(id));
    return missing;
  }, [columns, rows, read]);
  const asked = useRecordNames(wanted);
  return useMemo(
    () => ({ language, timeZone, nameOf: (_, id) => read.get(id) ?? asked.get(id) ?? null }),
    [language, timeZone, read, asked],
  );
}
