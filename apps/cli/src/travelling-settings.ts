import { DEMONSTRATION, type Settings } from '@chronology/service';
import { DEMONSTRATION_TOLD } from '../../all-in-one/src/demonstration/told';

/** The settings that go with a log to another store. The secret’s fingerprint is not among them: it stands in the file’s first line. */
export const TRAVELLING: readonly string[] = [DEMONSTRATION, DEMONSTRATION_TOLD];

/** Those that this deployment takes: no demonstration comes into production. */
export const takenBy = ({ isProduction }: Settings): readonly string[] => (isProduction ? [] : TRAVELLING);
