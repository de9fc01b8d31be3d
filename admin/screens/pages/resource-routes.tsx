import { Resource } from "react-admin";
import type { ResourceName } from "../../records/resource-name.ts";
import { bring, onDemand } from "../../shared/on-demand.tsx";
import { type PartsByResource, partsOf } from "../ResourcePartsContext.ts";
import { ConfiguredForm } from "./ConfiguredForm.tsx";

const loadList = () => import("./ScreenList.tsx");
const loadShow = () => import("./ScreenShow.tsx");
const loadForm = () => import("./ScreenForm.tsx");

type Generic = { readonly resource: ResourceName };

const ScreenList = onDemand<Generic>(async () => ({ default: (await loadList()).ScreenList }));
const ScreenShow = onDemand<Generic>(async () => ({ default: (await loadShow()).ScreenShow }));
const ScreenCreate = onDemand<Generic>(async () => ({ default: (await loadForm()).ScreenCreate }));
const ScreenEdit = onDemand<Generic>(async () => ({ default: (await loadForm()).ScreenEdit }));

/** Brings the generic pages while nobody waits for anything, so that the first click finds them there. */
export async function bringGenericPages(): Promise<void> {
  for (const page of [ScreenList, ScreenShow, ScreenEdit, ScreenCreate]) await bring(page);
}

/** Brings what a resource's list has of its own. */
export async function bringPagesOf(resource: ResourceName, parts: PartsByResource): Promise<void> {
  const { list, listActions, bulkActions, listAbove } = partsOf(parts, resource);
  for (const part of [list, listActions, listAbove]) if (part) await bring(part);
  if (bulkActions) await bring(bulkActions);
}

/** The pages of these resources: their own where they have some, else the generic ones. */
export const resourceRoutes = (names: readonly ResourceName[], parts: PartsByResource) =>
  names.map((resource) => {
    const { list: OwnList, show: OwnShow, create: OwnCreate, edit: OwnEdit } = partsOf(parts, resource);
    return (
      <Resource
        key={resource}
        name={resource}
        list={OwnList ? <OwnList /> : <ScreenList key={resource} resource={resource} />}
        show={
          <ConfiguredForm key={resource} resource={resource} drawn={!OwnShow}>
            {OwnShow ? <OwnShow /> : <ScreenShow resource={resource} />}
          </ConfiguredForm>
        }
        create={OwnCreate ? <OwnCreate /> : <ScreenCreate key={resource} resource={resource} />}
        edit={OwnEdit ? <OwnEdit /> : <ScreenEdit key={resource} resource={resource} />}
      />
    );
  });
