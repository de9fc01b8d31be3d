import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, optional, text } from "../shared/input.screen.ts";

/** Files that are kept with a record. */
export const attachmentCommands = {
  attachFile: command({
    description: "Keeps a file with a draft, what was held about it, a course or an agreement, as long as that is not published.",
    about: "attachments",
    action: "create",
    answers: "attachments",
    input: inputType("AttachFileInput", "A file to keep with a record: exactly one of revision, course, agreement and procedure record.", {
      revisionId: optional(id("A draft.")),
      courseId: optional(id("A course.")),
      agreementId: optional(id("An agreement that is not published yet.")),
      procedureRecordId: optional(id("What was held about a draft that is not published yet.")),
      fileName: text("Name of the file; a path before it is left out."),
      base64: text("The file's bytes as base64, at most 20 MB of them."),
    }),
    words: { name: both("添加附件", "Add a file"), did: both("添加附件：%{label}", "added the file %{label}") },
  }),
  attachPicture: command({
    description:
      "Keeps a picture with a draft, for its text to show: PNG, JPEG or WebP, drawn anew without anything of its file that is not a pixel. The same picture is kept once. The text shows it as an image of the attachment's identity.",
    about: "attachments",
    action: "create",
    answers: "attachments",
    input: inputType("AttachPictureInput", "A picture for the text of a draft.", {
      revisionId: id("The draft."),
      fileName: text("Name of the file; a path before it is left out."),
      base64: text("The picture's bytes as base64, at most 20 MB of them."),
    }),
    words: { name: both("插入图片", "Insert a picture"), did: both("插入图片：%{label}", "inserted the picture %{label}") },
  }),
  removeAttachment: command({
    description: "Takes a file away from a draft, a course or an agreement that is not published yet.",
    about: "attachments",
    action: "update",
    input: inputType("RemoveAttachmentInput", "A file that a record shall no longer have.", {
      id: id("The attachment."),
    }),
    words: { name: both("删除附件", "Remove a file"), did: both("删除附件：%{label}", "removed the file %{label}") },
  }),
};
