import { Alert, Box } from "@mui/material";
import type { AccessTemplate, RegisterAccess } from "../../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ChoiceInput } from "./input/ChoiceInput.tsx";
import { useChosenPeople } from "./input/use-chosen-people.ts";
import { designerPageWords as words } from "./page-words.ts";
import { useLevel } from "./use-level.ts";

const rights = ["read", "create", "act", "configure"] as const;
type Right = (typeof rights)[number];

const rightWords = { read: words.reading, create: words.creating, act: words.acting, configure: words.configuring };
const templates = ["everybody", "department", "involved", "circle"] as const;

interface AccessPartProps {
  readonly definition: RegisterDefinition;
  readonly onChange: (access: RegisterAccess) => void;
}

/** Who reads, opens, handles and designs: a template for each right, and the level on top. */
export function AccessPart({ definition: { access }, onChange }: AccessPartProps) {
  const say = useSay();
  const level = useLevel(access.level);
  const sealed = access.read.template === "circle";
  const people = access.read.template === "circle" ? access.read.people : [];
  const chosen = useChosenPeople(people.filter((id) => !id.startsWith("$")));
  const circle = (ids: readonly string[]): RegisterAccess => {
    const template: AccessTemplate = { template: "circle", people: ids };
    return { ...access, read: template, create: template, act: template, configure: template };
  };
  const tell = (right: Right, template: (typeof templates)[number]) => {
    if (template === "circle") return onChange(circle(people));
    const open: AccessTemplate = { template };
    onChange(
      sealed ? { ...access, read: open, create: open, act: open, configure: { template: "department" } } : { ...access, [right]: open },
    );
  };
  return (
    <Sheet>
      <Box sx={{ display: "grid", gap: 2, maxWidth: 560 }}>
        {rights
          .filter((right) => right === "read" || !sealed)
          .map((right) => (
            <ChoiceInput
              key={right}
              label={say(rightWords[right])}
              options={templates
                .filter((template) => right === "read" || template !== "circle")
                .map((value) => ({ value, label: words[value] }))}
              value={access[right].template}
              onChange={(template) => tell(right, templates.find((one) => one === template) ?? "department")}
            />
          ))}
        {sealed && (
          <>
            <RecordsPicker
              kind="people"
              label={say(words.circlePeople)}
              value={chosen}
              onChange={(choices) => onChange(circle(choices.map(({ id }) => id)))}
            />
            <Alert severity="info">{say(words.sealedNote)}</Alert>
          </>
        )}
        <RecordPicker
          kind="classificationLevels"
          label={say(words.level)}
          value={level}
          onChange={(choice) => {
            const { level: _, ...others } = access;
            onChange(choice ? { ...others, level: choice.id } : others);
          }}
        />
      </Box>
    </Sheet>
  );
}
