import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";
import type { ChangeKind, ProvisionChange } from "./comparison.ts";
import { Parts } from "./Parts.tsx";

/** What became of provisions, by identity; the unchanged are not among them. */
export type ChangedProvisions = ReadonlyMap<string, ProvisionChange>;

/** The changes of a comparison that a reader is to notice in the text, by identity. */
export const changedProvisions = (changes: readonly ProvisionChange[]): ChangedProvisions =>
  new Map(changes.filter(({ kind, after }) => kind !== "unchanged" && after !== null).map((change) => [change.identity, change]));

const hasEarlier = (kind: ChangeKind) => kind === "changed";

/** Beside a provision that is not as the reader knows it: says so, and shows in place what is different. */
export function ChangeMark({ change: { kind, parts } }: { readonly change: ProvisionChange }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!hasEarlier(kind)) {
    return (
      <span className="change-mark" data-kind={kind} style={{ cursor: "default" }}>
        {say(policyWords[kind])}
      </span>
    );
  }
  return (
    <>
      <button type="button" className="change-mark" data-kind={kind} aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? policyWords.hideChange : policyWords.changed)}
      </button>
      {open && (
        <span style={{ display: "block", textIndent: 0, marginTop: "0.5em" }}>
          <Parts parts={parts} />
        </span>
      )}
    </>
  );
}
