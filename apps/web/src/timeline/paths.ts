import type { Box, SceneLine, ScenePoint } from './scene';
import { tenth } from './scale';

/** Outlines of rectangles with round corners, in one path. */
export const boxes = (all: readonly Box[], radius: number): string =>
  all
    .map(({ x, y, width, height }) => {
      const r = tenth(Math.min(radius, width / 2, height / 2));
      // Rounded to what a screen can show, both corners together may be a trifle wider than the whole.
      const [across, down] = [Math.max(0, tenth(width - 2 * r)), Math.max(0, tenth(height - 2 * r))];
      return `M${tenth(x + r)} ${tenth(y)}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1-${r} ${r}h-${across}a${r} ${r} 0 0 1-${r}-${r}v-${down}a${r} ${r} 0 0 1 ${r}-${r}z`;
    })
    .join('');

export const across = (lines: readonly SceneLine[]): string =>
  lines.map(({ x, y, width }) => `M${x} ${y}h${width}`).join('');

export const down = (xs: readonly number[], from: number, to: number): string =>
  xs.map((x) => `M${x} ${from}V${to}`).join('');

export const circles = (points: readonly ScenePoint[], radius: number): string =>
  points
    .map(
      ({ x, y }) =>
        `M${tenth(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`,
    )
    .join('');

/** A star of five points around 0, 0. */
export const star = (radius: number): string =>
  Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    const reach = index % 2 === 0 ? radius : radius * 0.5;
    return `${index === 0 ? 'M' : 'L'}${tenth(reach * Math.cos(angle))} ${tenth(reach * Math.sin(angle))}`;
  }).join('') + 'Z';
