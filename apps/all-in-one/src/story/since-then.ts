import { sinceThenAutumn } from './since-then-autumn';
import { sinceThenSpring } from './since-then-spring';
import { sinceThenWinter } from './since-then-winter';
import type { Step } from './told';

/** From late November 2025 to mid-November 2026. */
export const sinceThen: readonly Step[] = [...sinceThenWinter, ...sinceThenSpring, ...sinceThenAutumn];
