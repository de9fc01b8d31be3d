import { both } from "../i18n/say.ts";

export const audienceWords = {
  everyone: both("全体人员", "Everyone"),
  some: both("指定范围", "Chosen people"),
  departments: both("部门", "Departments"),
  subtree: both("包含下级部门", "With everything below them"),
  positions: both("岗位", "Positions"),
  people: both("人员", "People"),
  except: both("不包括", "Except"),
  addExcept: both("排除部分人员", "Leave somebody out"),
  nobodyYet: both("尚未选择，选择后显示人数。", "Nobody yet. Once you have chosen, the number of people is shown here."),
  reaches: both("将通知 %{smart_count} 人", "Reaches one person |||| Reaches %{smart_count} people"),
  sample: both("%{names}", "%{names}"),
  sampleMore: both("%{names}等", "%{names} and others"),
  uncleared: both(
    "其中 %{smart_count} 人无权查阅此文本。",
    "One of them may not read this text. |||| %{smart_count} of them may not read this text.",
  ),
  leaveOut: both("不通知这些人员", "Leave them out"),
};
