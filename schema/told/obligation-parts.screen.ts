import { subjectEditions, subjectKinds, subjectNumbers } from "../obligation/subject/subject-kinds.screen.ts";
import { subjectPaths } from "../obligation/subject/subject-paths.screen.ts";
import { subjectScreens } from "../obligation/subject/subjects.screen.ts";
import type { Bilingual } from "../screen/operations.ts";
import type { Choice } from "../shared/answer.screen.ts";
import { editionWord } from "../shared/edition-word.screen.ts";
import { both } from "../shared/field.screen.ts";
import type { ToldFact, ToldFacts, ToldPath, ToldValue } from "./told-kind.screen.ts";

type Path = ToldPath<"obligation">;

/** What is asked, and which of the texts of its title. */
export const obligationValues = {
  title: { from: ["obligation.title"] },
  ordinal: { from: subjectEditions.map((path) => `obligation.${path}` as const) },
  number: { from: subjectNumbers.map((path) => `obligation.${path}` as const) },
} as const satisfies Record<string, ToldValue<Path>>;

const whichText: readonly ToldFact<Path>[] = [editionWord, both("%{number}", "%{number}")];

const nothingToDo: readonly ToldFact<Path>[] = [both("无需办理", "Nothing to do")];

/** Which text it is and by when; of what is asked no longer just that. */
export const obligationFacts: ToldFacts<Path> = {
  by: "obligation.state",
  cases: { done: [both("已办结", "Done")], waived: nothingToDo, cancelled: nothingToDo, suspended: nothingToDo },
  otherwise: [...whichText, { due: "obligation.dueOn" }],
};

/** Which text was asked about, where there is nothing to do any more. */
export const endedObligationFacts: ToldFacts<Path> = [...whichText, ...nothingToDo];

/**
 * The same, unless it is asked no longer although nobody did it: that is said instead, but for what was asked by mistake, which
 * `assignmentCancelled` tells with the reason.
 */
export const stillAsked = (one: Choice<Bilingual, Path>): Choice<Bilingual, Path> => ({
  by: "obligation.state",
  cases: {
    cancelled: {
      by: "obligation.cancelReason",
      cases: {
        mistaken: one,
        doneByOther: both("《%{title}》已由他人完成", "“%{title}” was done by somebody else"),
        missed: both("《%{title}》未按期完成", "“%{title}” was missed"),
        dutyEnded: both("《%{title}》不再需要填报", "“%{title}” is no longer asked of you"),
      },
      otherwise: both("《%{title}》的待办已取消", "“%{title}” is no longer asked of you: cancelled"),
    },
    waived: both("《%{title}》已为您豁免", "“%{title}” was waived for you"),
    suspended: both("《%{title}》的待办已中止", "“%{title}” is suspended"),
  },
  otherwise: one,
});

/** The same of several. */
export const stillAskedMany = (many: Bilingual): Choice<Bilingual, Path> => ({
  by: "obligation.state",
  cases: {
    cancelled: both("%{smart_count} 件待办已取消", "One thing is cancelled |||| %{smart_count} things are cancelled"),
    waived: both("%{smart_count} 件待办已豁免", "One thing was waived |||| %{smart_count} things were waived"),
    suspended: both("%{smart_count} 件待办已中止", "One thing is suspended |||| %{smart_count} things are suspended"),
  },
  otherwise: many,
});

/** Where a person does what is asked of them. */
export const obligationPlace: Choice<string, Path> = {
  by: "obligation.kind",
  cases: Object.fromEntries(subjectKinds.map((kind) => [kind, `${subjectScreens[kind].page}%{obligation.${subjectPaths[kind].about}.id}`])),
};
