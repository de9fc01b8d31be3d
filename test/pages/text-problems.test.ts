import { describe, expect, test } from "vitest";
import { textProblem } from "./text-problems.ts";

describe("Texts that should not stand on a page", () => {
  test.each([
    ["部门进度", "en", "untranslated"],
    ["Show details", "zh", "untranslated"],
    ["Required", "zh", "untranslated"],
    ["inForce", "zh", "programmer's word"],
    ["owning_department", "en", "programmer's word"],
    ["共 undefined 条", "zh", "programmer's word"],
    ["0f8fad5b-d9cb-469f-a165-70867728950e", "en", "identifier"],
  ] as const)("%s in %s: %s", (text, language, problem) => {
    expect(textProblem(text, language)).toBe(problem);
  });

  test.each([
    ["部门进度", "zh"],
    ["Progress of the department", "en"],
    ["中文", "en"],
    ["RB-2024-001", "zh"],
    ["staff.as", "zh"],
    ["lead@example.com", "zh"],
    ["CSV", "zh"],
    ["2026-11-21", "en"],
    ["导出为 XLSX", "zh"],
  ] as const)("%s in %s is fine", (text, language) => {
    expect(textProblem(text, language)).toBeUndefined();
  });
});
