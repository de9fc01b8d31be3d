import { both } from "../../i18n/say.ts";

/** What is said where texts are taken along. */
export const printWords = {
  takeAlong: both("打印与导出", "Print and export"),
  word: both("Word 文件", "Word file"),
  pdf: both("PDF 文件", "PDF file"),
  poster: both("二维码张贴页", "Poster with a QR code"),
  making: both("正在生成文件…", "Making the file …"),
  made: both("已生成 %{name}", "Here it is: %{name}"),
  madeCopy: both("已生成 %{name}，份号 %{copy}", "Here it is: %{name}, copy %{copy}"),
  collection: both("制度汇编", "Collection"),
  collectionHelp: both(
    "把某一天现行有效的制度连同目录合成一个文件。只包含您可查阅的制度；按密级要求的，查阅留痕并编份号、印查阅人姓名。",
    "All regulations that held on a day, with contents, in one file. It holds those that you may read; where levels demand it, opening is logged and the copy is numbered and carries your name.",
  ),
  department: both("归口部门", "Owning department"),
  allDepartments: both("全部部门", "All departments"),
  subtree: both("含下级部门", "With the departments below"),
  category: both("制度类别", "Category"),
  allCategories: both("全部类别", "All categories"),
  on: both("现行有效日", "In force on"),
  scan: both("扫码查看现行文本", "Scan for the text in force"),
  posterTitle: both("张贴页：%{title}", "Poster: %{title}"),
  posterCode: both("指向《%{title}》现行文本的二维码", "QR code that leads to the text of “%{title}” that is in force"),
  posterNot: both(
    "这项制度没有现行文本，或其密级不允许张贴：张贴页会让路过的人看到标题和编号。",
    "This regulation has no text in force, or its level does not allow a poster: whoever walks by would see its title and number.",
  ),
} as const;
