import { type ProvisionChange, provisionChanges, type TwoTexts } from "./provision-changes.ts";

/** Compares two long texts, in a process of its own (see `apart`). */
export const work = (texts: TwoTexts): readonly ProvisionChange[] => provisionChanges(texts);
