import ArrowDropDownIcon from "@mui/icons-material/ArrowDropDown";
import { Chip, Popover } from "@mui/material";
import { useState } from "react";
import { useGetOne } from "react-admin";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { isResourceName } from "../../../records/book.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { sharedWords } from "../../../shared/words.ts";
import { type FieldFilter, useFilterText } from "../filter-text.ts";
import { listWords } from "../words.ts";
import { FilterEditor } from "./FilterEditor.tsx";

interface FilterChipProps {
  readonly field: EffectiveField;
  readonly filter: FieldFilter | undefined;
  readonly onChange: (filter: FieldFilter | undefined) => void;
}

/** One field to filter by; says what is chosen, opens to change it, and clears with one click. */
export function FilterChip({ field, filter, onChange }: FilterChipProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const say = useSay();
  const text = useFilterText();
  const label = say(field.label);
  const isRecord = field.record !== undefined && isResourceName(field.record);
  const id = filter?.below ?? filter?.eq;
  const named = isRecord && id ? <RecordName resource={field.record} id={String(id)} /> : undefined;
  const value = filter && (named ?? text(field, filter));
  return (
    <>
      <Chip
        label={
          filter ? (
            <>
              {label}
              {say(sharedWords.colon)}
              <strong style={{ fontWeight: 600 }}>{value}</strong>
              {filter.below !== undefined && say(listWords.andBelow)}
            </>
          ) : (
            label
          )
        }
        variant="outlined"
        {...(filter ? { color: "primary" as const, onDelete: () => onChange(undefined) } : { icon: <ArrowDropDownIcon /> })}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="dialog"
        // On phones the chips stand in one line that scrolls, so that a long one need not be cut.
        sx={{
          flexDirection: filter ? "row" : "row-reverse",
          "& .MuiChip-icon": { ml: -0.75, mr: 0.5 },
          ...{ flexShrink: { xs: 0, md: 1 }, maxWidth: { xs: "none", md: "100%" } },
        }}
      />
      {anchor && (
        <Popover open anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: "bottom", horizontal: "left" }}>
          <FilterEditor field={field} filter={filter} onChange={onChange} onClose={() => setAnchor(null)} />
        </Popover>
      )}
    </>
  );
}

function RecordName({ resource, id }: { readonly resource: ResourceName | undefined; readonly id: string }) {
  const title = useRecordTitle();
  const { data } = useGetOne(resource ?? "people", { id });
  return <>{data && resource ? title(resource, data) : "…"}</>;
}
