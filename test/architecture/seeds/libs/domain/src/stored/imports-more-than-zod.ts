import { of } from 'rxjs';

export const seed = of;
