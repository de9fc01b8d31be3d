import type { Works } from "../commands/bound-work.ts";
import { archivePosition } from "./archive-position.ts";
import { createPosition } from "./create-position.ts";
import { updatePosition } from "./update-position.ts";

/** The works behind the commands of organisation. */
export const organisationWorks = {
  createPosition,
  updatePosition,
  archivePosition,
} satisfies Works;
