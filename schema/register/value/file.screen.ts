import { both } from "../../shared/field.screen.ts";
import { sayIn } from "../../shared/say-in.screen.ts";
import type { WholeKind } from "../definition/field.screen.ts";
import { checkId, checkIds } from "./reference.screen.ts";
import type { ValueKind } from "./value-kind.screen.ts";

/** Files of one field where it says no less. */
const usualMost = 20;

const noFile = both("请上传文件。", "Choose a file.");
const noSignature = both("请签名。", "Sign in the field.");
const files = both("%{smart_count} 个文件", "one file |||| %{smart_count} files");
const pictures = both("%{smart_count} 张照片", "one photo |||| %{smart_count} photos");
const signed = both("已签名", "Signed");

/** Files or photos, by the ids of their attachments. */
export const fileKind: ValueKind<Extract<WholeKind, { readonly kind: "file" }>> = {
  check: (value, { most = usualMost }) => checkIds(value, most, noFile),
  say: (value, { only }, { language }) =>
    sayIn(language, only === "pictures" ? pictures : files, { smart_count: Array.isArray(value) ? value.length : 0 }),
  shownAs: () => ({ kind: "files" }),
};

/** A drawn signature, by the id of its attachment. */
export const signatureKind: ValueKind<Extract<WholeKind, { readonly kind: "signature" }>> = {
  check: (value) => checkId(value, noSignature),
  say: (_, __, { language }) => signed[language],
  shownAs: () => ({ kind: "signature" }),
};
