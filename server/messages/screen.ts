/** What the server says about screens. */
export const screenMessages = {
  notAList: { en: "A list is needed here.", zh: "此处须为列表。" },
  tooMany: { en: "At most {max} are possible here.", zh: "此处最多 {max} 项。" },
  notAnObject: { en: "An object is needed here.", zh: "此处须为对象。" },
  unknownOperation: { en: "There is no such change of a screen.", zh: "没有这种界面修改。" },
  unknownProperty: {
    en: "A change of a screen has nothing of this name. It holds plain values only.",
    zh: "界面修改不含此项，且只能为普通取值。",
  },
  wrongKind: { en: "“{op}” does not fit this kind of screen.", zh: "“{op}”不适用于此类界面。" },
  notForPerson: {
    en: "“{op}” is for a department or the organisation. For yourself you may change columns, widths, order, sort, filters, layout and density of lists.",
    zh: "“{op}”只能由部门或组织设置；个人可调整列表的列、列宽、顺序、排序、筛选、版式和行距。",
  },
  notForView: {
    en: "“{op}” is for a department or the organisation. A view may change columns, widths, order, sort, filters, layout and density of a list.",
    zh: "“{op}”只能由部门或组织设置；视图可调整列表的列、列宽、顺序、排序、筛选、版式和行距。",
  },
  notWritable: { en: "{field} is not filled in on this form.", zh: "此表单不填写字段 {field}。" },
  alwaysRequired: {
    en: "{field} is always needed and can be neither hidden nor optional.",
    zh: "字段 {field} 始终必填，不能隐藏或改为选填。",
  },
  notComparable: { en: "A list cannot be ordered or filtered by {field} in this way.", zh: "列表不能按字段 {field} 如此排序或筛选。" },
  wrongType: { en: "This value does not fit here.", zh: "该值不符合要求。" },
  empty: { en: "Please give a text in both languages.", zh: "请填写中英文文字。" },
  afterItself: { en: "A field cannot stand behind itself.", zh: "字段不能排在自身之后。" },
  dependsOnItself: {
    en: "Whether {field} shows cannot hang on itself. Choose another field of the form.",
    zh: "字段 {field} 是否显示不能取决于自身，请选择表单中的其他字段。",
  },
  notOnForm: { en: "{field} is not on this form. Choose a field that is.", zh: "此表单没有字段 {field}，请选择表单中的字段。" },
  notADay: {
    en: "Only days can be counted from today, and {field} cannot be compared with one in this way.",
    zh: "只有日期可以从今天起算，字段 {field} 不能如此比较。",
  },
  plainOnForm: {
    en: "Whether a field shows cannot hang on how far {field} is from today. Compare it with a fixed day.",
    zh: "字段是否显示不能取决于 {field} 距今天多远，请与固定日期比较。",
  },
  boardNeedsWords: {
    en: "A board needs a field with fixed words, such as the state. Choose one.",
    zh: "看板须按取值固定的字段（如状态）分列，请选择这样的字段。",
  },
  calendarNeedsDays: {
    en: "A calendar needs a field that is a day or a moment. Choose one.",
    zh: "日历须按日期或时间字段排列，请选择这样的字段。",
  },
  whenCircle: {
    en: "{field} and another field would wait for each other. Choose another condition.",
    zh: "字段 {field} 与其他字段的显示条件互相等待，请改用其他条件。",
  },
  sortLocked: {
    en: "A level above has locked the order of the list. Remove this setting, or ask them to unlock it.",
    zh: "上级已锁定列表的默认排序。请移除此设置，或请上级解锁。",
  },
  filtersLocked: {
    en: "A level above has locked the filter with which the list begins. Remove this setting, or ask them to unlock it.",
    zh: "上级已锁定列表的默认筛选。请移除此设置，或请上级解锁。",
  },
  layoutLocked: {
    en: "A level above has locked the layout of the list. Remove this setting, or ask them to unlock it.",
    zh: "上级已锁定列表的样式。请移除此设置，或请上级解锁。",
  },
  densityLocked: {
    en: "A level above has locked the density of the list. Remove this setting, or ask them to unlock it.",
    zh: "上级已锁定列表的行距。请移除此设置，或请上级解锁。",
  },
  lockedAbove: { en: "A level above has locked {field}.", zh: "上级已锁定字段 {field}。" },
  screenExists: {
    en: "Somebody else has begun to configure this screen in the meantime. Load it again to see what they did, then save yours on top.",
    zh: "他人刚刚开始配置该界面。请重新加载查看对方的修改，再保存您的修改。",
  },
  screenChanged: {
    en: "{name} has changed this screen since you opened it (edit {current}, you saw {expected}). Load it again to see what is new, then save yours on top.",
    zh: "您打开后，{name} 已修改该界面（当前版本 {current}，您看到的是 {expected}）。请重新加载查看最新内容，再保存您的修改。",
  },
  personalElsewhere: {
    en: "A screen is for a department or a role, or for yourself, not both.",
    zh: "界面配置只能针对部门、角色或个人，不能同时指定。",
  },
  tooManyViews: {
    en: "This list already has {max} views here. Archive those that nobody uses any more.",
    zh: "此处该列表已有 {max} 个视图，请先归档不再使用的视图。",
  },
  noDraft: {
    en: "There is no draft: somebody has published or discarded it. Load the screen again.",
    zh: "没有草稿：可能已由他人发布或放弃。请重新加载。",
  },
  previewAsOne: { en: "Choose either a person or a role to look as.", zh: "预览身份只能选择人员或角色之一。" },
  personElsewhere: { en: "Choose somebody who has a post in this department or below it.", zh: "请选择在该部门或其下级部门任职的人员。" },
  noSuchVersion: { en: "There is no published revision {ordinal}.", zh: "没有已发布的版本 {ordinal}。" },
  screenFileTooBig: {
    en: "A file holds at most {max} screens, as many views, and {megabytes} MB. Export one department at a time.",
    zh: "一个文件最多包含 {max} 个界面、同样多的视图，且不超过 {megabytes} MB，请按部门分别导出。",
  },
  notAScreenFile: {
    en: "This is not a file of screens. Choose one that was exported from Rulebook.",
    zh: "这不是界面配置文件，请选择从本系统导出的文件。",
  },
  unknownFileVersion: {
    en: "This file was written by another release of Rulebook; format {version} can be read here. Export it anew.",
    zh: "该文件由其他版本的系统导出，此处可读取的版本为 {version}，请重新导出。",
  },
  unknownKind: { en: "Here stands either list or form.", zh: "此处只能为 list（列表）或 form（表单）。" },
  fileUnknownResource: {
    en: "There is no list “{resource}” here. What the file says about it is left out.",
    zh: "本系统没有“{resource}”，文件中的相应内容已略过。",
  },
  fileUnknownDepartment: {
    en: "There is no department with the code {department} here. Make it, or change the code in the file, and import again.",
    zh: "没有编码为 {department} 的部门。请新建该部门或修改文件中的编码，再次导入。",
  },
  fileUnknownRole: {
    en: "There is no role “{role}” here. What the file says about it is left out.",
    zh: "没有角色“{role}”，文件中的相应内容已略过。",
  },
  filterRecordMissing: {
    en: "A record that {field} is compared with does not exist, or is not for you. Choose another one.",
    zh: "字段 {field} 所比较的记录不存在，或您无权查看，请另选一条。",
  },
  fileUnknownRecord: {
    en: "A record that {field} is compared with does not exist here. Choose one after the import.",
    zh: "字段 {field} 所比较的记录在本系统中不存在，请在导入后重新选择。",
  },
  fileTwice: { en: "The file speaks of this twice; the first time counts.", zh: "文件中重复出现，以第一处为准。" },
  notYours: {
    en: "You do not configure this level. Ask its head or an administrator to import the file.",
    zh: "您无权配置此层级，请由该部门负责人或系统管理员导入。",
  },
  requiredByScreen: { en: "Your department's form requires this.", zh: "本部门的表单要求填写此项。" },
  lockedByScreen: { en: "Your department's form does not let this be changed.", zh: "本部门的表单不允许修改此项。" },
} as const;
