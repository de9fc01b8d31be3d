import type { FieldProperty, ListProperty } from "../../schema/registry.screen.ts";
import { both } from "../i18n/text.ts";

/** What people call what a screen says about a field. */
export const propertyWords = {
  visible: both("显示", "Shown"),
  order: both("位置", "Place"),
  label: both("名称", "Name"),
  help: both("填写说明", "Help text"),
  width: both("列宽", "Width"),
  offered: both("筛选", "Filter"),
  section: both("分区", "Section"),
  required: both("必填", "Required"),
  readOnly: both("只读", "Read-only"),
  default: both("默认值", "Default value"),
  when: both("显示条件", "Shown when"),
} satisfies Readonly<Record<FieldProperty, unknown>>;

/** What people call what a screen says about the whole list. */
export const settingWords = {
  sort: both("默认排序", "Order at first"),
  filters: both("默认筛选", "Filtered at first"),
  layout: both("样式", "Layout"),
  density: both("行距", "Density"),
} satisfies Readonly<Record<ListProperty, unknown>>;

/** What a change of a screen does, as its history tells it. */
export const operationWords = {
  show: both("显示“%{field}”", "Shows “%{field}”"),
  hide: both("隐藏“%{field}”", "Hides “%{field}”"),
  first: both("把“%{field}”移到最前", "Puts “%{field}” first"),
  after: both("把“%{field}”移到“%{after}”之后", "Puts “%{field}” behind “%{after}”"),
  label: both("把“%{field}”改名为“%{zh}”（英文“%{en}”）", "Renames “%{field}” to “%{en}” (Chinese “%{zh}”)"),
  help: both("“%{field}”的填写说明：%{zh}", "Help text of “%{field}”: %{en}"),
  helpNone: both("“%{field}”没有填写说明", "No help text for “%{field}”"),
  section: both("把“%{field}”放入分区“%{zh}”", "Puts “%{field}” into the section “%{en}”"),
  width: both("“%{field}”的列宽：%{value} 像素", "Width of “%{field}”: %{value} pixels"),
  widthNone: both("“%{field}”的列宽自动", "Width of “%{field}”: automatic"),
  offer: both("提供按“%{field}”筛选", "Offers to filter by “%{field}”"),
  offerNot: both("不再提供按“%{field}”筛选", "Does not offer to filter by “%{field}”"),
  required: both("“%{field}”必填", "“%{field}” must be filled in"),
  requiredNot: both("“%{field}”选填", "“%{field}” may stay empty"),
  readOnly: both("“%{field}”只读", "“%{field}” cannot be changed"),
  readOnlyNot: both("“%{field}”可以修改", "“%{field}” can be changed"),
  default: both("“%{field}”的默认值：%{value}", "“%{field}” begins with %{value}"),
  defaultNone: both("“%{field}”没有默认值", "“%{field}” begins empty"),
  when: both("仅当%{condition}时显示“%{field}”", "Shows “%{field}” only when %{condition}"),
  always: both("始终显示“%{field}”", "Shows “%{field}” always"),
  lockField: both("下级不能再更改“%{field}”", "Levels below may not change “%{field}”"),
  lockProperty: both("下级不能再更改“%{field}”的%{property}", "Levels below may not change of “%{field}”: %{property}"),
  lockList: both("下级不能再更改列表的%{property}", "Levels below may not change of the list: %{property}"),
  ascending: both("按“%{field}”升序排列", "Sorts by “%{field}”, ascending"),
  descending: both("按“%{field}”降序排列", "Sorts by “%{field}”, descending"),
  filter: both("默认筛选：%{conditions}", "Filters by default: %{conditions}"),
  filterNone: both("默认不筛选", "Filters nothing by default"),
  table: both("显示为表格", "Shows a table"),
  cards: both("显示为卡片", "Shows cards"),
  board: both("显示为看板，按“%{field}”分列", "Shows a board by “%{field}”"),
  calendar: both("显示为日历，按“%{field}”排列", "Shows a calendar by “%{field}”"),
  comfortable: both("行距宽松", "Comfortable rows"),
  compact: both("行距紧凑", "Compact rows"),
  removed: both("不再设置：%{what}", "No longer: %{what}"),
  changed: both("%{what}（原为：%{before}）", "%{what} (before: %{before})"),
};

/** A comparison in words. */
export const comparisonWords = {
  eq: both("“%{field}”为 %{value}", "“%{field}” is %{value}"),
  ne: both("“%{field}”不为 %{value}", "“%{field}” is not %{value}"),
  in: both("“%{field}”为 %{value} 之一", "“%{field}” is one of %{value}"),
  lt: both("“%{field}”小于 %{value}", "“%{field}” is below %{value}"),
  lte: both("“%{field}”不大于 %{value}", "“%{field}” is at most %{value}"),
  gt: both("“%{field}”大于 %{value}", "“%{field}” is above %{value}"),
  gte: both("“%{field}”不小于 %{value}", "“%{field}” is at least %{value}"),
  contains: both("“%{field}”包含 %{value}", "“%{field}” contains %{value}"),
  below: both("“%{field}”为 %{value} 或其下级", "“%{field}” is %{value} or below it"),
  isEmpty: both("“%{field}”未填写", "“%{field}” is empty"),
  isFilled: both("“%{field}”已填写", "“%{field}” is filled in"),
  and: both("，且", " and "),
};
