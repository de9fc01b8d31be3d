import { answering, type Works } from "../commands/bound-work.ts";
import { attachFile } from "./attach-file.ts";
import { attachPicture } from "./attach-picture.ts";
import { removeAttachment } from "./remove-attachment.ts";

/** The works behind the commands of evidence. */
export const evidenceWorks = {
  attachFile,
  attachPicture,
  removeAttachment: answering(removeAttachment, () => Boolean, { nullable: true }),
} satisfies Works;
