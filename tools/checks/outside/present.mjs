// Which programs of others are missing here, in one line: what they said is said anew once one of them comes or goes.
import { absent, programs } from './tools.mjs';

console.log(absent(programs).join());
