import { both, entityFields, entityFormFields, field, mainSection, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ClassificationLevel } from "./ClassificationLevel.ts";

export const classificationLevelScreen: ScreenDefault<ClassificationLevel> = {
  resource: "classificationLevels",
  title: titles("密级", "Classification level", "Classification levels"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    name: field("text", "密级名称", "Name", both("不得使用国家秘密的标志", "Marks of state secrets are refused")),
    rank: field(
      "number",
      "级别",
      "Rank",
      both("数值越大越机要；查阅密级及于本级及以下", "A clearance reaches its own rank and those below"),
    ),
    colour: field("colour", "标识颜色", "Colour"),
    basic: field("flag", "全员可阅", "Basic", both("所有在岗人员均可查阅", "Everybody employed may read it")),
    needToKnow: field(
      "flag",
      "限知悉范围",
      "Need-to-know",
      both("除查阅密级外，还须有该制度的访问授权", "Reading needs an access grant for the document as well"),
    ),
    logged: field("flag", "查阅留痕", "Logged", both("每次查阅均记入访问记录", "Each opening is written to the access log")),
    watermark: field(
      "flag",
      "印件留名",
      "Named copies",
      both("打印件和导出文件编份号，每页以水印标明查阅人", "Prints and files carry a copy number, and the reader's name on every page"),
    ),
    handling: field("longText", "管理要求", "Handling rules"),
  },
  list: {
    columns: [
      { field: "name", width: 160 },
      { field: "rank", width: 80 },
      { field: "colour", width: 110 },
      { field: "basic", width: 100 },
      { field: "needToKnow", width: 120 },
      { field: "logged", width: 100 },
      { field: "handling", width: 320 },
    ],
    sort: [{ field: "rank", descending: false }],
    filters: ["basic", "needToKnow", "logged", "watermark"],
  },
  form: {
    sections: [mainSection, { key: "rules", title: both("管理规则", "Rules") }, recordSection],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "rank", section: "main", required: true },
      { field: "colour", section: "main", required: true },
      { field: "basic", section: "rules" },
      { field: "needToKnow", section: "rules" },
      { field: "logged", section: "rules" },
      { field: "watermark", section: "rules" },
      { field: "handling", section: "rules" },
      ...entityFormFields,
    ],
  },
};
