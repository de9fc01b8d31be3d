import { describe, expect, test } from "vitest";
import { compareLevels, compareOperations } from "../../admin/screen-designer/compare-operations.ts";
import { describeChange, describeOperation, type Speech } from "../../admin/screen-designer/describe-operation.ts";
import { onTopOf } from "../../admin/screen-designer/merge-operations.ts";
import { screens } from "../../schema/registry.screen.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { resolveScreen } from "../../server/screen/effective/resolve-screen.ts";
import { everything } from "./operation-arbitraries.ts";

const base = resolveScreen(screens.policyDocuments, "list", [], everything).screen;

function speech(language: "zh" | "en"): Speech {
  const label = (name: string) => base.fields.find(({ field }) => field === name)?.label[language] ?? name;
  return { language, label, value: (_, value) => String(value) };
}

const label = (zh: string, en: string): ScreenOperation => ({ op: "label", field: "number", value: { zh, en } });
const hide = (field: string): ScreenOperation => ({ op: "hide", field });
const width = (value: number): ScreenOperation => ({ op: "width", field: "number", value });

describe("changes of a screen in words", () => {
  const all: readonly (readonly [ScreenOperation, string, string])[] = [
    [label("编号", "No."), "把“制度编号”改名为“编号”（英文“No.”）", "Renames “Number” to “No.” (Chinese “编号”)"],
    [hide("category"), "隐藏“制度类别”", "Hides “Category”"],
    [{ op: "order", field: "number", after: null }, "把“制度编号”移到最前", "Puts “Number” first"],
    [{ op: "order", field: "number", after: "category" }, "把“制度编号”移到“制度类别”之后", "Puts “Number” behind “Category”"],
    [{ op: "sort", field: "number", descending: true }, "按“制度编号”降序排列", "Sorts by “Number”, descending"],
    [{ op: "filter", filters: [] }, "默认不筛选", "Filters nothing by default"],
    [
      { op: "when", field: "number", value: { field: "category", is: "isNull", value: false } },
      "仅当“制度类别”已填写时显示“制度编号”",
      "Shows “Number” only when “Category” is filled in",
    ],
    [
      { op: "filter", filters: [{ field: "reviewDue", is: "lt", value: { today: 0 } }] },
      "默认筛选：“下次评审日期”为 今天之前",
      "Filters by default: “Next review” is before today",
    ],
    [
      { op: "filter", filters: [{ field: "reviewDue", is: "ne", value: { today: -30 } }] },
      "默认筛选：“下次评审日期”不为 30 天前",
      "Filters by default: “Next review” is not 30 days ago",
    ],
    [{ op: "lock", field: "number", property: "label" }, "下级不能再更改“制度编号”的名称", "Levels below may not change of “Number”: Name"],
    [{ op: "lockList", property: "sort" }, "下级不能再更改列表的默认排序", "Levels below may not change of the list: Order at first"],
    [{ op: "help", field: "number", value: null }, "“制度编号”没有填写说明", "No help text for “Number”"],
    [{ op: "width", field: "number", value: null }, "“制度编号”的列宽自动", "Width of “Number”: automatic"],
    [{ op: "default", field: "number", value: null }, "“制度编号”没有默认值", "“Number” begins empty"],
    [{ op: "layout", value: "board", by: "state" }, "显示为看板，按“状态”分列", "Shows a board by “State”"],
  ];

  test.each(all)("%j", (operation, zh, en) => {
    expect(describeOperation(operation, speech("zh"))).toBe(zh);
    expect(describeOperation(operation, speech("en"))).toBe(en);
  });

  test("a difference tells what was there before, or is there no longer", () => {
    const words = compareOperations([width(120), hide("category")], [width(200)]).map((change) => describeChange(change, speech("en")));
    expect(words).toEqual(["Width of “Number”: 200 pixels (before: Width of “Number”: 120 pixels)", "No longer: Hides “Category”"]);
  });

  test("a move is told once, whatever operations say it", () => {
    const [first = "", second = "", third = ""] = base.fields.map(({ field }) => field);
    const before: ScreenOperation[] = [
      { op: "order", field: first, after: null },
      { op: "order", field: second, after: first },
    ];
    const after: ScreenOperation[] = [{ op: "order", field: first, after: third }];
    expect(compareLevels(base, before, after)).toEqual([
      { kind: "added", operation: { op: "order", field: first, after: third }, before: null },
    ]);
    expect(compareLevels(base, before, [])).toEqual([]);
  });
});

describe("what two people changed", () => {
  test("comes together; where both said something, the later one counts", () => {
    const began = [hide("category"), width(100)];
    const mine = [hide("category"), width(150), label("编号", "No.")];
    const theirs = [width(300), hide("state")];
    expect(onTopOf(base, began, mine, theirs)).toEqual([hide("state"), width(150), label("编号", "No.")]);
  });

  test("what I took back is taken back from theirs as well", () => {
    expect(onTopOf(base, [width(100)], [], [width(100), hide("state")])).toEqual([hide("state")]);
  });

  test("moves that contradict each other come into one order", () => {
    const [first = "", second = "", third = ""] = base.fields.map(({ field }) => field);
    const mine: ScreenOperation[] = [{ op: "order", field: first, after: second }];
    const theirs: ScreenOperation[] = [{ op: "order", field: second, after: third }];
    const merged = onTopOf(base, [], mine, theirs);
    const layer = { source: { level: "organisation", id: "o", name: "o" }, operations: merged } as const;
    const { screen, warnings } = resolveScreen(screens.policyDocuments, "list", [layer], everything);
    expect(warnings).toEqual([]);
    expect(screen.fields.slice(0, 3).map(({ field }) => field)).toEqual([third, second, first]);
  });
});
