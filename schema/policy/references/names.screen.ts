const TRIAL =
  /[（(](?:试行|試行|暂行|暫行|修订|修正|草案|征求意见稿|trial|interim|[^（()）]{0,8}(?:年|版|修订|修正))[^（()）]{0,6}[）)]$/iu;
const NOT_SAID = /[\s\p{P}\p{S}]+/gu;

/** What names of documents are compared by: width, case, marks, spaces, and whether it is on trial make no other document of it. */
export function nameKey(name: string): string {
  const bare = name.normalize("NFKC").trim();
  const settled = bare.replace(TRIAL, "");
  return (settled.trim() === "" ? bare : settled).replace(NOT_SAID, "").toLowerCase();
}

/** A document as it can be named. */
export interface NamedDocument {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** What it was called in earlier texts. */
  readonly formerTitles?: readonly string[];
}

/** Finds documents by the names under which texts speak of them. What two documents are called means neither. */
export class DocumentNames {
  private readonly known = new Map<string, string | null>();
  private readonly house: string;

  /** @param house name of the organisation, which stands before titles or is left out */
  constructor(documents: readonly NamedDocument[], house: string) {
    this.house = nameKey(house);
    for (const { id, number, title } of documents) {
      this.add(`#${nameKey(number)}`, id);
      this.add(this.titleKey(title), id);
    }
    // Nobody is called so today: what was called so is meant.
    const today = new Set(this.known.keys());
    for (const { id, formerTitles = [] } of documents)
      for (const key of formerTitles.map((title) => this.titleKey(title))) if (!today.has(key)) this.add(key, id);
  }

  private add(key: string, id: string): void {
    this.known.set(key, this.known.has(key) && this.known.get(key) !== id ? null : id);
  }

  private titleKey(title: string): string {
    const key = nameKey(title);
    return this.house !== "" && key.startsWith(this.house) && key.length > this.house.length ? key.slice(this.house.length) : key;
  }

  /** The document that the first of the names means. */
  find(names: readonly string[]): string | null {
    for (const name of names) {
      const key = nameKey(name);
      const found = key === "" ? null : (this.known.get(this.titleKey(name)) ?? this.known.get(`#${key}`));
      if (found) return found;
    }
    return null;
  }
}
