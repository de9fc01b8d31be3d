import { both } from "../i18n/say.ts";

export const fileWords = {
  export: both("导出界面", "Export screens"),
  import: both("导入界面", "Import screens"),
  exportHelp: both(
    "已发布的界面和共享视图会存成一个可阅读的 JSON 文件，可备份或带到另一套系统。草稿和个人设置不在其中。",
    "Published screens and shared views become one readable JSON file, to keep or to take to another installation. Drafts and personal settings stay here.",
  ),
  ofWhatHelp: both("含下级部门；留空表示您可配置的全部界面", "With all below it; empty for all that you may configure"),
  unchanged: both("以下 %{smart_count} 项不变", "One thing stays as it is |||| %{smart_count} things stay as they are"),
  save: both("下载文件", "Download the file"),
  exported: both(
    "已导出 %{screens} 个界面、%{smart_count} 个视图。",
    "Exported: %{screens} screens, one view. |||| Exported: %{screens} screens, %{smart_count} views.",
  ),
  fileName: both("界面配置", "screens"),
  importHelp: both(
    "选择导出的界面文件。系统先检查并说明会改变什么，确认后才发布；草稿不受影响。",
    "Choose a file of exported screens. First you see what it would change; only then it is published. Drafts stay as they are.",
  ),
  notJson: both("此文件不是 JSON。请选择由“导出界面”得到的文件。", "This file is no JSON. Choose one that “Export screens” has made."),
  tooLarge: both("文件超过 20 MB，不像是界面文件。", "The file is larger than 20 MB; that is no file of screens."),
  wouldChange: both(
    "将改变 %{smart_count} 项，其余不变。尚未发布任何内容。",
    "One thing would change, the rest stays. Nothing is published yet. |||| %{smart_count} things would change, the rest stays. Nothing is published yet.",
  ),
  nothingToDo: both("文件内容与现有界面相同，无需导入。", "The file says what counts here already. There is nothing to do."),
  done: both(
    "已导入并发布 %{smart_count} 项。",
    "One thing is imported and published. |||| %{smart_count} things are imported and published.",
  ),
  apply: both("导入并发布", "Import and publish"),
  warnings: both(
    "%{smart_count} 处不适用，将略过",
    "One part does not fit here and is left out |||| %{smart_count} parts do not fit here and are left out",
  ),
  created: both("新增", "New"),
  changed: both("更改", "Changed"),
  view: both("视图“%{name}”", "view “%{name}”"),
  organisation: both("全组织", "The whole organisation"),
};
