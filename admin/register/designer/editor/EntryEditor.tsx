import AddIcon from "@mui/icons-material/Add";
import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import ExpandIcon from "@mui/icons-material/ExpandMore";
import { Box, Button, ButtonBase, Collapse, FormControlLabel, FormHelperText, IconButton, Switch, Typography } from "@mui/material";
import { useState } from "react";
import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../../schema/register/said.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { DayField } from "../../../shared/DayField.tsx";
import { conditionEntry, conditionsOf, whereOf } from "../entry/condition.ts";
import { type Data, dataAt, isData, listAt, withAt } from "../entry/data.ts";
import { entryName, freshEntry, moved } from "../entry/edit-entries.ts";
import type { EntryDescription, EntryProperty } from "../entry/entry-description.ts";
import { ChoiceInput, ChoicesInput } from "../input/ChoiceInput.tsx";
import { ExpressionInput } from "../input/ExpressionInput.tsx";
import { NumberInput } from "../input/NumberInput.tsx";
import { SpanInput } from "../input/SpanInput.tsx";
import { TextInput } from "../input/TextInput.tsx";
import { TimeInput } from "../input/TimeInput.tsx";
import { WhoInput } from "../input/WhoInput.tsx";
import { WordsInput } from "../input/WordsInput.tsx";
import { registerDesignerWords as words } from "../input/words.ts";

interface EntryEditorProps {
  readonly of: EntryDescription;
  readonly entry: Data;
  readonly definition: RegisterDefinition;
  readonly onChange: (entry: Data) => void;
}

/** Everything that can be said of one entry, as its description names it; what is seldom needed behind a fold. */
export function EntryEditor({ of, entry, definition, onChange }: EntryEditorProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const possible = of.properties.filter(({ when }) => !when || when(entry, definition));
  const folded = possible.filter(({ seldom, at }) => seldom && dataAt(entry, at) === undefined);
  const shown = all ? possible : possible.filter((property) => !folded.includes(property));
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {shown.map((property) => (
        <PropertyInput
          key={`${property.at} ${property.label.en}`}
          property={property}
          value={dataAt(entry, property.at)}
          definition={definition}
          entry={entry}
          onChange={(value) => {
            // What is emptied again stays where it was found.
            if (property.seldom) setAll(true);
            onChange(withAt(entry, property.at, value));
          }}
        />
      ))}
      {!all && folded.length > 0 && (
        <Button size="small" sx={{ justifySelf: "start" }} onClick={() => setAll(true)}>
          {say(words.more)}
        </Button>
      )}
    </Box>
  );
}

interface PropertyInputProps {
  readonly property: EntryProperty;
  readonly value: unknown;
  readonly entry: Data;
  readonly definition: RegisterDefinition;
  readonly onChange: (value: unknown) => void;
}

function PropertyInput({ property, value, entry, definition, onChange }: PropertyInputProps) {
  const say = useSay();
  const common = { label: say(property.label), help: property.help && say(property.help), value, onChange };
  switch (property.input) {
    case "words":
      return <WordsInput {...common} value={isData(value) ? value : undefined} long={property.long} />;
    case "text":
      return <TextInput {...common} placeholder={property.example} />;
    case "number":
      return <NumberInput {...common} min={property.min} max={property.max} unit={property.unit && say(property.unit)} />;
    case "flag":
      return (
        <Box>
          <FormControlLabel
            label={common.label}
            control={<Switch checked={value !== undefined && value !== false} onChange={(_, on) => onChange(on ? true : undefined)} />}
          />
          {common.help && <FormHelperText sx={{ mt: 0 }}>{common.help}</FormHelperText>}
        </Box>
      );
    case "time":
      return <TimeInput {...common} />;
    case "day":
      return (
        <DayField
          label={common.label}
          helperText={common.help}
          value={typeof value === "string" ? value : ""}
          onChange={(day) => onChange(day === "" ? undefined : day)}
        />
      );
    case "span":
      return <SpanInput {...common} />;
    case "who":
      return <WhoInput {...common} definition={definition} />;
    case "expression":
      return <ExpressionInput {...common} definition={definition} entry={entry} gives={property.gives} />;
    case "choice":
      return (
        <ChoiceInput
          {...common}
          value={property.kept ? property.kept.read(value) : value}
          onChange={(answer) => onChange(property.kept ? property.kept.write(answer) : answer)}
          options={property.options(definition, entry)}
          none={property.none}
        />
      );
    case "where":
      return (
        <EntryList
          of={conditionEntry}
          heading={common.label}
          help={common.help}
          entries={conditionsOf(value)}
          definition={definition}
          onChange={(entries) => onChange(whereOf(entries))}
        />
      );
    case "choices":
      return <ChoicesInput {...common} options={property.options(definition)} />;
    case "byBand": {
      const bands = definition.bands?.find(({ key }) => key === dataAt(entry, property.bands))?.bands ?? [];
      return (
        <Box sx={{ display: "grid", gap: 1.5 }}>
          {bands.map((band) => (
            <EntryList
              key={band.key}
              of={property.of}
              heading={`${common.label} · ${say(inBoth(band.label))}`}
              entries={listAt(value, band.key)}
              definition={definition}
              onChange={(entries) => onChange({ ...(isData(value) ? value : {}), [band.key]: entries })}
            />
          ))}
        </Box>
      );
    }
    case "list":
      return (
        <EntryList
          of={property.of}
          heading={common.label}
          help={common.help}
          entries={listAt(entry, property.at)}
          definition={definition}
          onChange={(entries) => onChange(entries.length > 0 ? entries : undefined)}
        />
      );
  }
}

interface EntryListProps {
  readonly of: EntryDescription;
  readonly heading: string;
  /** Whether a sheet around it says the heading already. */
  readonly bare?: boolean;
  readonly help?: string | undefined;
  readonly entries: readonly Data[];
  readonly definition: RegisterDefinition;
  readonly onChange: (entries: readonly Data[]) => void;
}

/** Entries in their order, each behind a fold: added, moved, opened, removed. */
export function EntryList({ of, heading, bare = false, help, entries, definition, onChange }: EntryListProps) {
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  const change = (index: number, entry: Data) => onChange(entries.map((old, place) => (place === index ? entry : old)));
  return (
    <Box role="group" aria-label={heading} sx={{ border: 1, borderColor: "roles.hairline", borderRadius: 1 }}>
      {!bare && <Typography sx={{ fontSize: 13, color: "text.secondary", px: 1.5, pt: 1 }}>{heading}</Typography>}
      {help && <Typography sx={{ fontSize: 12.5, color: "text.secondary", px: 1.5 }}>{help}</Typography>}
      {entries.map((entry, index) => {
        const name = say(entryName(of, entry, definition)) || say(words.unnamed);
        return (
          <Box
            key={isData(entry) && typeof entry.key === "string" ? entry.key : index}
            sx={{ borderBottom: 1, borderColor: "roles.hairline" }}
          >
            <Box sx={{ display: "flex", alignItems: "center", pl: 1.5, pr: 0.5, minHeight: 44 }}>
              <ButtonBase
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
                sx={{ flex: 1, minWidth: 0, minHeight: 44, justifyContent: "flex-start", gap: 0.5, textAlign: "left", font: "inherit" }}
              >
                <ExpandIcon sx={{ fontSize: 18, transform: open === index ? "none" : "rotate(-90deg)" }} />
                <Box component="span" sx={{ overflowWrap: "anywhere" }}>
                  {name}
                </Box>
              </ButtonBase>
              <IconButton
                size="small"
                aria-label={say(words.moveUp, { name })}
                disabled={index === 0}
                onClick={() => onChange(moved(entries, index, index - 1))}
              >
                <UpIcon sx={{ fontSize: 17 }} />
              </IconButton>
              <IconButton
                size="small"
                aria-label={say(words.moveDown, { name })}
                disabled={index === entries.length - 1}
                onClick={() => onChange(moved(entries, index, index + 1))}
              >
                <DownIcon sx={{ fontSize: 17 }} />
              </IconButton>
              <IconButton
                size="small"
                aria-label={say(words.remove, { name })}
                onClick={() => {
                  setOpen(null);
                  onChange(entries.filter((_, place) => place !== index));
                }}
              >
                <DeleteIcon sx={{ fontSize: 18 }} />
              </IconButton>
            </Box>
            <Collapse in={open === index} unmountOnExit>
              <Box sx={{ px: 1.5, pb: 2, pt: 0.5 }}>
                <EntryEditor of={of} entry={entry} definition={definition} onChange={(next) => change(index, next)} />
              </Box>
            </Collapse>
          </Box>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon />}
        sx={{ m: 0.75 }}
        onClick={() => {
          onChange([...entries, freshEntry(of, entries, definition)]);
          setOpen(entries.length);
        }}
      >
        {say(words.add, { what: say(of.one) })}
      </Button>
    </Box>
  );
}
