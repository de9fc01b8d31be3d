import { Box } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { numberOf, readNumberPattern } from "../../../schema/register/number/number-pattern.screen.ts";
import { both, useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { EntryList } from "./editor/EntryEditor.tsx";
import { type Data, isData } from "./entry/data.ts";
import type { EntryDescription } from "./entry/entry-description.ts";
import { fieldOptions } from "./entry/options.ts";
import { ChoicesInput } from "./input/ChoiceInput.tsx";
import { NumberInput } from "./input/NumberInput.tsx";
import { TextInput } from "./input/TextInput.tsx";
import { WordsInput } from "./input/WordsInput.tsx";
import { designerPageWords as words } from "./page-words.ts";

const sectionEntry: EntryDescription = {
  one: words.section,
  key: "section",
  properties: [{ at: "title", label: both("标题", "Heading"), input: "words" }],
  fresh: () => ({ title: { zh: "", en: "" } }),
  name: ({ title }) => (isData(title) ? { zh: String(title.zh ?? ""), en: String(title.en ?? "") } : words.section),
};

interface RegisterPartProps {
  readonly definition: RegisterDefinition;
  readonly onChange: (change: Data) => void;
}

/** What the register is called, how its records are numbered and named, and how long they are kept. */
export function RegisterPart({ definition, onChange }: RegisterPartProps) {
  const say = useSay();
  const { today } = useDates();
  const { titles, about, numbering, recordTitle, sections, monthsKept } = definition;
  const pattern = readNumberPattern(numbering);
  const empty = { zh: "", en: "" };
  return (
    <Sheet>
      <Box sx={{ display: "grid", gap: 2, maxWidth: 560 }}>
        <WordsInput
          label={say(words.plural)}
          value={titles.plural}
          onChange={(plural) => onChange({ titles: { ...titles, plural: plural ?? empty } })}
        />
        <WordsInput
          label={say(words.singular)}
          value={titles.singular}
          onChange={(singular) => onChange({ titles: { ...titles, singular: singular ?? empty } })}
        />
        <WordsInput long label={say(words.about)} value={about} onChange={(next) => onChange({ about: next })} />
        <TextInput
          label={say(words.numbering)}
          help={"problem" in pattern ? say(pattern.problem) : say(words.numberingHelp, { example: numberOf(pattern, today, 1) })}
          value={numbering}
          onChange={(next) => onChange({ numbering: next ?? "" })}
        />
        <ChoicesInput
          label={say(words.recordTitle)}
          options={fieldOptions()(definition)}
          value={recordTitle}
          onChange={(keys) => onChange({ recordTitle: keys ?? [] })}
        />
        <EntryList
          of={sectionEntry}
          heading={say(words.sections)}
          entries={sections.map((section): Data => ({ ...section }))}
          definition={definition}
          onChange={(next) => onChange({ sections: next.map(({ label: _, ...section }) => section) })}
        />
        <NumberInput
          label={say(words.monthsKept)}
          min={1}
          max={600}
          value={monthsKept}
          onChange={(next) => onChange({ monthsKept: next })}
        />
      </Box>
    </Sheet>
  );
}
