import { codeScreen, type FindScreen } from "../code-screen.screen.ts";
import { keptTitleText } from "../record-title.screen.ts";
import { eventNames, wordsOfCommand } from "../registry.commands.screen.ts";
import type { AnyResource } from "../registry.ts";
import type { Bilingual } from "../screen/operations.ts";
import { both } from "../shared/field.screen.ts";

/** What is told of an event; whatever the reader may not see of it is null. */
export interface ToldEvent {
  readonly command: string | null;
  readonly subjectType: string | null;
  readonly subjectLabel: string | null;
  readonly changes: Readonly<Record<string, { readonly before?: unknown; readonly after?: unknown }>> | null;
}

/** A text and what stands at its places. Lists are texts of their own, said one after the other. */
export interface EventSentence {
  /** Who did it, where nobody is known to have. */
  readonly nobody: Bilingual;
  /** What was done, to read after the name of who did it. */
  readonly text: Bilingual;
  readonly label: Bilingual | string;
  /** What became of the people asked: each with their number. */
  readonly people: readonly (readonly [text: Bilingual, count: number])[];
}

const system = both("系统", "The system");
const hidden = both("发生了一件事，内容超出您的查阅密级", "Something happened that is beyond your clearance");
const unknown = both("%{command}：%{label}", "%{command}: %{label}");
const askedOtherwise = both("由此调整待办“%{label}”：%{people}", "changed by it who is asked about “%{label}”: %{people}");

/** What became of people's shares of an assignment when what they are asked was worked out anew. */
const becameOfShares: Readonly<Record<string, Bilingual>> = {
  asked: both("新增 %{count} 人", "%{count} asked"),
  reopened: both("重新要求 %{count} 人", "%{count} asked again"),
  resumed: both("恢复 %{count} 人", "%{count} resumed"),
  cancelled: both("取消 %{count} 人", "%{count} cancelled"),
  suspended: both("中止 %{count} 人", "%{count} suspended"),
  fulfilled: both("%{count} 人因已有凭证而完成", "%{count} done by evidence that was there"),
  closed: both("停止指派", "the assignment ended"),
  opened: both("恢复指派", "the assignment resumed"),
};

function sharesOf({ subjectType, changes }: ToldEvent): EventSentence["people"] {
  const entries = Object.entries(changes ?? {});
  if (subjectType !== "Assignment" || entries.length === 0) return [];
  const shares = entries.flatMap(([what, { after }]) => {
    const text = Object.hasOwn(becameOfShares, what) ? becameOfShares[what] : undefined;
    return text && typeof after === "number" ? [[text, after] as const] : [];
  });
  return shares.length === entries.length ? shares : [];
}

/** What it came to, where the command says so of a value that the event notes. */
function outcomeOf({ command, changes }: ToldEvent): Bilingual | undefined {
  const came = Object.entries(wordsOfCommand(command ?? "")?.came ?? {});
  for (const [field, words] of came) {
    const value = String(changes?.[field]?.after);
    if (Object.hasOwn(words, value)) return words[value];
  }
  return undefined;
}

/** The label as people read it; what was exported is called by the list's name. */
function labelOf({ command, subjectLabel }: ToldEvent, about: AnyResource | undefined, find: FindScreen): Bilingual | string | null {
  if (subjectLabel === null || about === undefined) return subjectLabel;
  return (command === "exportRows" && find(about)?.title.plural) || keptTitleText(about, subjectLabel, find);
}

/** What an event says of itself, and of which kind of record: not only what was tried, but what it came to. */
export function eventSentence(event: ToldEvent, about: AnyResource | undefined, find: FindScreen = codeScreen): EventSentence {
  const { command } = event;
  if (command === null) return { nobody: system, text: hidden, label: "", people: [] };
  const words = wordsOfCommand(command);
  const outcome = outcomeOf(event);
  const people = sharesOf(event);
  const text = people.length > 0 ? askedOtherwise : (outcome ?? words?.did ?? unknown);
  return { nobody: words?.nobody ?? system, text, label: labelOf(event, about, find) ?? words?.unlabelled ?? "", people };
}

/** The commands that a word speaks of, in whichever language: by their names, and by what is said of them and of what they came to. */
export function commandsSaying(word: string): readonly string[] {
  const sought = word.toLowerCase();
  const says = (text: Bilingual | undefined) =>
    text !== undefined &&
    [text.zh, text.en].some((one) =>
      one
        .replaceAll(/%\{\w+\}/g, " ")
        .toLowerCase()
        .includes(sought),
    );
  return eventNames.filter((name) => {
    const words = wordsOfCommand(name);
    return says(words?.name) || says(words?.did);
  });
}
