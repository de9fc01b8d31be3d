/** What the server says about filters, orders and pages. */
export const readingMessages = {
  unknownField: { en: "There is no field {field} here.", zh: "此处没有字段 {field}。" },
  unreadableField: { en: "You may not filter, order or export by {field}.", zh: "您无权按 {field} 筛选、排序或导出。" },
  unknownResource: { en: "There is no list {resource}.", zh: "没有列表 {resource}。" },
  unknownComparison: { en: "{field} cannot be compared with {comparison}.", zh: "{field} 不支持比较方式 {comparison}。" },
  emptyFilter: { en: "A filter needs a value. To find empty ones use isNull.", zh: "筛选条件需要取值；要查找空值请使用 isNull。" },
  filterTooBig: { en: "The filter is too big. Use at most {max} conditions.", zh: "筛选条件过多，最多 {max} 个。" },
  badCountedDay: {
    en: "A day is written like 2026-11-21, or counted from today like { today: -30 }, in working days like { today: 3, working: true }.",
    zh: "日期请写成 2026-11-21 的形式，或相对今天的天数，如 { today: -30 }；按工作日为 { today: 3, working: true }。",
  },
  badFilterValue: { en: "This value does not fit {field}.", zh: "该值与 {field} 不符。" },
  relatedInList: {
    en: "At most {max} of these for each record of a list. Ask for more of a single record.",
    zh: "列表中每条记录最多附带 {max} 条，更多请在单条记录中查询。",
  },
  asksTooMuch: {
    en: "This asks for up to {asked} records; at most {max} are answered at once. Ask for shorter pages or lower limits.",
    zh: "该请求最多会返回 {asked} 条记录，一次最多 {max} 条。请减小每页行数或 limit。",
  },
  searchesTooMuch: {
    en: "The filter or the order leads through too many relations. Use fewer or less deeply nested ones.",
    zh: "筛选或排序经过的关联过多或嵌套过深，请精简后重试。",
  },
  orderTooLong: { en: "A list is ordered by at most {max} fields.", zh: "最多按 {max} 个字段排序。" },
  cellCut: { en: "… (cut: {characters} characters in all)", zh: "……（已截断，原文共 {characters} 字）" },
  badPageLimit: { en: "A page has 1 to 100 rows.", zh: "每页为 1 到 100 行。" },
  badPageOffset: { en: "A page begins at 0 or later, and before 1,000,000.", zh: "起始行须不小于 0 且小于 1,000,000。" },
  tooManyGroups: { en: "There are more than {max} different values. Filter the list first.", zh: "不同取值超过 {max} 个，请先筛选。" },
  exportTooBig: {
    en: "The list has {count} rows. An export has at most {max}; filter the list first.",
    zh: "该列表共 {count} 行，一次最多导出 {max} 行，请先筛选。",
  },
  exportTooWide: {
    en: "{count} rows of {columns} columns are too much for one file: with so many columns at most {max} rows. Filter the list or leave columns out.",
    zh: "{count} 行 {columns} 列超出单个文件的容量；这么多列时最多导出 {max} 行。请先筛选或减少列。",
  },
  exportTooLong: {
    en: "The texts of these rows are too long for one file: more than {max} characters. Filter the list or leave columns out.",
    zh: "这些行的文字超过 {max} 个字符，超出单个文件的容量。请先筛选或减少列。",
  },
  selectionTooBig: {
    en: "{count} rows match. At most {max} can be selected at once; filter the list first.",
    zh: "共有 {count} 条符合条件，一次最多选择 {max} 条，请先筛选。",
  },
  badExportFilter: { en: "The filter must be an object, as the list takes it.", zh: "筛选条件须为列表所用的对象格式。" },
  badExportOrder: {
    en: "The order must be a list of up to 10 fields, as the list takes it.",
    zh: "排序须为列表所用的格式，最多 10 个字段。",
  },
  badAskedFields: {
    en: 'What is asked for is a list of paths such as "person.name", and of { path, fields, where, orderBy, limit, as } for relations to many.',
    zh: "要读取的字段须为路径列表，如 “person.name”；对多关联须写成 { path, fields, where, orderBy, limit, as }。",
  },
  badAskedName: {
    en: "Give it a name of its own in the answer, of up to 64 letters, digits and underscores.",
    zh: "请为其在结果中取一个不重复的名称，由字母、数字和下划线组成，最多 64 个字符。",
  },
  badTable: {
    en: "A table has a text for each column, and rows of as many texts or numbers.",
    zh: "表格的表头须为文字，每行须有同样多的文字或数字。",
  },
  unknownLanguage: { en: "The languages are zh and en.", zh: "语言须为 zh 或 en。" },
  badDirection: { en: "An order is ASC or DESC.", zh: "排序方向为 ASC 或 DESC。" },
  textsNotCounted: {
    en: "What texts say cannot be counted by. Take the words or the filter by text away.",
    zh: "不能按制度正文内容统计。请去掉检索词或正文筛选条件。",
  },
  opensTooManyTexts: {
    en: "This would open more than {max} classified texts at once. Say which text you mean.",
    zh: "此筛选将一次查阅超过 {max} 份需登记的文本，请先限定具体文本。",
  },
} as const;
