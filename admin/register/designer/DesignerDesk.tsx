import { Box, FormControlLabel, Switch, Tab, Tabs, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { AccessPart } from "./AccessPart.tsx";
import { BindingsPart } from "./BindingsPart.tsx";
import { EntryEditor, EntryList } from "./editor/EntryEditor.tsx";
import { type Data, isData, listAt } from "./entry/data.ts";
import { type DefinitionPart, designerTabs } from "./entry/parts.ts";
import { FieldsDesk } from "./FieldsDesk.tsx";
import { FlowPicture } from "./FlowPicture.tsx";
import { designerPageWords as words } from "./page-words.ts";
import { RegisterPart } from "./RegisterPart.tsx";

interface DesignerDeskProps {
  readonly definition: RegisterDefinition;
  /** Fields that records hold already: they are retired instead of removed. */
  readonly published: RegisterDefinition | null;
  /** The page that is open, by its key. */
  readonly tab: string;
  readonly onTab: (key: string) => void;
  readonly onChange: (change: Data) => void;
}

/** A definition on the desk: its parts on pages of their own, each with what it makes. */
export function DesignerDesk({ definition, published, tab: open, onTab, onChange }: DesignerDeskProps) {
  const say = useSay();
  const tab = designerTabs.find(({ key }) => key === open);
  return (
    <>
      <Tabs
        value={open}
        onChange={(_, key) => onTab(String(key))}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={say(words.parts)}
        sx={{ mb: 2 }}
      >
        {designerTabs.map(({ key, label }) => (
          <Tab key={key} value={key} label={say(label)} id={`design-tab-${key}`} aria-controls={`design-${key}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`design-${open}`} aria-labelledby={`design-tab-${open}`}>
        {open === "form" && <FieldsDesk definition={definition} published={published} onChange={(fields) => onChange({ fields })} />}
        {open === "access" && <AccessPart definition={definition} onChange={(access) => onChange({ access })} />}
        {open === "rules" && <BindingsPart definition={definition} onChange={onChange} />}
        {open === "register" && <RegisterPart definition={definition} onChange={onChange} />}
        {open === "flow" && <FlowSheet definition={definition} />}
        {tab && open !== "form" && (
          <Box sx={{ display: "grid", gap: 2 }}>
            {tab.parts.map((part) => (
              <Sheet key={part.at} heading={say(part.label)}>
                <Typography sx={{ color: "text.secondary", fontSize: 14, mb: 1.5 }}>{say(part.about)}</Typography>
                <Box sx={{ maxWidth: 720 }}>
                  <EntryList
                    of={part.of}
                    bare
                    heading={say(part.label)}
                    entries={listAt(definition, part.at)}
                    definition={definition}
                    onChange={(entries) => onChange({ [part.at]: entries.length > 0 || required.has(part.at) ? entries : undefined })}
                  />
                </Box>
              </Sheet>
            ))}
            {tab.singles?.map((part) => (
              <SingleSheet key={part.at} part={part} definition={definition} onChange={onChange} />
            ))}
          </Box>
        )}
      </Box>
    </>
  );
}

/** Lists that a definition always has. */
const required: ReadonlySet<string> = new Set(["fields", "states", "transitions", "sections"]);

const FlowSheet = ({ definition }: { readonly definition: RegisterDefinition }) =>
  definition.states.length > 0 && (
    <Sheet sx={{ mb: 2 }}>
      <FlowPicture definition={definition} />
    </Sheet>
  );

interface SingleSheetProps {
  readonly part: DefinitionPart;
  readonly definition: RegisterDefinition;
  readonly onChange: (change: Data) => void;
}

/** Something that a register has or not. */
function SingleSheet({ part, definition, onChange }: SingleSheetProps) {
  const say = useSay();
  const held: unknown = definition[part.at as keyof RegisterDefinition];
  const tell = (entry: Data | undefined) => onChange({ [part.at]: entry });
  return (
    <Sheet heading={say(part.label)}>
      <FormControlLabel
        label={say(part.about)}
        control={<Switch checked={held !== undefined} onChange={(_, on) => tell(on ? part.of.fresh(definition, []) : undefined)} />}
      />
      {isData(held) && (
        <Box sx={{ maxWidth: 720, mt: 2 }}>
          <EntryEditor of={part.of} entry={held} definition={definition} onChange={tell} />
        </Box>
      )}
    </Sheet>
  );
}
