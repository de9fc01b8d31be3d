import { expect, it } from "vitest";
import { dayOfCell, flagOfCell, isPhone, numberOfCell } from "../../schema/register/sheet/cell-text.screen.ts";
import { guessColumn } from "../../schema/register/sheet/guess-column.screen.ts";
import { guessColumns, guessNumbering, guessRegister } from "../../schema/register/sheet/guess-register.screen.ts";
import { type Merge, sheetTable } from "../../schema/register/sheet/sheet-table.screen.ts";

const nobody = { people: new Set<string>(), departments: new Set<string>(), positions: new Set<string>() };
const lines = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ row: index + 1, cells }));
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({ top, left, bottom, right });

it.each([
  ["2026-11-30", "2026-11-30", null],
  ["2026/1/5", "2026-01-05", null],
  ["2026.11.30 9:05", "2026-11-30", "09:05"],
  ["2026年11月30日", "2026-11-30", null],
  ["2026年11月30日 14时20分", "2026-11-30", "14:20"],
  ["2026-11-30T08:00:10", "2026-11-30", "08:00"],
])("reads the day in %s", (text, day, time) => {
  expect(dayOfCell(text)).toEqual({ day, time });
});

it.each(["2026-02-30", "11/30", "2026", "30.11.2026", "2026-11-30 25:00", "明天"])("takes %s for no day", (text) => {
  expect(dayOfCell(text)).toBeNull();
});

it("reads amounts as people write them", () => {
  expect(numberOfCell("1,234.50元")).toEqual({ decimal: "1234.50", unit: "元", decimals: 2 });
  expect(numberOfCell("￥-3")).toEqual({ decimal: "-3", unit: "元", decimals: 0 });
  expect(numberOfCell("1.25万元")).toEqual({ decimal: "12500", unit: "元", decimals: 0 });
  expect(numberOfCell("98%")).toEqual({ decimal: "98", unit: "%", decimals: 0 });
  expect([numberOfCell("1,23"), numberOfCell("12a"), numberOfCell("1.2.3"), numberOfCell("")]).toEqual([null, null, null, null]);
  expect([flagOfCell("√"), flagOfCell("否"), flagOfCell("也许")]).toEqual([true, false, null]);
  expect([isPhone("138 0000 0000"), isPhone("0571-88886666"), isPhone("12345")]).toEqual([true, true, false]);
});

it("finds the table below a title, with headings in three rows and merged cells", () => {
  const sheet = lines(
    ["客服中心投诉登记表"],
    ["序号", "客户", "", "", "处理情况", ""],
    ["", "姓名", "联系方式", "", "经办", "结果"],
    ["", "", "电话", "微信", "", ""],
    ["1", "王某", "13800000001", "w1", "李敏", "完成"],
    ["2", "赵某", "13800000002", "w2", "", "处理中"],
    ["合计", "2"],
  );
  const merges = [
    merge(1, 1, 1, 6),
    merge(2, 1, 4, 1),
    merge(2, 2, 2, 4),
    merge(3, 2, 4, 2),
    merge(3, 3, 3, 4),
    merge(2, 5, 2, 6),
    merge(3, 5, 4, 5),
    merge(3, 6, 4, 6),
    merge(5, 5, 6, 5),
  ];
  const table = sheetTable(sheet, merges);
  expect(table.above).toEqual(["客服中心投诉登记表"]);
  expect(table.headings).toEqual([
    "序号",
    "客户 · 姓名",
    "客户 · 联系方式 · 电话",
    "客户 · 联系方式 · 微信",
    "处理情况 · 经办",
    "处理情况 · 结果",
  ]);
  expect(table.headingRows).toEqual([2, 3, 4]);
  expect(table.lines.map(({ cells }) => cells[4])).toEqual(["李敏", "李敏"]);
  expect(table.sums).toEqual([7]);
});

it("takes no longer for merges that reach over the whole sheet", () => {
  const rows = lines(...Array.from({ length: 2000 }, (_, index) => [`a${index}`, "b"]));
  const everywhere = Array.from({ length: 2000 }, () => merge(1, 1, 1_048_576, 16_384));
  expect(sheetTable(rows, everywhere).lines.length).toBeGreaterThan(1900);
});

it("takes a plain list and an empty sheet as they are", () => {
  expect(sheetTable(lines(["A", "B"], ["1", "2"]), []).lines).toHaveLength(1);
  expect(sheetTable([], [])).toEqual({ above: [], headings: [], headingRows: [], lines: [], sums: [] });
});

it("guesses what a column holds, says why, and names what does not fit", () => {
  const kind = (heading: string, values: readonly string[], known = nobody) => guessColumn(heading, values, known).of.kind;
  expect(kind("登记日期", ["2026-11-01", "2026/11/2", ""])).toBe("day");
  expect(kind("来电时间", ["2026-11-01 09:00", "2026-11-02"])).toBe("moment");
  expect(kind("赔付金额", ["100", "35.5"])).toBe("money");
  expect(kind("数量", ["1", "3", "20"])).toBe("number");
  expect(kind("工单", ["0012", "0013"])).toBe("text");
  expect(kind("联系电话", ["13800000001", "13800000002"])).toBe("phone");
  expect(kind("是否回访", ["是", "否", "是"])).toBe("flag");
  expect(
    kind(
      "类别",
      Array.from({ length: 12 }, (_, index) => ["物流", "质量", "态度"][index % 3] ?? ""),
    ),
  ).toBe("choice");
  expect(kind("经办人", ["李敏", "李敏", "王强"], { ...nobody, people: new Set(["李敏", "王强"]) })).toBe("person");
  expect(kind("经过", ["一".repeat(80)])).toBe("longText");
  expect(kind("空", ["", ""])).toBe("text");
  const mostly = guessColumn("日期", [...Array.from({ length: 19 }, () => "2026-11-01"), "下周"], nobody);
  expect([mostly.of.kind, mostly.misfits]).toEqual(["day", ["下周"]]);
});

it("makes a register of a list: numbers, states with ways between them, fields, and no column that only counts", () => {
  const table = sheetTable(
    lines(
      ["序号", "单号", "客户", "状态", "类别", "类别"],
      ...Array.from({ length: 12 }, (_, index) => [
        String(index + 1),
        `TS-202611-${String(index + 1).padStart(4, "0")}`,
        `客户${index}`,
        ["处理中", "已关闭", "待处理"][index % 3] ?? "",
        "物流",
        "上门",
      ]),
    ),
    [],
  );
  const columns = guessColumns(table, nobody, (heading) => (heading === "类别" ? "leibie" : ""));
  expect(columns.map(({ use }) => use)).toEqual(["nothing", "number", "field", "state", "field", "field"]);
  expect(columns.slice(4).map(({ key }) => key)).toEqual(["leibie", "leibie_2"]);
  const register = guessRegister("投诉登记", columns, table);
  expect(register.numbering).toBe("TS-{yyyy}{mm}-{0001}");
  expect(register.states.map(({ label, open }) => [label.zh, open])).toEqual([
    ["待处理", true],
    ["处理中", true],
    ["已关闭", false],
  ]);
  expect(register.transitions.map(({ from, to }) => [from.length, to])).toEqual([
    [1, register.states[1]?.key],
    [2, register.states[2]?.key],
  ]);
  expect(guessNumbering(["A1", "TS-202611-0001"])).toBe("{yyyy}-{0001}");
  expect(guessNumbering(["20260012", "20261234"])).toBe("{yyyy}{0001}");
});
