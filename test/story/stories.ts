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
import { openStage, type Setting } from "./support/stage.ts";
import { isPhone } from "./support/visitor.ts";
import { watching } from "./watching.story.ts";
import { workingInLists } from "./working-in-lists.story.ts";

/** Both languages and both widths once each; with STORIES=all each language at each width. */
const isTold = ({ language, window }: Setting): boolean => process.env.STORIES === "all" || (language === "zh") !== isPhone(window);

/** One company, in which all of this happens. */
export function tellStories(setting: Setting): void {
  describe.runIf(isTold(setting))("one company", () => {
    const stage = openStage("demo", setting);
    makingARule(stage);
    knowingARule(stage);
    readingByNumber(stage);
    learning(stage);
    keepingSecrets(stage);
    beingTold(stage);
    examining(stage);
    moving(stage);
    ownScreens(stage);
    shapingScreens(stage);
    nothingIsLost(stage);
    searching(stage);
    workingInLists(stage);
    reorganising(stage);
    watching(stage);
    borders(stage);
  });
}
