import { lazy } from "react";
import { Resource } from "react-admin";
import { resourceParts } from "../resources.tsx";
import { resourceNames } from "./resource-name.ts";

const loadList = () => import("./ScreenList.tsx");
const loadShow = () => import("./ScreenShow.tsx");
const loadForm = () => import("./ScreenForm.tsx");
const ScreenList = lazy(async () => ({ default: (await loadList()).ScreenList }));
const ScreenShow = lazy(async () => ({ default: (await loadShow()).ScreenShow }));
const ScreenCreate = lazy(async () => ({ default: (await loadForm()).ScreenCreate }));
const ScreenEdit = lazy(async () => ({ default: (await loadForm()).ScreenEdit }));

/** Brings the generic pages while nobody waits for anything, so that the first click finds them there. */
export async function bringGenericPages(): Promise<void> {
  for (const load of [loadList, loadShow, loadForm]) await load();
}

/** The pages of every resource: its own where it has some, else the generic ones. */
export const resourceRoutes = () =>
  resourceNames.map((resource) => {
    const { list: OwnList, show: OwnShow, create: OwnCreate, edit: OwnEdit } = resourceParts[resource] ?? {};
    return (
      <Resource
        key={resource}
        name={resource}
        list={OwnList ? <OwnList /> : <ScreenList key={resource} resource={resource} />}
        show={OwnShow ? <OwnShow /> : <ScreenShow key={resource} resource={resource} />}
        create={OwnCreate ? <OwnCreate /> : <ScreenCreate key={resource} resource={resource} />}
        edit={OwnEdit ? <OwnEdit /> : <ScreenEdit key={resource} resource={resource} />}
      />
    );
  });
