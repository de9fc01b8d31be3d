import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Works } from "../commands/bound-work.ts";
import { discardScreenDraft } from "./discard-screen-draft.ts";
import { importFile, importScreens } from "./import-screens.ts";
import { publishScreen } from "./publish-screen.ts";
import { rollBackScreen } from "./roll-back-screen.ts";
import { saveScreen } from "./save-screen.ts";
import { archiveSavedView, createSavedView, updateSavedView } from "./saved-view.ts";

/** The works behind the commands of screen. */
export const screenWorks = {
  saveScreen,
  publishScreen,
  rollBackScreen,
  discardScreenDraft,
  createSavedView,
  updateSavedView,
  archiveSavedView,
  importScreens: {
    work: importFile,
    answer: { type: () => JsonScalar, nullable: false },
    give: (context, { input, idempotencyKey }) => importScreens(context, input, idempotencyKey ?? null),
  },
} satisfies Works;
