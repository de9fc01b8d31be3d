import { both } from "../../../i18n/say.ts";

/** What saved views of lists say. */
export const viewWords = {
  views: both("视图", "Views"),
  all: both("全部", "All"),
  mine: both("仅自己可见", "For you alone"),
  saveAs: both("保存为视图", "Save as a view"),
  saveHelp: both(
    "保存当前的列、筛选、排序和显示方式，以后一点即到。",
    "Keeps the columns, filter, order and shape that you have before you, one click away.",
  ),
  forWhom: both("给谁用", "For whom"),
  forMe: both("仅自己", "For me alone"),
  forDepartment: both("%{name}及下级部门", "%{name} and everything below"),
  forAll: both("全组织", "Everybody"),
  save: both("保存", "Save"),
  saved: both("视图“%{name}”已保存。", "The view “%{name}” is saved."),
  changed: both("视图有改动", "Changed"),
  keep: both("保存到视图", "Keep in the view"),
  revert: both("还原", "As it was"),
  menu: both("视图“%{name}”的操作", "What to do with the view “%{name}”"),
  rename: both("重命名", "Rename"),
  copyLink: both("复制链接", "Copy its address"),
  copied: both("链接已复制。", "The address is copied."),
  archive: both("归档此视图", "Archive this view"),
  archiveText: both(
    "归档后，使用此视图的人会回到完整列表。列表中的内容不受影响。",
    "Whoever uses it comes to the whole list instead. What the lists show stays as it is.",
  ),
  archived: both("视图“%{name}”已归档。", "The view “%{name}” is archived."),
  searchLeftOut: both("搜索框里的文字不会保存。", "What is typed into the search field is not kept."),
} as const;
