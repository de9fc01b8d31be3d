import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { both } from "../../../i18n/say.ts";
import type { ResourceName } from "../../../records/resource-name.ts";

const byAdministrators = both("由系统管理员新建。", "Administrators make these.");
const byOfficers = both("由保密专员办理。", "Confidentiality officers do this.");
const byTrainers = both("由培训管理员新建；该角色由系统管理员授予。", "Training managers make these; administrators grant that role.");

/** Who makes records of a kind and where, said in an empty list that offers no button to this person. */
export const whoMakes: Partial<Record<ResourceName, Bilingual>> = {
  ...{ departments: byAdministrators, positions: byAdministrators, people: byAdministrators, categories: byAdministrators },
  ...{ memberships: byAdministrators, deputies: byAdministrators, accounts: byAdministrators, roleGrants: byAdministrators },
  ...{ clearances: byOfficers, accessGrants: byOfficers, agreements: byOfficers, classificationLevels: byOfficers },
  ...{ courses: byTrainers, trainingSessions: byTrainers },
  policyDocuments: both(
    "由制度编辑新建；该角色由系统管理员授予，不能授予自己。",
    "Policy editors make these; administrators grant that role, though never to themselves.",
  ),
  revisions: both("版本在制度页面上起草。", "Revisions are drafted at the page of their document."),
  assignments: both("在发布制度、课程页面或部门进度中指派。", "Made when a regulation is published, at a course, or under Progress."),
  obligations: both("指派给人员后自动产生。", "They follow from what people are assigned."),
  acknowledgements: both("人员签收后自动产生。", "They come when people acknowledge."),
  agreementSignatures: both("人员签署后自动产生。", "They come when people sign."),
  trainingResults: both("人员完成考核后自动产生。", "They come when people take a quiz."),
  courseProgresses: both("人员开始学习后自动产生。", "They come when people begin to learn."),
  inquiries: both("在阅读制度时提出。", "Asked while reading a regulation."),
  confirmations: both(
    "申请任命保密专员等须由第二人确认的事项时自动产生。",
    "They come when something is asked for that a second person confirms.",
  ),
};
