import { Added } from "../comparison/Segments.tsx";
import { ChangedWords } from "./ChangeOfWordsView.tsx";
import { differenceOf } from "./change-of-words.ts";

interface ProposedWordsProps {
  /** The words that they are to replace; null where these are no longer there. */
  readonly before: string | null;
  readonly proposed: string;
}

/** What somebody proposes, within what is said now. */
export function ProposedWords({ before, proposed }: ProposedWordsProps) {
  return before === null ? <Added text={proposed} /> : <ChangedWords change={differenceOf(before, proposed)} />;
}
