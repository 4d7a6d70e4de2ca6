import { health } from '../../../apps/health/src/health';

export const seed = health;
