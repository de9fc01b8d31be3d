import { describe, expect, it } from "vitest";
import { keyFor } from "../../admin/graphql/unsettled.ts";
import { withKey } from "../../admin/graphql/with-key.ts";
import { draftOf, forgetDraft, forgetDrafts, keepDraft } from "../../admin/providers/form-draft.ts";
import { differences, firstChoices, merged, sameValue } from "../../admin/screens/form/merge-conflict.ts";
import { fits, lengthAfter } from "../../admin/shared/paste-limit.ts";

/** A browser's storage that holds so many characters. */
function storageOf(room = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (place) => [...items.keys()][place] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

describe("a conflict", () => {
  const fields = ["name", "code", "head", "note", "order"];
  const base = { id: "1", version: 3, name: "客服中心", code: "CS", head: { id: "p1", name: "甲" }, note: null, order: 1 };
  const mine = { ...base, name: "客户服务中心", code: "CS-0", note: "" };
  const theirs = { ...base, version: 5, name: "客服部", head: { id: "p2", name: "乙" }, order: 2 };
  const found = differences(fields, base, mine, theirs);

  it("is found at the fields that differ, with who changed them", () => {
    expect(found.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ["name", "both"],
      ["code", "mine"],
      ["head", "theirs"],
      ["order", "theirs"],
    ]);
  });

  it("leaves open what both changed", () => expect(firstChoices(found)).toEqual({ code: "mine", head: "theirs", order: "theirs" }));

  it("is saved on top of the newer version, each field as chosen", () => {
    expect(merged(found, { ...firstChoices(found), name: "mine" }, mine, theirs)).toMatchObject({
      version: 5,
      name: "客户服务中心",
      code: "CS-0",
      head: { id: "p2" },
      order: 2,
    });
    expect(merged(found, { ...firstChoices(found), name: "theirs", order: "mine" }, mine, theirs)).toMatchObject({
      name: "客服部",
      order: 1,
    });
  });

  it("keeps what was emptied on purpose empty", () => {
    const emptied = { ...base, name: null };
    const [difference] = differences(["name"], base, emptied, theirs);
    expect(difference?.changedBy).toBe("both");
    expect(merged([difference!], { name: "mine" }, emptied, theirs).name).toBeNull();
  });

  it("is none where people see the same", () => {
    expect(sameValue("", null)).toBe(true);
    expect(sameValue({ id: "p1", name: "甲" }, { id: "p1" })).toBe(true);
    expect(sameValue({ b: 1, a: 2 }, { a: 2, b: 1 })).toBe(true);
    expect(sameValue([{ id: "1" }], [{ id: "2" }])).toBe(false);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue(false, null)).toBe(false);
  });
});

describe("a draft", () => {
  const draft = { values: { name: "新名称" }, base: null, at: "2026-11-21T06:00:00Z" };

  it("is there again for the person who typed it, in that form", () => {
    const storage = storageOf();
    expect(keepDraft("a", "people.new", draft, storage)).toBe(true);
    expect(draftOf("a", "people.new", storage)).toEqual(draft);
    expect(draftOf("b", "people.new", storage)).toBeNull();
    expect(draftOf("a", "people.1", storage)).toBeNull();
  });

  it("is forgotten once it is saved, and all of a person's on signing out", () => {
    const storage = storageOf();
    for (const form of ["people.new", "departments.1"]) keepDraft("a", form, draft, storage);
    keepDraft("b", "people.new", draft, storage);
    forgetDraft("a", "people.new", storage);
    expect(draftOf("a", "people.new", storage)).toBeNull();
    expect(draftOf("a", "departments.1", storage)).toEqual(draft);
    forgetDrafts("a", storage);
    expect(draftOf("a", "departments.1", storage)).toBeNull();
    expect(draftOf("b", "people.new", storage)).toEqual(draft);
  });

  it("costs nothing else where there is no room or what is kept cannot be read", () => {
    const storage = storageOf(10);
    expect(keepDraft("a", "people.new", draft, storage)).toBe(false);
    storage.setItem("rulebook.draft.a.people.new", "{broken");
    expect(draftOf("a", "people.new", storage)).toBeNull();
  });
});

describe("a command whose answer never came", () => {
  const text = "mutation UpdatePerson($input: UpdatePersonInput!) { record: updatePerson(input: $input) { id } }";

  it("goes out with a place for its key", () => {
    expect(withKey(text, () => true)).toBe(
      "mutation UpdatePerson($input: UpdatePersonInput!, $idempotencyKey: String) { record: updatePerson(input: $input, idempotencyKey: $idempotencyKey) { id } }",
    );
    expect(withKey(text, () => false)).toBeNull();
    expect(withKey("mutation SignOut { signOut }", () => true)).toBeNull();
  });

  it("keeps its key until an answer comes, and for nobody and nothing else", () => {
    const storage = storageOf();
    const first = keyFor("a", text, { input: { name: "甲" } }, storage);
    first.sent();
    expect(keyFor("a", text, { input: { name: "甲" } }, storage).key).toBe(first.key);
    expect(keyFor("b", text, { input: { name: "甲" } }, storage).key).not.toBe(first.key);
    expect(keyFor("a", text, { input: { name: "乙" } }, storage).key).not.toBe(first.key);
    first.settled();
    expect(keyFor("a", text, { input: { name: "甲" } }, storage).key).not.toBe(first.key);
  });
});

describe("a paste", () => {
  it("counts with what it takes the place of", () => {
    expect(lengthAfter("abcdef", [2, 4], "12345")).toBe(9);
    expect(fits(lengthAfter("", [0, 0], "x".repeat(1_000_000)), 20_000)).toBe(false);
  });
});
