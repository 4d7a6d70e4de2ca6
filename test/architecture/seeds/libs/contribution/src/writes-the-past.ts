import { past } from '../../commands/src/story-clock';

export const seed = past;
