import type { AskedField, OutsideKind } from "../../../schema/register/outside/asked-form.screen.ts";
import { askChoice, askChoices, askFlag, askScale, isScale } from "./chosen.ts";
import type { MakeAsking } from "./field-frame.ts";
import { askFiles } from "./files.ts";
import { askSignature } from "./signature.ts";
import { askDay, askDuration, askFigure, askLine, askMoment, askPlace, askText } from "./typed.ts";

type Makers = { readonly [Kind in OutsideKind]: MakeAsking<Extract<AskedField["of"], { readonly kind: Kind }>> };

const makers = (largestFile: number): Makers => ({
  text: askLine,
  phone: askLine,
  longText: askText,
  number: (of, about) => (isScale(of) ? askScale(of, about) : askFigure(of, about)),
  money: askFigure,
  day: askDay,
  moment: askMoment,
  duration: askDuration,
  choice: askChoice,
  choices: askChoices,
  flag: askFlag,
  file: askFiles(largestFile),
  signature: askSignature,
  place: askPlace,
});

/** What asks for a value of this kind. */
export const askingOf = (of: AskedField["of"], largestFile: number): MakeAsking => makers(largestFile)[of.kind] as MakeAsking;
