import type { ScreenFilter, ScreenOperation } from "../../schema/registry.screen.ts";
import { isRelativeDay } from "../../schema/screen/relative-day.screen.ts";
import type { Language } from "../i18n/language.ts";
import { sayIn } from "../i18n/text.ts";
import { relativeDayText } from "../screens/list/relative-day-text.ts";
import { sharedWords } from "../shared/words.ts";
import type { OperationChange } from "./compare-operations.ts";
import { comparisonWords, operationWords, propertyWords, settingWords } from "./operation-words.ts";

/** What the sentences need to know of a screen: what its fields are called, and how their values read. */
export interface Speech {
  readonly language: Language;
  readonly label: (field: string) => string;
  readonly value: (field: string, value: string | number | boolean) => string;
}

/** A fixed condition in words, e.g. “状态”为 现行有效. */
function describeFilter({ field, is, value }: ScreenFilter, speech: Speech): string {
  const { language, label } = speech;
  if (isRelativeDay(value)) {
    if (is === "ne") return sayIn(language, comparisonWords.ne, { field: label(field), value: relativeDayText({ eq: value }, language) });
    return sayIn(language, comparisonWords.eq, { field: label(field), value: relativeDayText({ [is]: value }, language) });
  }
  if (is === "isNull") return sayIn(language, value ? comparisonWords.isEmpty : comparisonWords.isFilled, { field: label(field) });
  const values = (Array.isArray(value) ? value : [value]).map((one: string | number | boolean) => speech.value(field, one));
  return sayIn(language, comparisonWords[is], { field: label(field), value: values.join(sharedWords.comma[language]) });
}

/** What an operation does, in words. */
export function describeOperation(operation: ScreenOperation, speech: Speech): string {
  const { language } = speech;
  const say = (text: Parameters<typeof sayIn>[1], values: Parameters<typeof sayIn>[2] = {}) => sayIn(language, text, values);
  switch (operation.op) {
    case "filter": {
      if (operation.filters.length === 0) return say(operationWords.filterNone);
      const conditions = operation.filters.map((filter) => describeFilter(filter, speech)).join(comparisonWords.and[language]);
      return say(operationWords.filter, { conditions });
    }
    case "layout":
      return say(operationWords[operation.value], { field: operation.by === null ? "" : speech.label(operation.by) });
    case "density":
      return say(operationWords[operation.value]);
    case "lockList":
      return say(operationWords.lockList, { property: say(settingWords[operation.property]) });
  }
  const field = speech.label(operation.field);
  switch (operation.op) {
    case "show":
    case "hide":
      return say(operationWords[operation.op], { field });
    case "order":
      return operation.after === null
        ? say(operationWords.first, { field })
        : say(operationWords.after, { field, after: speech.label(operation.after) });
    case "help":
      return operation.value === null ? say(operationWords.helpNone, { field }) : say(operationWords.help, { field, ...operation.value });
    case "label":
    case "section":
      return say(operationWords[operation.op], { field, ...operation.value });
    case "width":
      return operation.value === null
        ? say(operationWords.widthNone, { field })
        : say(operationWords.width, { field, value: operation.value });
    case "offer":
      return say(operation.value ? operationWords.offer : operationWords.offerNot, { field });
    case "required":
      return say(operation.value ? operationWords.required : operationWords.requiredNot, { field });
    case "readOnly":
      return say(operation.value ? operationWords.readOnly : operationWords.readOnlyNot, { field });
    case "default":
      return operation.value === null
        ? say(operationWords.defaultNone, { field })
        : say(operationWords.default, { field, value: speech.value(operation.field, operation.value) });
    case "when":
      return operation.value === null
        ? say(operationWords.always, { field })
        : say(operationWords.when, { field, condition: describeFilter(operation.value, speech) });
    case "lock":
      return operation.property
        ? say(operationWords.lockProperty, { field, property: say(propertyWords[operation.property]) })
        : say(operationWords.lockField, { field });
    case "sort":
      return say(operation.descending ? operationWords.descending : operationWords.ascending, { field });
  }
}

/** A difference between two states of a level, in words. */
export function describeChange({ kind, operation, before }: OperationChange, speech: Speech): string {
  const what = describeOperation(operation, speech);
  if (kind === "removed") return sayIn(speech.language, operationWords.removed, { what });
  if (!before) return what;
  return sayIn(speech.language, operationWords.changed, { what, before: describeOperation(before, speech) });
}
