import { describe } from "vitest";
import { beingTold } from "./being-told.story.ts";
import { borders } from "./borders.story.ts";
import { examining } from "./examining.story.ts";
import { keepingSecrets } from "./keeping-secrets.story.ts";
import { knowingARule } from "./knowing-a-rule.story.ts";
import { learning } from "./learning.story.ts";
import { makingARule } from "./making-a-rule.story.ts";
import { moving } from "./moving.story.ts";
import { nothingIsLost } from "./nothing-lost.story.ts";
import { ownScreens } from "./own-screens.story.ts";
import { readingByNumber } from "./reading-by-number.story.ts";
import { reorganising } from "./reorganising.story.ts";
import { searching } from "./searching.story.ts";
import { shapingScreens } from "./shaping-screens.story.ts";
import { openStage, type Setting, type Stage } from "./support/stage.ts";
import { isPhone } from "./support/visitor.ts";
import { watching } from "./watching.story.ts";
import { workingInLists } from "./working-in-lists.story.ts";
import { writingADraft } from "./writing-a-draft.story.ts";

type Story = (stage: Stage) => void;

/** Stories, and where each is told when it is told once: at a desk in Chinese, or on a phone in English. */
type Stories = readonly (readonly [Story, "desk" | "phone"])[];

/** How rules are made, known, learned and kept. */
const ofRules: Stories = [
  [makingARule, "desk"],
  [writingADraft, "desk"],
  [knowingARule, "phone"],
  [readingByNumber, "phone"],
  [learning, "phone"],
  [keepingSecrets, "desk"],
  [beingTold, "phone"],
  [examining, "desk"],
  [moving, "desk"],
];

/** How the panel is worked in and shaped. */
const ofPanel: Stories = [
  [ownScreens, "desk"],
  [shapingScreens, "desk"],
  [nothingIsLost, "phone"],
  [searching, "desk"],
  [workingInLists, "desk"],
  [reorganising, "phone"],
  [watching, "desk"],
  [borders, "phone"],
];

const settingOf = { desk: { language: "zh", isPhone: false }, phone: { language: "en", isPhone: true } } as const;

/** One company, in which these stories happen; with STORIES=all each of them in each language at each width. */
function tell(setting: Setting, stories: Stories): void {
  const told = stories.filter(([, place]) => {
    const { language, isPhone: onPhone } = settingOf[place];
    return process.env.STORIES === "all" || (setting.language === language && isPhone(setting.window) === onPhone);
  });
  describe.skipIf(told.length === 0)("one company", () => {
    const stage = openStage("zh demo", setting);
    for (const [story] of told.length > 0 ? told : stories) story(stage);
  });
}

export const tellOfRules = (setting: Setting): void => tell(setting, ofRules);
export const tellOfPanel = (setting: Setting): void => tell(setting, ofPanel);
