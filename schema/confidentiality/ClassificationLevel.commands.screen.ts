import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, optional, otherwise, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { classificationLevelScreen } from "./ClassificationLevel.screen.ts";

const fields = same("rank", "name", "colour", "handling", "basic", "needToKnow", "logged", "watermark");

/** Levels, and how secret texts are. */
export const classificationLevelCommands = {
  createClassificationLevel: command({
    description: "Makes a level.",
    about: "classificationLevels",
    action: "create",
    answers: "classificationLevels",
    input: inputType("CreateClassificationLevelInput", "A level to be made.", {
      rank: int("Order of the levels, 0 to 1,000; a clearance reaches its own rank and those below.", { min: 0, max: 1_000 }),
      name: text("Name. The marks of state secrets (绝密, 机密, 秘密) are refused.", { max: 60 }),
      colour: text("Colour of its mark, e.g. #9A6700."),
      handling: optional(text("How such texts are to be handled.", { max: 4_000 })),
      basic: otherwise(false, flag("Whether everybody employed may read it.")),
      needToKnow: otherwise(false, flag("Whether reading needs an access grant for the document as well.")),
      logged: otherwise(false, flag("Whether each opening of such a text is logged.")),
      watermark: optional(
        flag("Whether prints and files carry a copy number, and the reader's name on every page; as for the log unless given."),
      ),
    }),
    form: { resource: "classificationLevels", occasion: "create", fields },
    words: { name: making(classificationLevelScreen.title.singular), did: both("新建密级 %{label}", "made the level %{label}") },
  }),
  updateClassificationLevel: command({
    description: "Changes a level.",
    about: "classificationLevels",
    action: "update",
    answers: "classificationLevels",
    input: inputType("UpdateClassificationLevelInput", "What changes about a level; what is left out stays.", {
      id: id("The level."),
      expectedVersion: int("The version that you saw."),
      rank: optional(int("Order of the levels, 0 to 1,000.", { min: 0, max: 1_000 })),
      name: optional(text("Name. The marks of state secrets are refused.", { max: 60, filled: true })),
      colour: optional(text("Colour of its mark, e.g. #9A6700.")),
      handling: optional(text("How such texts are to be handled; null empties it.", { max: 4_000 })),
      basic: optional(flag("Whether everybody employed may read it.")),
      needToKnow: optional(flag("Whether reading needs an access grant for the document as well.")),
      logged: optional(flag("Whether each opening of such a text is logged.")),
      watermark: optional(flag("Whether prints and files carry a copy number, and the reader's name on every page.")),
    }),
    form: { resource: "classificationLevels", occasion: "update", fields },
    words: { name: changing(classificationLevelScreen.title.singular), did: both("修改密级 %{label}", "changed the level %{label}") },
  }),
  setClassification: command({
    description: "Sets or lowers the level of a text.",
    about: "classificationLevels",
    action: "update",
    answers: "revisions",
    input: inputType("SetClassificationInput", "How secret a text is to be from now on, and why.", {
      revisionId: id("The text."),
      expectedVersion: int("The version of the revision that you saw."),
      levelId: id("Its level from now on."),
      reason: text("Why.", { max: 1_000 }),
    }),
    words: { name: both("调整密级", "Set the classification"), did: both("定密：%{label}", "set the classification of %{label}") },
  }),
};
