import { describe, expect, test } from "vitest";
import { type Words, wordsIn } from "./dictionary.ts";

const english = (words: Words, whole = false): RegExp => {
  const found = wordsIn("en", words, whole);
  if (typeof found === "string") throw new Error("No pattern.");
  return found;
};

describe("The words of a story in the English panel", () => {
  test.each([
    ["确认签收", "Acknowledge"],
    ["归口部门", "Owning department"],
    ["将通知 1 人", "Reaches one person"],
    ["将通知 12 人", "Reaches 12 people"],
    ["新建制度", "New policy document"],
  ])("%s is found as %s", (chinese, said) => {
    expect(said).toMatch(english(chinese));
  });

  test("Names of people and rules stay as they are", () => {
    expect("钥匙管理办法").toMatch(english("钥匙管理办法", true));
    expect("Key management").not.toMatch(english("钥匙管理办法", true));
  });

  test("Whole words are nothing but the words", () => {
    expect("Save as a draft").not.toMatch(english("保存", true));
    expect("Save").toMatch(english("保存", true));
  });

  test("A pattern is found within what the panel says", () => {
    expect("Hello, 何苗苗").toMatch(english(/您好/));
  });

  test("In the Chinese panel nothing is changed", () => {
    expect(wordsIn("zh", "确认签收")).toBe("确认签收");
  });
});
