import { both } from "../../i18n/say.ts";

/** What the panel says about what held when. */
export const validityWords = {
  history: both("条文沿革", "History of a provision"),
  added: both("新增", "Added"),
  changed: both("修改", "Changed"),
  removed: both("删除", "Removed"),
  unchanged: both("未变", "As before"),
  moved: both("移动", "Moved"),
  from: both("%{day} 起", "from %{day}"),
  read: both("阅读该版本", "Read this revision"),
  close: both("关闭", "Close"),
  onDay: both("某日适用的文本", "Text on a day"),
  day: both("日期", "Day"),
  open: both("打开", "Open"),
  inForceOn: both("某日现行制度", "What was in force on a day"),
  inForceOnHelp: both(
    "列出当日适用的全部制度文本，可按归口部门、类别筛选并导出。已撤回的文本在撤回前视为适用。",
    "All texts that held on the day, to be narrowed by department and category, and exported. What was withdrawn later held until then.",
  ),
  show: both("查看清单", "Show the list"),
} as const;
