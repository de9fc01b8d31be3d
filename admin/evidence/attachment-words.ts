import { both } from "../i18n/say.ts";

export const attachmentWords = {
  attachments: both("附件材料", "Attachments"),
  add: both("添加附件", "Add files"),
  orDrop: both("或将文件拖到此处", "or drop them here"),
  dropNow: both("松开鼠标即添加", "Let go to add them"),
  most: both("单个文件最大 %{megabytes} MB", "At most %{megabytes} MB each"),
  stays: both("发布后附件不能再更改。", "Once published, the files cannot be changed any more."),
  download: both("下载", "Download"),
  imported: both("导入原文", "Imported original"),
  sending: both("正在上传“%{name}”", "Sending “%{name}”"),
  waiting: both("等待上传", "Waiting"),
  added: both("已添加“%{name}”", "“%{name}” was added"),
  failed: both("“%{name}”没有添加：%{problem}", "“%{name}” was not added: %{problem}"),
  tooBig: both(
    "文件有 %{size}，最大 %{megabytes} MB。请压缩或拆分后再上传。",
    "It has %{size}, and at most %{megabytes} MB are kept. Make it smaller or divide it.",
  ),
  unreadable: both("无法读取。如果是文件夹，请先打包。", "It cannot be read. If it is a folder, pack it into one file first."),
  again: both("重试", "Try again"),
  dismiss: both("不再显示“%{name}”", "Hide “%{name}”"),
  remove: both("删除“%{name}”", "Remove “%{name}”"),
  removeText: both(
    "文件将从这里删除，不能恢复；审计日志会记下它的名称和校验值。",
    "The file goes for good; the audit trail keeps its name and checksum.",
  ),
  removeSubmit: both("删除", "Remove"),
  removed: both("已删除“%{name}”", "“%{name}” was removed"),
};
