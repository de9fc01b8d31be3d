import { Box, useTheme } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { flowLayout, nodeHeight, nodeWidth } from "./flow-layout.ts";
import { designerPageWords as words } from "./page-words.ts";

/** States as boxes and the steps between them as arrows, from left to right as they follow each other. */
export function FlowPicture({ definition }: { readonly definition: RegisterDefinition }) {
  const say = useSay();
  const { palette } = useTheme();
  const { nodes, arrows, width, height } = flowLayout(definition);
  if (nodes.length === 0) return null;
  const label = (key: string) => {
    const state = definition.states.find((candidate) => candidate.key === key);
    return state ? say(state.label) : "";
  };
  return (
    <Box sx={{ overflowX: "auto", pb: 1 }}>
      <svg width={width} height={height} role="img" aria-label={say(words.flowPicture)}>
        <defs>
          <marker id="flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 L8 4 L0 8 z" fill={palette.text.secondary} />
          </marker>
        </defs>
        {arrows.map(({ key, path, label: at }, index) => {
          const transition = definition.transitions.find((candidate) => candidate.key === key);
          return (
            <g key={`${key} ${index.toString()}`}>
              <path d={path} fill="none" stroke={palette.text.secondary} strokeWidth={1.25} markerEnd="url(#flow-arrow)" />
              <text
                x={at.x}
                y={at.y}
                textAnchor="middle"
                fontSize={12}
                fill={palette.text.secondary}
                stroke={palette.background.paper}
                strokeWidth={4}
                paintOrder="stroke"
              >
                {transition ? say(transition.label) : ""}
              </text>
            </g>
          );
        })}
        {nodes.map(({ key, x, y }) => {
          const open = definition.states.find((state) => state.key === key)?.open;
          return (
            <g key={key}>
              <rect
                x={x}
                y={y}
                width={nodeWidth}
                height={nodeHeight}
                rx={8}
                fill={palette.background.paper}
                stroke={palette.text.secondary}
                strokeWidth={1.25}
                strokeDasharray={open ? undefined : "4 3"}
              />
              <text x={x + nodeWidth / 2} y={y + nodeHeight / 2 + 5} textAnchor="middle" fontSize={14} fill={palette.text.primary}>
                {label(key)}
              </text>
            </g>
          );
        })}
      </svg>
    </Box>
  );
}
