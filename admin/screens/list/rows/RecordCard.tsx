import { Box, ButtonBase, Checkbox, Typography } from "@mui/material";
import type { RaRecord } from "react-admin";
import { isEmpty } from "../../../../schema/shared/values.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { valueAt } from "../../../records/field-path.ts";
import { hiddenReason } from "../../../records/hidden-relation.ts";
import { PanelLink } from "../../../shared/PanelLink.tsx";
import { FieldValue } from "../../display/FieldValue.tsx";
import { visibleFields } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { listWords } from "../words.ts";
import { cardName } from "./card-name.ts";

interface RecordCardProps {
  readonly record: RaRecord;
  /** A field that the place says already: the column of a board. */
  readonly without?: string;
}

/** A record as a card: its name, where it stands, and the next columns. */
export function RecordCard({ record, without }: RecordCardProps) {
  const { screen, selection, look } = useList();
  const say = useSay();
  const title = useRecordTitle();
  const fields = visibleFields(screen);
  const name = cardName(screen.resource, fields);
  if (!name) return null;
  const others = fields.filter((field) => field !== name);
  const tells = (field: string) =>
    !isEmpty(valueAt(record, field)) || hiddenReason(screen.resource, field, valueAt(record, field)) !== null;
  const shown = others.filter(({ field }) => field !== without && tells(field));
  const states = shown.filter(({ kind }) => kind === "state");
  const rest = shown.filter(({ kind }) => kind !== "state");
  const chosen = selection.has(record.id);
  const called = isEmpty(valueAt(record, name.field));
  return (
    <Box
      sx={(theme) => ({
        position: "relative",
        height: "100%",
        border: 1,
        borderColor: chosen ? "primary.main" : "divider",
        borderRadius: 1.5,
        bgcolor: chosen ? theme.palette.roles.selected : "background.paper",
      })}
    >
      <ButtonBase
        component={PanelLink}
        to={`/${screen.resource}/${record.id}/show`}
        sx={{
          display: "block",
          width: "100%",
          height: "100%",
          textAlign: "left",
          borderRadius: "inherit",
          pl: 2,
          pr: 5.5,
          py: look.dense ? 1 : 1.5,
        }}
      >
        <Typography sx={{ fontWeight: 600, lineHeight: 1.5, overflowWrap: "anywhere" }}>
          {called ? title(screen.resource, record) : <FieldValue field={name} value={valueAt(record, name.field)} brief linked={false} />}
        </Typography>
        {states.length > 0 && (
          <Box sx={{ mt: 0.5, display: "flex", flexWrap: "wrap", gap: 1 }}>
            {states.map((field) => (
              <FieldValue key={field.field} field={field} value={valueAt(record, field.field)} brief linked={false} />
            ))}
          </Box>
        )}
        <Box sx={{ mt: 0.5, display: "flex", flexWrap: "wrap", columnGap: 2, rowGap: 0.25, fontSize: 13.5, color: "text.secondary" }}>
          {rest.map((field) => (
            <span key={field.field}>
              {say(field.label)}{" "}
              <Box component="span" sx={{ color: "text.primary" }}>
                <FieldValue field={field} value={valueAt(record, field.field)} brief linked={false} record={record} of={screen.resource} />
              </Box>
            </span>
          ))}
        </Box>
      </ButtonBase>
      <Checkbox
        size="small"
        checked={chosen}
        onChange={() => selection.toggle(record)}
        slotProps={{ input: { "aria-label": say(listWords.selectRow, { title: title(screen.resource, record) }) } }}
        sx={{ position: "absolute", top: 2, right: 2 }}
      />
    </Box>
  );
}
