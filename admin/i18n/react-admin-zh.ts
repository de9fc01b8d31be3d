import type { reactAdminEnglish } from "./react-admin-en.ts";

export const reactAdminChinese: typeof reactAdminEnglish = {
  ra: {
    action: {
      clear_input_value: "清除",
      create: "新建",
      refresh: "刷新",
      save: "保存",
      undo: "撤销",
    },
    page: {
      create: "新建%{name}",
      edit: "%{name} %{recordRepresentation}",
      show: "%{name} %{recordRepresentation}",
      access_denied: "没有权限",
    },
    message: {
      access_denied: "您没有访问此页面的权限。",
      invalid_form: "表单有误，请查看标出的字段。",
      unsaved_changes: "有修改尚未保存，确定放弃吗？",
    },
    auth: {
      auth_check_error: "请先登录。",
    },
    notification: {
      updated: "已保存",
      created: "已新建",
      item_doesnt_exist: "记录不存在，或您无权查看。",
      http_error: "与服务器通信出错，请重试。",
      i18n_error: "无法加载所选语言的文字。",
      logged_out: "登录已失效，请重新登录。",
      not_authorized: "您没有执行此操作的权限。",
    },
    validation: {
      required: "请填写此项。",
      minLength: "至少 %{min} 个字符",
      maxLength: "最多 %{max} 个字符",
      minValue: "不小于 %{min}",
      maxValue: "不大于 %{max}",
      number: "请填写数字。",
      email: "请填写完整的邮箱地址，如 name@example.com。",
      oneOf: "应为其中之一：%{options}",
      regex: "格式应为：%{pattern}",
    },
  },
};
