import { Box, FormControlLabel, Switch } from "@mui/material";
import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { MeantDepartment, Who } from "../../../../schema/register/definition/who.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { RecordPicker } from "../../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../../shared/RecordsPicker.tsx";
import { useChosen } from "../../../shared/use-choices.ts";
import { fieldOptions, rosterOptions } from "../entry/options.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { useChosenPeople } from "./use-chosen-people.ts";
import { roleWords } from "./who-choices.ts";
import { departmentWords, registerDesignerWords as words } from "./words.ts";

interface WhoDetailProps {
  readonly who: Who;
  readonly definition: RegisterDefinition;
  readonly onChange: (who: Who) => void;
}

/** What has to be said beside the kind: which department, position, people, field … */
export function WhoDetail({ who, definition, onChange }: WhoDetailProps) {
  const say = useSay();
  const inputs = () => {
    switch (who.kind) {
      case "head":
        return (
          <>
            <DepartmentInput value={who.of} onChange={(of) => onChange({ ...who, of: of ?? "record" })} />
            <NumberInput
              label={say(words.levelsUp)}
              min={0}
              max={9}
              value={who.up}
              onChange={(up) => onChange({ kind: "head", of: who.of, ...(up ? { up } : {}) })}
            />
          </>
        );
      case "members":
        return (
          <>
            <DepartmentInput value={who.of} onChange={(of) => onChange({ ...who, of: of ?? "record" })} />
            <FormControlLabel
              label={say(words.withSubtree)}
              control={
                <Switch
                  checked={who.subtree ?? false}
                  onChange={(_, subtree) => onChange({ kind: "members", of: who.of, ...(subtree ? { subtree } : {}) })}
                />
              }
            />
          </>
        );
      case "position":
        return (
          <>
            <PositionInput value={who.position} onChange={(position) => onChange({ ...who, position })} />
            <DepartmentInput
              optional
              value={who.of}
              onChange={(of) => onChange({ kind: "position", position: who.position, ...(of ? { of } : {}) })}
            />
          </>
        );
      case "people":
        return <PeopleInput value={who.people} onChange={(people) => onChange({ kind: "people", people })} />;
      case "field":
        return (
          <ChoiceInput
            label={say(words.whichField)}
            options={fieldOptions("person", "people", "department")(definition)}
            value={who.field}
            onChange={(field) => onChange({ kind: "field", field: String(field ?? "") })}
          />
        );
      case "onDuty":
        return (
          <ChoiceInput
            label={say(words.whichRoster)}
            options={rosterOptions(definition)}
            value={who.roster}
            onChange={(roster) => onChange({ kind: "onDuty", roster: String(roster ?? "") })}
          />
        );
      case "role": {
        const roles = Object.entries(roleWords).map(([value, label]) => ({ value, label }));
        const chosen = (value: unknown) => (Object.keys(roleWords) as (typeof who.role)[]).find((role) => role === value) ?? who.role;
        return (
          <ChoiceInput
            label={say(words.whichRole)}
            options={roles}
            value={who.role}
            onChange={(role) => onChange({ kind: "role", role: chosen(role) })}
          />
        );
      }
      default:
        return null;
    }
  };
  const content = inputs();
  return content && <Box sx={{ display: "grid", gap: 1.25, mt: 1.25 }}>{content}</Box>;
}

interface DepartmentInputProps {
  readonly value: MeantDepartment | undefined;
  readonly optional?: boolean;
  readonly onChange: (value: MeantDepartment | undefined) => void;
}

function DepartmentInput({ value, optional = false, onChange }: DepartmentInputProps) {
  const say = useSay();
  const certain = typeof value === "object" ? value.id : "";
  const chosen = useChosen("departments", certain.startsWith("$") ? "" : certain);
  const relative = Object.entries(departmentWords).map(([key, label]) => ({ value: key, label }));
  const meant = (key: unknown) => (Object.keys(departmentWords) as (keyof typeof departmentWords)[]).find((one) => one === key);
  return (
    <>
      <ChoiceInput
        label={say(words.whichDepartment)}
        options={[...relative, { value: "certain", label: words.certainDepartment }]}
        value={typeof value === "object" ? "certain" : value}
        none={optional ? words.none : undefined}
        onChange={(key) => onChange(key === "certain" ? { id: "" } : meant(key))}
      />
      {typeof value === "object" && (
        <RecordPicker
          kind="departments"
          label={say(words.certainDepartment)}
          value={chosen}
          onChange={(choice) => onChange({ id: choice?.id ?? "" })}
        />
      )}
    </>
  );
}

function PositionInput({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const say = useSay();
  const chosen = useChosen("positions", value.startsWith("$") ? "" : value);
  return (
    <RecordPicker kind="positions" label={say(words.whichPosition)} value={chosen} onChange={(choice) => onChange(choice?.id ?? "")} />
  );
}

function PeopleInput({ value, onChange }: { readonly value: readonly string[]; readonly onChange: (ids: readonly string[]) => void }) {
  const say = useSay();
  const chosen = useChosenPeople(value);
  return (
    <RecordsPicker
      kind="people"
      label={say(words.whichPeople)}
      value={chosen}
      onChange={(choices) => onChange(choices.map(({ id }) => id))}
    />
  );
}
