import type { PlaceValue } from "../../../schema/register/value/place.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";

export const isPlace = (value: unknown): value is PlaceValue => isObject(value) && typeof value.words === "string";
