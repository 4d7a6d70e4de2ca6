import { health } from '../../health/src/health';

export const seed = health;
