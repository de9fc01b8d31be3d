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

/** Both languages and both widths once each; with STORIES=all each language at each width. */
const isTold = ({ language, window }: Setting): boolean => process.env.STORIES === "all" || (language === "zh") !== isPhone(window);

type Story = (stage: Stage) => void;

/** One company, in which all of these stories happen. */
function tell(setting: Setting, stories: readonly Story[]): void {
  describe.runIf(isTold(setting))("one company", () => {
    const stage = openStage("demo", setting);
    for (const story of stories) story(stage);
  });
}

/** How rules are made, known, learned and kept. */
export const tellOfRules = (setting: Setting): void =>
  tell(setting, [makingARule, knowingARule, readingByNumber, learning, keepingSecrets, beingTold, examining, moving]);

/** How the panel is worked in and shaped. */
export const tellOfPanel = (setting: Setting): void =>
  tell(setting, [ownScreens, shapingScreens, nothingIsLost, searching, workingInLists, reorganising, watching, borders]);
