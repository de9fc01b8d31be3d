import type { Choice } from "../shared/answer.screen.ts";
import type { ToldPath } from "./told-kind.screen.ts";

type Path = ToldPath<"revision">;

/** Where a text is seen: read when it is published, worked on before. */
export const revisionPlace: Choice<string, Path> = {
  by: "revision.published",
  cases: { true: "/reading/%{revision.id}", false: "/drafts/%{revision.id}" },
};
